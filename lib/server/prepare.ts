import type { OutgoingHttpHeader } from "node:http";
import { carriesCode, PREFERENCES_PATH } from "./areas";
import type { Captured } from "./capture";
import { type Preferences, stampPage } from "./display-preferences";
import type { Stamp } from "./freshness";
import { type Content, contentOf, type Page, QUALITY, type Variants, variantsOf } from "./page";
import { codedPageHeaders, pageHeaders, plainHeaders } from "./security-headers";
import { hasWritingForm, withoutFrameworkScripts } from "./strip";

/** What browsers and shared caches may do with a page: shared ones for as long as this server itself would, browsers ask. */
const SHARED = "public, max-age=0, s-maxage=2, must-revalidate";
const PRIVATE = "private, no-cache";
const NOT_KEPT = "private, no-store";
/** Shared caches must know both: the encoding, and the cookie of the display preferences. */
const VARY = "Accept-Encoding, Cookie";
/** What Next says of every page that is rendered on demand, whether or not it holds anything private. */
const NEXT_DEFAULT = "private, no-cache, no-store, max-age=0, must-revalidate";

const KEPT_STATUS = new Set([200, 301, 308, 404, 410]);
const passedOn = ["content-type", "location", "last-modified", "content-disposition", "x-robots-tag", "set-cookie"];

interface Making extends Stamp {
  https: boolean;
  path: string;
}

function text(value: OutgoingHttpHeader | undefined): string | undefined {
  return value === undefined ? undefined : Array.isArray(value) ? value.join(", ") : String(value);
}

function flat(captured: Captured): string[] {
  return passedOn.flatMap((name) => {
    const value = captured.headers.get(name);
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [String(value)]).flatMap((one) => [name, one]);
  });
}

function pageOf(making: Making, parts: Pick<Page, "status" | "html" | "content" | "headers" | "cacheControl" | "keep" | "solo">): Page {
  const counted = parts.status === 200 && parts.html && !carriesCode(making.path) ? making.path : null;
  return {
    ...parts,
    at: making.at,
    generation: making.generation,
    renderedAt: new Date(),
    variants: variantsOf(parts.content, parts.status, parts.headers, parts.cacheControl, VARY),
    counted,
    failure: null,
    stamped: new Map(),
    used: true,
  };
}

/**
 * Makes a captured answer ready to be served: Next's scripts removed, compressed once, heads prepared.
 * @param before the copy kept so far; its compressed bodies are used again when the text is the same
 */
export async function preparePage(captured: Captured, making: Making, before: Page | undefined): Promise<Page> {
  const type = text(captured.headers.get("content-type")) ?? "text/plain; charset=utf-8";
  const html = type.startsWith("text/html");
  const body = html ? withoutFrameworkScripts(captured.body.toString("utf8")) : captured.body;
  const said = text(captured.headers.get("cache-control"));
  // An on-demand page of Next always says no-store; what it holds decides instead.
  const refusesStore = said?.includes("no-store") === true && !(html && said === NEXT_DEFAULT);
  const coded = carriesCode(making.path);
  const solo = coded || refusesStore || captured.headers.has("set-cookie") || (typeof body === "string" && hasWritingForm(body, PREFERENCES_PATH));
  const keep = !solo && KEPT_STATUS.has(captured.status);
  const content = await contentOfChanged(Buffer.from(body), type, before);
  const page = pageOf(making, {
    status: captured.status,
    html,
    content,
    headers: [...flat(captured), ...(coded ? codedPageHeaders(making.https) : html ? pageHeaders(making.https) : plainHeaders(making.https))],
    cacheControl: keep ? SHARED : NOT_KEPT,
    keep,
    solo,
  });
  return before?.content === content ? { ...page, stamped: before.stamped } : page;
}

async function contentOfChanged(body: Buffer, type: string, before: Page | undefined): Promise<Content> {
  if (before?.content.bodies.identity.equals(body)) return before.content;
  return contentOf(body, type, QUALITY.page);
}

/** The same text under another status: the rendered "no such page" as the answer of an address that does not exist. */
export function withStatus(special: Page, status: number, making: Making): Page {
  return pageOf(making, { ...special, status, cacheControl: SHARED, keep: true, solo: false });
}

/** A redirect for good to another address of this site. */
export async function movedPage(target: string, making: Making): Promise<Page> {
  const content = await contentOf(Buffer.alloc(0), "text/plain", QUALITY.page);
  const headers = ["Location", target, ...plainHeaders(making.https)];
  return pageOf(making, { status: 301, html: false, content, headers, cacheControl: SHARED, keep: true, solo: false });
}

/** The page with a reader's display preferences written on it: for this reader only, so that no shared cache keeps it. */
export async function stampedVariants(page: Page, chosen: Preferences): Promise<Variants> {
  const html = stampPage(page.content.bodies.identity.toString("utf8"), chosen);
  const content = await contentOf(Buffer.from(html), "text/html", QUALITY.page);
  return variantsOf(content, page.status, page.headers, page.keep ? PRIVATE : NOT_KEPT, VARY);
}
