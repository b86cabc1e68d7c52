import "server-only";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { type Described, describedSelect, readSelect, wasRead } from "@/lib/files/facts";
import { openToReaders, sentFiles, unrestrictedFiles } from "@/lib/visibility/policy";
import { type VoteView, votesOfSession } from "@/lib/votes/queries";
import type { Prisma } from "@/prisma/generated/client";
import type {
  AgendaKind,
  DocumentKind,
  ExaminationOpinion,
  FileKind,
  HalfDay,
  PaperRole,
  ResolutionStage,
  ScanState,
  ValidityState,
} from "@/prisma/generated/enums";
import { filmOf } from "../film";
import { inOrder, knownBeginnings } from "../programme";

/* The agenda as readers may see it: what hangs on an item is there only if it is open to readers itself. What was held behind closed doors
 * has its items and hours, and nothing that hangs on them but what a resolution tells. Whether the agenda as a whole may be shown is the
 * caller's question. */

export interface PaperFile extends Described {
  id: string;
  fileId: string;
  /** What it is called on the page; the file's own name where nobody said. */
  title: string;
  name: string;
  kind: FileKind;
  scanState: ScanState;
  /** Whether its words can be read as a page. */
  read: boolean;
}

export interface Paper {
  id: string;
  kind: DocumentKind;
  slug: string;
  symbol: string;
  title: string;
  issuer: string;
  files: PaperFile[];
}

export interface SessionResolution {
  id: string;
  symbol: string;
  title: string;
  stage: ResolutionStage;
  /** Null while it has no number: it has no page then. */
  at: { year: number; slug: string } | null;
  /** Today. */
  validity: ValidityState | null;
}

export interface AgendaEntry {
  id: string;
  kind: AgendaKind;
  title: string;
  speakerLine: string;
  minutes: number;
  /** In minutes after midnight; null where nobody can say. */
  begins: number | null;
  /** Why it was withdrawn; null where it was not. */
  withdrawn: string | null;
  outcome: string;
  /** Something came of it: counted votes, or an outcome that is written down. */
  done: boolean;
  videoStartMs: number | null;
  papers: (Paper & { role: PaperRole })[];
  examinations: { committee: string; leading: boolean; opinion: ExaminationOpinion | null; report: Paper }[];
  resolution: SessionResolution | null;
  votes: VoteView[];
  speeches: { id: string; name: string; title: string; summary: string; videoStartMs: number | null }[];
}

export interface Presence {
  present: number;
  excused: number;
  unexcused: number;
  /** All members whose mandate covered that day. */
  eligible: number;
}

export interface HalfDayAgenda {
  id: string;
  onDay: Date;
  half: HalfDay;
  startsAt: number;
  endsAt: number;
  closed: boolean;
  note: string;
  film: string | null;
  /** Null while nobody was counted, and for what was held behind closed doors. */
  presence: Presence | null;
  items: AgendaEntry[];
}

export interface Agenda {
  halves: HalfDayAgenda[];
  /** Items that wait for a half-day. */
  waiting: AgendaEntry[];
  /** Votes that belong to no item. */
  votes: VoteView[];
}

export const paperSelect = {
  id: true,
  kind: true,
  slug: true,
  symbol: true,
  title: true,
  issuerName: true,
  issuer: { select: { name: true } },
  attachments: {
    where: { visibility: "PUBLIC", file: unrestrictedFiles() },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, title: true, file: { select: { ...describedSelect, ...readSelect, id: true, name: true, kind: true, scanState: true } } },
  },
} satisfies Prisma.DocumentSelect;

export function paperOf({ issuer, issuerName, attachments, ...row }: Prisma.DocumentGetPayload<{ select: typeof paperSelect }>): Paper {
  return {
    ...row,
    issuer: issuer?.name ?? issuerName,
    files: attachments.map(({ id, title, file: { texts, revision, ...file } }) => ({
      ...file,
      id,
      fileId: file.id,
      title: title || file.name,
      read: wasRead({ texts, revision }),
    })),
  };
}

const resolutionSelect = { id: true, symbol: true, title: true, stage: true, year: true, slug: true } satisfies Prisma.ResolutionSelect;

