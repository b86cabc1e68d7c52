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
  const asked = new Promise<0>((resolve) => {
    if (wish.signal.aborted) resolve(0);
    wish.signal.addEventListener("abort", () => resolve(0), { once: true });
  });
  const code = await Promise.race([
    asked,
    web.ended.then((value) => {
      process.stderr.write(`Máy chủ web dừng bất ngờ (mã ${value ?? "do tín hiệu"}); cổng dừng theo.\n`);
      return value || 1;
    }),
    lost.then(() => {
      process.stderr.write("PostgreSQL không khởi động lại được; cổng dừng.\n");
      return 1;
    }),
  ]);
  if (code === 0) process.stdout.write("\nĐang dừng: chờ các yêu cầu dở dang xong …\n");
  wish.abort(new Error("stop"));
  await Promise.all([web.stop(20_000), worker]);
  return code;
}
