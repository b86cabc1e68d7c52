import "server-only";
import type { Child } from "./children";
import { keepWorker } from "./serve";

/** Ctrl-C, SIGTERM and a closed terminal ask for an orderly stop. */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Turns the operator's wish to stop into an AbortSignal that every step of the start and the watch listens to. */
export function stopWish(): AbortController {
  const wish = new AbortController();
  for (const name of stopSignals) process.on(name, () => wish.abort(new Error(name)));
  return wish;
}

interface End {
  code: number;
  words: string;
}

/** What is watched: when `lost` ends, the database is gone for good. */
interface Watched {
  web: Child;
  workerEnvironment: Record<string, string>;
  lost: Promise<void>;
}

/**
 * Watches the portal until somebody wants it to stop or it cannot go on; stops web server and worker before it returns.
 * The database stops after that, by whoever opened it.
 * @returns the exit code: 0 for a stop that was asked for
 */
export async function supervise({ web, workerEnvironment, lost }: Watched, wish: AbortController): Promise<number> {
  const worker = keepWorker(workerEnvironment, wish.signal);
  const asked = new Promise<End>((resolve) => {
    const stop = () => resolve({ code: 0, words: "Đang dừng: chờ các yêu cầu dở dang xong …" });
    if (wish.signal.aborted) stop();
    wish.signal.addEventListener("abort", stop, { once: true });
  });
  const end = await Promise.race([
    asked,
    web.ended.then((code) => ({
      code: code || 1,
      words: `Máy chủ web dừng bất ngờ (${code === null ? "bị một tín hiệu dừng" : `mã ${code}`}); cổng dừng theo.`,
    })),
    lost.then(() => ({ code: 1, words: "PostgreSQL không khởi động lại được; cổng dừng." })),
  ]);
  process.stdout.write(`\n${end.words}\n`);
  wish.abort(new Error("stop"));
  await Promise.all([web.stop(20_000), worker]);
  return end.code;
}
