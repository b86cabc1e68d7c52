import { BODIES, bodyAddress } from "@/lib/bodies/addresses";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { DOCUMENTS, documentAddress, documentAdminAddress, documentsAdminAddress } from "@/lib/documents/addresses";
import { listDocuments } from "@/lib/documents/queries/list";
import * as documents from "@/lib/documents/question";
import { CALENDAR, calendarAddress, calendarAdminAddress, meetingAddress } from "@/lib/meetings/addresses";
import { MEMBERS_ADMIN, memberAddress } from "@/lib/members/addresses";
import { QUESTIONS, questionAddress, questionsAdminAddress } from "@/lib/questions/addresses";
import { openQuestions } from "@/lib/questions/queries";
import { comparisonAddress, RESOLUTIONS, RESOLUTIONS_ADMIN, resolutionAddress, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { facetParams, facets, questionOf, sortWords } from "@/lib/resolutions/question";
import { minutesAddress, SESSIONS, SESSIONS_ADMIN, sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { SESSIONS_PAGE } from "@/lib/sessions/queries/list";
import { openToReaders, shownSessions } from "@/lib/visibility/policy";
import { votesAddress, votesAdminAddress } from "@/lib/votes/addresses";

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
    { name: "resolutions, oldest first", path: list({ "sap-xep": sortWords.oldest }) },
    { name: "resolutions, by symbol", path: list({ "sap-xep": sortWords.symbol }) },
    { name: "resolutions, a word, newest first", path: list({ q: "rừng", "sap-xep": sortWords.newest }) },
    { name: "resolutions, between two days", path: list({ tu: "2012-03-01", den: "2014-06-30" }) },
    { name: "one resolution", path: resolutionAddress(card) },
    { name: "one resolution, amended", path: resolutionAddress(numbered) },
    { name: "its texts side by side", path: comparisonAddress(numbered) },
    { name: "those of one number as CSV", path: asked(`${RESOLUTIONS}/danh-sach.csv`, { q: "45/NQ-HDND" }) },
    { name: "those of one number as XLSX", path: asked(`${RESOLUTIONS}/danh-sach.xlsx`, { q: "45/NQ-HDND" }) },
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
    { name: "staff: its votes", path: votesAdminAddress(session.id), staff: true },
  ];
}

async function documentSubjects(): Promise<Subject[]> {
  const list = await listDocuments(documents.questionOf({}));
  const [card] = list.cards;
  if (!card) throw new Error("there is no document");
  const narrowed = documents.facets.flatMap((facet) => {
    const [choice] = list.facets[facet].choices.toSorted((a, b) => b.count - a.count);
    const param = documents.facetParams[facet];
    return choice ? [{ name: `documents, by ${param}`, path: asked(DOCUMENTS, { [param]: choice.value }) }] : [];
  });
  return [
    { name: "documents", path: DOCUMENTS },
    { name: "documents, page 50", path: asked(DOCUMENTS, { trang: "50" }) },
    ...narrowed,
    { name: "documents, oldest first", path: asked(DOCUMENTS, { "sap-xep": sortWords.oldest }) },
    { name: "documents, a word", path: asked(DOCUMENTS, { q: "rừng" }) },
    { name: "one document", path: documentAddress(card.slug) },
    { name: "staff: documents", path: documentsAdminAddress, staff: true },
    { name: "staff: documents, page 50", path: asked(documentsAdminAddress, { trang: "50" }), staff: true },
    { name: "staff: one document", path: documentAdminAddress(card.id), staff: true },
  ];
}

/** What there may be none of where only the long lists were made: it is measured where it is. */
async function questionSubjects(): Promise<Subject[]> {
  const question = await db.question.findFirst({ where: openQuestions(await now()), orderBy: { id: "asc" }, select: { slug: true } });
  return [
    { name: "questions", path: QUESTIONS },
    { name: "questions, a word", path: asked(QUESTIONS, { q: "đường" }) },
    ...(question ? [{ name: "one question", path: questionAddress(question.slug) }] : []),
    { name: "staff: questions", path: questionsAdminAddress, staff: true },
  ];
}

async function calendarSubjects(): Promise<Subject[]> {
  const at = await now();
  const meeting = await db.meeting.findFirst({ where: openToReaders(at), orderBy: { id: "asc" }, select: { slug: true } });
  return [
    { name: "calendar", path: CALENDAR },
    { name: "calendar, a month", path: calendarAddress({ view: "thang", day: isoDate(at) }) },
    { name: "calendar, a list", path: calendarAddress({ view: "danh-sach", day: isoDate(at) }) },
    { name: "calendar as a feed", path: "/lich.ics" },
    ...(meeting ? [{ name: "one meeting", path: meetingAddress(meeting.slug) }] : []),
    { name: "staff: calendar", path: calendarAdminAddress, staff: true },
  ];
}

/** The lists and pages of the record, of readers and of staff. */
export async function subjects(): Promise<Subject[]> {
  const member = await db.member.findFirstOrThrow({ where: { votes: { some: {} } }, orderBy: { id: "asc" }, select: { person: { select: { slug: true } } } });
  const council = await db.body.findFirstOrThrow({ where: { kind: "COUNCIL", shown: true }, orderBy: { id: "asc" }, select: { slug: true } });
  return [
    ...(await resolutionSubjects()),
    ...(await sessionSubjects()),
    ...(await documentSubjects()),
    ...(await questionSubjects()),
    { name: "members", path: "/dai-bieu" },
    { name: "one member", path: memberAddress(member.person.slug) },
    { name: "their votes", path: `${memberAddress(member.person.slug)}/bieu-quyet` },
    { name: "staff: members", path: MEMBERS_ADMIN, staff: true },
    ...(await calendarSubjects()),
    { name: "organisation", path: BODIES },
    { name: "one body", path: bodyAddress(council.slug) },
  ];
}
