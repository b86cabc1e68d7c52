import type { IncomingMessage, ServerResponse } from "node:http";

/*
 * writeHead() checks and joins fifteen headers again for every answer, although all but two are the same each time: a fifth of
 * the work of a hit (docs/decisions/0023). Node keeps the joined text in `_header` until it is sent; here it is put there
 * directly. `_header` is not documented: tests/integration/server/connection.test.ts compares the answer with that of writeHead(),
 * and everything that is not the plainest case takes the documented way.
 */

interface WithHeader {
  _header?: string | null;
}

let second = 0;
let tail = "";

/** The lines that change with the time, as Node itself writes them on a connection that stays open. */
function tailAt(now: number, keepAlive: number): string {
  const at = Math.floor(now / 1000);
  if (at !== second) {
    second = at;
    tail = `Date: ${new Date(now).toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAlive}\r\n\r\n`;
  }
  return tail;
}

/** Seconds that a silent connection is kept; a proxy in front should close its own earlier. */
export const KEEP_ALIVE_SECONDS = 65;

/** Joins a flat list of names and values, all but the first pair: that is the request id, which changes. */
export function joinHead(list: string[]): string {
  let text = "HTTP/1.1 200 OK\r\n";
  for (let i = 2; i < list.length; i += 2) text += `${list[i]}: ${list[i + 1]}\r\n`;
  return text;
}

/**
 * Puts a ready head of status 200 on a response. Returns false, and does nothing, where the head is not the plain one: another
 * version of HTTP, a connection that closes, headers set before, a Node that works differently.
 */
export function putReadyHead(req: IncomingMessage, res: ServerResponse, joined: string, requestId: string): boolean {
  if (!res.shouldKeepAlive || req.httpVersionMinor !== 1 || res.getHeaderNames().length > 0) return false;
  const inside = res as unknown as WithHeader;
  if (inside._header !== null) return false;
  inside._header = `${joined}X-Request-Id: ${requestId}\r\n${tailAt(Date.now(), KEEP_ALIVE_SECONDS)}`;
  return true;
}
