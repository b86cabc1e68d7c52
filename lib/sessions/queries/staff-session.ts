import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { attachmentsForStaff, openToStaff } from "@/lib/visibility/policy";
import { votesForStaff } from "@/lib/votes/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { AgendaKind, AttachmentRole, SessionState, Visibility } from "@/prisma/generated/enums";
import { chainOf, type Dossier, type Finding, findingsOf, type Link } from "../dossier";
import { beginnings, halfOrder, timeUsed } from "../half-days";
import { type Holdings, type Part, type SessionRefusal, whyNotEdit, whyNotPublish, whyNotRestore, whyNotStep, whyNotTakeBack, whyNotTrash } from "../policy";
import { neighbours } from "../workflow";
import { holdingsOf, loosePapers, type SessionPaper } from "./holdings";
import { mustSee } from "./staff";
import { membersOn, quorumOn } from "./staff-members";

const reminded = { id: true, remindedAt: true, remindedBy: true } as const;

const itemSelect = (actor: Actor) =>
  ({
    ...{ id: true, sittingId: true, position: true, kind: true, title: true, speakerLine: true, minutes: true, version: true },
    ...{ withdrawnAt: true, withdrawReason: true, videoStartMs: true, outcome: true },
    resolution: { select: { id: true, stage: true, symbol: true } },
    papers: {
      orderBy: { position: "asc" },
      select: {
        ...{ ...reminded, role: true, dueAt: true, responsibleId: true },
        responsible: { select: { name: true, shortName: true } },
        document: {
          select: {
            ...{ id: true, symbol: true, issuerId: true, drafterId: true },
            examined: {
              orderBy: [{ leading: "desc" }, { id: "asc" }],
              select: { ...reminded, committeeId: true, heldOn: true, committee: { select: { name: true } }, report: { select: { id: true, symbol: true } } },
            },
          },
        },
      },
    },
    votes: { where: votesForStaff(actor), orderBy: { createdAt: "asc" }, select: { recordedResult: true, inFavour: true, eligible: true } },
    _count: { select: { speeches: true } },
  }) satisfies Prisma.AgendaItemSelect;

type ItemRow = Prisma.AgendaItemGetPayload<{ select: ReturnType<typeof itemSelect> }>;

const sessionSelect = (actor: Actor) =>
  ({
    ...{ id: true, slug: true, title: true, kind: true, series: true, ordinal: true, form: true, closed: true, precision: true, startsOn: true, endsOn: true },
    ...{ place: true, hotline: true, liveUrl: true, note: true, papersDueAt: true, state: true, version: true, termId: true },
    ...{ publishedAt: true, agendaPublishedAt: true, minutesPublishedAt: true, trashedAt: true },
    term: { select: { name: true, ordinal: true } },
    council: { select: { name: true } },
    clonedFrom: { select: { id: true, title: true } },
    chairs: { orderBy: { position: "asc" }, select: { personId: true, title: true, person: { select: { fullName: true } } } },
    sittings: {
      orderBy: { onDay: "asc" },
      select: {
        ...{ id: true, onDay: true, half: true, startsAt: true, endsAt: true, closed: true, note: true, videoId: true, videoUrl: true, version: true },
        attendance: { select: { state: true } },
      },
    },
    items: { orderBy: [{ position: "asc" }, { id: "asc" }], select: itemSelect(actor) },
    replies: { select: { memberId: true, coming: true } },
    attachments: {
      where: { AND: [{ role: { in: ["AGENDA", "MINUTES"] } }, attachmentsForStaff(actor)] },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, role: true, title: true, visibility: true, file: { select: { name: true } } },
    },
  }) satisfies Prisma.CouncilSessionSelect;

type SessionRow = Prisma.CouncilSessionGetPayload<{ select: ReturnType<typeof sessionSelect> }>;

export interface DeskItem {
  id: string;
  version: number;
  kind: AgendaKind;
  title: string;
  speakerLine: string;
  minutes: number;
  /** Minutes after midnight; null while it waits for a half-day. */
  begins: number | null;
  /** Counted over the whole agenda; null for what is no content, as the opening. */
  number: number | null;
  /** Why it was taken off; null while it is on the agenda. */
  withdrawn: string | null;
  chain: Link[];
  findings: Finding[];
  speeches: number;
  videoStartMs: number | null;
}

