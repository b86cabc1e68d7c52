import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { headOf } from "./columns";
import { type SpreadsheetRefusal, whyNotCancel, whyNotImport, whyNotStart } from "./policy";
import { lineErrors } from "./schema";

const PIECE = 1000;
/** Lines that the page of an import shows; all of them stand in its file. */
const SHOWN = 50;

function mustSee(actor: Actor): void {
  const refusal = whyNotImport(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const rowSelect = {
  id: true,
  kind: true,
  state: true,
  name: true,
  size: true,
  total: true,
  done: true,
  created: true,
  updated: true,
  unchanged: true,
  refused: true,
  failure: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  version: true,
  settings: true,
  account: { select: { displayName: true } },
} satisfies Prisma.SpreadsheetImportSelect;
type Row = Prisma.SpreadsheetImportGetPayload<{ select: typeof rowSelect }>;

export interface SpreadsheetRow extends Omit<Row, "account" | "settings"> {
  accountName: string;
}

const plain = ({ account, settings, ...row }: Row): SpreadsheetRow => ({ ...row, accountName: account.displayName });

/** The tables that were taken in last. @throws AppError FORBIDDEN */
export async function latestSpreadsheets(actor: Actor): Promise<SpreadsheetRow[]> {
  mustSee(actor);
  const rows = await db.spreadsheetImport.findMany({ select: rowSelect, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 20 });
  return rows.map(plain);
}

/** A line with what is wrong in it, by the heads of the columns. */
export interface RefusedLine {
  line: number;
  /** What the line is about, as it stands there. */
  about: string;
  errors: { head: string; message: string }[];
}

export interface SpreadsheetDetail extends SpreadsheetRow {
  /** What every line shares, in words. */
  term: string;
  issuer: string | null;
  publish: boolean;
  /** How many of all lines were worked on. */
  worked: number;
  refusedLines: RefusedLine[];
  /** The first lines that can be taken. */
  firstLines: { line: number; about: string }[];
  why: Record<"start" | "cancel", SpreadsheetRefusal | null>;
}

const shared = z.object({ termId: z.string(), issuerId: z.string().optional(), publish: z.boolean().default(false) });
const refusedWhere = (importId: string) => ({ importId, NOT: { errors: { equals: [] } } }) satisfies Prisma.SpreadsheetLineWhereInput;
const lineSelect = { line: true, cells: true, errors: true } satisfies Prisma.SpreadsheetLineSelect;
type Line = Prisma.SpreadsheetLineGetPayload<{ select: typeof lineSelect }>;

/** "45/NQ-HĐND, Về dự toán …": the first cells of a line. */
function aboutOf(kind: Row["kind"], cells: Prisma.JsonValue): string {
  const given = z.record(z.string(), z.string()).parse(cells);
  const [first, second] = kind === "RESOLUTIONS" ? [given.symbol, given.title] : [given.fullName, given.birthYear];
  return [first, second].filter(Boolean).join(", ");
}

function refusedLine(kind: Row["kind"], { line, cells, errors }: Line): RefusedLine {
  const found = lineErrors.parse(errors).map(({ column, message }) => ({ head: column && headOf(kind, column), message }));
  return { line, about: aboutOf(kind, cells), errors: found };
}

/** An import as its page needs it; null when there is none. @throws AppError FORBIDDEN */
export async function findSpreadsheet(actor: Actor, id: string): Promise<SpreadsheetDetail | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.spreadsheetImport.findUnique({ where: { id }, select: rowSelect });
  if (!row) return null;
  const { termId, issuerId, publish } = shared.parse(row.settings);
  const [term, issuer, refused, first, worked] = await Promise.all([
    db.term.findUnique({ where: { id: termId }, select: { name: true, body: { select: { name: true } } } }),
    issuerId ? db.body.findUnique({ where: { id: issuerId }, select: { name: true } }) : null,
    db.spreadsheetLine.findMany({ where: refusedWhere(id), select: lineSelect, orderBy: { line: "asc" }, take: SHOWN }),
    db.spreadsheetLine.findMany({ where: { importId: id, errors: { equals: [] } }, select: lineSelect, orderBy: { line: "asc" }, take: 5 }),
    row.state === "READING" ? db.spreadsheetLine.count({ where: { importId: id } }) : row.done,
  ]);
  return {
    ...plain(row),
    term: term ? `${term.name}, ${term.body.name}` : "",
    issuer: issuer?.name ?? null,
    publish,
    worked,
    refusedLines: refused.map((line) => refusedLine(row.kind, line)),
    firstLines: first.map(({ line, cells }) => ({ line, about: aboutOf(row.kind, cells) })),
    why: { start: whyNotStart(actor, { state: row.state, publish, takeable: row.created + row.updated }), cancel: whyNotCancel(actor, row.state) },
  };
}

/** Every line that was not taken, in order, read piece by piece. @throws AppError FORBIDDEN */
export async function* everyRefusedLine(actor: Actor, id: string, kind: Row["kind"]): AsyncGenerator<RefusedLine> {
  mustSee(actor);
  for (let last = 0; ; ) {
    const lines = await db.spreadsheetLine.findMany({
      where: { ...refusedWhere(id), line: { gt: last } },
      select: lineSelect,
      orderBy: { line: "asc" },
      take: PIECE,
    });
    yield* lines.map((line) => refusedLine(kind, line));
    last = lines.at(-1)?.line ?? last;
    if (lines.length < PIECE) return;
  }
}

/** What the form of a new import offers, the newest term first. @throws AppError FORBIDDEN */
export async function importChoices(actor: Actor): Promise<{ terms: { id: string; name: string }[]; issuers: { id: string; name: string }[] }> {
  mustSee(actor);
  const [terms, issuers] = await Promise.all([
    db.term.findMany({
      where: { body: { kind: "COUNCIL" } },
      select: { id: true, name: true, startsOn: true, endsOn: true, body: { select: { name: true } } },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    }),
    db.body.findMany({
      // What the standing committee decides between two sessions is a document.
      where: { kind: "COUNCIL" },
      select: { id: true, name: true },
      orderBy: [{ validFrom: { sort: "desc", nulls: "last" } }, { position: "asc" }],
    }),
  ]);
  return {
    terms: terms.map(({ id, name, startsOn, endsOn, body }) => ({
      id,
      name: `${name.replace(/^./u, (letter) => letter.toUpperCase())} (${startsOn.getUTCFullYear()}–${endsOn.getUTCFullYear()}), ${body.name}`,
    })),
    issuers,
  };
}
