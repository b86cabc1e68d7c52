import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { existingOn } from "@/lib/bodies/queries";
import { db } from "@/lib/core/db";
import { fold, symbolKey } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import { whyNotEdit as whyNotEditResolution, whyNotIssue, whyNotPublish as whyNotPublishResolution } from "@/lib/resolutions/policy";
import { suggestSymbol } from "@/lib/resolutions/queries/options";
import { filesForStaff, openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { mustSee } from "./staff";

const documentSelect = { id: true, title: true, symbol: true, kind: true, visibility: true, publishedAt: true } satisfies Prisma.DocumentSelect;

export type DeskDocument = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>;

const itemSelect = {
  ...{ id: true, version: true, kind: true, title: true, speakerLine: true, minutes: true, outcome: true, videoStartMs: true },
  ...{ withdrawnAt: true, withdrawReason: true, resolutionId: true, sessionId: true },
  session: { select: { termId: true, startsOn: true } },
  resolution: {
    select: {
      ...{ id: true, version: true, title: true, symbol: true, stage: true, series: true, issuerId: true, sessionId: true },
      ...{ adoptedOn: true, issuedOn: true, effectiveOn: true, visibility: true, publishedAt: true, trashedAt: true },
    },
  },
  papers: {
    orderBy: { position: "asc" },
    select: {
      ...{ id: true, role: true, dueAt: true, documentId: true },
      responsible: { select: { name: true } },
      document: {
        select: {
          ...documentSelect,
          examined: {
            orderBy: [{ leading: "desc" }, { id: "asc" }],
            select: {
              ...{ id: true, leading: true, opinion: true, heldOn: true, note: true, documentId: true },
              committee: { select: { name: true } },
              report: { select: { id: true, symbol: true } },
            },
          },
        },
      },
    },
  },
  speeches: { orderBy: { position: "asc" }, select: { id: true, name: true, title: true, summary: true, videoStartMs: true } },
} satisfies Prisma.AgendaItemSelect;

type Row = Prisma.AgendaItemGetPayload<{ select: typeof itemSelect }>;

type PaperRow = Row["papers"][number];
type ExaminedRow = NonNullable<PaperRow["document"]>["examined"][number];

/** There, and no more is said: the account may not open it. */
type Closed = "closed";
type Examined = Omit<ExaminedRow, "report"> & { report: ExaminedRow["report"] | Closed };

/** An item opened for work, with what its forms choose from. */
export interface OpenItem extends Omit<Row, "papers" | "session" | "resolution"> {
  resolution: (NonNullable<Row["resolution"]> & { next: NextOfResolution }) | Closed | null;
  papers: (Omit<PaperRow, "document"> & { document: (DeskDocument & { examined: Examined[] }) | Closed | null })[];
  /** Documents that were searched for, of this session first. */
  found: DeskDocument[];
  resolutions: { id: string; title: string; symbol: string }[];
  /** Ban: who may examine. */
  committees: Choice[];
  /** Whoever may owe, draft or issue a paper. */
  bodies: Choice[];
  people: Choice[];
}

interface Choice {
  id: string;
  name: string;
}

/** What can be done about the resolution of an item now; a refusal where it is worth saying. */
interface NextOfResolution {
  move: boolean;
  issue: boolean;
  publish: boolean;
  /** The symbol that comes next in its series. */
  symbol: string;
}

async function nextOf(actor: Actor, resolution: NonNullable<Row["resolution"]>): Promise<NextOfResolution> {
  return {
    move: resolution.stage !== "ISSUED" && whyNotEditResolution(actor, resolution) === null,
    issue: whyNotIssue(actor, resolution) === null,
    publish: whyNotPublishResolution(actor, resolution) === null,
    symbol: await suggestSymbol(actor, resolution),
  };
}

/** Documents by symbol or words, with or without diacritics; without a question the newest of the session. */
async function searchDocuments(actor: Actor, sessionId: string, itemId: string, q: string): Promise<DeskDocument[]> {
  const words = fold(q).replace(/\s+/g, " ").trim().slice(0, 100);
  const key = symbolKey(q.slice(0, 60));
  const fitting = words
    ? await db.$queryRaw<{ id: string }[]>`
        SELECT id FROM documents WHERE "trashedAt" IS NULL
          AND (position(${words} IN fold_text(title)) > 0 OR (${key} <> '' AND starts_with("symbolKey", ${key})))
        ORDER BY "createdAt" DESC LIMIT 60`
    : null;
  const where = fitting ? { id: { in: fitting.map(({ id }) => id) } } : { sessionId };
  return db.document.findMany({
    where: { AND: [where, { trashedAt: null, agendaPapers: { none: { itemId } } }, openToStaff(actor)] },
    select: documentSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
  });
}

/** Somebody with a mandate of the term, or an office: who may speak or chair. */
export async function peopleOfTerm(termId: string): Promise<Choice[]> {
  const rows = await db.person.findMany({
    where: { OR: [{ mandates: { some: { termId } } }, { posts: { some: { toDay: null } } }] },
    select: { id: true, fullName: true, titleLine: true },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(({ id, fullName, titleLine }) => ({ id, name: titleLine ? `${fullName}, ${titleLine}` : fullName }));
}

/** An item of a session opened for work; null when there is none. @param q what a document is searched by @throws AppError FORBIDDEN */
export async function findOpenItem(actor: Actor, sessionId: string, id: string, q: string): Promise<OpenItem | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.agendaItem.findFirst({ where: { id, sessionId }, select: itemSelect });
  if (!row) return null;
  const { session, papers, resolution, ...words } = row;
  const documentIds = papers.flatMap(({ document }) => (document ? [document.id, ...document.examined.flatMap(({ report }) => report?.id ?? [])] : []));
  const [open, own, found, resolutions, bodies, people] = await Promise.all([
    db.document.findMany({ where: { AND: [{ id: { in: documentIds } }, openToStaff(actor)] }, select: { id: true } }),
    resolution && db.resolution.findFirst({ where: { AND: [{ id: resolution.id }, openToStaff(actor)] }, select: { id: true } }),
    searchDocuments(actor, sessionId, id, q),
    db.resolution.findMany({
      where: { AND: [{ termId: session.termId, trashedAt: null, OR: [{ sessionId }, { sessionId: null }] }, openToStaff(actor)] },
      select: { id: true, title: true, symbol: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
    db.body.findMany({
      where: { kind: { notIn: ["MEMBERS_GROUP", "PARTY", "DEPARTMENT"] }, ...existingOn(session.startsOn) },
      select: { id: true, name: true, kind: true },
      orderBy: [{ kind: "asc" }, { position: "asc" }],
      take: 300,
    }),
    peopleOfTerm(session.termId),
  ]);
  const visible = new Set(open.map((document) => document.id));
  const choice = ({ id: bodyId, name }: Choice) => ({ id: bodyId, name });
  const seen = <R extends { id: string }>(record: R | null): R | Closed | null => record && (visible.has(record.id) ? record : "closed");
  const examinedOf = ({ report, ...rest }: ExaminedRow): Examined => ({ ...rest, report: seen(report) });
  const opened = (document: PaperRow["document"]) => {
    const shown = seen(document);
    return shown === null || shown === "closed" ? shown : { ...shown, examined: shown.examined.map(examinedOf) };
  };
  return {
    ...words,
    resolution: resolution && (own ? { ...resolution, next: await nextOf(actor, resolution) } : "closed"),
    papers: papers.map((paper) => ({ ...paper, document: opened(paper.document) })),
    ...{ found, resolutions, people },
    committees: bodies.filter(({ kind }) => kind === "COMMITTEE").map(choice),
    bodies: bodies.map(choice),
  };
}

/** Recordings of the library that no record closes to the account, the newest first. @throws AppError FORBIDDEN */
export async function recordings(actor: Actor): Promise<Choice[]> {
  mustSee(actor);
  const where = { kind: "VIDEO" as const, AND: [filesForStaff(actor)] };
  return db.storedFile.findMany({ where, select: { id: true, name: true }, orderBy: { createdAt: "desc" }, take: 50 });
}

/** Whose agenda an item stands on; null when there is none. @throws AppError FORBIDDEN */
export async function sessionOfItem(actor: Actor, id: string): Promise<string | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.agendaItem.findUnique({ where: { id }, select: { sessionId: true } });
  return row?.sessionId ?? null;
}
