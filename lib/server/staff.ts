import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readPreferences, stampRoot } from "./display-preferences";
import { staffHeaders, staffPolicy } from "./security-headers";
import type { Settings } from "./settings";

/** Sends the server's own page for a status, in place of an empty one. */
export type SendError = (req: IncomingMessage, res: ServerResponse, status: number) => Promise<void>;

/** What Next prints when a page ends in notFound() or a throw (nothing, for a script to fill), and its own English 404. */
const notOurs = ['id="__next_error__"', 'class="next-error-h1"'];

/** What a page prints that stands for something missing (components/layout/staff-missing.tsx): a page cannot set its own status. */
const missingMark = 'name="portal-status" content="404"';

function isDocument(req: IncomingMessage): boolean {
  return req.headers.rsc === undefined && req.headers["next-action"] === undefined;
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/**
 * Readies request and response for Next in the staff area: a nonce that Next reads from the request and writes on its scripts,
 * no caching anywhere, display preferences on `<html>`, and a page of words where Next would send an empty one.
 */
export function guardStaffAnswer(req: IncomingMessage, res: ServerResponse, requestId: string, settings: Settings, sendError: SendError): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = staffPolicy(nonce, settings.https, settings.dev);
  req.headers["content-security-policy"] = policy;
  req.headers["x-nonce"] = nonce;
  // Who must sign in first comes back to where they wanted to go (lib/auth/current.ts).
  if (req.method === "GET") req.headers["x-portal-path"] = req.url;
  const headers = ["Content-Security-Policy", policy, "X-Request-Id", requestId, ...staffHeaders(settings.https)];
  for (let i = 0; i < headers.length; i += 2) res.setHeader(headers[i] as string, headers[i + 1] as string);

  const { write, end, writeHead, flushHeaders } = res;
  const chosen = readPreferences(req.headers.cookie);
  let first = true;
  let held: Buffer[] | null = null;
  const isHtml = () => String(res.getHeader("content-type") ?? "").startsWith("text/html");
  const begin = () => {
    if (!first) return;
    first = false;
    const failed = res.statusCode === 404 || res.statusCode >= 500;
    if (failed && isHtml() && isDocument(req) && !res.headersSent && !settings.dev) held = [];
  };
  let stamped = false;
  const stamp = (chunk: unknown, encoding: unknown) => {
    if (stamped || !chosen || !isHtml() || res.hasHeader("content-length")) return chunk;
    const bytes = bytesOf(chunk, encoding);
    const at = bytes.indexOf("<html");
    if (at === -1) return chunk;
    stamped = true;
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(stampRoot("<html", chosen)), bytes.subarray(at + 5)]);
  };

  res.writeHead = ((...given: unknown[]) => {
    // Whatever a route says of caching: nothing of the staff area is kept anywhere.
    res.setHeader("Cache-Control", "no-store");
    return Reflect.apply(writeHead, res, given);
  }) as typeof writeHead;
  const wholePage = () => isHtml() && isDocument(req) && !settings.dev;
  const judge = (chunk: unknown, encoding: unknown) => {
    if (!res.headersSent && wholePage() && bytesOf(chunk, encoding).includes(missingMark)) res.statusCode = 404;
  };
  // Next sends the head before the first bytes of a page; those decide on its status, and carry the head with them.
  res.flushHeaders = () => {
    begin();
    if (!held && !wholePage()) flushHeaders.call(res);
  };
  res.write = ((chunk: unknown, encoding: unknown, callback: unknown) => {
    begin();
    judge(chunk, encoding);
    if (!held) return Reflect.apply(write, res, [stamp(chunk, encoding), encoding, callback]);
    held.push(bytesOf(chunk, encoding));
    return true;
  }) as typeof write;
  res.end = ((chunk: unknown, encoding: unknown, callback: unknown) => {
    begin();
    judge(chunk, encoding);
    if (!held) return Reflect.apply(end, res, [chunk === undefined || typeof chunk === "function" ? chunk : stamp(chunk, encoding), encoding, callback]);
    const body = Buffer.concat([...held, bytesOf(chunk, encoding)]);
    held = null;
    Object.assign(res, { write, end, flushHeaders });
    if (!notOurs.some((sign) => body.includes(sign))) return Reflect.apply(end, res, [body]);
    // Tags, lengths and hints belong to the page that is not sent.
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    void sendError(req, res, res.statusCode);
    return res;
  }) as typeof end;
}
