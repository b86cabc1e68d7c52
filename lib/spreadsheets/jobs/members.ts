import "server-only";
import type { Tx } from "@/lib/core/db";
import { freeSlug, slugify } from "@/lib/core/slug";
import { sortKey } from "@/lib/core/vietnamese";
import type { Judgement } from "../judgement";
import { type MemberRecord, memberKey } from "../member-line";

export interface MemberLine {
  line: number;
  record: MemberRecord;
}

/** A person of that name and year, with the mandate in this term where there is one. */
interface Standing {
  key: string;
  personId: string;
  memberId: string | null;
  person: Record<string, unknown>;
  mandate: Record<string, unknown> | null;
  /** True where the days of a mandate in another term run into those of the line. */
  overlaps: boolean;
}

async function standing(tx: Pick<Tx, "$queryRaw">, termId: string, lines: readonly MemberLine[]): Promise<Map<string, Standing[]>> {
  const wanted = lines.map(({ record }) => ({
    ...{ key: memberKey(record), name: record.fullName.toLowerCase(), year: record.birthYear },
    ...{ fromDay: record.mandate.fromDay, toDay: record.mandate.toDay ?? null },
  }));
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT x.key, p.id AS "personId", m.id AS "memberId", to_jsonb(p) AS person, to_jsonb(m) AS mandate,
      EXISTS (SELECT FROM members o WHERE o."personId" = p.id AND o."termId" <> ${termId}::uuid
        AND daterange(o."fromDay", o."toDay", '[]') && daterange(x."fromDay", x."toDay", '[]')) AS overlaps
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS x(key text, name text, year int, "fromDay" date, "toDay" date)
    JOIN people p ON p."birthYear" = x.year AND lower(normalize(p."fullName", NFC)) = x.name
    LEFT JOIN members m ON m."personId" = p.id AND m."termId" = ${termId}::uuid`;
  const found = new Map<string, Standing[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  return found;
}

const differs = (given: object, now: Record<string, unknown>) =>
  Object.entries(given).some(([column, value]) => (column === "voteShare" ? Number(value ?? -1) !== Number(now[column] ?? -1) : value !== now[column]));

/** What becomes of each line. */
export async function judgeMembers(tx: Pick<Tx, "$queryRaw">, termId: string, lines: readonly MemberLine[]): Promise<Map<number, Judgement>> {
  const known = await standing(tx, termId, lines);
  return new Map(
    lines.map(({ line, record }): [number, Judgement] => {
      const [now, second] = known.get(memberKey(record)) ?? [];
      const refused = (message: string): [number, Judgement] => [line, { outcome: "refused", message }];
      if (second) return refused("Danh bạ có nhiều người cùng họ tên và năm sinh. Thêm đại biểu này ở trang Đại biểu");
      if (now?.overlaps) return refused("Người này là đại biểu của một nhiệm kỳ khác trong cùng khoảng thời gian. Xem lại cột Từ ngày, Đến ngày");
      if (!now?.memberId || !now.mandate) return [line, { outcome: "created" }];
      const changes = differs(record.person, now.person) || differs(record.mandate, now.mandate);
      return [line, { outcome: changes ? "updated" : "unchanged", id: now.memberId }];
    }),
  );
}

/** People that nobody has written down yet, each with an address of their own. */
async function createPeople(tx: Tx, records: readonly MemberRecord[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('people.address'))`;
  const bases = records.map(({ fullName }) => slugify(fullName) || "nguoi");
  const taken = await tx.$queryRaw<{ slug: string }[]>`
    SELECT p.slug FROM people p WHERE EXISTS (SELECT FROM unnest(${[...new Set(bases)]}::text[]) b WHERE p.slug = b OR p.slug LIKE b || '-%')`;
  const used = new Set(taken.map(({ slug }) => slug));
  const rows = records.map(({ fullName, birthYear, person }, at) => {
    const slug = freeSlug(bases[at] ?? "nguoi", used);
    used.add(slug);
    return { slug, fullName, birthYear, sortKey: sortKey(fullName), ...person };
  });
  await tx.$executeRaw`
    INSERT INTO people (id, slug, "fullName", "sortKey", "birthYear", sex, hometown, education, "updatedAt")
    SELECT uuidv7(), slug, "fullName", "sortKey", "birthYear", sex::"Sex", coalesce(hometown, ''), coalesce(education, ''), clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(slug text, "fullName" text, "sortKey" text, "birthYear" int, sex text, hometown text, education text)`;
}

