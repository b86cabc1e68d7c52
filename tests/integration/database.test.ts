import pg from "pg";
import { expect, test } from "vitest";
import { schemaDifference } from "@/lib/cli/database/engine";
import { db } from "@/lib/core/db";

/** Prisma cannot say "generated"; everything else must agree. */
const known = `-- AlterTable
ALTER TABLE "editions" ALTER COLUMN "searchExact" DROP DEFAULT,
ALTER COLUMN "searchFolded" DROP DEFAULT;`;

test("các bản di trú và lược đồ khớp nhau", async () => {
  expect(await schemaDifference(process.env.MIGRATE_DATABASE_URL ?? "")).toBe(known);
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