const itemSelect = (at: Date) =>
  ({
    ...{ id: true, sittingId: true, position: true, kind: true, title: true, speakerLine: true, minutes: true, resolutionId: true },
    ...{ withdrawnAt: true, withdrawReason: true, videoStartMs: true, outcome: true },
    papers: {
      where: { document: openToReaders(at) },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { role: true, document: { select: paperSelect } },
    },
    speeches: { orderBy: { position: "asc" }, select: { id: true, name: true, title: true, summary: true, videoStartMs: true } },
  }) satisfies Prisma.AgendaItemSelect;

type ItemRow = Prisma.AgendaItemGetPayload<{ select: ReturnType<typeof itemSelect> }>;

/** Resolutions that readers may see, with their validity today. */
export async function openResolutions(where: Prisma.ResolutionWhereInput, at: Date): Promise<SessionResolution[]> {
  const today = todayOf(at);
  const valid = { fromDay: { lte: today }, OR: [{ toDay: null }, { toDay: { gte: today } }] };
  const rows = await db.resolution.findMany({
    where: { AND: [openToReaders(at), where] },
    orderBy: [{ series: "asc" }, { year: "asc" }, { number: "asc" }, { id: "asc" }],
    select: { ...resolutionSelect, validity: { where: valid, select: { state: true } } },
  });
  return rows.map(({ year, slug, validity, ...row }) => ({
    ...row,
    at: year !== null && slug !== null ? { year, slug } : null,
    validity: validity[0]?.state ?? null,
  }));
}

/** How many members there were on a day, and how many of them were counted as what. @param sittings of which readers may know */
async function presenceOf(sessionId: string, termId: string, sittings: { id: string; onDay: Date }[]): Promise<Map<string, Presence>> {
  const counted = await db.attendance.groupBy({ by: ["sittingId", "state"], where: { sitting: { sessionId } }, _count: { _all: true } });
  if (counted.length === 0) return new Map();
  const mandates = await db.member.findMany({ where: { termId }, select: { fromDay: true, toDay: true } });
  return new Map(
    sittings.flatMap(({ id, onDay }): [string, Presence][] => {
      const rows = counted.filter(({ sittingId }) => sittingId === id);
      const of = (state: string) => rows.find((row) => row.state === state)?._count._all ?? 0;
      const eligible = mandates.filter(({ fromDay, toDay }) => fromDay <= onDay && (toDay === null || toDay >= onDay)).length;
      return rows.length === 0 ? [] : [[id, { present: of("PRESENT"), excused: of("EXCUSED"), unexcused: of("UNEXCUSED"), eligible }]];
    }),
  );
}

/** What committees reported on the papers of the items: only reports that readers may open say that there was an examination. */
async function examinationsOf(items: ItemRow[], at: Date) {
  const documentIds = items.flatMap(({ papers }) => papers.flatMap(({ document }) => (document ? [document.id] : [])));
  const rows = await db.examination.findMany({
    where: { documentId: { in: documentIds }, report: openToReaders(at) },
    orderBy: [{ leading: "desc" }, { committee: { position: "asc" } }, { id: "asc" }],
    select: { documentId: true, leading: true, opinion: true, committee: { select: { name: true } }, report: { select: paperSelect } },
  });
  return rows.flatMap(({ report, committee, ...row }) => (report ? [{ ...row, committee: committee.name, report: paperOf(report) }] : []));
}

/** Recordings of the half-days that readers may be told of: not held for a virus, restricted nowhere. */
function openRecordings(sessionId: string): Promise<{ id: string; name: string }[]> {
  const open = sentFiles();
  return db.storedFile.findMany({ where: { ...open, sittings: { some: { sessionId } } }, select: { id: true, name: true } });
}

/** Something was counted or announced: a vote that is only prepared says nothing yet. */
export const wasTaken = ({ counts, recordedResult, ballots }: VoteView) => counts.inFavour !== null || recordedResult !== null || ballots.length > 0;

interface Asked {
  id: string;
  termId: string;
  closed: boolean;
}

interface Parts {
  /** What was said and what came of it belongs to the minutes, and is left out before they are given to readers. */
  minutes: boolean;
  /** Who voted how, for where votes are shown whole. */
  names?: boolean;
  /** Where the votes come from, for whoever reads before readers do. */
  votes?: (sessionId: string) => Promise<VoteView[]>;
}

