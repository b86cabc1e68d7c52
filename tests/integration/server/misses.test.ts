import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { Misses } from "@/lib/server/misses";

/** The one verb that the counter asks of the server's own connection. */
const client = new pg.Client({ connectionString: process.env.DATABASE_DIRECT_URL });
const listener = { query: async <T extends pg.QueryResultRow>(text: string, values: unknown[]) => (await client.query<T>(text, values)).rows };
beforeAll(() => client.connect());
afterAll(() => client.end());
const origin = "https://hdnd.lacgiang.example";
const rows = () => db.missingAddress.findMany({ orderBy: { path: "asc" }, select: { path: true, count: true, fromPath: true } });

test("địa chỉ hỏng được đếm theo chữ người đọc thấy, kèm trang của cổng có liên kết hỏng; trang của nơi khác không ghi", async () => {
  const misses = new Misses(listener, origin);
  misses.add("/tin-tuc/%C4%91%E1%BB%8Ba-ch%E1%BB%89", `${origin}/tin-tuc?trang=2`);
  misses.add("/tin-tuc/%C4%91%E1%BB%8Ba-ch%E1%BB%89", "https://noi-khac.example/ai-do");
  misses.add("/cu", undefined);
  await misses.flush();
  expect(await rows()).toEqual([
    { path: "/cu", count: 1, fromPath: null },
    { path: "/tin-tuc/địa-chỉ", count: 2, fromPath: "/tin-tuc" },
  ]);
  misses.add("/cu", undefined);
  await misses.stop();
  expect((await rows())[0]).toEqual({ path: "/cu", count: 2, fromPath: null });
  await misses.flush();
  expect(await db.missingAddress.count()).toBe(2);
});

test("hàng nghìn địa chỉ bịa không làm đầy bộ nhớ", async () => {
  const misses = new Misses(listener, origin);
  for (let index = 0; index < 3000; index++) misses.add(`/bia/${index}`, undefined);
  await misses.flush();
  expect(await db.missingAddress.count({ where: { path: { startsWith: "/bia/" } } })).toBe(2000);
});
