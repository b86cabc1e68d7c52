import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import { symbolKey } from "@/lib/core/vietnamese";
import { openToStaff } from "@/lib/visibility/policy";
import type { DocumentKind } from "@/prisma/generated/enums";
import { DOCUMENTS, documentAddress } from "../addresses";
import { kindLabels } from "../labels";
import { isNumbered, kindsOfSeries, nextNumber, numberIn, symbolFor } from "../numbering";

/*
 * Where a document stands: its number in the book of its issuer, its address, its term. Read and locked, not written: whoever makes a
 * document, here or on the desk of a session, asks here inside its transaction.
 */

interface Issued {
  kind: DocumentKind;
  issuerId: string | null;
  issuedOn: Date | null;
}

/** The numbers that an issuer has given in a year to the kinds of one book. */
async function taken(tx: Pick<Tx, "document">, { kind, issuerId }: Issued, year: number): Promise<number[]> {
  const where = { issuerId, kind: { in: kindsOfSeries(kind) }, year, number: { not: null }, trashedAt: null };
  const rows = await tx.document.findMany({ where, select: { number: true } });
  return rows.flatMap(({ number }) => number ?? []);
}

/** The symbol that comes next in the book of an issuer; null where the kind bears none, or no issuer or day is known. */
export async function nextSymbol(tx: Pick<Tx, "document" | "body">, issued: Issued): Promise<string | null> {
  if (!issued.issuerId || !issued.issuedOn || !isNumbered(issued.kind)) return null;
  const issuer = await tx.body.findUnique({ where: { id: issued.issuerId }, select: { symbolTail: true } });
  const number = nextNumber(await taken(tx, issued, issued.issuedOn.getUTCFullYear()));
  return issuer && symbolFor(issued.kind, number, issuer.symbolTail);
}

export interface Numbered {
  year: number | null;
  number: number | null;
  symbol: string;
  symbolKey: string;
}

/**
 * The number that a document gets: the one in its symbol, or the next of the book. Holds the lock of the book until the transaction ends, so
 * that two people cannot take the same.
 * @throws AppError INVALID "kind-without-number", "number-without-day", "number-taken" {symbol, other, suggested}
 */
export async function numberFor(tx: Tx, actor: Actor, issued: Issued, asked: { id: string | null; symbol: string; next: boolean }): Promise<Numbered> {
  const year = issued.issuedOn?.getUTCFullYear() ?? null;
  if (!asked.symbol && !asked.next) return { year, number: null, symbol: "", symbolKey: "" };
  if (!isNumbered(issued.kind)) throw new AppError("INVALID", "kind-without-number");
  if (year === null) throw new AppError("INVALID", "number-without-day");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('documents.numbers'))`;
  const symbol = asked.next && !asked.symbol ? ((await nextSymbol(tx, issued)) ?? "") : asked.symbol;
  const number = numberIn(symbol);
  const key = symbolKey(symbol);
  // Without an issuer of the record there is no book to count in: the symbol stands as it was printed.
  if (issued.issuerId === null || number === null) return { year, number: issued.issuerId === null ? null : number, symbol, symbolKey: key };
  const other = await tx.document.findFirst({
    where: {
      issuerId: issued.issuerId,
      kind: { in: kindsOfSeries(issued.kind) },
      year,
      number,
      trashedAt: null,
      ...(asked.id ? { id: { not: asked.id } } : {}),
    },
    select: { id: true },
  });
  if (other) throw new AppError("INVALID", "number-taken", { symbol, ...(await whose(actor, other.id)), suggested: await nextSymbol(tx, issued) });
  return { year, number, symbol, symbolKey: key };
}

/** The title of the one that has the number, unless it is not there for the actor. */
async function whose(actor: Actor, id: string): Promise<{ other?: string }> {
  const found = await db.document.findFirst({ where: { id, ...openToStaff(actor) }, select: { title: true } });
  return found ? { other: found.title } : {};
}

/** An address that no document has and that none had: "to-trinh-so-412-ttr-ubnd-2020". Takes the lock of addresses. */
export async function slugFor(tx: Tx, { kind, symbol, year, title }: { kind: DocumentKind; symbol: string; year: number | null; title: string }, id?: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('documents.address'))`;
  const named = symbol ? `${kindLabels[kind]} số ${symbol} ${year ?? ""}` : title;
  const base = slugify(named, 70) || "van-ban";
  const others = await tx.document.findMany({ where: { slug: { startsWith: base }, ...(id ? { id: { not: id } } : {}) }, select: { slug: true } });
  const old = await tx.oldAddress.findMany({ where: { path: { startsWith: documentAddress(base) } }, select: { path: true } });
  const gone = old.map(({ path }) => path.slice(DOCUMENTS.length + 1));
  return freeSlug(base, [...others.map(({ slug }) => slug), ...gone]);
}

/** The term of a document: its session's, or else the one in which it was issued. */
export async function termFor(tx: Tx, sessionId: string | null, issuedOn: Date | null): Promise<string | null> {
  if (sessionId) return (await tx.councilSession.findUnique({ where: { id: sessionId }, select: { termId: true } }))?.termId ?? null;
  if (!issuedOn) return null;
  const where = { startsOn: { lte: issuedOn }, endsOn: { gte: issuedOn }, body: { kind: "COUNCIL" as const } };
  return (await tx.term.findFirst({ where, orderBy: { startsOn: "desc" }, select: { id: true } }))?.id ?? null;
}

/** The person who signed, where the name is that of exactly one who holds or held an office. */
export async function signerFor(tx: Tx, name: string): Promise<string | null> {
  if (!name) return null;
  const people = await tx.person.findMany({ where: { fullName: name, posts: { some: {} } }, select: { id: true }, take: 2 });
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

/** Refuses choices that name what is not there, or not there for the actor. @throws AppError INVALID "unknown-choice" */
export async function refuseUnknown(
  tx: Tx,
  actor: Actor,
  { bodies, sessionId, fieldId, draftOfId }: { bodies: (string | null)[]; sessionId: string | null; fieldId?: string | null; draftOfId?: string | null },
): Promise<void> {
  const ids = [...new Set(bodies.filter((id) => id !== null))];
  const known = [
    (await tx.body.count({ where: { id: { in: ids } } })) === ids.length,
    !sessionId || (await tx.councilSession.count({ where: { id: sessionId, trashedAt: null } })) === 1,
    !fieldId || (await tx.field.count({ where: { id: fieldId } })) === 1,
    !draftOfId || (await tx.resolution.count({ where: { id: draftOfId, trashedAt: null, ...openToStaff(actor) } })) === 1,
  ];
  if (known.includes(false)) throw new AppError("INVALID", "unknown-choice");
}
