import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Stamp } from "./freshness";
import type { Encoding } from "./negotiate";

/** One encoding of a page, ready to be sent: a hit does no work on it. */
export interface Variant {
  body: Buffer;
  etag: string | null;
  /** Flat lists for writeHead. Slot 1 is the request id, written over for each answer. */
  head: string[];
  notModified: string[];
  /** `head` as one text, joined when it is first needed. */
  joined?: string;
}

export type Variants = Record<Encoding, Variant>;

/** Bodies and their tags, shared by every address that answers with the same text (all 404s are one). */
export interface Content {
  tag: string;
  bodies: Record<Encoding, Buffer>;
  bytes: number;
}

/** A complete answer as it is kept. */
export interface Page extends Stamp {
  status: number;
  html: boolean;
  /** Wall clock, for people. */
  renderedAt: Date;
  content: Content;
  variants: Variants;
  headers: string[];
  cacheControl: string;
  /** False for what may be sent once and not kept. */
  keep: boolean;
  /** True when even readers who ask at the same moment must not share one rendering. */
  solo: boolean;
  /** Path under which views are counted, or null. */
  counted: string | null;
  /** Set when rendering anew failed: when, and in which generation. */
  failure: Stamp | null;
  /** Copies with display preferences written on them, by preference key. */
  stamped: Map<string, Variants>;
  /** Recently asked for; the cache gives such a page another round. */
  used: boolean;
}

const encodings: Encoding[] = ["identity", "br", "gzip"];
const compressible = /^(?:text\/|application\/(?:json|javascript|xml|[a-z.+-]+\+(?:xml|json))|image\/svg)/;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
// Below this, the frame of a compressed answer costs more than it saves.
const WORTH_COMPRESSING = 600;

/** Brotli quality for what is rendered again every few seconds, and for what is compressed once in the life of a process. */
export const QUALITY = { page: 5, asset: 11 } as const;

/** Compresses a body once in each encoding. */
export async function contentOf(body: Buffer, type: string, quality: number): Promise<Content> {
  const tag = createHash("sha256").update(type).update(body).digest("base64url").slice(0, 20);
  if (body.length < WORTH_COMPRESSING || !compressible.test(type)) {
    return { tag, bodies: { identity: body, br: body, gzip: body }, bytes: body.length };
  }
  const parameters = { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, gz] = await Promise.all([brotli(body, { params: parameters }), gzipped(body, { level: quality > 9 ? 9 : 6 })]);
  return { tag, bodies: { identity: body, br, gzip: gz }, bytes: body.length + br.length + gz.length };
}

const suffix: Record<Encoding, string> = { identity: "", br: "-br", gzip: "-gz" };

/**
 * The prepared heads of an answer.
 * @param headers flat list without Content-Length, Content-Encoding, ETag, Vary and Cache-Control
 * @param vary what the choice of this answer depends on
 */
export function variantsOf(content: Content, status: number, headers: string[], cacheControl: string, vary: string): Variants {
  const variants = {} as Variants;
  for (const encoding of encodings) {
    const body = content.bodies[encoding];
    const encoded = encoding !== "identity" && body !== content.bodies.identity;
    const etag = status === 200 ? `"${content.tag}${encoded ? suffix[encoding] : ""}"` : null;
    const shared = ["X-Request-Id", "", "Cache-Control", cacheControl, "Vary", vary, ...(etag ? ["ETag", etag] : [])];
    variants[encoding] = {
      body,
      etag,
      head: [...shared, ...(encoded ? ["Content-Encoding", encoding] : []), "Content-Length", String(body.length), ...headers],
      notModified: shared,
    };
  }
  return variants;
}