async function updatePeople(tx: Tx, rows: readonly { id: string; given: object }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE people p SET sex = n.sex::"Sex", hometown = n.hometown, education = n.education, version = p.version + 1, "updatedAt" = clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, given jsonb)
    JOIN people o ON o.id = x.id
    CROSS JOIN LATERAL jsonb_to_record(to_jsonb(o) || x.given) AS n(sex text, hometown text, education text)
    WHERE p.id = x.id AND (n.sex, n.hometown, n.education) IS DISTINCT FROM (p.sex::text, p.hometown, p.education)`;
}

async function createMandates(
  tx: Tx,
  termId: string,
  rows: readonly ({ personId: string } & MemberRecord["mandate"])[],
): Promise<{ id: string; personId: string }[]> {
  return tx.$queryRaw`
    INSERT INTO members (id, "personId", "termId", "constituencyId", "groupId", "fullTime", "selfNominated", reelected, "voteShare", workplace, "fromDay", "toDay",
      "updatedAt")
    SELECT uuidv7(), "personId", ${termId}::uuid, "constituencyId", "groupId", coalesce("fullTime", false), coalesce("selfNominated", false), reelected, "voteShare",
      coalesce(workplace, ''), "fromDay", "toDay", clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("personId" uuid, "constituencyId" uuid, "groupId" uuid, "fullTime" boolean,
      "selfNominated" boolean, reelected boolean, "voteShare" numeric, workplace text, "fromDay" date, "toDay" date)
    RETURNING id, "personId"`;
}

async function updateMandates(tx: Tx, rows: readonly { id: string; given: object }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE members m SET "constituencyId" = n."constituencyId", "groupId" = n."groupId", "fullTime" = n."fullTime", "selfNominated" = n."selfNominated",
      reelected = n.reelected, "voteShare" = n."voteShare", workplace = n.workplace, "fromDay" = n."fromDay", "toDay" = n."toDay",
      version = m.version + 1, "updatedAt" = clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, given jsonb)
    JOIN members o ON o.id = x.id
    CROSS JOIN LATERAL jsonb_to_record(to_jsonb(o) || x.given) AS n("constituencyId" uuid, "groupId" uuid, "fullTime" boolean, "selfNominated" boolean,
      reelected boolean, "voteShare" numeric, workplace text, "fromDay" date, "toDay" date)
    WHERE m.id = x.id`;
}

/** Takes lines into the record: people first, then their mandates. @returns the id of the mandate of each line that was made or changed */
export async function takeMembers(tx: Tx, termId: string, lines: readonly MemberLine[], judged: Map<number, Judgement>): Promise<Map<number, string>> {
  const before = await standing(tx, termId, lines);
  const unknown = lines.filter(({ record }) => !before.has(memberKey(record)));
  if (unknown.length > 0) {
    await createPeople(
      tx,
      unknown.map(({ record }) => record),
    );
  }
  const people = unknown.length > 0 ? await standing(tx, termId, lines) : before;
  const personOf = ({ record }: MemberLine) => people.get(memberKey(record))?.[0]?.personId ?? "";
  await updatePeople(
    tx,
    lines.filter((line) => before.has(memberKey(line.record))).map((line) => ({ id: personOf(line), given: line.record.person })),
  );
  const fresh = lines.filter(({ line }) => judged.get(line)?.outcome === "created");
  const made = await createMandates(
    tx,
    termId,
    fresh.map((line) => ({ personId: personOf(line), ...line.record.mandate })),
  );
  const mandates = new Map(made.map(({ id, personId }) => [personId, id]));
  const ids = new Map(fresh.map((line) => [line.line, mandates.get(personOf(line)) ?? ""]));
  const changed = lines.flatMap(({ line, record: { mandate: given } }) => {
    const judgement = judged.get(line);
    return judgement?.outcome === "updated" ? [{ line, id: judgement.id, given }] : [];
  });
  await updateMandates(tx, changed);
  for (const { line, id } of changed) ids.set(line, id);
  return ids;
}
