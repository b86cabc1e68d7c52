import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { ask, asSuperuser, page, startSite, until } from "@/tests/support/server";

/** A site whose one page says what stands in `words`, and counts how often it was rendered. */
function changing(first: string) {
  const state = { words: first, renders: 0, fails: false };
  const site = () => {
    state.renders += 1;
    if (state.fails) throw new Error("the database does not answer");
    return page(state.words);
  };
  return { state, site };
}

const ready = { status: "ready", database: "up" };
const isReady = async (server: { port: number }) => JSON.parse((await ask(server, "/suc-khoe/san-sang")).body).database === "up";

/** Ends the connections on which the servers of this test listen. */
const cutOff = () =>
  asSuperuser("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal-listen' AND datname = current_database()");

test("trang còn mới được trả từ bộ nhớ, không dựng lại", async () => {
  const { state, site } = changing("một");
  const server = await startSite(site);
  for (let i = 0; i < 5; i += 1) expect((await ask(server, "/")).body).toContain("một");
  expect(state.renders).toBe(1);
});

test("trang quá 2 giây được trả ngay và dựng lại phía sau; quá 12 giây thì dựng lại rồi mới trả", async () => {
  const { state, site } = changing("một");
  const server = await startSite(site, { fresh: 50, staleWhileRevalidate: 150 });
  await ask(server, "/");
  state.words = "hai";
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect((await ask(server, "/")).body).toContain("một");
  await until(() => state.renders === 2, "rendered behind the answer");
  state.words = "ba";
  await new Promise((resolve) => setTimeout(resolve, 260));
  expect((await ask(server, "/")).body).toContain("ba");
});

test("phía sau người đọc, các trang được dựng lần lượt; không trang nào bị bỏ quên", async () => {
  const [rendered, together] = [new Map<string, number>(), [] as number[]];
  let running = 0;
  const server = await startSite(
    async (path) => {
      rendered.set(path, (rendered.get(path) ?? 0) + 1);
      together.push(++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return page(path);
    },
    { fresh: 50, staleWhileRevalidate: 60_000 },
  );
  const paths = ["/", "/tin-tuc", "/nghi-quyet", "/ky-hop"];
  for (const path of paths) await ask(server, path);
  await new Promise((resolve) => setTimeout(resolve, 80));
  together.length = 0;
  await Promise.all(paths.map((path) => ask(server, path)));
  await until(() => paths.every((path) => rendered.get(path) === 2), "each rendered behind the answer");
  expect(Math.max(...together)).toBe(1);
});

/** A web server in a process of its own: nothing but the database tells it of a change. Stops with the test. */
async function startOther(fresh: number): Promise<{ port: number; say(words: string): void }> {
  const root = path.join(import.meta.dirname, "../../..");
  const child = fork(path.join(root, "tests/support/other-server.ts"), [String(fresh)], { cwd: root, execArgv: ["--import", "./.config/typescript.mjs"] });
  onTestFinished(async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });
  const [port] = (await once(child, "message")) as [number];
  return { port, say: (words) => void child.send(words) };
}

test("khi nội dung đổi, mọi máy chủ, mỗi máy chủ một tiến trình, dựng lại trang trước khi trả, dù trang còn mới", async () => {
  const { state, site } = changing("trước");
  // Far longer than this test waits: only the notice can make a page old.
  const [one, two] = [await startSite(site, { fresh: 60_000 }), await startOther(60_000)];
  two.say("trước");
  await until(async () => (await ask(two, `/${Date.now()}`)).body.includes("trước"), "the other process knows its words");
  expect((await ask(one, "/")).body).toContain("trước");
  expect((await ask(two, "/")).body).toContain("trước");
  state.words = "sau";
  two.say("sau");
  await until(async () => (await ask(two, `/${Date.now()}`)).body.includes("sau"), "the other process knows its new words");
  expect((await ask(one, "/")).body).toContain("trước");
  expect((await ask(two, "/")).body).toContain("trước");
  await db.$transaction((tx) => changed(tx));
  await until(async () => (await ask(one, "/")).body.includes("sau"), "first server shows the change");
  await until(async () => (await ask(two, "/")).body.includes("sau"), "second server shows the change");
});

