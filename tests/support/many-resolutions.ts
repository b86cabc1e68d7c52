import { randomUUID } from "node:crypto";
import pg from "pg";
import { env } from "@/lib/core/env";

/** What a council of many resolutions consists of. */
export interface Many {
  councilId: string;
  /** Ends every address of it. */
  mark: string;
  fieldSlugs: string[];
}

const FIELDS = ["Ngân sách, đầu tư", "Đất đai", "Nông nghiệp, môi trường", "Giáo dục", "Y tế", "Dân tộc", "Tổ chức bộ máy", "Nội vụ", "Giao thông", "Văn hóa"];
const ACTS = [
  "Quy định mức chi",
  "Thông qua danh mục dự án",
  "Phê chuẩn quyết toán",
  "Về chính sách hỗ trợ",
  "Sửa đổi, bổ sung một số điều",
  "Về kế hoạch đầu tư công",
];
const ABOUT = [
  "bảo vệ và phát triển rừng",
  "trường học vùng cao",
  "đường giao thông nông thôn",
  "nước sạch",
  "đất trồng lúa",
  "khám bệnh, chữa bệnh",
  "lễ hội",
  "chợ",
];
const PLACES = ["xã Bản Mây", "huyện Nậm Sơn", "thành phố Lạc Thành", "thị trấn Phố Cũ", "xã Suối Ngàn", "toàn tỉnh"];
const SIGNERS = ["Giàng A Páo", "Hoàng Thị Minh Hạnh", "Lò Văn Thắng", "Phạm Đức Lương"];

/**
 * A council with five terms, 200 sessions and so many published resolutions with fields, lines of validity and relations among them, made
 * by the database itself in a few statements. Deterministic but for the ids.
 */
export async function manyResolutions(count: number): Promise<Many> {
  return runInBulk((run) => makeAll(run, count));
}

export type Run = (texts: TemplateStringsArray, ...values: unknown[]) => Promise<{ id: string }[]>;

/** Over a connection of its own: a statement over 100,000 rows takes longer than one of a web page may. */
export async function runInBulk<Made>(make: (run: Run) => Promise<Made>): Promise<Made> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const run: Run = async (texts, ...values) =>
      (
        await client.query(
          texts.reduce((text, next, at) => `${text}$${at}${next}`),
          values,
        )
      ).rows;
    // Nothing was counted yet that a plan could rest on.
    await run`SET enable_nestloop = off`;
    return await make(run);
  } finally {
    await client.end();
  }
}

