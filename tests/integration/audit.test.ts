import { readFile, rm } from "node:fs/promises";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { exportAudit } from "@/lib/audit/commands";
import { headFile } from "@/lib/audit/head";
import { sealPending } from "@/lib/audit/jobs";
import { brokenInWords } from "@/lib/audit/labels";
import { chainState, listActions, listAuditEntries } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { verifyChain } from "@/lib/audit/verify";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { make } from "@/tests/support/make";

const clerk = Actor.system("Kiểm thử", []);

/** Writes rows as commands do; returns their numbers. */
async function written(count: number): Promise<bigint[]> {
  for (let i = 0; i < count; i++)
    await db.$transaction((tx) => record(tx, clerk, "file.store", { type: "file", id: String(i), detail: { i, words: "Đã sửa “tiêu đề”" } }));
  return (await db.auditEntry.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map((row) => row.id);
}

/** Does what nobody but a superuser can do. */
async function asSuperuser(...statements: [string, unknown[]?][]) {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  for (const [sql, values] of statements) await client.query(sql, values);
  await client.end();
}

beforeEach(async () => {
  await asSuperuser(["TRUNCATE audit_seals, audit_entries RESTART IDENTITY"]);
  await rm(headFile(), { force: true });
});

test("dòng đã ghi được niêm phong theo thứ tự, không sót; làm lại không niêm phong lần hai", async () => {
  const ids = await written(3);
  expect(await verifyChain()).toEqual({ verified: 0, unsealed: 3, broken: null });
  expect(await sealPending()).toBe(3);
  expect(await sealPending()).toBe(0);
  const seals = await db.auditSeal.findMany({ orderBy: { position: "asc" } });
  expect(seals.map((seal) => [seal.position, seal.entryId])).toEqual(ids.map((id, i) => [BigInt(i + 1), id]));
  await written(1);
  expect(await verifyChain()).toEqual({ verified: 3, unsealed: 1, broken: null });
  await sealPending();
  expect(await verifyChain()).toEqual({ verified: 4, unsealed: 0, broken: null });
});

test("nhiều tiến trình niêm phong cùng lúc vẫn chỉ có một chuỗi", async () => {
  await written(5);
  await Promise.all(Array.from({ length: 4 }, () => sealPending()));
  await sealPending();
  expect(await verifyChain()).toEqual({ verified: 5, unsealed: 0, broken: null });
});

test("dòng được đánh số trước nhưng ghi xong sau không làm hỏng chuỗi, và người ghi không phải chờ người niêm phong", async () => {
  const slow = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await slow.connect();
  await slow.query("BEGIN");
  await slow.query(`INSERT INTO audit_entries ("actorName", action, "subjectType", "subjectId", detail) VALUES ('chậm', 'test.slow', 'thing', '1', '{}')`);
  await written(2);
  expect(await sealPending()).toBe(2);
  await slow.query("COMMIT");
  await slow.end();
  expect(await sealPending()).toBe(1);
  expect(await verifyChain()).toEqual({ verified: 3, unsealed: 0, broken: null });
});

test("siêu quyền sửa một dòng: chỉ đúng dòng ấy", async () => {
  const [, second = 0n] = await written(3);
  await sealPending();
  for (const [sql, value] of [
    ["UPDATE audit_entries SET action = $2 WHERE id = $1", "test.harmless"],
    [`UPDATE audit_entries SET "actorName" = $2 WHERE id = $1`, "Người khác"],
    ["UPDATE audit_entries SET at = at + $2::interval WHERE id = $1", "1 microsecond"],
    ["UPDATE audit_entries SET detail = $2 WHERE id = $1", '{"i": 1}'],
  ] as const) {
    const before = await db.auditEntry.findUniqueOrThrow({ where: { id: second } });
    await asSuperuser([sql, [second, value]]);
    const { broken, verified } = await verifyChain();
    expect(broken).toEqual({ kind: "altered", position: 2n, entryId: second.toString() });
    expect(verified).toBe(1);
    if (broken) expect(brokenInWords(broken)).toContain(`số ${second}`);
    await asSuperuser([
      `UPDATE audit_entries SET action = $2, "actorName" = $3, detail = $4 WHERE id = $1`,
      [second, before.action, before.actorName, before.detail],
    ]);
    if (sql.includes("interval")) await asSuperuser(["UPDATE audit_entries SET at = at - interval '1 microsecond' WHERE id = $1", [second]]);
    expect((await verifyChain()).broken).toBeNull();
  }
});

test("siêu quyền xóa một dòng, có hoặc không kèm niêm phong: nêu đúng chỗ thiếu", async () => {
  const [, second = 0n] = await written(3);
  await sealPending();
  await asSuperuser(["DELETE FROM audit_entries WHERE id = $1", [second]]);
  expect((await verifyChain()).broken).toEqual({ kind: "missing", position: 2n, entryId: second.toString() });
  await asSuperuser([`DELETE FROM audit_seals WHERE "entryId" = $1`, [second]]);
  expect((await verifyChain()).broken).toEqual({ kind: "missing", position: 2n, entryId: null });
});

test("siêu quyền đổi thứ tự hai dòng: nêu dòng đang đứng và dòng đúng ra phải đứng", async () => {
  const [first = 0n, second = 0n] = await written(3);
  await sealPending();
  await asSuperuser(
    [`UPDATE audit_seals SET "entryId" = -1 WHERE position = 1`],
    [`UPDATE audit_seals SET "entryId" = $1 WHERE position = 2`, [first]],
    [`UPDATE audit_seals SET "entryId" = $1 WHERE position = 1`, [second]],
  );
  expect((await verifyChain()).broken).toEqual({ kind: "re-ordered", position: 1n, entryId: second.toString(), belongs: first.toString() });
});

test("cắt bỏ phần cuối cũng bị phát hiện, và niêm phong tiếp không che được", async () => {
  const ids = await written(4);
  await sealPending();
  expect(JSON.parse(await readFile(headFile(), "utf8"))).toMatchObject({ position: "4" });
  await asSuperuser(["DELETE FROM audit_seals WHERE position > 2"], ["DELETE FROM audit_entries WHERE id > $1", [ids[1]]]);
  expect((await verifyChain()).broken).toEqual({ kind: "cut-off", position: 3n, entryId: null });
  await written(5);
  await sealPending();
  expect((await verifyChain()).broken).toMatchObject({ kind: "altered", position: 4n });
});

test("khóa khác không tính ra cùng niêm phong: không ai tự dựng lại chuỗi từ cơ sở dữ liệu", async () => {
  await written(1);
  await asSuperuser(["INSERT INTO audit_seals (position, \"entryId\", mac) SELECT 1, id, decode(repeat('00', 32), 'hex') FROM audit_entries"]);
  expect((await verifyChain()).broken).toMatchObject({ kind: "altered", position: 1n });
});

test("chỉ quản trị đọc được nhật ký; lọc theo người, việc, ngày", async () => {
  const reader = await make.actor({ role: "ADMINISTRATOR" });
  await written(3);
  await db.$transaction((tx) => record(tx, reader, "person.save", { type: "person", id: "9" }));
  const page = { page: 1, size: 10 };
  expect((await listAuditEntries(reader, { action: "person.save" }, page)).items).toMatchObject([{ action: "person.save", position: null }]);
  expect((await listAuditEntries(reader, { who: "kiểm thử" }, page)).total).toBe(4);
  expect((await listAuditEntries(reader, { subjectId: "2" }, page)).total).toBe(1);
  expect((await listAuditEntries(reader, { from: new Date(Date.now() + 60_000) }, page)).total).toBe(0);
  expect((await listAuditEntries(reader, {}, { page: 2, size: 3 })).items).toHaveLength(1);
  expect(await listActions(reader)).toEqual(["file.store", "person.save"]);
  expect(await chainState(reader)).toMatchObject({ sealed: "0", unsealed: 4 });
  const author = await make.actor();
  await expect(listAuditEntries(author, {}, page)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(chainState(author)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("xuất nhật ký: đúng những dòng đã lọc, bản thân việc xuất vào nhật ký mà không chép lại điều đã gõ; chỉ quản trị", async () => {
  const reader = await make.actor({ role: "ADMINISTRATOR", displayName: "Bùi Thị Lan" });
  await written(3);
  await db.$transaction((tx) => record(tx, reader, "person.save", { type: "person", id: "9" }));
  const question = { action: "", who: "kiem thu", type: "", subject: "", from: "01/01/2020", to: "" };
  const lines = await Array.fromAsync(await exportAudit(reader, question));
  expect(lines.map(({ actorName, subjectId }) => [actorName, subjectId])).toEqual([
    ["Kiểm thử", "2"],
    ["Kiểm thử", "1"],
    ["Kiểm thử", "0"],
  ]);
  const { items } = await listAuditEntries(reader, { action: "audit.export" }, { page: 1, size: 5 });
  expect(items).toMatchObject([{ actorName: "Bùi Thị Lan", subjectType: "audit", detail: { lines: 3, asked: ["who", "from"] } }]);
  expect((await listAuditEntries(reader, { subjectType: "person", before: new Date(Date.now() + 60_000) }, { page: 1, size: 5 })).total).toBe(1);
  for (const role of ["AUTHOR", "APPROVER", "LEADER", "CLERK", "PETITION_OFFICER"] as const)
    await expect(exportAudit(await make.actor({ role }), question)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await listAuditEntries(reader, { action: "audit.export" }, { page: 1, size: 5 })).total).toBe(1);
});

test("nhật ký dài: tìm theo người, việc, đối tượng đi bằng chỉ mục; danh sách tên và việc không đọc cả bảng", async () => {
  await asSuperuser(
    [
      `INSERT INTO audit_entries (at, "actorName", action, "subjectType", "subjectId", detail)
     SELECT '2026-01-01'::timestamptz + n * interval '1 minute', 'Người ' || n % 40, 'test.' || n % 30, 'thing', (n % 5000)::text, '{}' FROM generate_series(1, 60000) n`,
    ],
    ["ANALYZE audit_entries"],
  );
  const plan = async (sql: string) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query(`EXPLAIN ${sql}`);
    await client.end();
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };
  for (const [where, index] of [
    [`"subjectId" = '77' ORDER BY id DESC`, "subjectId_id"],
    [`action = 'test.7' AND "subjectId" = '77' ORDER BY id DESC`, "_id_idx"],
    [`at >= '2026-01-05' AND at < '2026-01-06' ORDER BY at DESC, id DESC`, "at_idx"],
  ]) {
    const steps = await plan(`SELECT * FROM audit_entries WHERE ${where} LIMIT 50`);
    expect(steps, where).toContain(index);
    expect(steps, where).not.toContain("Seq Scan");
  }
  const reader = await make.actor({ role: "ADMINISTRATOR" });
  expect((await listActions(reader)).filter((action) => action.startsWith("test."))).toHaveLength(30);
  expect((await listAuditEntries(reader, { who: "nguoi 39" }, { page: 1, size: 5 })).total).toBe(1500);
});
