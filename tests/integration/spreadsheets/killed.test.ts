import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { makeQueues } from "@/lib/cli/database/queues";
import { grantToApplication } from "@/lib/cli/database/roles";
import { db } from "@/lib/core/db";
import { openingOptions } from "@/lib/jobs/queue";
import { startSpreadsheet } from "@/lib/spreadsheets/commands";
import { BATCH } from "@/lib/spreadsheets/jobs/turns";
import { auditTrailOf, make } from "@/tests/support/make";
import { councilWithTerm, importOf, uploaded } from "@/tests/support/make-spreadsheets";

/*
 * The worker as it runs, killed as a machine that loses its power kills it. A gate in the database holds it in the middle of a batch: the
 * test waits for what has happened, never for a time.
 */
const root = path.join(import.meta.dirname, "..", "..", "..");
const kind = "spreadsheets.take";
/** In milliseconds, for each thing waited for: a busy machine starts a process slowly. */
const PATIENCE = 60_000;
const gate = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const boss = new PgBoss({ ...openingOptions, connectionString: process.env.DATABASE_URL, migrate: false, createSchema: false, supervise: false });
/** The worker that runs now. */
let worker: ChildProcess;
let clerk: Actor & { id: string };
let place: Awaited<ReturnType<typeof councilWithTerm>>;

beforeAll(async () => {
  const owner = process.env.MIGRATE_DATABASE_URL ?? "";
  await makeQueues(owner);
  await grantToApplication(owner, "portal_app");
  await boss.start();
  await gate.connect();
  await gate.query(`
    CREATE FUNCTION hold_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM set_config('lock_timeout', '0', true); PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$;
    CREATE TRIGGER hold_at_gate AFTER INSERT ON resolutions FOR EACH STATEMENT EXECUTE FUNCTION hold_at_gate();
    CREATE TRIGGER hold_at_gate AFTER INSERT ON members FOR EACH STATEMENT EXECUTE FUNCTION hold_at_gate();`);
  worker = startWorker();
});

beforeEach(async () => {
  clerk = await make.actor({ role: "CLERK" });
  place = await councilWithTerm();
});

afterEach(async () => {
  await gate.query("SELECT pg_advisory_unlock_all()");
});

afterAll(async () => {
  await kill();
  await boss.stop({ graceful: false });
  await gate.end();
});

const close = () => gate.query("SELECT pg_advisory_lock(7)");
const open = () => gate.query("SELECT pg_advisory_unlock(7)");

/** Lets whoever stands at the gate through; returns when that transaction has ended, the gate closed again behind it. */
async function letOneThrough(): Promise<void> {
  await open();
  await close();
}

const atGate = async () => (await gate.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 7 AND NOT granted")).rowCount;
const untilAtGate = () => expect.poll(atGate, { timeout: PATIENCE, interval: 20 }).toBe(1);

function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--import", "./.config/typescript.mjs", "lib/cli/worker.ts"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  process.kill(worker.pid ?? 0, "SIGKILL");
  await gone;
}

/** Kills the worker and starts another one. */
async function killAndReplace(): Promise<void> {
  await kill();
  worker = startWorker();
}

/** The queue gives a job that has not come back to the next worker, here without the two minutes that it waits for it; a pass of a worker's own may be under way and skip ours. */
async function missTheJob(): Promise<void> {
  await gate.query("UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE name = $1 AND state = 'active'", [kind]);
  const given = async () => {
    await gate.query("UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL WHERE name = $1", [kind]);
    await boss.supervise(kind);
    return (await gate.query("UPDATE pgboss.job SET start_after = now() WHERE name = $1 AND state = 'retry'", [kind])).rowCount;
  };
  await expect.poll(given, { timeout: PATIENCE, interval: 50 }).toBe(1);
}

/** A table that the running worker has read and checked. */
async function readByWorker(settings: Record<string, unknown>, content: string) {
  const { id } = await uploaded(clerk, settings, content);
  await expect.poll(async () => (await importOf(id)).state, { timeout: PATIENCE, interval: 50 }).toBe("READY");
  return importOf(id);
}

const ended = (id: string) => expect.poll(async () => (await importOf(id)).state, { timeout: PATIENCE, interval: 50 }).toBe("DONE");
const whole = { created: 0, updated: 0, unchanged: 0, refused: 0 };
const steps = ["spreadsheet.open", "spreadsheet.read", "spreadsheet.start", "spreadsheet.done"];

