import "server-only";
import type { Tx } from "@/lib/core/db";
import { promise } from "@/lib/jobs/outbox";
import { ownDaysSql } from "@/lib/resolutions/queries/own-days";
import { Prisma } from "@/prisma/generated/client";
import type { Judgement } from "../judgement";
import { type ResolutionRecord, resolutionKey } from "../resolution-line";
import type { ImportSettings } from "../schema";

type Settings = Extract<ImportSettings, { kind: "RESOLUTIONS" }>;
export interface ResolutionLine {
  line: number;
  record: ResolutionRecord;
}

/** A resolution as it stands, in the columns that a table can give. */
type Standing = Required<Omit<ResolutionRecord, "symbolKey" | "slug">> & { id: string; importKey: string | null; published: boolean; trashed: boolean } & {
  /** Restricted, and granted neither to the account that works nor to its body: lib/visibility openToStaff. */
  closed: boolean;
};

/**
 * Those that the lines speak of, by issuer, series, year and number, and by the key of an import: one in the trash has that alone.
 * @param accountId of whoever the work is done for
 */
async function standing(tx: Pick<Tx, "$queryRaw">, issuerId: string, accountId: string, lines: readonly ResolutionLine[]): Promise<Map<string, Standing>> {
  const wanted = lines.map(({ record: { series, year, number } }) => ({ series, year, number, key: resolutionKey(issuerId, { series, year, number }) }));
  const closed = Prisma.sql`(r.visibility = 'RESTRICTED' AND NOT EXISTS (SELECT FROM record_grants g WHERE g."resolutionId" = r.id
    AND (g."accountId" = ${accountId}::uuid OR g."bodyId" = (SELECT a."bodyId" FROM accounts a WHERE a.id = ${accountId}::uuid))))`;
  const rows = await tx.$queryRaw<(Standing & { key: string })[]>`
    SELECT x.key, r.id, r."importKey", r."publishedAt" IS NOT NULL AS published, r."trashedAt" IS NOT NULL AS trashed, ${closed} AS closed, r.series::text, r.year, r.number, r.symbol,
      r.title, r.summary, r."signerName", r."signerTitle", r."sessionId", to_char(r."issuedOn", 'YYYY-MM-DD') AS "issuedOn",
      to_char(r."adoptedOn", 'YYYY-MM-DD') AS "adoptedOn", to_char(r."effectiveOn", 'YYYY-MM-DD') AS "effectiveOn",
      to_char(r."expiresOn", 'YYYY-MM-DD') AS "expiresOn",
      ARRAY(SELECT f."fieldId"::text FROM resolution_fields f WHERE f."resolutionId" = r.id ORDER BY 1) AS "fieldIds"
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS x(series text, year int, number int, key text)
    JOIN resolutions r ON (r."issuerId" = ${issuerId}::uuid AND r.series = x.series::"ResolutionSeries" AND r.year = x.year AND r.number = x.number
      AND r."trashedAt" IS NULL)
    UNION ALL
    SELECT x.key, r.id, r."importKey", false, true, ${closed}, r.series::text, r.year, r.number, r.symbol, r.title, '', '', '', NULL, NULL, NULL, NULL, NULL, '{}'
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS x(key text)
    JOIN resolutions r ON r."importKey" = x.key AND r."trashedAt" IS NOT NULL`;
  // One that stands goes before one in the trash.
  return new Map(rows.toSorted((a, b) => Number(b.trashed) - Number(a.trashed)).map(({ key, ...row }) => [key, row]));
}

/** Whether a row says something else than the record. What the table has no column for says nothing. */
function differs(row: ResolutionRecord, now: Standing): boolean {
  const { symbolKey, slug, ...given } = row;
  return Object.entries(given).some(([column, value]) => JSON.stringify(value) !== JSON.stringify(now[column as keyof Standing]));
}

/** What becomes of each line. A resolution that was not imported is not overwritten by a table. */
export async function judgeResolutions(
  tx: Pick<Tx, "$queryRaw">,
  { issuerId, publish }: Settings,
  accountId: string,
  lines: readonly ResolutionLine[],
): Promise<Map<number, Judgement>> {
  const known = await standing(tx, issuerId, accountId, lines);
  return new Map(
    lines.map(({ line, record }): [number, Judgement] => {
      const now = known.get(resolutionKey(issuerId, record));
      if (!now) return [line, { outcome: "created" }];
      // Neither that it exists nor whether it says the same.
      if (now.closed) return [line, { outcome: "refused", message: "Bạn không nhập được dòng này. Nhờ người giữ hồ sơ nghị quyết xem lại số, ký hiệu" }];
      if (now.trashed) return [line, { outcome: "refused", message: "Nghị quyết này đang ở thùng rác. Lấy lại rồi nhập lại dòng này" }];
      const changes = differs(record, now) || (publish && !now.published);
      if (!changes) return [line, { outcome: "unchanged", id: now.id }];
      if (now.importKey === null) return [line, { outcome: "refused", message: "Hồ sơ đã có nghị quyết này với nội dung khác. Sửa ở trang của nghị quyết" }];
      return [line, { outcome: "updated", id: now.id }];
    }),
  );
}

/**
 * Makes new resolutions of lines. Two issuers may give one symbol in one year, after a merger: the later one's address ends in the slug
 * of its body.
 * @returns ids by line
 */
