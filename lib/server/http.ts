import "server-only";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { log } from "@/lib/core/log";
import { ERROR_PAGE, GONE_PAGE, MISSING_PAGE } from "./areas";
import { type AssetFolder, Assets } from "./assets";
import type { Render } from "./capture";
import { Freshness } from "./freshness";
import { Front } from "./front";
import type { Health } from "./health";
import { Listener } from "./listen";
import { Misses } from "./misses";
import { PageCache } from "./page-cache";
import { Pages } from "./pages";
import { KEEP_ALIVE_SECONDS } from "./ready-head";
import { nextRequestId } from "./request-id";
import type { Settings } from "./settings";
import { stopGently } from "./stop";
import { Views } from "./views";

export interface ServerOptions {
  render: Render;
  /** Websockets of hot reload; development only. */
  upgrade?: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
  settings: Settings;
  /** A connection past any pooler, for LISTEN. */
  databaseUrl: string;
  assets: AssetFolder[];
  port: number;
  host: string;
}

export interface PortalServer {
  port: number;
  /** Readiness 503 → no new connections → what is under way ends → views are written. Safe to call twice. */
  stop(): Promise<void>;
}

/** How often the server's own pages are rendered again, so that a copy of them is never old when it is needed. */
const WARM_AGAIN = 3_600_000;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Starts the one HTTP server of the portal. It is ready when this resolves, with or without the database.
 * @throws when the port cannot be opened
 */
export async function startServer(options: ServerOptions): Promise<PortalServer> {
  const { settings } = options;
  const freshness = new Freshness(settings);
  const cache = new PageCache({ main: settings.mainCache, small: settings.smallCache });
  const health: Health = { draining: false, database: false };
  const listener = new Listener(options.databaseUrl, settings.heartbeat, {
    onNotice: (takenBack) => pages.notice(takenBack),
    // What was said while nobody listened is not known: connected again counts as a notice, and so does the loss.
    onConnected: (takenBack) => {
      health.database = freshness.listening = true;
      pages.notice(takenBack);
    },
    onLost: () => {
      health.database = freshness.listening = false;
      pages.notice(false);
    },
  });
  const pages = new Pages(cache, freshness, settings, options.render, listener);
  const views = new Views(listener);
  const misses = new Misses(listener, settings.publicOrigin);
  const front = new Front({
    settings,
    render: options.render,
    cache,
    freshness,
    pages,
    views,
    misses,
    health,
    assets: new Assets(options.assets, settings.https),
  });

  const server = createServer(
    {
      maxHeaderSize: 16_384,
      keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000,
      headersTimeout: 10_000,
      requestTimeout: 300_000,
      // A request without a body gets no stream: a tenth of the work of a hit.
      optimizeEmptyRequests: true,
    },
    front.listener,
  );
  // Whoever waits for "100 Continue" is answered by the door first: a refused upload is never sent.
  server.on("checkContinue", front.listener);
  server.on("upgrade", (req, socket, head) => (options.upgrade ? options.upgrade(req, socket, head) : socket.destroy()));
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });

  await listener.start();
  const warm = () => Promise.all([MISSING_PAGE, ERROR_PAGE, GONE_PAGE].map((page) => pages.special(page, nextRequestId())));
  if (!settings.dev) await warm();
  await listen(server, options.port, options.host);
  views.start();
  misses.start();
  const warming = setInterval(() => void warm(), WARM_AGAIN);
  const port = (server.address() as AddressInfo).port;
  log.info({ port, host: options.host }, "web server is ready");

  let stopped: Promise<void> | undefined;
  return {
    port,
    stop() {
      stopped ??= (async () => {
        clearInterval(warming);
        await stopGently(server, health, settings);
        await views.stop();
        await misses.stop();
        await listener.stop();
        log.info("web server has stopped");
      })();
      return stopped;
    },
  };
}
