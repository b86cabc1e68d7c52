import pg from "pg";
import { expect, test } from "vitest";
import { schemaDifference } from "@/lib/cli/database/engine";
import { db } from "@/lib/core/db";

test("các bản di trú và lược đồ khớp nhau", async () => {
  expect(await schemaDifference(process.env.MIGRATE_DATABASE_URL ?? "")).toBe("");
});

test("tài khoản của ứng dụng chỉ được thêm và đọc nhật ký, không sửa, không xóa, không đổi lược đồ", async () => {
  await db.auditEntry.create({ data: { actorName: "kiểm thử", action: "test", subjectType: "none", subjectId: "1", detail: {} } });
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const sql of [
    "UPDATE audit_entries SET action = 'x'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "CREATE TABLE intruder (id int)",
    "DROP TABLE articles",
  ]) {
    await expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  }
  await client.end();
});

test("cột nào là thời điểm thì có múi giờ, cột nào là ngày thì chỉ là ngày", async () => {
  const columns = await db.$queryRaw<{ place: string; column: string; type: string }[]>`
    SELECT table_name || '.' || column_name AS place, column_name AS column, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  const typed = (...types: string[]) => columns.filter(({ type }) => types.includes(type));
  const named = (pattern: RegExp, type: string) => columns.filter((each) => pattern.test(each.column) && each.type === type).map(({ place }) => place);
  expect(typed("timestamp without time zone", "time without time zone", "time with time zone")).toEqual([]);
  const [days, moments] = [typed("date"), typed("timestamp with time zone")];
  expect([days.length > 30, moments.length > 100]).toEqual([true, true]);
  // A name says which of the two it is.
  expect([named(/At$/, "date"), named(/(?:On|Day|Date|validFrom|validTo)$/, "timestamp with time zone")]).toEqual([[], []]);
  // Neither is kept as words.
  expect([...named(/(?:At|On|Day|Date)$/, "text"), ...named(/(?:At|On|Day|Date)$/, "character varying")]).toEqual([]);
});