async function create(tx: Tx, { issuerId, termId, publish }: Settings, lines: readonly ResolutionLine[]): Promise<Map<number, string>> {
  const rows = lines.map(({ line, record }) => ({ line, importKey: resolutionKey(issuerId, record), ...record }));
  const made = await tx.$queryRaw<{ id: string; importKey: string }[]>`
    INSERT INTO resolutions (id, "issuerId", "termId", "sessionId", series, stage, year, number, symbol, "symbolKey", slug, title, summary, "adoptedOn", "issuedOn",
      "effectiveOn", "expiresOn", "signerName", "signerTitle", "publishedAt", "importKey", "updatedAt")
    SELECT uuidv7(), ${issuerId}::uuid, ${termId}::uuid, x."sessionId", x.series::"ResolutionSeries", 'ISSUED', x.year, x.number, x.symbol, x."symbolKey",
      CASE WHEN EXISTS (SELECT FROM resolutions o WHERE o.year = x.year AND o.slug = x.slug) THEN x.slug || '-' || b.slug ELSE x.slug END,
      x.title, coalesce(x.summary, ''), x."adoptedOn", x."issuedOn", x."effectiveOn", x."expiresOn", coalesce(x."signerName", ''), coalesce(x."signerTitle", ''),
      CASE WHEN ${publish} THEN clock_timestamp() END, x."importKey", clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("sessionId" uuid, series text, year int, number int, symbol text, "symbolKey" text, slug text,
      title text, summary text, "adoptedOn" date, "issuedOn" date, "effectiveOn" date, "expiresOn" date, "signerName" text, "signerTitle" text, "importKey" text)
    CROSS JOIN (SELECT slug FROM bodies WHERE id = ${issuerId}::uuid) b
    RETURNING id, "importKey"`;
  const byKey = new Map(made.map(({ id, importKey }) => [importKey, id]));
  return new Map(rows.flatMap(({ line, importKey }) => (byKey.has(importKey) ? [[line, byKey.get(importKey) as string] as const] : [])));
}

/** Writes what the lines say over imported resolutions; their numbers and addresses stay. */
async function update(tx: Tx, { publish }: Settings, lines: readonly (ResolutionLine & { id: string })[]): Promise<void> {
  // A column that the table has not keeps what stands there: to_jsonb of the row gives it back under the row's own words.
  const rows = lines.map(({ id, record: { fieldIds, series, year, number, slug, ...given } }) => ({ id, given }));
  await tx.$executeRaw`
    UPDATE resolutions r SET symbol = n.symbol, "symbolKey" = n."symbolKey", title = n.title, summary = n.summary, "adoptedOn" = n."adoptedOn", "issuedOn" = n."issuedOn",
      "effectiveOn" = n."effectiveOn", "expiresOn" = n."expiresOn", "signerName" = n."signerName", "signerTitle" = n."signerTitle", "sessionId" = n."sessionId",
      "publishedAt" = coalesce(r."publishedAt", CASE WHEN ${publish} THEN clock_timestamp() END), version = r.version + 1, "updatedAt" = clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, given jsonb)
    JOIN resolutions o ON o.id = x.id
    CROSS JOIN LATERAL jsonb_to_record(to_jsonb(o) || x.given) AS n(symbol text, "symbolKey" text, title text, summary text, "adoptedOn" date, "issuedOn" date,
      "effectiveOn" date, "expiresOn" date, "signerName" text, "signerTitle" text, "sessionId" uuid)
    WHERE r.id = x.id`;
}

async function writeFields(tx: Tx, rows: readonly { id: string; fieldIds: string[] }[], old: readonly string[]): Promise<void> {
  if (old.length > 0) await tx.$executeRaw`DELETE FROM resolution_fields WHERE "resolutionId" = ANY(${old}::uuid[])`;
  const pairs = rows.flatMap(({ id, fieldIds }) => fieldIds.map((fieldId) => ({ id, fieldId })));
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO resolution_fields ("resolutionId", "fieldId")
    SELECT id, "fieldId" FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS x(id uuid, "fieldId" uuid) ON CONFLICT DO NOTHING`;
}

/**
 * Lays down the line of validity of resolutions by their own days. Where another text works on one, or it on another, the computation that
 * knows them all follows.
 */
async function layValidity(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM validity_periods WHERE "resolutionId" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", state) ${ownDaysSql(Prisma.sql`r.id = ANY(${ids}::uuid[])`)}`;
  const related = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM unnest(${ids}::uuid[]) AS r(id)
    WHERE EXISTS (SELECT FROM legal_relations l WHERE l."toResolutionId" = r.id) OR EXISTS (SELECT FROM legal_relations l WHERE l."fromResolutionId" = r.id)`;
  if (related.length > 0) await promise(tx, "resolutions.follow", { ids: related.map(({ id }) => id) });
}

/** Takes lines into the record. @returns the id of the record of each line that was made or changed */
export async function takeResolutions(
  tx: Tx,
  settings: Settings,
  lines: readonly ResolutionLine[],
  judged: Map<number, Judgement>,
): Promise<Map<number, string>> {
  const fresh = lines.filter(({ line }) => judged.get(line)?.outcome === "created");
  const changed = lines.flatMap((line) => {
    const judgement = judged.get(line.line);
    return judgement?.outcome === "updated" ? [{ ...line, id: judgement.id }] : [];
  });
  const ids = fresh.length > 0 ? await create(tx, settings, fresh) : new Map<number, string>();
  if (changed.length > 0) await update(tx, settings, changed);
  for (const { line, id } of changed) ids.set(line, id);
  const withFields = [...fresh, ...changed].flatMap(({ line, record: { fieldIds } }) => (fieldIds ? [{ id: ids.get(line) ?? "", fieldIds }] : []));
  await writeFields(
    tx,
    withFields,
    changed.flatMap(({ id, record: { fieldIds } }) => (fieldIds ? [id] : [])),
  );
  if (ids.size > 0) await layValidity(tx, [...ids.values()]);
  return ids;
}
