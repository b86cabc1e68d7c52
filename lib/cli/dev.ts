import "server-only";
import { announce } from "./announce";
import { attach } from "./attach";
import { runCommand } from "./say";
import { expectFreeAddress, keepWorker, localAddress, startWeb } from "./serve";
import { settings } from "./settings";
import { stopWish } from "./supervise";

/* npm run dev: hot reload on the same database as npm start; attaches to a running one or opens it for as long as it runs. */

await runCommand(async () => {
  const wish = stopWish();
  const began = performance.now();
  const { host, port } = settings();
  await expectFreeAddress(host, port);
  const attached = await attach("npm run dev");
  try {
    const environment = { ...attached.environment, NODE_ENV: "development" };
    const web = await startWeb({ ...environment, PORTAL_DEV: "1" }, localAddress(host, port), wish.signal);
    await announce(attached.settings, environment, performance.now() - began);
    const worker = keepWorker(environment, wish.signal);
    const asked = new Promise<null>((resolve) => wish.signal.addEventListener("abort", () => resolve(null), { once: true }));
    const code = await Promise.race([asked, web.ended]);
    wish.abort(new Error("stop"));
    await Promise.all([web.stop(5000), worker]);
    process.exitCode = code ?? 0;
  } catch (error) {
    if (!(wish.signal.aborted && error === wish.signal.reason)) throw error;
    process.exitCode = 130;
  } finally {
    await attached.detach();
  }
});
