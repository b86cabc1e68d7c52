import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type CountedRows, countedRows, countedUpTo, rowsOf } from "@/lib/core/pagination";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type BodyKind, type DocumentKind, ResolutionStage, type Visibility } from "@/prisma/generated/enums";
import { type DocumentRefusal, whyNotEdit, whyNotPublish, whyNotRestore, whyNotSee, whyNotTrash, whyNotUnpublish } from "../policy";
import { nextSymbol } from "./place";
import { wordsSql } from "./words";

/** Documents on one page of the staff list. */
export const STAFF_PAGE = 50;

export interface StaffFilter {
  q: string;
  kind: DocumentKind | null;
  issuerId: string | null;
  sessionId: string | null;
  visibility: Visibility | null;
  /** "trash" shows the trash alone; nothing else shows it. */
  state: "draft" | "published" | "trash" | null;
}

const unissued = Object.values(ResolutionStage).filter((stage) => stage !== "ISSUED");

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/** Ids of the documents that hold the words or bear the symbol. */
async function holding(q: string): Promise<string[] | null> {
  const words = wordsSql(q);
  if (!words) return null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM documents r WHERE ${words} ORDER BY r."issuedOn" DESC NULLS LAST, r.id DESC LIMIT 5000`;
  return rows.map(({ id }) => id);
}

const listSelect = {
  id: true,
  kind: true,
  symbol: true,
  title: true,
  issuedOn: true,
  issuerName: true,
  issuer: { select: { name: true } },
  visibility: true,
  publishedAt: true,
} satisfies Prisma.DocumentSelect;

export interface StaffDocument {
  id: string;
  kind: DocumentKind;
  symbol: string;
  title: string;
  issuedOn: Date | null;
  issuer: string;
  visibility: Visibility;
  published: boolean;
}

const states = {
  draft: { publishedAt: null, trashedAt: null },
  published: { publishedAt: { not: null }, trashedAt: null },
  trash: { trashedAt: { not: null } },
};

/** Documents that an account may open, the newest first; what it may not is neither listed nor counted. @throws AppError FORBIDDEN */
export async function staffDocuments(actor: Actor, filter: StaffFilter, page: number): Promise<{ items: StaffDocument[]; total: CountedRows }> {
  mustSee(actor);
  const ids = await holding(filter.q);
  const where: Prisma.DocumentWhereInput = {
    AND: [openToStaff(actor)],
    ...(filter.state ? states[filter.state] : { trashedAt: null }),
    ...(ids ? { id: { in: ids } } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.issuerId ? { issuerId: filter.issuerId } : {}),
    ...(filter.sessionId ? { sessionId: filter.sessionId } : {}),
    ...(filter.visibility ? { visibility: filter.visibility } : {}),
  };
  const orderBy: Prisma.DocumentOrderByWithRelationInput[] = [{ issuedOn: { sort: "desc", nulls: "first" } }, { id: "desc" }];
  const [rows, total] = await Promise.all([
    db.document.findMany({ where, select: listSelect, orderBy, ...rowsOf(page, STAFF_PAGE) }),
    db.document.count({ where, ...countedUpTo }),
  ]);
  return {
    items: rows.map(({ issuer, issuerName, publishedAt, ...row }) => ({
      ...row,
      issuer: issuer?.name ?? issuerName,
      published: publishedAt !== null,
    })),
    total: countedRows(total),
  };
}

/** What the list can be narrowed to. @throws AppError FORBIDDEN */
export async function documentPlaces(actor: Actor): Promise<Pick<DocumentChoices, "bodies" | "sessions">> {
  mustSee(actor);
  const [bodies, sessions] = await Promise.all([
    db.body.findMany({ orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }], select: { id: true, name: true, kind: true } }),
    db.councilSession.findMany({ where: { trashedAt: null }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], take: 300, select: { id: true, title: true } }),
  ]);
  return { bodies, sessions };
}

export interface DocumentChoices {
  bodies: { id: string; name: string; kind: BodyKind }[];
  sessions: { id: string; title: string }[];
  fields: { id: string; name: string }[];
  /** Resolutions that are not issued yet, and those of the document's session. */
  drafts: { id: string; title: string; symbol: string }[];
  /** Names of those who hold or held an office, for the box of the signer. */
  signers: string[];
}

/** What the forms offer. @param near a session whose resolutions are offered even when they are issued @throws AppError FORBIDDEN */
export async function documentChoices(actor: Actor, near: string | null = null): Promise<DocumentChoices> {
  mustSee(actor);
  const readable = { AND: [openToStaff(actor), { trashedAt: null }] };
  const asChoice = { orderBy: { id: "desc" }, take: 200, select: { id: true, title: true, symbol: true } } as const;
  // Two questions with an index each: as one, it would look through all resolutions for some dozens of drafts.
  const [places, fields, drafts, ofSession, signers] = await Promise.all([
    documentPlaces(actor),
    db.field.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }], select: { id: true, name: true } }),
    db.resolution.findMany({ where: { ...readable, stage: { in: unissued } }, ...asChoice }),
    near === null ? [] : db.resolution.findMany({ where: { ...readable, sessionId: near }, ...asChoice }),
    db.person.findMany({ where: { posts: { some: {} } }, orderBy: { sortKey: "asc" }, take: 500, select: { fullName: true } }),
  ]);
  const others = ofSession.filter(({ id }) => !drafts.some((draft) => draft.id === id));
  return { ...places, fields, drafts: [...drafts, ...others], signers: [...new Set(signers.map(({ fullName }) => fullName))] };
}

const detailSelect = {
  id: true,
  kind: true,
  slug: true,
  symbol: true,
  title: true,
  summary: true,
  issuedOn: true,
  effectiveOn: true,
  expiresOn: true,
  issuerId: true,
  issuerName: true,
  drafterId: true,
  signerName: true,
  signerTitle: true,
  recipients: true,
  body: true,
  sessionId: true,
  fieldId: true,
  draftOfId: true,
  draftNumber: true,
  visibility: true,
  publishedAt: true,
  trashedAt: true,
  version: true,
  attachments: { select: { visibility: true, file: { select: { scanState: true, scanNote: true } } } },
  _count: { select: { examined: true, examinationReports: true, relationsFrom: true, relationsTo: true } },
  session: { select: { closed: true } },
  agendaPapers: {
    select: {
      item: { select: { id: true, title: true, sitting: { select: { closed: true } }, session: { select: { id: true, title: true, closed: true } } } },
    },
  },
  preambles: { select: { resolutionId: true } },
  meetings: { select: { meetingId: true } },
} satisfies Prisma.DocumentSelect;

type DetailRow = Prisma.DocumentGetPayload<{ select: typeof detailSelect }>;

export interface DocumentDetail extends Omit<DetailRow, "attachments" | "_count" | "session" | "agendaPapers" | "preambles" | "meetings"> {
  /** Where the record names it: agendas, preambles and meetings that the account may open. */
  uses: { type: "session" | "resolution" | "meeting"; id: string; title: string; note: string }[];
  /** The symbol that comes next in its book; null where it bears none. */
  suggested: string | null;
  /** Why each button would be refused; null where it would work. */
  why: Record<"edit" | "publish" | "unpublish" | "trash" | "restore", DocumentRefusal | null>;
}

async function usesOf(actor: Actor, { agendaPapers, preambles, meetings }: DetailRow): Promise<DocumentDetail["uses"]> {
  const [resolutions, held] = await Promise.all([
    preambles.length
      ? db.resolution.findMany({
          where: { id: { in: preambles.map((row) => row.resolutionId) }, ...openToStaff(actor) },
          select: { id: true, title: true, symbol: true },
        })
      : [],
    meetings.length
      ? db.meeting.findMany({ where: { id: { in: meetings.map((row) => row.meetingId) }, ...openToStaff(actor) }, select: { id: true, title: true } })
      : [],
  ]);
  return [
    ...agendaPapers.map(({ item }) => ({ type: "session" as const, id: item.session.id, title: item.session.title, note: item.title })),
    ...resolutions.map(({ id, title, symbol }) => ({ type: "resolution" as const, id, title, note: symbol })),
    ...held.map(({ id, title }) => ({ type: "meeting" as const, id, title, note: "" })),
  ];
}

/**
 * A document as its page in the staff area needs it; null for what is not there or not open to the account. The page writes down the opening
 * of what is restricted (`noteOpening` of lib/visibility).
 * @throws AppError FORBIDDEN
 */
export async function findStaffDocument(actor: Actor, id: string): Promise<DocumentDetail | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.document.findFirst({ where: { id, ...openToStaff(actor) }, select: detailSelect });
  if (!row) return null;
  const { attachments, _count, session, agendaPapers, preambles, meetings, ...words } = row;
  const behindDoors = agendaPapers.filter(({ item }) => item.session.closed || item.sitting?.closed);
  const named = Object.values(_count).reduce((sum, count) => sum + count, agendaPapers.length + preambles.length + meetings.length);
  return {
    ...words,
    uses: await usesOf(actor, row),
    suggested: await nextSymbol(db, row),
    why: {
      edit: whyNotEdit(actor, row),
      publish: whyNotPublish(actor, { ...words, attachments, session, agendaPapers: behindDoors }),
      unpublish: whyNotUnpublish(actor, row),
      trash: whyNotTrash(actor, row, named),
      restore: whyNotRestore(actor, row),
    },
  };
}
