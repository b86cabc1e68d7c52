import pg from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeQueues } from "@/lib/cli/database/queues";
import { grantToApplication } from "@/lib/cli/database/roles";
import { db } from "@/lib/core/db";
import { beat } from "@/lib/jobs/heartbeat";
import { promise } from "@/lib/jobs/outbox";
import { openingOptions, retried } from "@/lib/jobs/queue";
import { relayOutbox } from "@/lib/jobs/relay";
import { keepRounds } from "@/lib/jobs/rounds";

const kind = "test.write";
const job = { kind, queue: retried, schedule: "30 2 * * *", run: async () => {} };
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
const boss = new PgBoss({ ...openingOptions, connectionString: process.env.DATABASE_URL, migrate: false, createSchema: false, supervise: false });

beforeAll(async () => {
  const owner = process.env.MIGRATE_DATABASE_URL ?? "";
  await makeQueues(owner, [job]);
  await makeQueues(owner, [job]);
  await grantToApplication(owner, "portal_app");
  await boss.start();
});

afterAll(async () => {
  await boss.stop({ graceful: false });
  await pool.end();
});

const waiting = async () => (await boss.findJobs<{ n: number }>(kind)).map((found) => found.data.n).sort();

test("hàng đợi do vai trò chủ tạo, lịch chạy theo giờ Việt Nam; ứng dụng dùng được mà không có quyền đổi lược đồ", async () => {
  expect(await boss.getSchedules(kind)).toMatchObject([{ name: kind, cron: "30 2 * * *", timezone: "Asia/Ho_Chi_Minh" }]);
  await expect(pool.query("CREATE TABLE pgboss.intruder (id int)")).rejects.toMatchObject({ code: "42501" });
});

test("việc đã hứa trong giao dịch tới hàng đợi đúng một lần; giao dịch hỏng thì không có lời hứa", async () => {
  await db.$transaction((tx) => promise(tx, kind, { n: 1 }));
  await expect(
    db.$transaction(async (tx) => {
      await promise(tx, kind, { n: 2 });
      throw new Error("hỏng");
    }),
  ).rejects.toThrow("hỏng");
  expect(await relayOutbox(pool, boss, [kind])).toBe(1);
  expect(await relayOutbox(pool, boss, [kind])).toBe(0);
  expect(await waiting()).toEqual([1]);
});

test("hai tiến trình cùng chuyển không chuyển đôi", async () => {
  await db.$transaction(async (tx) => {
    for (let n = 10; n < 40; n++) await promise(tx, kind, { n });
  });
  const counts = await Promise.all([relayOutbox(pool, boss, [kind]), relayOutbox(pool, boss, [kind])]);
  expect(counts[0] + counts[1]).toBe(30);
  expect((await waiting()).filter((n) => n >= 10)).toHaveLength(30);
});

test("bị ngắt trước khi ghi dấu thì lời hứa còn nguyên cho lần sau", async () => {
  await db.$transaction((tx) => promise(tx, kind, { n: 50 }));
  const broken = {
    async send() {
      throw new Error("mất điện");
    },
  } as unknown as PgBoss;
  await expect(relayOutbox(pool, broken, [kind])).rejects.toThrow("mất điện");
  expect(await relayOutbox(pool, boss, [kind])).toBe(1);
});

test("lời hứa của phiên bản khác được để yên", async () => {
  await db.$transaction((tx) => promise(tx, "test.unknown", {}));
  expect(await relayOutbox(pool, boss, [kind])).toBe(0);
  expect(await db.outboxMessage.count({ where: { kind: "test.unknown", takenAt: null } })).toBe(1);
});

test("dấu hiệu còn sống được ghi theo đồng hồ của cơ sở dữ liệu", async () => {
  await beat("kiểm thử");
  const first = await db.heartbeat.findUniqueOrThrow({ where: { name: "kiểm thử" } });
  await beat("kiểm thử");
  const second = await db.heartbeat.findUniqueOrThrow({ where: { name: "kiểm thử" } });
  expect(second.beatAt.getTime()).toBeGreaterThanOrEqual(first.beatAt.getTime());
});

test("một vòng việc hỏng không làm các vòng khác dừng, và dừng thì chờ việc đang làm", async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const ended = keepRounds(
    [
      { name: "broken", everyMs: 1, run: () => Promise.reject(new Error("hỏng")) },
      {
        name: "slow",
        everyMs: 1,
        async run() {
          if (seen.push("began") === 3) stop.abort();
          await new Promise((resolve) => setTimeout(resolve, 20));
          seen.push("ended");
        },
      },
    ],
    stop.signal,
  );
  await ended;
  expect(seen.at(-1)).toBe("ended");
});
