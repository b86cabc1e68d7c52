import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "./built-in-pages";
import type { Refusal } from "./door";
import { plainHeaders } from "./security-headers";

/** Answers with a body that is not worth keeping. */
export function answerWith(req: IncomingMessage, res: ServerResponse, status: number, type: string, body: string, requestId: string, headers: string[]): void {
  const bytes = Buffer.from(body);
  res.writeHead(status, ["X-Request-Id", requestId, "Content-Type", type, "Content-Length", String(bytes.length), ...headers]);
  if (req.method === "HEAD") res.end();
  else res.end(bytes);
}

/** Tells why a request went no further. The connection ends with it when a body was announced that nobody reads. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: Refusal | { status: 414; title: string; lead: string },
  requestId: string,
  https: boolean,
): void {
  const unread = req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;
  if (unread) res.shouldKeepAlive = false;
  const headers = ["Cache-Control", "no-store", ...("headers" in refusal && refusal.headers ? refusal.headers : []), ...plainHeaders(https)];
  answerWith(req, res, refusal.status, "text/html; charset=utf-8", plainPage(refusal, requestId), requestId, headers);
}

/** Sends the client on to another path of this site. */
export function redirect(req: IncomingMessage, res: ServerResponse, status: 303 | 308, target: string, requestId: string, headers: string[]): void {
  answerWith(req, res, status, "text/plain; charset=utf-8", "", requestId, ["Location", target, ...headers]);
}
