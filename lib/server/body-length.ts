import type { ServerResponse } from "node:http";

/** How a route handler says the length of a body of stored bytes. Next drops Content-Length from every handler's answer. */
export const LENGTH_HEADER = "x-portal-length";

/** Sends the length that a handler said as Content-Length: downloads then show how far they are, and a cut one is noticed. */
export function restoreLength(res: ServerResponse): void {
  const { writeHead } = res;
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const length = res.getHeader(LENGTH_HEADER);
    if (length !== undefined && !res.headersSent) {
      res.removeHeader(LENGTH_HEADER);
      if (res.statusCode !== 304) res.setHeader("Content-Length", length);
    }
    return writeHead.apply(res, args);
  }) as typeof writeHead;
}