export interface DeskSitting extends Omit<SessionRow["sittings"][number], "attendance"> {
  items: DeskItem[];
  used: number;
  room: number;
  left: number;
  /** Null where nobody wrote it down yet. */
  attendance: { present: number; absent: number } | null;
}

export interface DeskSession extends Omit<SessionRow, "sittings" | "items" | "replies" | "term" | "council" | "chairs" | "attachments"> {
  term: string;
  council: string;
  chairs: { personId: string; name: string; title: string }[];
  /** Half-days in their order. */
  sittings: DeskSitting[];
  /** Items that wait for a half-day. */
  waiting: DeskItem[];
  members: number;
  replies: { coming: number; absent: number };
  quorum: { needed: number; whole: number; source: string } | null;
  holdings: Holdings;
  /** Papers that cannot be given to readers as they stand, and those that readers have though they should not. */
  stuck: SessionPaper[];
  /** Files that go to readers with the agenda or with the minutes: what was signed on paper. */
  signed: { id: string; role: AttachmentRole; name: string; visibility: Visibility }[];
  /** Sittings that are over, or of a session that is over, and whose attendance nobody wrote down. */
  unrecorded: number;
  today: Date;
  next: { to: SessionState; why: SessionRefusal | null } | null;
  previous: { to: SessionState; why: SessionRefusal | null } | null;
  why: Record<"edit" | "trash" | "restore", SessionRefusal | null>;
  publish: Record<Part, { shown: boolean; why: SessionRefusal | null }>;
}

/** What a restricted document or resolution is called for whoever may not open it: it is there, and no more is said. */
const closedWord = "hạn chế";

function dossierOf(row: ItemRow, open: ReadonlySet<string>, onDay: Date | null): Dossier {
  const symbolOf = ({ id, symbol }: { id: string; symbol: string }) => (open.has(id) ? symbol : closedWord);
  return {
    papers: row.papers.map(({ responsible, document, ...paper }) => ({
      ...paper,
      responsible: responsible ? responsible.shortName || responsible.name : null,
      document: document && { id: document.id, issuerId: document.issuerId, drafterId: document.drafterId, symbol: symbolOf(document) },
    })),
    examinations: row.papers.flatMap(({ document }) =>
      (document?.examined ?? []).map(({ committee, report, ...examined }) => ({
        ...{ ...examined, documentId: document?.id ?? "", committee: committee.name },
        report: report ? symbolOf(report) : null,
      })),
    ),
    resolution: row.resolution && (open.has(row.resolution.id) ? row.resolution : { stage: null, symbol: closedWord }),
    votes: row.votes.map(({ recordedResult, inFavour, eligible }) => ({ result: recordedResult, inFavour, eligible })),
    withdrawn: row.withdrawnAt !== null,
    onDay,
  };
}

function itemOf(row: ItemRow, open: ReadonlySet<string>, onDay: Date | null, begins: number | null, at: Date): DeskItem {
  const dossier = dossierOf(row, open, onDay);
  const { id, version, kind, title, speakerLine, minutes, videoStartMs, withdrawnAt, withdrawReason, _count } = row;
  return {
    ...{ id, version, kind, title, speakerLine, minutes, videoStartMs, begins },
    withdrawn: withdrawnAt ? withdrawReason : null,
    number: null,
    chain: chainOf(dossier),
    findings: findingsOf(dossier, at),
    speeches: _count.speeches,
  };
}

/** Contents are counted over the whole session; ceremonies are not. */
function numbered(lists: readonly DeskItem[][]): void {
  let count = 0;
  for (const item of lists.flat()) if (item.chain.length > 0 && item.withdrawn === null) item.number = ++count;
}

