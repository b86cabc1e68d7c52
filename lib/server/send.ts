import type { IncomingMessage, ServerResponse } from "node:http";
import type { Preferences } from "./display-preferences";
import { encodingFor } from "./negotiate";
import type { Page, Variants } from "./page";
import { stampedVariants } from "./prepare";
import { joinHead, putReadyHead } from "./ready-head";

/** Sends one of the prepared variants: 304 where the client has it already, the head alone for HEAD. */
export function sendVariant(req: IncomingMessage, res: ServerResponse, status: number, variants: Variants, requestId: string): void {
  const variant = variants[encodingFor(req.headers["accept-encoding"] as string | undefined)];
  const seen = req.headers["if-none-match"];
  // A tag carries its quotes, so that finding it in the list is finding it whole, also behind W/.
  if (seen !== undefined && variant.etag !== null && (seen.includes(variant.etag) || seen === "*")) {
    variant.notModified[1] = requestId;
    res.writeHead(304, variant.notModified).end();
    return;
  }
  if (status === 200 && req.method === "GET") {
    variant.joined ??= joinHead(variant.head);
    if (putReadyHead(req, res, variant.joined, requestId)) return void res.end(variant.body);
  }
  variant.head[1] = requestId;
  res.writeHead(status, variant.head);
  if (req.method === "HEAD") res.end();
  else res.end(variant.body);
}

/** What a reader is told of a page that is served because it could not be rendered anew. */
function copyHeaders(page: Page): string[] {
  return ["X-Portal-Copy", `error; rendered="${page.renderedAt.toISOString()}"`];
}

/** The same variants as an error copy: said in a header, and kept by nobody on the way. */
export function asCopy(page: Page, variants: Variants): Variants {
  const copy = {} as Variants;
  for (const encoding of ["identity", "br", "gzip"] as const) {
    const { body, etag, head, notModified } = variants[encoding];
    const said = (list: string[]) => [...list.slice(0, 2), "Cache-Control", "no-cache", ...list.slice(4), ...copyHeaders(page)];
    copy[encoding] = { body, etag, head: said(head), notModified: said(notModified) };
  }
  return copy;
}

/**
 * The variants of a page for a reader with display preferences, made once per page and choice.
 * @param onMade called when a copy was added, because it takes memory
 */
export async function variantsFor(page: Page, key: string, chosen: Preferences, onMade: () => void): Promise<Variants> {
  const made = page.stamped.get(key);
  if (made) return made;
  const variants = await stampedVariants(page, chosen);
  page.stamped.set(key, variants);
  onMade();
  return variants;
}
