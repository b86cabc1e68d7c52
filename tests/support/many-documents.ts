import { randomUUID } from "node:crypto";
import { type Run, runInBulk } from "./many-resolutions";

/** What a council of many documents consists of. */
export interface ManyDocuments {
  /** Ends every address of it. */
  mark: string;
}

const ISSUERS = [
  ["Thường trực Hội đồng nhân dân tỉnh", "STANDING_COMMITTEE"],
  ["Ban Pháp chế", "COMMITTEE"],
  ["Ban Kinh tế – Ngân sách", "COMMITTEE"],
  ["Ban Văn hóa – Xã hội", "COMMITTEE"],
  ["Ban Dân tộc", "COMMITTEE"],
  ["Ủy ban nhân dân tỉnh", "PEOPLES_COMMITTEE"],
  ["Tòa án nhân dân tỉnh", "AGENCY"],
  ["Viện kiểm sát nhân dân tỉnh", "AGENCY"],
] as const;
const KINDS = ["REPORT", "PROPOSAL", "EXAMINATION_REPORT", "NOTICE", "PLAN", "CONCLUSION", "STANDING_RESOLUTION", "DRAFT_RESOLUTION", "INVITATION", "MINUTES"];
const WORDS = ["BC", "TTr", "BC", "TB", "KH", "KL", "NQ", "", "GM", "BB"];
const NAMES = ["Báo cáo", "Tờ trình", "Báo cáo thẩm tra", "Thông báo", "Kế hoạch", "Kết luận", "Nghị quyết", "Dự thảo nghị quyết", "Giấy mời", "Biên bản"];
const ABOUT = [
  "kết quả giám sát",
  "dự toán ngân sách",
  "công tác tiếp công dân",
  "chương trình kỳ họp",
  "kế hoạch đầu tư công",
  "việc giải quyết kiến nghị của cử tri",
];
const ON = [
  "sử dụng đất",
  "bảo vệ và phát triển rừng",
  "trường học vùng cao",
  "nước sạch nông thôn",
  "khám bệnh, chữa bệnh",
  "xây dựng cơ bản",
  "chính sách dân tộc",
];
const PLACES = ["xã Bản Mây", "huyện Nậm Sơn", "thành phố Lạc Thành", "thị trấn Phố Cũ", "xã Suối Ngàn", "toàn tỉnh"];

/**
 * So many published documents of eight issuers in 22 years, half of them papers of 200 sessions, made by the database itself in a few
 * statements. One in three has a summary, one in twenty a text; one in fifty bears no day. Deterministic but for the ids.
 */
export async function manyDocuments(count: number): Promise<ManyDocuments> {
  const mark = `nhieu-${randomUUID().slice(0, 8)}`;
  await runInBulk(async (run) => {
    await makePlaces(run, mark);
    await makeDocuments(run, mark, count);
  });
  return { mark };
}

async function makePlaces(run: Run, mark: string): Promise<void> {
  await run`
    INSERT INTO bodies (id, kind, slug, name, "symbolTail", position, "updatedAt")
    SELECT uuidv7(), kind::"BodyKind", 'co-quan-' || n || '-' || ${mark}::text, name, 'HĐND', n::int, now()
    FROM unnest(${ISSUERS.map(([name]) => name)}::text[], ${ISSUERS.map(([, kind]) => kind)}::text[]) WITH ORDINALITY AS b(name, kind, n)`;
  await run`
    WITH council AS (
      INSERT INTO bodies (id, kind, slug, name, "symbolTail", position, "updatedAt")
      VALUES (uuidv7(), 'COUNCIL', ${mark}::text, 'Hội đồng nhân dân tỉnh Lạc Giang', 'HĐND', 99, now()) RETURNING id
    ), term AS (
      INSERT INTO terms (id, "bodyId", ordinal, name, "startsOn", "endsOn")
      SELECT uuidv7(), id, 15, 'khóa XV', DATE '2004-01-01', DATE '2026-04-30' FROM council RETURNING id, "bodyId"
    )
    INSERT INTO sessions (id, "councilId", "termId", ordinal, slug, title, kind, "startsOn", "endsOn", state, "publishedAt", "updatedAt")
    SELECT uuidv7(), "bodyId", id, n, 'ky-hop-' || n || '-' || ${mark}::text, 'Kỳ họp thứ ' || n, 'REGULAR', DATE '2004-01-05' + n * 39, DATE '2004-01-05' + n * 39 + 2,
      'COMPLETE', now(), now()
    FROM term, generate_series(1, 200) n`;
}

async function makeDocuments(run: Run, mark: string, count: number): Promise<void> {
  await run`
    WITH planned AS (
      SELECT i, DATE '2004-01-05' + ((i - 1)::bigint * 8000 / ${count}::int)::int AS issued, (i * 7919)::bigint % 1000003 AS r FROM generate_series(1, ${count}::int) i
    ), kinds AS (
      SELECT *, 1 + (r % ${KINDS.length}::int)::int AS k, 1 + (r / 10 % ${ISSUERS.length}::int)::int AS b, extract(year FROM issued)::int AS year FROM planned
    ), numbered AS (
      SELECT *, row_number() OVER (PARTITION BY b, k, year ORDER BY i)::int AS number, (${WORDS}::text[])[k] AS word FROM kinds
    ), symbols AS (
      SELECT *, CASE WHEN word = '' THEN '' ELSE lpad(number::text, greatest(2, length(number::text)), '0') || '/' || word || '-HĐND' END AS symbol FROM numbered
    )
    INSERT INTO documents (id, kind, "issuerId", year, number, symbol, "symbolKey", slug, title, summary, body, "issuedOn", "sessionId", "publishedAt", "updatedAt")
    SELECT uuidv7(), (${KINDS}::text[])[k]::"DocumentKind", bodies.id, CASE WHEN i % 50 <> 0 THEN x.year END, CASE WHEN symbol <> '' AND i % 50 <> 0 THEN number END, symbol,
      regexp_replace(regexp_replace(fold_text(symbol), '[^a-z0-9]+', '', 'g'), '^0+', ''), 'van-ban-' || i || '-' || ${mark}::text,
      (${NAMES}::text[])[k] || ' về ' || (${ABOUT}::text[])[1 + r / 7 % ${ABOUT.length}::int] || ' ' || (${ON}::text[])[1 + r / 61 % ${ON.length}::int]
        || ' tại ' || (${PLACES}::text[])[1 + r / 427 % ${PLACES.length}::int] || ' năm ' || x.year,
      CASE WHEN i % 3 = 0 THEN 'Nêu tình hình, kết quả đạt được, hạn chế, nguyên nhân và kiến nghị với các cơ quan hữu quan.' ELSE '' END,
      CASE WHEN i % 20 = 0 THEN 'Căn cứ chương trình công tác, cơ quan báo cáo như sau. ' || repeat('Đoàn đã làm việc với đơn vị, xem hồ sơ và gặp cử tri. ', 20) ELSE '' END,
      CASE WHEN i % 50 <> 0 THEN issued END, s.id, now(), now()
    FROM symbols x
    JOIN bodies ON bodies.slug = 'co-quan-' || b || '-' || ${mark}::text
    LEFT JOIN sessions s ON i % 2 = 0 AND s.slug = 'ky-hop-' || least(200, greatest(1, (issued - DATE '2004-01-05') / 39)) || '-' || ${mark}::text`;
}