/** Everything that a second run could have touched. */
async function traces() {
  const [records] = await db.$queryRaw<object[]>`
    SELECT (SELECT md5(string_agg(r::text, '' ORDER BY r.id)) FROM resolutions r) AS resolutions,
      (SELECT md5(string_agg(v::text, '' ORDER BY v::text)) FROM validity_periods v) AS validity,
      (SELECT md5(string_agg(m::text, '' ORDER BY m.id)) FROM members m) AS members,
      (SELECT md5(string_agg(p::text, '' ORDER BY p.id)) FROM people p) AS people`;
  return records;
}

test("nghị quyết: tiến trình bị giết giữa một lô thì lô ấy không để lại gì; tiến trình sau làm tiếp, không thiếu, không thừa, chạy lại không ghi gì", {
  timeout: 3 * PATIENCE,
}, async () => {
  const total = 2 * BATCH + 100;
  const lines = Array.from({ length: total }, (_, n) => `${n + 1}/NQ-HĐND;09/12/2020;Việc thứ ${n + 1}`);
  const content = ["Số, ký hiệu;Ngày ban hành;Trích yếu", ...lines].join("\n");
  const settings = { kind: "RESOLUTIONS", termId: place.termId, issuerId: place.councilId, publish: true };
  const records = () => db.resolution.count({ where: { issuerId: place.councilId } });

  await close();
  const { id, version } = await readByWorker(settings, content);
  await startSpreadsheet(clerk, { id, version });
  await untilAtGate();
  await letOneThrough();
  // The first batch is kept; the second has written its resolutions and not ended.
  await untilAtGate();
  await killAndReplace();
  await letOneThrough();
  expect(await importOf(id)).toMatchObject({ ...whole, state: "RUNNING", done: BATCH, created: BATCH });
  expect(await records()).toBe(BATCH);
  expect(await db.spreadsheetLine.count({ where: { importId: id, outcome: { not: null } } })).toBe(BATCH);

  await open();
  await missTheJob();
  await ended(id);
  expect(await importOf(id)).toMatchObject({ ...whole, done: total, created: total });
  const made = await db.resolution.findMany({ where: { issuerId: place.councilId }, select: { id: true, number: true, version: true } });
  expect(made.map(({ number }) => number).toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: total }, (_, n) => n + 1));
  expect(new Set(made.map((record) => record.version))).toEqual(new Set([1]));
  const kept = await db.spreadsheetLine.findMany({ where: { importId: id, outcome: "created" }, select: { recordId: true } });
  expect(new Set(kept.map(({ recordId }) => recordId))).toEqual(new Set(made.map((record) => record.id)));
  expect(await auditTrailOf(id)).toEqual(steps);

  const before = await traces();
  const again = await readByWorker(settings, content);
  expect(again).toMatchObject({ ...whole, total, unchanged: total });
  await expect(startSpreadsheet(clerk, { id: again.id, version: again.version })).rejects.toMatchObject({ reason: "nothing-to-take" });
  expect(await traces()).toEqual(before);
});

test("đại biểu: tiến trình bị giết sau một lô; không ai có tên mà thiếu nhiệm kỳ, tiến trình sau làm tiếp, chạy lại không ghi gì", {
  timeout: 3 * PATIENCE,
}, async () => {
  const total = BATCH + 50;
  const lines = Array.from({ length: total }, (_, n) => `Lò Văn Thắng;${1930 + (n % 70)};Bản ${n}`);
  // One name may stand once a year of birth: a number behind it makes the others somebody else.
  const named = lines.map((line, n) => line.replace("Thắng", `Thắng ${place.slug} ${Math.floor(n / 70)}`));
  const content = ["Họ và tên;Năm sinh;Quê quán", ...named].join("\n");
  const settings = { kind: "MEMBERS", termId: place.termId };
  const counted = async () => [
    await db.person.count({ where: { fullName: { contains: place.slug } } }),
    await db.member.count({ where: { termId: place.termId } }),
  ];

  await close();
  const { id, version } = await readByWorker(settings, content);
  await startSpreadsheet(clerk, { id, version });
  await untilAtGate();
  await letOneThrough();
  // The first batch has just been kept: the worker rests, or has begun the second.
  await killAndReplace();
  await open();
  expect(await importOf(id)).toMatchObject({ ...whole, state: "RUNNING", done: BATCH, created: BATCH });
  expect(await counted()).toEqual([BATCH, BATCH]);

  await missTheJob();
  await ended(id);
  expect(await importOf(id)).toMatchObject({ ...whole, done: total, created: total });
  expect(await counted()).toEqual([total, total]);
  expect(await auditTrailOf(id)).toEqual(steps);

  const before = await traces();
  const again = await readByWorker(settings, content);
  expect(again).toMatchObject({ ...whole, total, unchanged: total });
  await expect(startSpreadsheet(clerk, { id: again.id, version: again.version })).rejects.toMatchObject({ reason: "nothing-to-take" });
  expect(await traces()).toEqual(before);
});
