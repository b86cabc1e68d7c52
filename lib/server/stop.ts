import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/core/log";
import type { Health } from "./health";
import type { Settings } from "./settings";

/**
 * Ends a server so that no request fails: first it says that it is not ready and closes each connection with its next answer;
 * after the grace it takes no new ones; what is under way gets the time of the drain limit.
 */
export async function stopGently(server: Server, health: Health, settings: Pick<Settings, "drainGrace" | "drainLimit">): Promise<void> {
  health.draining = true;
  await pause(settings.drainGrace);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const limit = setTimeout(() => {
    log.warn("requests did not end within the drain limit; cutting them off");
    server.closeAllConnections();
  }, settings.drainLimit);
  await closed;
  clearTimeout(limit);
}
