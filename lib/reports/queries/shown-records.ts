import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { documentAddress } from "@/lib/documents/addresses";
import type { CountedKind } from "@/lib/indicators/figure";
import { meetingAddress } from "@/lib/meetings/addresses";
import { articleAddress } from "@/lib/news/addresses";
import { published as publishedNews } from "@/lib/news/queries/published";
import { questionAddress } from "@/lib/questions/addresses";
import { shortened } from "@/lib/questions/labels";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { sessionAddress } from "@/lib/sessions/addresses";
import { openToReaders, shownQuestions, shownSessions } from "@/lib/visibility/policy";

/** A record that a figure counted, as readers may see it now. */
export interface ShownRecord {
  id: string;
  title: string;
  /** "45/NQ-HĐND"; "" where there is none. */
  symbol: string;
  /** A day, or the day of an hour. */
  on: Date | null;
  address: string;
}

type Read = (ids: string[], at: Date) => Promise<ShownRecord[]>;

const documentSelect = { slug: true, symbol: true, title: true, issuedOn: true } as const;

/** What readers see of each kind: the filter is that of its own pages. What they see no more is not told here either. */
const readers: Record<CountedKind, Read> = {
  session: async (ids, at) => {
    const rows = await db.councilSession.findMany({
      where: { AND: [{ id: { in: ids } }, shownSessions(at)] },
      select: { id: true, slug: true, title: true, startsOn: true },
    });
    return rows.map(({ id, slug, title, startsOn }) => ({ id, title, symbol: "", on: startsOn, address: sessionAddress(slug) }));
  },
  resolution: async (ids, at) => {
    const where = { AND: [{ id: { in: ids } }, { ...openToReaders(at), stage: "ISSUED" as const }] };
    const rows = await db.resolution.findMany({ where, select: { id: true, year: true, slug: true, symbol: true, title: true, issuedOn: true } });
    return rows.flatMap(({ id, year, slug, symbol, title, issuedOn }) =>
      year === null || slug === null ? [] : [{ id, title, symbol, on: issuedOn, address: resolutionAddress({ year, slug }) }],
    );
  },
  document: async (ids, at) => {
    const rows = await db.document.findMany({ where: { AND: [{ id: { in: ids } }, openToReaders(at)] }, select: { id: true, ...documentSelect } });
    return rows.map(({ id, slug, symbol, title, issuedOn }) => ({ id, title, symbol, on: issuedOn, address: documentAddress(slug) }));
  },
  // Before its report is public, nobody is told what a committee thinks.
  examination: async (ids, at) => {
    const rows = await db.examination.findMany({
      where: { AND: [{ id: { in: ids } }, { report: openToReaders(at) }] },
      select: { id: true, heldOn: true, report: { select: documentSelect } },
    });
    return rows.flatMap(({ id, heldOn, report }) =>
      report ? [{ id, title: report.title, symbol: report.symbol, on: heldOn ?? report.issuedOn, address: documentAddress(report.slug) }] : [],
    );
  },
  question: async (ids, at) => {
    const rows = await db.question.findMany({
      where: { AND: [{ id: { in: ids } }, shownQuestions(at)] },
      select: { id: true, slug: true, text: true, askedOn: true },
    });
    return rows.map(({ id, slug, text, askedOn }) => ({ id, title: shortened(text), symbol: "", on: askedOn, address: questionAddress(slug) }));
  },
  commitment: async (ids, at) => {
    const rows = await db.commitment.findMany({
      where: { AND: [{ id: { in: ids } }, { question: shownQuestions(at) }] },
      select: { id: true, text: true, dueOn: true, question: { select: { slug: true } } },
    });
    return rows.map(({ id, text, dueOn, question }) => ({ id, title: shortened(text), symbol: "", on: dueOn, address: questionAddress(question.slug) }));
  },
  meeting: async (ids, at) => {
    const rows = await db.meeting.findMany({
      where: { AND: [{ id: { in: ids } }, openToReaders(at)] },
      select: { id: true, slug: true, title: true, startsAt: true },
    });
    return rows.map(({ id, slug, title, startsAt }) => ({ id, title, symbol: "", on: startsAt, address: meetingAddress(slug) }));
  },
  article: async (ids, at) => {
    const rows = await db.article.findMany({
      where: { AND: [{ id: { in: ids } }, publishedNews(at)] },
      select: { id: true, slug: true, publishAt: true, publishedEdition: { select: { title: true } } },
    });
    return rows.map(({ id, slug, publishAt, publishedEdition }) => ({
      id,
      title: publishedEdition?.title ?? "",
      symbol: "",
      on: publishAt,
      address: articleAddress(slug),
    }));
  },
};

/** Ids of one query: PostgreSQL takes so many parameters and no more. */
const PIECE = 5000;

/** Those of the records that readers may see, in the order in which they were counted. */
export async function shownRecords(kind: CountedKind, ids: readonly string[]): Promise<ShownRecord[]> {
  const at = await now();
  const found = new Map<string, ShownRecord>();
  for (let from = 0; from < ids.length; from += PIECE) {
    for (const record of await readers[kind](ids.slice(from, from + PIECE), at)) found.set(record.id, record);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
