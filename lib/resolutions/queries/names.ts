import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { documentAdminAddress } from "@/lib/documents/addresses";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { resolutionAdminAddress } from "../addresses";
import { readSymbol } from "../numbering";
import type { Target } from "../schema";

/** A text as a relation names it. */
export interface TextName {
  /** "nghi-quyet:…", as forms send it. */
  target: string;
  kind: Target["kind"];
  id: string;
  /** "45/NQ-HĐND"; of a draft without a number "". */
  symbol: string;
  title: string;
  issuedOn: Date | null;
  /** Its page in the staff area; null for what is not of this record. */
  address: string | null;
}

const columns = { id: true, symbol: true, title: true, issuedOn: true } as const;
type Row = { id: string; symbol: string; title: string; issuedOn: Date | null };

const named = (kind: Target["kind"], row: Row, address: string | null): TextName => ({ ...row, target: `${kind}:${row.id}`, kind, address });
const resolutionName = (row: Row) => named("nghi-quyet", row, resolutionAdminAddress(row.id));
const documentName = (row: Row) => named("van-ban", row, documentAdminAddress(row.id));
const actName = ({ kind, title, ...row }: Row & { kind: string }) =>
  named("ngoai", { ...row, title: title.startsWith(kind) ? title : `${kind} ${title}` }, null);

/** The names of texts by id; what the person may not open has none. */
export async function textNames(actor: Actor, ids: readonly string[]): Promise<Map<string, TextName>> {
  const where = { id: { in: [...new Set(ids)] } };
  const [resolutions, documents, acts] = await Promise.all([
    db.resolution.findMany({ where: { ...where, ...openToStaff(actor) }, select: columns }),
    db.document.findMany({ where: { ...where, ...openToStaff(actor) }, select: columns }),
    db.externalAct.findMany({ where, select: { ...columns, kind: true } }),
  ]);
  const names = [...resolutions.map(resolutionName), ...documents.map(documentName), ...acts.map(actName)];
  return new Map(names.map((name) => [name.id, name]));
}

/**
 * What a resolution must meet to bear the symbol that was typed, or else to hold the words in its title, with or without their marks, or to
 * bear a symbol that begins so. Who types a whole symbol wants that resolution, not those that name it.
 */
export async function wordsOrSymbol(words: string): Promise<Prisma.ResolutionWhereInput> {
  // "Nghị quyết số 45/NQ-HĐND": a symbol begins with its number.
  const key = /\d/.test(words) ? symbolKey(words.replace(/^\D+/, "")) : "";
  if (readSymbol(words)) return { symbolKey: key };
  const [row] = await db.$queryRaw<{ folded: string }[]>`SELECT trim(words_of(fold_text(${words}))) AS folded`;
  const titled = row?.folded ? [{ titleFolded: { contains: row.folded } }] : [];
  return { OR: [...titled, ...(key ? [{ symbolKey: { startsWith: key } }] : [])] };
}

const FOUND = 8;

/**
 * Texts that a relation or a basis can point at: by symbol in any spelling, or by words of the title.
 * @param but the resolution that asks
 */
export async function findTargets(actor: Actor, q: string, but: string): Promise<TextName[]> {
  const words = q.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200);
  if (words === "") return [];
  const key = symbolKey(words);
  const matches = { OR: [...(key ? [{ symbolKey: { startsWith: key } }] : []), { title: { contains: words, mode: "insensitive" as const } }] };
  const take = { take: FOUND, orderBy: [{ issuedOn: "desc" as const }, { id: "desc" as const }] };
  const open = { AND: [matches, openToStaff(actor)], trashedAt: null };
  const [resolutions, documents, acts] = await Promise.all([
    db.resolution.findMany({
      where: { AND: [await wordsOrSymbol(words), openToStaff(actor)], trashedAt: null, id: { not: but } },
      select: columns,
      ...take,
    }),
    db.document.findMany({ where: open, select: columns, ...take }),
    // Laws are few, and known by the middle of their symbols: "2015/QH13".
    db.externalAct.findMany({
      where: { OR: [...(key ? [{ symbolKey: { contains: key } }] : []), { title: { contains: words, mode: "insensitive" } }] },
      select: { ...columns, kind: true },
      ...take,
    }),
  ]);
  return [...resolutions.map(resolutionName), ...documents.map(documentName), ...acts.map(actName)];
}
