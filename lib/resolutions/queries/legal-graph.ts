import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { RelationKind } from "@/prisma/generated/enums";
import type { ActingRelation, AffectedPart, IsoDay, LegalGraph, LegalText } from "../effects";
import { anchorOf } from "../provisions";
import { readable } from "./relations";

type Reader = Pick<Tx, "$queryRaw">;

interface RelationRow {
  id: string;
  kind: RelationKind;
  from: string;
  to: string;
  effectiveOn: IsoDay;
  endsOn: IsoDay | null;
  parts: (AffectedPart & { newKind: "ARTICLE" | null; newNumber: string })[];
}

/**
 * The resolutions whose validity can follow from these texts: they themselves, what they act on, what that acts on, and so on.
 * @param ids of resolutions, documents or external acts
 */
export async function affectedResolutions(ids: readonly string[], reader: Reader = db): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT unnest(${ids}::uuid[]) AS id
      UNION
      SELECT coalesce(l."toResolutionId", l."toDocumentId", l."toActId")
      FROM down JOIN legal_relations l ON coalesce(l."fromResolutionId", l."fromDocumentId", l."fromActId") = down.id
      WHERE l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION')
    ) SELECT r.id FROM down JOIN resolutions r ON r.id = down.id`;
  return rows.map(({ id }) => id);
}

/** Whether readers have a resolution whose validity can follow from these texts. @param at the moment of which is asked */
export async function reachesReaders(ids: readonly string[], at: Date, tx: Tx): Promise<boolean> {
  const affected = await affectedResolutions(ids, tx);
  return (await tx.resolution.findFirst({ where: { id: { in: affected }, ...readable(at) }, select: { id: true } })) !== null;
}

/** Everything that bears on the validity of these resolutions, with the words of no text: days, parts and relations. */
export async function legalGraph(ids: readonly string[], reader: Reader = db): Promise<LegalGraph> {
  const relations = await reader.$queryRaw<RelationRow[]>`
    WITH RECURSIVE up AS (
      SELECT unnest(${ids}::uuid[]) AS id
      UNION
      SELECT coalesce(l."fromResolutionId", l."fromDocumentId", l."fromActId")
      FROM up JOIN legal_relations l ON coalesce(l."toResolutionId", l."toDocumentId", l."toActId") = up.id
      WHERE l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION')
    )
    SELECT l.id, l.kind, coalesce(l."fromResolutionId", l."fromDocumentId", l."fromActId") AS "from", up.id AS "to",
      l."effectiveOn"::text AS "effectiveOn", l."endsOn"::text AS "endsOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'anchor', p.anchor, 'action', p.action, 'source', p."sourceAnchor",
        'newKind', p."newKind", 'newNumber', p."newNumber") ORDER BY p.position) FROM relation_parts p WHERE p."relationId" = l.id), '[]') AS parts
    FROM up JOIN legal_relations l ON coalesce(l."toResolutionId", l."toDocumentId", l."toActId") = up.id
    WHERE l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION')`;
  const named = new Set([...ids, ...relations.flatMap(({ from, to }) => [from, to])]);
  const inParts = relations.filter(({ parts }) => parts.length > 0).map(({ to }) => to);
  return { texts: await legalTexts([...named], inParts, reader), relations: relations.map(relationOf) };
}

function relationOf({ parts, ...relation }: RelationRow): ActingRelation {
  return {
    ...relation,
    parts: parts.map(({ newKind, newNumber, ...part }) => ({
      ...part,
      inserts: part.action === "INSERT_AFTER" && newKind ? anchorOf(newKind, newNumber, part.anchor) : "",
    })),
  };
}

/**
 * The days of texts, and the numbered parts of those that are hit in parts, as their last sealed text has them. What is no issued resolution of the record, or lies in the
 * trash, has no day of effect: it does nothing. A resolution that names no day has effect from its issue; documents and acts without
 * any day are left out, so that their relations count from their own days.
 */
async function legalTexts(ids: readonly string[], inParts: readonly string[], reader: Reader): Promise<LegalText[]> {
  const texts = await reader.$queryRaw<Omit<LegalText, "provisions">[]>`
    SELECT id, CASE WHEN stage = 'ISSUED' AND "trashedAt" IS NULL THEN "issuedOn"::text END AS "issuedOn",
      CASE WHEN stage = 'ISSUED' AND "trashedAt" IS NULL THEN coalesce("effectiveOn", "issuedOn")::text END AS "effectiveOn",
      "expiresOn"::text AS "expiresOn"
    FROM resolutions WHERE id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT id, "issuedOn"::text, CASE WHEN "trashedAt" IS NULL THEN coalesce("effectiveOn", "issuedOn")::text END, "expiresOn"::text
    FROM documents WHERE id = ANY(${ids}::uuid[]) AND (coalesce("effectiveOn", "issuedOn") IS NOT NULL OR "trashedAt" IS NOT NULL)
    UNION ALL
    SELECT id, "issuedOn"::text, coalesce("effectiveOn", "issuedOn")::text, NULL
    FROM external_acts WHERE id = ANY(${ids}::uuid[]) AND coalesce("effectiveOn", "issuedOn") IS NOT NULL`;
  const parts = new Map<string, LegalText["provisions"][number][]>();
  if (inParts.length > 0) {
    const rows = await reader.$queryRaw<{ resolutionId: string; anchor: string; parent: string | null }[]>`
      SELECT t."resolutionId", p.anchor, above.anchor AS parent
      FROM (SELECT DISTINCT ON ("resolutionId") id, "resolutionId" FROM resolution_texts
        WHERE "resolutionId" = ANY(${inParts}::uuid[]) AND kind <> 'DRAFT' AND "sealedAt" IS NOT NULL ORDER BY "resolutionId", number DESC) t
      JOIN provisions p ON p."textId" = t.id LEFT JOIN provisions above ON above.id = p."parentId"
      WHERE p.kind <> 'PARAGRAPH' ORDER BY p."textId", p.position`;
    for (const { resolutionId, anchor, parent } of rows) parts.set(resolutionId, [...(parts.get(resolutionId) ?? []), { anchor, parent }]);
  }
  return texts.map((text) => ({ ...text, provisions: parts.get(text.id) ?? [] }));
}
