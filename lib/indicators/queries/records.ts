import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayColumn, dayOf, isoDay, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { documentAddress, documentAdminAddress } from "@/lib/documents/addresses";
import { kindLabels as documentKinds } from "@/lib/documents/labels";
import { meetingAddress, meetingAdminAddress } from "@/lib/meetings/addresses";
import { kindLabels as meetingKinds } from "@/lib/meetings/labels";
import { articleAddress } from "@/lib/news/addresses";
import { published } from "@/lib/news/queries/published";
import { questionAddress, questionAdminAddress } from "@/lib/questions/addresses";
import { standingOf } from "@/lib/questions/commitments";
import { commitmentWords, formLabels, shortened } from "@/lib/questions/labels";
import { resolutionAddress, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { seriesLabels } from "@/lib/resolutions/labels";
import { sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { kindLabels as sessionKinds } from "@/lib/sessions/labels";
import { openToReaders, openToStaff, shownQuestions, shownSessions } from "@/lib/visibility/policy";
import type { Visibility } from "@/prisma/generated/enums";
import type { CountedKind } from "../figure";

/** Who looks at a list: a reader, or somebody of the office. */
export type Viewer = { actor: Actor } | "reader";

/** A counted record in one line. */
export interface RecordRow {
  id: string;
  title: string;
  /** "45/NQ-HĐND"; empty where a record of this kind bears none. */
  symbol: string;
  /** "2020-12-10": the day by which such a record is known. */
  day: string | null;
  /** What it is: its kind, form, or how it stands. */
  kind: string;
  /** Where this viewer opens it; null where there is no page for it. */
  address: string | null;
}

interface Moment {
  at: Date;
  viewer: Viewer;
}

const forStaff = ({ viewer }: Moment) => viewer !== "reader";
/** What the viewer may see of a table with `visibility` and `grants`. */
const open = ({ at, viewer }: Moment) => (viewer === "reader" ? openToReaders(at) : openToStaff(viewer.actor));
const anyOf = (ids: readonly string[]) => ({ in: [...ids] });
const labelled = (words: string, visibility: Visibility) => (visibility === "PUBLIC" ? words : `${words}, ${visibility === "INTERNAL" ? "nội bộ" : "hạn chế"}`);

type Reader = (ids: readonly string[], moment: Moment) => Promise<RecordRow[]>;

const sessions: Reader = async (ids, moment) => {
  const rows = await db.councilSession.findMany({
    where: { AND: [{ id: anyOf(ids) }, moment.viewer === "reader" ? shownSessions(moment.at) : {}] },
    select: { id: true, title: true, kind: true, startsOn: true, slug: true },
  });
  return rows.map(({ id, title, kind, startsOn, slug }) => ({
    ...{ id, title, symbol: "", day: isoDay(startsOn), kind: sessionKinds[kind] },
    address: forStaff(moment) ? sessionAdminAddress(id) : sessionAddress(slug),
  }));
};

const resolutions: Reader = async (ids, moment) => {
  const rows = await db.resolution.findMany({
    where: { AND: [{ id: anyOf(ids) }, open(moment)] },
    select: { id: true, title: true, symbol: true, series: true, adoptedOn: true, issuedOn: true, year: true, slug: true, visibility: true },
  });
  return rows.map(({ id, title, symbol, series, adoptedOn, issuedOn, year, slug, visibility }) => {
    const day = adoptedOn ?? issuedOn;
    const page = year !== null && slug ? resolutionAddress({ year, slug }) : null;
    const address = forStaff(moment) ? resolutionAdminAddress(id) : page;
    return { id, title, symbol, day: day && isoDay(day), kind: labelled(seriesLabels[series], visibility), address };
  });
};

const documents: Reader = async (ids, moment) => {
  const rows = await db.document.findMany({
    where: { AND: [{ id: anyOf(ids) }, open(moment)] },
    select: { id: true, title: true, symbol: true, kind: true, issuedOn: true, slug: true, visibility: true },
  });
  return rows.map(({ id, title, symbol, kind, issuedOn, slug, visibility }) => ({
    ...{ id, title, symbol, day: issuedOn && isoDay(issuedOn), kind: labelled(documentKinds[kind], visibility) },
    address: forStaff(moment) ? documentAdminAddress(id) : documentAddress(slug),
  }));
};

/** Readers hear of an examination with its report, as on the page of what was examined; staff with what was examined, its report named where it is open. */
const examinations: Reader = async (ids, moment) => {
  const rows = await db.examination.findMany({
    where: { id: anyOf(ids), document: open(moment), ...(!forStaff(moment) && { report: open(moment) }) },
    select: {
      ...{ id: true, heldOn: true, committee: { select: { name: true } }, document: { select: { id: true, title: true, slug: true } } },
      report: { select: { id: true, symbol: true, issuedOn: true, slug: true } },
    },
  });
  const reports = rows.flatMap(({ report }) => report?.id ?? []);
  const seen = new Set((await db.document.findMany({ where: { AND: [{ id: anyOf(reports) }, open(moment)] }, select: { id: true } })).map(({ id }) => id));
  return rows.map(({ id, heldOn, committee, document, report }) => {
    const paper = report && seen.has(report.id) ? report : null;
    const day = heldOn ?? paper?.issuedOn ?? null;
    const { id: paperId, slug } = paper ?? document;
    const address = forStaff(moment) ? documentAdminAddress(paperId) : documentAddress(slug);
    return { id, title: document.title, symbol: paper?.symbol ?? "", day: day && isoDay(day), kind: committee.name, address };
  });
};

const questions: Reader = async (ids, moment) => {
  const rows = await db.question.findMany({
    where: { AND: [{ id: anyOf(ids) }, moment.viewer === "reader" ? shownQuestions(moment.at) : {}] },
    select: { id: true, text: true, form: true, askedOn: true, answeredOn: true, slug: true },
  });
  return rows.map(({ id, text, form, askedOn, answeredOn, slug }) => ({
    ...{ id, title: shortened(text), symbol: "", day: isoDay(askedOn) },
    kind: answeredOn ? formLabels[form] : `${formLabels[form]}, chưa trả lời`,
    address: forStaff(moment) ? questionAdminAddress(id) : questionAddress(slug),
  }));
};

const commitments: Reader = async (ids, moment) => {
  const rows = await db.commitment.findMany({
    where: { id: anyOf(ids), question: moment.viewer === "reader" ? shownQuestions(moment.at) : {} },
    select: { id: true, text: true, dueOn: true, keptOn: true, question: { select: { id: true, slug: true, askedOn: true, answeredOn: true } } },
  });
  const today = todayOf(moment.at);
  return rows.map(({ id, text, dueOn, keptOn, question }) => ({
    ...{ id, title: shortened(text), symbol: "", day: isoDay(dueOn ?? question.answeredOn ?? question.askedOn) },
    kind: commitmentWords({ dueOn, keptOn }, standingOf({ dueOn, keptOn }, today)),
    address: forStaff(moment) ? questionAdminAddress(question.id) : questionAddress(question.slug),
  }));
};

const meetings: Reader = async (ids, moment) => {
  const rows = await db.meeting.findMany({
    where: { AND: [{ id: anyOf(ids) }, open(moment)] },
    select: { id: true, title: true, kind: true, startsAt: true, slug: true, visibility: true },
  });
  return rows.map(({ id, title, kind, startsAt, slug, visibility }) => ({
    ...{ id, title, symbol: "", day: isoDay(dayColumn(dayOf(startsAt))), kind: labelled(meetingKinds[kind], visibility) },
    address: forStaff(moment) ? meetingAdminAddress(id) : meetingAddress(slug),
  }));
};

/** Articles that are counted are published: everybody opens them where readers do. */
const articles: Reader = async (ids, { at }) => {
  const rows = await db.article.findMany({
    where: { AND: [{ id: anyOf(ids) }, published(at)] },
    select: { id: true, slug: true, publishAt: true, category: { select: { name: true } }, publishedEdition: { select: { title: true } } },
  });
  return rows.map(({ id, slug, publishAt, category, publishedEdition }) => ({
    ...{ id, title: publishedEdition?.title ?? "", symbol: "", day: publishAt && isoDay(dayColumn(dayOf(publishAt))), kind: category?.name ?? "" },
    address: articleAddress(slug),
  }));
};

const readers: Record<CountedKind, Reader> = {
  ...{ session: sessions, resolution: resolutions, document: documents, examination: examinations },
  ...{ question: questions, commitment: commitments, meeting: meetings, article: articles },
};

export interface RecordList {
  /** In the order of the ids. */
  rows: RecordRow[];
  /** How many of the ids this viewer sees, on all pages. */
  total: number;
  /** How many are left out, because this viewer may not see them or they are no more. */
  hidden: number;
}

/** The records behind a figure, or behind a part of it, as somebody may see them. */
export async function recordsOf(kind: CountedKind, ids: readonly string[], viewer: Viewer): Promise<RecordList> {
  const found = new Map((await readers[kind](ids, { at: await now(), viewer })).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => found.get(id) ?? []);
  return { rows, total: rows.length, hidden: ids.length - rows.length };
}
