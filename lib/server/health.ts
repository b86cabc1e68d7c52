import type { IncomingMessage, ServerResponse } from "node:http";
import { answerWith } from "./answer-simply";
import { LIVE_PATH } from "./areas";
import { plainHeaders } from "./security-headers";

/** Where a server is in its life. */
export interface Health {
  draining: boolean;
  /** Whether the database was last heard; said, and never a reason to be not ready: public pages answer without it. */
  database: boolean;
}

/** Liveness and readiness as JSON; for supervisors and load balancers. */
export function answerHealth(req: IncomingMessage, res: ServerResponse, path: string, health: Health, requestId: string, https: boolean): void {
  const headers = ["Cache-Control", "no-store", ...plainHeaders(https)];
  const live = path === LIVE_PATH;
  const status = !live && health.draining ? 503 : 200;
  const body = live ? { status: "live" } : { status: health.draining ? "draining" : "ready", database: health.database ? "up" : "down" };
  answerWith(req, res, status, "application/json; charset=utf-8", JSON.stringify(body), requestId, headers);
}
