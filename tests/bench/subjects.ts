import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { documentAddress, documentsAdminAddress } from "@/lib/documents/addresses";
import { CALENDAR, calendarAdminAddress } from "@/lib/meetings/addresses";
import { MEMBERS_ADMIN, memberAddress } from "@/lib/members/addresses";
import { comparisonAddress, RESOLUTIONS, RESOLUTIONS_ADMIN, resolutionAddress, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { facetParams, facets, questionOf } from "@/lib/resolutions/question";
import { minutesAddress, SESSIONS, SESSIONS_ADMIN, sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { SESSIONS_PAGE } from "@/lib/sessions/queries/list";
import { shownSessions } from "@/lib/visibility/policy";
import { votesAddress } from "@/lib/votes/addresses";

/** A page that is measured, by what it is called in the table. */
export interface Subject {
  name: string;
  path: string;
  /** Asked with the cookies of a clerk. */
  staff?: true;
}

const asked = (path: string, params: Record<string, string>) => `${path}?${new URLSearchParams(params)}`;

async function resolutionSubjects(): Promise<Subject[]> {
  const { cards, facets: choices } = await listResolutions(questionOf({}));
  const card = cards[0];
  if (!card) throw new Error("there is no resolution");
  const amended = await db.resolution.findFirstOrThrow({
    where: {
      publishedAt: { not: null },
      year: { not: null },
      slug: { not: null },
      relationsTo: { some: { kind: "AMENDMENT" } },
      texts: { some: { kind: "ADOPTED" } },
    },
    orderBy: { id: "asc" },
    select: { id: true, year: true, slug: true },
  });
  const numbered = { year: amended.year ?? 0, slug: amended.slug ?? "" };
  const list = (params: Record<string, string>) => asked(RESOLUTIONS, params);
  const narrowed = facets.map((facet) => {
    const choice = choices[facet].choices.toSorted((a, b) => b.count - a.count)[0];
    return { name: `resolutions, by ${facetParams[facet]}`, path: list({ [facetParams[facet]]: choice?.value ?? "" }) };
  });
  return [
    { name: "resolutions", path: RESOLUTIONS },
    { name: "resolutions, page 50", path: list({ trang: "50" }) },
    ...narrowed,
    { name: "resolutions, in force on a day", path: list({ "hieu-luc-ngay": "2015-06-01", "trang-thai": "con-hieu-luc" }) },
    { name: "resolutions, a symbol", path: list({ q: "45/NQ-HDND" }) },
    { name: "resolutions, a word", path: list({ q: "rừng" }) },
    { name: "resolutions, a word, page 50", path: list({ q: "rừng", trang: "50" }) },
    { name: "one resolution", path: resolutionAddress(card) },
    { name: "one resolution, amended", path: resolutionAddress(numbered) },
    { name: "its texts side by side", path: comparisonAddress(numbered) },
    { name: "those of one number as CSV", path: asked(`${RESOLUTIONS}/danh-sach.csv`, { q: "45/NQ-HDND" }) },
    { name: "staff: resolutions", path: RESOLUTIONS_ADMIN, staff: true },
    { name: "staff: resolutions, page 50", path: asked(RESOLUTIONS_ADMIN, { trang: "50" }), staff: true },
    { name: "staff: resolutions, a symbol", path: asked(RESOLUTIONS_ADMIN, { q: "45/NQ-HDND" }), staff: true },
    { name: "staff: one resolution", path: resolutionAdminAddress(amended.id), staff: true },
  ];
}

async function sessionSubjects(): Promise<Subject[]> {
  const session = await db.councilSession.findFirstOrThrow({
    where: { publishedAt: { not: null }, minutesPublishedAt: { not: null }, votes: { some: {} } },
    orderBy: { startsOn: "asc" },
    select: { id: true, slug: true },
  });
  const shown = await db.councilSession.count({ where: shownSessions(await now()) });
  return [
    { name: "sessions", path: SESSIONS },
    { name: "sessions, page 50 or the last", path: asked(SESSIONS, { trang: String(Math.min(50, Math.ceil(shown / SESSIONS_PAGE))) }) },
    { name: "one session", path: sessionAddress(session.slug) },
    { name: "its votes", path: votesAddress(session.slug) },
    { name: "its minutes", path: minutesAddress(session.slug) },
    { name: "staff: sessions", path: SESSIONS_ADMIN, staff: true },
    { name: "staff: one session", path: sessionAdminAddress(session.id), staff: true },
  ];
}

/** The lists and pages of the record, of readers and of staff. */
export async function subjects(): Promise<Subject[]> {
  const member = await db.member.findFirstOrThrow({ where: { votes: { some: {} } }, orderBy: { id: "asc" }, select: { person: { select: { slug: true } } } });
  const document = await db.document.findFirstOrThrow({
    where: { publishedAt: { not: null } },
    orderBy: { id: "asc" },
    select: { slug: true },
  });
  return [
    ...(await resolutionSubjects()),
    ...(await sessionSubjects()),
    { name: "documents", path: "/van-ban" },
    { name: "documents, page 50", path: asked("/van-ban", { trang: "50" }) },
    { name: "documents, a word", path: asked("/van-ban", { q: "rừng" }) },
    { name: "one document", path: documentAddress(document.slug) },
    { name: "staff: documents", path: documentsAdminAddress, staff: true },
    { name: "members", path: "/dai-bieu" },
    { name: "one member", path: memberAddress(member.person.slug) },
    { name: "their votes", path: `${memberAddress(member.person.slug)}/bieu-quyet` },
    { name: "staff: members", path: MEMBERS_ADMIN, staff: true },
    { name: "calendar", path: CALENDAR },
    { name: "calendar as a feed", path: "/lich.ics" },
    { name: "staff: calendar", path: calendarAdminAddress, staff: true },
    { name: "organisation", path: "/co-cau" },
  ];
}
