import "server-only";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { startServer } from "@/lib/server/http";
import { serverSettings } from "@/lib/server/settings";
import { distDir, root } from "./paths";

/*
 * The web process. Reads PORT, HOST and the settings of core/env; TRUST_PROXY=1 when a proxy of ours stands in front;
 * PORTAL_DEV=1 for development (no cache, nothing stripped, hot reload).
 */
process.env.PORTAL_PROCESS = "web";

async function main(): Promise<void> {
  const { PUBLIC_URL, DATABASE_URL, DATABASE_DIRECT_URL } = env();
  const dev = process.env.PORTAL_DEV === "1";
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST ?? "127.0.0.1";
  // next-auth builds its addresses from this alone, never from a header.
  process.env.NEXTAUTH_URL = new URL(PUBLIC_URL).origin;
  delete process.env.AUTH_TRUST_HOST;

  // Next fastens its websocket handler to a server; this one never listens and only hands on what development needs.
  const wires = createServer();
  const app = next({ dev, dir: root, hostname: host, port, httpServer: wires, quiet: !dev });
  await app.prepare();
  const server = await startServer({
    render: app.getRequestHandler(),
    ...(dev ? { upgrade: (req, socket, head) => void wires.emit("upgrade", req, socket, head) } : {}),
    settings: serverSettings(PUBLIC_URL, { dev, trustProxy: process.env.TRUST_PROXY === "1", ...(dev ? { drainGrace: 0, drainLimit: 1000 } : {}) }),
    databaseUrl: DATABASE_DIRECT_URL ?? DATABASE_URL,
    assets: dev
      ? []
      : [
          { prefix: "/_next/static/", folder: path.join(root, distDir(), "static") },
          { prefix: "/", folder: path.join(root, "public") },
        ],
    port,
    host,
  });

  const end = async () => {
    await server.stop();
    await app.close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void end());
  process.once("SIGINT", () => void end());
}

main().catch((error: unknown) => {
  log.fatal({ err: error }, "web server could not start");
  process.exit(1);
});
