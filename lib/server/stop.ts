import "server-only";
import type { Server } from "node:http";
import { Server as Listening } from "node:net";
import { setImmediate as afterAccepting, setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/core/log";
import type { Health } from "./health";
import type { Settings } from "./settings";

/** Time for a request whose connection was accepted and which has not arrived yet. */
const ON_ITS_WAY = 200;

/**
 * Ends a server so that no request fails: first it says that it is not ready and closes each connection with its next answer;
 * after the grace it takes no new ones; what is under way gets the time of the drain limit.
 */
export async function stopGently(server: Server, health: Health, settings: Pick<Settings, "drainGrace" | "drainLimit">): Promise<void> {
  health.draining = true;
  await pause(settings.drainGrace);
  // Connections that wait in the kernel are taken first; those left there would be reset.
  await afterAccepting();
  // Not the close() of HTTP: it cuts connections that are open and still silent, and so a request on its way.
  const closed = new Promise<void>((resolve) => Listening.prototype.close.call(server, () => resolve()));
  const limit = setTimeout(() => {
    log.warn("requests did not end within the drain limit; cutting them off");
    server.closeAllConnections();
  }, settings.drainLimit);
  const silent = setInterval(() => server.closeIdleConnections(), ON_ITS_WAY);
  await closed;
  clearInterval(silent);
  clearTimeout(limit);
}