/** The agenda of one session. */
export async function agendaOf({ id: sessionId, termId, closed }: Asked, at: Date, parts: Parts): Promise<Agenda> {
  const { minutes: withMinutes, names = false, votes: votesIn = (id) => votesOfSession(id, names) } = parts;
  const [sittings, rows, votes, recordings] = await Promise.all([
    db.sitting.findMany({
      where: { sessionId },
      select: {
        ...{ id: true, onDay: true, half: true, startsAt: true, endsAt: true, closed: true, note: true, videoUrl: true },
        videoId: true,
      },
    }),
    db.agendaItem.findMany({ where: { sessionId }, orderBy: [{ position: "asc" }, { id: "asc" }], select: itemSelect(at) }),
    votesIn(sessionId),
    openRecordings(sessionId),
  ]);
  const behindDoors = new Set(sittings.filter((sitting) => closed || sitting.closed).map(({ id }) => id));
  const isSecret = ({ sittingId }: Pick<ItemRow, "sittingId">) => closed || (sittingId !== null && behindDoors.has(sittingId));
  // A paper that lies before both an open and a closed sitting is not given.
  const kept = new Set(rows.filter(isSecret).flatMap(({ papers }) => papers.flatMap(({ document }) => (document ? [document.id] : []))));
  const [presence, examinations, resolutions] = await Promise.all([
    presenceOf(
      sessionId,
      termId,
      sittings.filter(({ id }) => !behindDoors.has(id)),
    ),
    examinationsOf(rows, at),
    openResolutions({ items: { some: { sessionId } } }, at),
  ]);
  const entryOf = (row: ItemRow, begins: number | null): AgendaEntry => {
    const papers = row.papers.flatMap(({ role, document }) => (document && !kept.has(document.id) ? [{ ...paperOf(document), role }] : []));
    const examined = examinations.filter(({ documentId, report }) => !kept.has(report.id) && papers.some(({ id }) => id === documentId));
    const reports = new Set(examined.map(({ report }) => report.id));
    // Behind closed doors nobody hears who said what.
    const secret = isSecret(row);
    const voted = votes.filter(({ itemId }) => itemId === row.id);
    return {
      ...{ id: row.id, kind: row.kind, title: row.title, speakerLine: row.speakerLine, minutes: row.minutes, begins },
      withdrawn: row.withdrawnAt ? row.withdrawReason : null,
      outcome: withMinutes && !secret ? row.outcome : "",
      videoStartMs: secret ? null : row.videoStartMs,
      papers: papers.filter(({ id }) => !reports.has(id)),
      examinations: examined.filter(
        ({ report }, n) => examined.findIndex((other) => other.report.id === report.id && other.committee === examined[n]?.committee) === n,
      ),
      resolution: resolutions.find(({ id }) => id === row.resolutionId) ?? null,
      votes: voted,
      done: (!secret && row.outcome !== "") || voted.some(wasTaken),
      speeches: secret ? [] : row.speeches.map((speech) => ({ ...speech, summary: withMinutes ? speech.summary : "" })),
    };
  };
  const listed = (of: ItemRow[], startsAt: number | null) => {
    const hours =
      startsAt === null
        ? []
        : knownBeginnings(
            startsAt,
            of.map(({ minutes, withdrawnAt }) => ({ minutes, withdrawn: withdrawnAt !== null })),
          );
    return of.map((row, n) => entryOf(row, hours[n] ?? null));
  };
  return {
    halves: sittings.toSorted(inOrder).map(({ videoId, videoUrl, ...sitting }) => ({
      ...sitting,
      note: behindDoors.has(sitting.id) ? "" : sitting.note,
      film: behindDoors.has(sitting.id) ? null : filmOf({ video: recordings.find(({ id }) => id === videoId) ?? null, videoUrl }),
      presence: presence.get(sitting.id) ?? null,
      items: listed(
        rows.filter(({ sittingId }) => sittingId === sitting.id),
        sitting.startsAt,
      ),
    })),
    waiting: listed(
      rows.filter(({ sittingId }) => sittingId === null),
      null,
    ),
    votes: votes.filter(({ itemId }) => itemId === null),
  };
}
