import "server-only";
import { announce } from "./announce";
import { ensureClient } from "./build/client";
import { ensureSite } from "./build/site";
import { type OpenedDatabase, openDatabase, prepare } from "./database/opened";
import { environmentOf } from "./environment";
import { expectMode } from "./mode";
import { expectNode } from "./node-version";
import { Progress, runCommand } from "./say";
import { secretsOf } from "./secrets";
import { expectFreeAddress, localAddress, startWeb } from "./serve";
import { settings } from "./settings";
import { stopWish, supervise } from "./supervise";

/* npm start: the whole portal in one command, and its supervisor afterwards. */

async function start(wish: AbortController): Promise<number> {
  const { signal } = wish;
  const began = performance.now();
  const given = settings();
  const progress = new Progress(5);
  let database: OpenedDatabase | undefined;
  try {
    const secrets = await progress.step("Kiểm tra thiết lập", async (say) => {
      expectNode();
      await expectFreeAddress(given.host, given.port);
      const found = secretsOf(given.dataDir);
      if (await ensureClient(signal)) say("đã tạo mã truy cập cơ sở dữ liệu");
      return found;
    });
    database = await progress.step(given.database ? "Kết nối PostgreSQL" : "Khởi động PostgreSQL", () => openDatabase(given, secrets, "npm start"));
    signal.throwIfAborted();
    const opened = database;
    const environment = environmentOf(given, opened.urls, secrets);
    await progress.step("Chuẩn bị cơ sở dữ liệu", async (say) => {
      say(await prepare(opened, environment, signal));
      await expectMode(given.mode, opened.urls.app);
    });
    signal.throwIfAborted();
    await progress.step("Dựng giao diện", async (say) => {
      if (!(await ensureSite(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, signal))) say("mã nguồn không đổi, dùng bản đã dựng");
    });
    const web = await progress.step("Khởi động máy chủ web và tiến trình nền", () => startWeb(environment, localAddress(given.host, given.port), signal));
    await announce(given, environment, performance.now() - began);
    return await supervise({ web, workerEnvironment: environment, lost: opened.lost }, wish);
  } catch (error) {
    // Ctrl-C during the start is a wish, not a failure.
    if (signal.aborted && error === signal.reason) return 130;
    throw error;
  } finally {
    await database?.stop();
  }
}

await runCommand(async () => {
  process.exitCode = await start(stopWish());
  process.stdout.write("Đã dừng.\n");
});
