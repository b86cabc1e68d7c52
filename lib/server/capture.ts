import "server-only";
import { IncomingMessage, type OutgoingHttpHeader, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Settings } from "./settings";

/** Next's request handler in production; a small function in tests. */
export type Render = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A complete answer of the renderer. Header names are in lower case. */
export interface Captured {
  status: number;
  headers: ReadonlyMap<string, OutgoingHttpHeader>;
  body: Buffer;
}

/** A response that keeps what is written instead of sending it. */
class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];
  private ended = false;

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.keep(chunk, encoding);
    const done = typeof encoding === "function" ? encoding : callback;
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.ended) return this;
    this.ended = true;
    if (typeof chunk !== "function") this.keep(chunk, encoding);
    const done = [chunk, encoding, callback].find((argument) => typeof argument === "function");
    this.finished = true;
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
      (done as (() => void) | undefined)?.();
    });
    return this;
  }

  // Next sends the head early when it streams; here nothing is sent, and the head stays open to the end.
  override flushHeaders(): void {}

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((argument) => typeof argument === "object" && argument !== null);
    if (Array.isArray(headers)) for (let i = 0; i < headers.length; i += 2) this.setHeader(headers[i], headers[i + 1]);
    else if (headers) for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value as OutgoingHttpHeader);
    return this;
  }

  captured(): Captured {
    const headers = new Map<string, OutgoingHttpHeader>();
    for (const name of this.getHeaderNames()) headers.set(name, this.getHeader(name) as OutgoingHttpHeader);
    return { status: this.statusCode, headers, body: Buffer.concat(this.chunks) };
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === "string") this.chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}

/**
 * Renders a public page as if nobody in particular had asked for it: GET, no cookies, no account, a Host that comes from
 * PUBLIC_URL. What the client sent does not reach the renderer, so there is nothing private or poisoned to cache.
 * @throws when the renderer throws or takes longer than the settings allow
 */
export function capture(render: Render, url: string, settings: Settings, requestId: string): Promise<Captured> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.httpVersion = "1.1";
  request.headers = {
    host: settings.publicHost,
    accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    // htmlLimitedBots in next.config matches any agent, but there must be one.
    "user-agent": "portal-renderer",
    "x-forwarded-host": settings.publicHost,
    "x-forwarded-proto": settings.https ? "https" : "http",
    "x-forwarded-for": "127.0.0.1",
    "x-request-id": requestId,
  };
  request.push(null);
  const response = new CapturedResponse(request);
  return new Promise<Captured>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error(`rendering took longer than ${settings.renderTimeout} ms`));
      // Tells Next that nobody waits any more.
      response.emit("close");
    }, settings.renderTimeout);
    response.once("finish", () => {
      clearTimeout(limit);
      resolve(response.captured());
    });
    render(request, response).catch((error: unknown) => {
      clearTimeout(limit);
      reject(error);
    });
  });
}
