import "server-only";
import { db } from "@/lib/core/db";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import { isOpenToReaders, openToReaders } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { PartAction, RelationKind } from "@/prisma/generated/enums";
import { resolutionAddress } from "../addresses";
import type { NewWords } from "../consolidated";
import type { LegalGraph } from "../effects";
import type { NamedText } from "../named-text";

/** A relation with a text at its other end. `to`: this resolution acts on it; `from`: it acts on this one. */
export interface Related {
  id: string;
  kind: RelationKind;
  direction: "to" | "from";
  text: NamedText;
  effectiveOn: Date | null;
  endsOn: Date | null;
  note: string;
  parts: { anchor: string; action: PartAction; newName: { kind: NonNullable<NewPart["newKind"]>; number: string } | null; source: string }[];
}

type NewPart = Prisma.RelationPartGetPayload<{ select: { newKind: true; newNumber: true } }>;

const endSelect = { year: true, slug: true, symbol: true, title: true, issuedOn: true, issuer: { select: { name: true } } } satisfies Prisma.ResolutionSelect;
export const documentSelect = {
  kind: true,
  slug: true,
  symbol: true,
  title: true,
  issuedOn: true,
  issuerName: true,
  visibility: true,
  publishedAt: true,
  trashedAt: true,
  issuer: { select: { name: true } },
} satisfies Prisma.DocumentSelect;
const actSelect = { kind: true, symbol: true, title: true, issuer: true, issuedOn: true, url: true } satisfies Prisma.ExternalActSelect;
const partSelect = { anchor: true, action: true, newKind: true, newNumber: true, sourceAnchor: true } satisfies Prisma.RelationPartSelect;

function ofResolution(row: Prisma.ResolutionGetPayload<{ select: typeof endSelect }>): NamedText {
  const href = row.year !== null && row.slug !== null ? resolutionAddress({ year: row.year, slug: row.slug }) : null;
  return { kind: "Nghị quyết", symbol: row.symbol, title: row.title, issuer: row.issuer.name, issuedOn: row.issuedOn, href };
}

export function ofDocument(row: Prisma.DocumentGetPayload<{ select: typeof documentSelect }>, at: Date): NamedText {
  const shown = isOpenToReaders(row, at);
  return {
    kind: kindLabels[row.kind],
    symbol: row.symbol,
    // The preamble prints kind, number and day of what is not public; its title is not for readers.
    title: shown ? row.title : "",
    issuer: row.issuer?.name ?? row.issuerName,
    issuedOn: row.issuedOn,
    href: shown ? documentAddress(row.slug) : null,
  };
}

function ofAct(row: Prisma.ExternalActGetPayload<{ select: typeof actSelect }>): NamedText {
  return { ...row, href: /^https?:\/\//.test(row.url) ? row.url : null };
}

/** What readers may see of a resolution at a moment; it has an address only once it is issued. */
export const readable = (at: Date) => ({ ...openToReaders(at), stage: "ISSUED" as const });

const relationSelect = {
  id: true,
  kind: true,
  effectiveOn: true,
  endsOn: true,
  note: true,
  parts: { orderBy: { position: "asc" }, select: partSelect },
} satisfies Prisma.LegalRelationSelect;

function endOf(
  resolution: Prisma.ResolutionGetPayload<{ select: typeof endSelect }> | null,
  document: Prisma.DocumentGetPayload<{ select: typeof documentSelect }> | null,
  act: Prisma.ExternalActGetPayload<{ select: typeof actSelect }> | null,
  at: Date,
): NamedText {
  if (resolution) return ofResolution(resolution);
  if (document) return ofDocument(document, at);
  if (act) return ofAct(act);
  throw new Error("a relation without an end");
}

/** Both directions; a relation whose other end is not open to readers is not there for them. */
export async function relationsOf(id: string, at: Date): Promise<{ related: Related[]; names: Map<string, NamedText> }> {
  const far = { resolution: { select: endSelect }, document: { select: documentSelect }, act: { select: actSelect } };
  const [to, from] = await Promise.all([
    db.legalRelation.findMany({
      where: { fromResolutionId: id, OR: [{ toActId: { not: null } }, { toResolution: readable(at) }, { toDocument: openToReaders(at) }] },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { ...relationSelect, toResolution: far.resolution, toDocument: far.document, toAct: far.act },
    }),
    db.legalRelation.findMany({
      where: { toResolutionId: id, OR: [{ fromActId: { not: null } }, { fromResolution: readable(at) }, { fromDocument: openToReaders(at) }] },
      orderBy: [{ effectiveOn: "asc" }, { id: "asc" }],
      select: {
        ...relationSelect,
        ...{ fromResolutionId: true, fromDocumentId: true, fromActId: true },
        ...{ fromResolution: far.resolution, fromDocument: far.document, fromAct: far.act },
      },
    }),
  ]);
  const names = new Map<string, NamedText>();
  const shared = (row: Prisma.LegalRelationGetPayload<{ select: typeof relationSelect }>) => ({
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    endsOn: row.endsOn,
    note: row.note,
    parts: row.parts.map(({ anchor, action, newKind, newNumber, sourceAnchor }) => ({
      anchor,
      action,
      newName: newKind && { kind: newKind, number: newNumber },
      source: sourceAnchor,
    })),
  });
  const related = [
    ...to.map((row): Related => ({ ...shared(row), direction: "to", text: endOf(row.toResolution, row.toDocument, row.toAct, at) })),
    ...from.map((row): Related => {
      const text = endOf(row.fromResolution, row.fromDocument, row.fromAct, at);
      names.set(row.fromResolutionId ?? row.fromDocumentId ?? row.fromActId ?? "", text);
      return { ...shared(row), direction: "from", text };
    }),
  ];
  return { related, names };
}

/** Names for the texts by whose doing an amendment fell: they act on this one only through others. */
export async function remoteNames(graph: LegalGraph, known: ReadonlyMap<string, NamedText>, at: Date): Promise<[string, NamedText][]> {
  const ids = [...new Set(graph.relations.map(({ from }) => from))].filter((id) => !known.has(id));
  if (ids.length === 0) return [];
  const rows = await db.resolution.findMany({ where: { id: { in: ids }, ...readable(at) }, select: { id: true, ...endSelect } });
  return rows.map((row) => [row.id, ofResolution(row)]);
}

/** What amending texts put in the place of its parts, or behind them. Of what readers may not open the mark stands, without its words. */
export async function newWordsOf(id: string, at: Date): Promise<Map<string, NewWords>> {
  const open = { OR: [{ fromActId: { not: null } }, { fromResolution: readable(at) }, { fromDocument: openToReaders(at) }] };
  const parts = await db.relationPart.findMany({
    where: { relation: { toResolutionId: id, ...open } },
    select: { id: true, newKind: true, newNumber: true, newHeading: true, newContent: true },
  });
  return new Map(parts.map((part) => [part.id, { kind: part.newKind, number: part.newNumber, heading: part.newHeading, content: part.newContent }]));
}
