import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { afterEach } from "vitest";
import { type PortalServer, startServer } from "@/lib/server/http";
import { type Settings, serverSettings } from "@/lib/server/settings";

export const ORIGIN = "http://localhost:3000";

/** What a page of a test's renderer answers; a string is an HTML page. */
export type Rendered = string | { status?: number; headers?: Record<string, string>; body?: string };
export type Site = (path: string, req: IncomingMessage) => Rendered | Promise<Rendered>;

/** The pages that only the server asks for, as every test site has them. */
const own: Record<string, string> = {
  "/khong-co-trang": page("Không có trang này"),
  "/loi": page("Chưa mở được trang"),
  "/da-go": page("Trang này đã gỡ"),
};

export function page(title: string, more = ""): string {
  return `<!DOCTYPE html><html lang="vi"><head><title>${title}</title></head><body><main><h1>${title}</h1>${more}</main></body></html>`;
}

const running: PortalServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/**
 * The real server in front of a small renderer, on the test's database. Stops with the test.
 * @param changes settings that differ; times are as in production unless a test says otherwise
 */
export async function startSite(site: Site, changes: Partial<Settings> = {}, databaseUrl = process.env.DATABASE_URL ?? ""): Promise<PortalServer> {
  const render = async (req: IncomingMessage, res: ServerResponse) => {
    const path = req.url ?? "/";
    const answer = own[path] ?? (await site(path, req));
    const { status = 200, headers = {}, body = "" } = typeof answer === "string" ? { body: answer } : answer;
    res.statusCode = status;
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    // What Next says of every page rendered on demand.
    res.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    res.end(body);
  };
  const settings = serverSettings(ORIGIN, { drainGrace: 20, ...changes });
  const server = await startServer({ render, settings, databaseUrl, assets: [], port: 0, host: "127.0.0.1" });
  running.push(server);
  return server;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

/** One request over a connection of its own, with exactly these headers. */
export function ask(
  { port }: { port: number },
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString("utf8"), bytes });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The headers that a browser sends with a form of this site. */
export const fromThisSite = { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" };
export const READER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36" };

/** Runs SQL as the superuser of the test's database: for what only an operator, or a fault, does. */
export async function asSuperuser(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until something holds; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not happen within 5 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