test("thay đổi bị hủy giữa chừng không làm trang nào phải dựng lại", async () => {
  const { state, site } = changing("một");
  const server = await startSite(site, { fresh: 60_000 });
  await ask(server, "/");
  const undone = db.$transaction(async (tx) => {
    await changed(tx);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  await new Promise((resolve) => setTimeout(resolve, 100));
  await ask(server, "/");
  expect(state.renders).toBe(1);
});

test("mất kết nối nghe tin: coi như nội dung đã đổi, rồi tự nối lại và nghe tiếp", async () => {
  const { state, site } = changing("trước");
  const server = await startSite(site, { fresh: 60_000 });
  expect(JSON.parse((await ask(server, "/suc-khoe/san-sang")).body)).toEqual(ready);
  await ask(server, "/");
  state.words = "sau";
  await cutOff();
  await until(async () => (await ask(server, "/")).body.includes("sau"), "loss counts as a notice");
  await until(() => isReady(server), "connected again");
  state.words = "sau nữa";
  await db.$transaction((tx) => changed(tx));
  await until(async () => (await ask(server, "/")).body.includes("sau nữa"), "hears again");
});

test("dựng trang bị lỗi: trả bản cũ và nói rõ trong tiêu đề, không cho ai giữ bản đó", async () => {
  const { state, site } = changing("bản tốt");
  const server = await startSite(site, { fresh: 30, staleWhileRevalidate: 0 });
  await ask(server, "/");
  state.fails = true;
  await new Promise((resolve) => setTimeout(resolve, 50));
  const reply = await ask(server, "/");
  expect(reply.status).toBe(200);
  expect(reply.body).toContain("bản tốt");
  expect(reply.headers["x-portal-copy"]).toMatch(/^error; rendered="\d{4}-/);
  expect(reply.headers["cache-control"]).toBe("no-cache");
  state.fails = false;
  state.words = "bản mới";
  await until(async () => (await ask(server, "/")).headers["x-portal-copy"] === undefined, "good again");
  expect((await ask(server, "/")).body).toContain("bản mới");
});

test("bản cũ quá 24 giờ không được dùng nữa", async () => {
  const { state, site } = changing("cũ");
  const server = await startSite(site, { fresh: 10, staleWhileRevalidate: 0, errorCopy: 100 });
  await ask(server, "/");
  state.fails = true;
  await new Promise((resolve) => setTimeout(resolve, 150));
  const reply = await ask(server, "/");
  expect(reply.status).toBe(500);
  expect(reply.body).not.toContain("cũ");
});

/** Where the title of an article stands besides its own page. */
const everywhere = [
  "/",
  "/tin-tuc",
  "/tin-tuc?trang=2",
  "/tin-tuc/chuyen-muc/giam-sat",
  "/rss.xml",
  "/atom.xml",
  "/sitemap/tin-tuc.xml",
  "/og/da-go.png",
  "/tin-tuc/bai-lien-truoc",
  "/tim-kiem?q=l%E1%BB%9Di",
  "/tin-tuc/da-go",
];

test("bài đã gỡ: lời của nó không hiện lại ở đâu cả, kể cả khi dựng trang bị lỗi: danh sách, tin nguồn, bài liền kề, tìm kiếm", async () => {
  const { state, site } = changing("lời đã gỡ");
  const server = await startSite(site, { fresh: 60_000 });
  for (const path of everywhere) expect((await ask(server, path)).body).toContain("lời đã gỡ");
  state.fails = true;
  await db.$transaction((tx) => changed(tx, ["/tin-tuc/da-go"]));
  await until(async () => (await ask(server, "/")).status === 500, "the withdrawn text is gone");
  for (const path of everywhere) {
    const { status, body } = await ask(server, path);
    expect([path, status, body.includes("lời đã gỡ"), body.includes("Chưa mở được trang")]).toEqual([path, 500, false, true]);
  }
  state.fails = false;
  state.words = "lời còn lại";
  await until(async () => (await ask(server, "/")).body.includes("lời còn lại"), "rendered anew");
  state.fails = true;
  await db.$transaction((tx) => changed(tx));
  await until(async () => (await ask(server, "/")).headers["x-portal-copy"] !== undefined, "what was rendered after the removal is a copy again");
});

test("thay đổi không thu hồi lời nào thì bản cũ vẫn dùng được khi dựng trang bị lỗi", async () => {
  const { state, site } = changing("bản tốt");
  const server = await startSite(site, { fresh: 60_000 });
  await ask(server, "/");
  state.fails = true;
  await db.$transaction((tx) => changed(tx));
  await until(async () => (await ask(server, "/")).headers["x-portal-copy"] !== undefined, "an error copy");
  expect((await ask(server, "/")).body).toContain("bản tốt");
});

test("tin gỡ bài được nói trong lúc mất kết nối vẫn được làm theo khi nối lại, ở mọi trang", async () => {
  const { state, site } = changing("lời đã gỡ");
  const server = await startSite(site, { heartbeat: 30, fresh: 60_000 });
  for (const path of everywhere) await ask(server, path);
  await new Promise((resolve) => setTimeout(resolve, 100));
  state.fails = true;
  // What the office did while this server could hear nothing: the row stands, the notice went to nobody.
  await db.$executeRaw`INSERT INTO removals (path) VALUES ('/tin-tuc/da-go')`;
  expect((await ask(server, "/")).body).toContain("lời đã gỡ");
  await cutOff();
  await until(async () => (await ask(server, "/")).status >= 500, "read from the table");
  for (const path of everywhere) expect((await ask(server, path)).body).not.toContain("lời đã gỡ");
});

test("nối lại mà không có tin gỡ bài nào thì bản cũ vẫn dùng được", async () => {
  const { state, site } = changing("bản tốt");
  const server = await startSite(site, { heartbeat: 30, fresh: 60_000 });
  await db.$executeRaw`DELETE FROM removals`;
  await ask(server, "/");
  state.fails = true;
  await cutOff();
  await until(async () => (await ask(server, "/")).headers["x-portal-copy"] !== undefined, "the loss counts as a notice");
  await until(() => isReady(server), "connected again");
  expect((await ask(server, "/")).body).toContain("bản tốt");
});

test("lần nối lại không đọc được bảng tin gỡ thì lần sau vẫn đọc từ chỗ cũ, không bỏ sót tin nào", async () => {
  const { state, site } = changing("lời đã gỡ");
  // Without a heartbeat in between, the last that this server knows is the moment of its start.
  const server = await startSite(site, { heartbeat: 60_000, fresh: 60_000 });
  await ask(server, "/");
  state.fails = true;
  // Within the minute that is looked back from the start, and outside the one from any later attempt.
  await db.$executeRaw`INSERT INTO removals (path, at) VALUES ('/tin-tuc/da-go', clock_timestamp() - interval '59.5 seconds')`;
  await asSuperuser("REVOKE SELECT ON removals FROM portal_app");
  try {
    await cutOff();
    await until(async () => !(await isReady(server)), "cut off");
    // Attempts after 0.25 s, 0.75 s and 1.75 s: the first two fail.
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(await isReady(server)).toBe(false);
    expect((await ask(server, "/")).headers["x-portal-copy"]).toBeDefined();
  } finally {
    await asSuperuser("GRANT SELECT ON removals TO portal_app");
  }
  await until(() => isReady(server), "connected again");
  expect((await ask(server, "/")).status).toBe(500);
});

test("trang dựng dở khi có tin gỡ bài không được giữ lại", async () => {
  let release = () => {};
  let mode: "old" | "fails" = "old";
  const server = await startSite(async () => {
    if (mode === "fails") throw new Error("no database");
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return page("lời cũ");
  });
  const asked = ask(server, "/tin-tuc/a");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await db.$transaction((tx) => changed(tx, ["/tin-tuc/a"]));
  await new Promise((resolve) => setTimeout(resolve, 100));
  release();
  await asked;
  mode = "fails";
  expect((await ask(server, "/tin-tuc/a")).status).toBe(500);
});