async function makeAll(run: Run, count: number): Promise<Many> {
  const mark = `nhieu-${randomUUID().slice(0, 8)}`;
  const [council] = await run`
    INSERT INTO bodies (id, kind, slug, name, "symbolTail", position, "updatedAt")
    VALUES (uuidv7(), 'COUNCIL', ${mark}, 'Hội đồng nhân dân tỉnh Lạc Giang', 'HĐND', 99, now()) RETURNING id`;
  const councilId = council?.id ?? "";
  await run`
    INSERT INTO terms (id, "bodyId", ordinal, name, "startsOn", "endsOn")
    SELECT uuidv7(), ${councilId}::uuid, n, 'khóa ' || (ARRAY['XII', 'XIII', 'XIV', 'XV', 'XVI'])[n - 11], make_date(2001 + (n - 12) * 5, 5, 1), make_date(2006 + (n - 12) * 5, 4, 30)
    FROM generate_series(12, 16) n`;
  await run`
    INSERT INTO sessions (id, "councilId", "termId", ordinal, slug, title, kind, "startsOn", "endsOn", state, "publishedAt", "updatedAt")
    SELECT uuidv7(), ${councilId}::uuid, t.id, n, 'khoa-' || t.ordinal || '-ky-hop-thu-' || n || '-' || ${mark}::text, 'Kỳ họp thứ ' || n || ', ' || t.name, 'REGULAR',
      t."startsOn" + n * 44, t."startsOn" + n * 44 + 2, 'COMPLETE', now(), now()
    FROM terms t, generate_series(1, 40) n WHERE t."bodyId" = ${councilId}::uuid`;
  await run`
    INSERT INTO fields (id, slug, name, position)
    SELECT uuidv7(), 'linh-vuc-' || n || '-' || ${mark}::text, name, n::int FROM unnest(${FIELDS}::text[]) WITH ORDINALITY AS f(name, n)`;
  await run`
    WITH planned AS (
      SELECT i, DATE '2004-01-05' + ((i - 1)::bigint * 8000 / ${count}::int)::int AS issued, i % 3 = 0 AS normative, (i * 7919)::bigint % 1000003 AS r
      FROM generate_series(1, ${count}::int) i
    ), numbered AS (
      SELECT *, extract(year FROM issued)::int AS year, row_number() OVER (PARTITION BY extract(year FROM issued), normative ORDER BY i)::int AS number FROM planned
    ), symbols AS (
      SELECT *, lpad(number::text, greatest(2, length(number::text)), '0') || CASE WHEN normative THEN '/' || year ELSE '' END || '/NQ-HĐND' AS symbol FROM numbered
    ), texts AS (
      SELECT *, (${ACTS}::text[])[1 + r % ${ACTS.length}::int] || ' ' || (${ABOUT}::text[])[1 + r / 7 % ${ABOUT.length}::int] || ' tại ' || (${PLACES}::text[])[1 + r / 61 % ${PLACES.length}::int]
        || CASE WHEN i % 2 = 0 THEN ' năm ' || year ELSE ' giai đoạn ' || year || '–' || year + 4 END AS title FROM symbols
    )
    INSERT INTO resolutions (id, "issuerId", "termId", "sessionId", series, stage, year, number, symbol, "symbolKey", slug, title, "adoptedOn", "issuedOn",
      "effectiveOn", "expiresOn", "signerName", "signerTitle", "publishedAt", "updatedAt")
    SELECT uuidv7(), ${councilId}::uuid, t.id, s.id, CASE WHEN normative THEN 'NORMATIVE' ELSE 'INDIVIDUAL' END::"ResolutionSeries", 'ISSUED', x.year, x.number, x.symbol,
      regexp_replace(regexp_replace(fold_text(x.symbol), '[^a-z0-9]+', '', 'g'), '^0+', ''),
      regexp_replace(regexp_replace(fold_text(x.symbol), '[^a-z0-9]+', '-', 'g'), '^0+', '') || '-' || ${mark}::text, x.title, issued, issued, issued + (r % 30)::int,
      CASE WHEN r % 5 = 0 THEN issued + 1100 END, (${SIGNERS}::text[])[1 + r % ${SIGNERS.length}::int], 'Chủ tịch', now(), now()
    FROM texts x
    JOIN terms t ON t."bodyId" = ${councilId}::uuid AND issued BETWEEN t."startsOn" AND t."endsOn"
    LEFT JOIN sessions s ON s."termId" = t.id AND s.ordinal = least(40, greatest(1, (issued - t."startsOn") / 44))`;
  await run`
    INSERT INTO resolution_fields ("resolutionId", "fieldId")
    SELECT r.id, f.id FROM (SELECT id, number, year FROM resolutions WHERE "issuerId" = ${councilId}::uuid) r
    JOIN fields f ON f.slug LIKE '%' || ${mark}::text AND (f.position = 1 + (r.number + r.year) % 10 OR (r.number % 4 = 0 AND f.position = 1 + (r.number * 3 + r.year) % 10))`;
  await run`
    INSERT INTO legal_relations (id, kind, "fromResolutionId", "toResolutionId", "effectiveOn")
    SELECT uuidv7(), CASE WHEN a.number % 2 = 0 THEN 'AMENDMENT' ELSE 'REPLACEMENT' END::"RelationKind", a.id, b.id, a."effectiveOn"
    FROM resolutions a JOIN resolutions b ON b."issuerId" = a."issuerId" AND b.series = a.series AND b.year = a.year - 2 AND b.number = a.number
    WHERE a."issuerId" = ${councilId}::uuid AND a.number % 5 = 0`;
  await layPeriods(run, councilId);
  return { councilId, mark, fieldSlugs: FIELDS.map((_, n) => `linh-vuc-${n + 1}-${mark}`) };
}

/** By their own days; some are ended in part by another one. */
async function layPeriods(run: Run, councilId: string): Promise<void> {
  await run`
    INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", state)
    SELECT id, "issuedOn", "effectiveOn" - 1, 'NOT_YET'::"ValidityState" FROM resolutions WHERE "issuerId" = ${councilId}::uuid AND "effectiveOn" > "issuedOn"
    UNION ALL
    SELECT id, "effectiveOn", CASE WHEN number % 7 = 0 THEN "effectiveOn" + 400 ELSE "expiresOn" END, 'IN_FORCE' FROM resolutions WHERE "issuerId" = ${councilId}::uuid
    UNION ALL
    SELECT id, "effectiveOn" + 401, "expiresOn", 'PARTLY_ENDED' FROM resolutions WHERE "issuerId" = ${councilId}::uuid AND number % 7 = 0
    UNION ALL
    SELECT id, "expiresOn" + 1, NULL, 'ENDED' FROM resolutions WHERE "issuerId" = ${councilId}::uuid AND "expiresOn" IS NOT NULL`;
}
