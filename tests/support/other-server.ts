import type { IncomingMessage, ServerResponse } from "node:http";
import { startServer } from "@/lib/server/http";
import { serverSettings } from "@/lib/server/settings";

/*
 * A second web server as a process of its own, on the database of the test that forked it. Argument: milliseconds that a page is
 * fresh. Each message is what its pages say from then on; it sends back its port.
 */
let words = "";
const render = async (_: IncomingMessage, res: ServerResponse) => {
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.end(`<!DOCTYPE html><html lang="vi"><body><main><h1>${words}</h1></main></body></html>`);
};
const settings = serverSettings("http://localhost:3000", { fresh: Number(process.argv[2]), drainGrace: 20 });
const server = await startServer({ render, settings, databaseUrl: process.env.DATABASE_URL ?? "", assets: [], port: 0, host: "127.0.0.1" });
process.on("message", (said) => {
  words = String(said);
});
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
process.send?.(server.port);