/** Which of the documents and resolutions of the agenda the account may open. */
async function openRecords(actor: Actor, items: readonly ItemRow[]): Promise<Set<string>> {
  const documents = items.flatMap(({ papers }) =>
    papers.flatMap(({ document }) => (document ? [document.id, ...document.examined.flatMap(({ report }) => (report ? [report.id] : []))] : [])),
  );
  const open = (ids: string[]) => ({ where: { AND: [{ id: { in: ids } }, openToStaff(actor)] }, select: { id: true } });
  const rows = await Promise.all([
    db.document.findMany(open(documents)),
    db.resolution.findMany(open(items.flatMap(({ resolution }) => (resolution ? [resolution.id] : [])))),
  ]);
  return new Set(rows.flat().map(({ id }) => id));
}

function decisions(actor: Actor, row: SessionRow, holdings: Holdings, today: Date): Pick<DeskSession, "next" | "previous" | "why" | "publish"> {
  const { next, previous } = neighbours(row.state);
  const step = (to: SessionState | null) => to && { to, why: whyNotStep(actor, row, to, holdings, today) };
  const part = (name: Part, shown: boolean) => ({
    shown,
    why: shown ? whyNotTakeBack(actor, row, name, holdings) : whyNotPublish(actor, row, name, holdings),
  });
  return {
    next: step(next),
    previous: step(previous),
    why: { edit: whyNotEdit(actor, row), trash: whyNotTrash(actor, row), restore: whyNotRestore(actor, row) },
    publish: {
      session: part("session", row.publishedAt !== null),
      agenda: part("agenda", row.agendaPublishedAt !== null),
      papers: part("papers", holdings.papersShown > 0 && (row.closed || holdings.papersReady === 0)),
      minutes: part("minutes", row.minutesPublishedAt !== null),
    },
  };
}

/** Everything that the page of a session shows; null when there is none. @throws AppError FORBIDDEN */
export async function findDeskSession(actor: Actor, id: string): Promise<DeskSession | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.councilSession.findUnique({ where: { id }, select: sessionSelect(actor) });
  if (!row) return null;
  const at = await now();
  const today = todayOf(at);
  const loose = await loosePapers(db, actor, row.id);
  const [open, holdings, members, quorum] = await Promise.all([
    openRecords(actor, row.items),
    holdingsOf(db, row.id, loose),
    membersOn(row.termId, row.startsOn, row.endsOn ?? row.startsOn),
    quorumOn(row.startsOn),
  ]);
  const sittings = row.sittings
    .toSorted((a, b) => a.onDay.getTime() - b.onDay.getTime() || halfOrder.indexOf(a.half) - halfOrder.indexOf(b.half))
    .map(({ attendance, ...sitting }): DeskSitting => {
      const rows = row.items.filter(({ sittingId }) => sittingId === sitting.id);
      const begins = beginnings(sitting.startsAt, rows);
      const present = attendance.filter(({ state }) => state === "PRESENT").length;
      return {
        ...sitting,
        ...timeUsed(sitting, rows),
        items: rows.map((item, place) => itemOf(item, open, sitting.onDay, begins[place] ?? null, at)),
        attendance: attendance.length > 0 ? { present, absent: attendance.length - present } : null,
      };
    });
  const waiting = row.items.filter(({ sittingId }) => sittingId === null).map((item) => itemOf(item, open, null, null, at));
  numbered([...sittings.map(({ items }) => items), waiting]);
  const { term, council, chairs, replies, attachments, items: _items, ...facts } = row;
  const over = row.state === "CLOSED" || row.state === "COMPLETE";
  return {
    ...facts,
    ...decisions(actor, row, holdings, today),
    stuck: loose.filter(({ shown, why }) => shown || (why !== null && why !== "may-not-publish-documents")),
    ...{ sittings, waiting, holdings, today, term: term.name, council: council.name },
    signed: attachments.map(({ id: attachmentId, role, title, visibility, file }) => ({ id: attachmentId, role, visibility, name: title || file.name })),
    chairs: chairs.map(({ personId, title, person }) => ({ personId, title, name: person.fullName })),
    members,
    replies: { coming: replies.filter(({ coming }) => coming).length, absent: replies.filter(({ coming }) => !coming).length },
    quorum: quorum && { ...quorum, whole: members, needed: quorum.needed(members) },
    unrecorded: sittings.filter(({ attendance, onDay }) => attendance === null && (over || onDay < today)).length,
  };
}
