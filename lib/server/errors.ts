import type { IncomingMessage, ServerResponse } from "node:http";
import { answerWith } from "./answer-simply";
import { ERROR_PAGE, MISSING_PAGE } from "./areas";
import { plainPage } from "./built-in-pages";
import { readPreferences, stampPage } from "./display-preferences";
import type { Pages } from "./pages";
import { pageHeaders } from "./security-headers";

/** Seconds after which a client may try again. */
const RETRY_AFTER = "5";

function withReference(html: string, requestId: string): string {
  // The page shows the number where it provides a place for it, and otherwise at the end of its text.
  const line = `<p>Mã yêu cầu để báo quản trị: <code>${requestId}</code></p>`;
  const end = html.lastIndexOf("</main>");
  return end === -1 ? html : html.slice(0, end) + line + html.slice(end);
}

/**
 * Answers with the server's own page for a status and the number under which the log knows the request.
 * Never throws: when nothing can be rendered, the words built into the program are sent.
 */
export async function answerError(req: IncomingMessage, res: ServerResponse, status: number, pages: Pages, requestId: string, https: boolean): Promise<void> {
  if (res.headersSent) return void res.destroy();
  const missing = status === 404;
  const page = await pages.special(missing ? MISSING_PAGE : ERROR_PAGE, requestId).catch(() => null);
  let html = page?.content.bodies.identity.toString("utf8") ?? plainPage({ title: "Chưa mở được trang này", lead: "Chờ một phút rồi tải lại trang." });
  if (!missing) html = withReference(html, requestId);
  const chosen = readPreferences(req.headers.cookie);
  if (chosen) html = stampPage(html, chosen);
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  const retry = status === 503 ? ["Retry-After", RETRY_AFTER] : [];
  answerWith(req, res, status, "text/html; charset=utf-8", html, requestId, ["Cache-Control", "no-store", ...retry, ...pageHeaders(https)]);
}
