import "server-only";
import { randomBytes } from "node:crypto";

// Short enough to be read out on the telephone; unique across processes and restarts.
const process = randomBytes(4).toString("hex");
let count = 0;

/** The number of a request: in its answer (X-Request-Id), on error pages and in the log. */
export function nextRequestId(): string {
  count += 1;
  return `${process}-${count.toString(36)}`;
}
