import "server-only";
import { readdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { contentOf, QUALITY, type Variants, variantsOf } from "./page";
import { plainHeaders } from "./security-headers";
import { sendVariant } from "./send";

/** A folder whose files are served under `prefix`. */
export interface AssetFolder {
  prefix: string;
  folder: string;
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Larger files stay on disk: Next sends them, with byte ranges. */
const LARGEST_KEPT = 1024 * 1024;
const IMMUTABLE = "public, max-age=31536000, immutable";
const CHECKED = "public, max-age=600";
/** The build names these by their content; fonts change their name when they change. */
const immutable = /^\/(?:_next\/static|fonts)\//;

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  } catch {
    return [];
  }
}

/**
 * Styles, scripts, fonts and drawings of the build and of `public/`. The list is made at the start and looked up by the whole
 * path, so that no request can name a file outside it; each file is read and compressed once.
 */
export class Assets {
  private readonly files = new Map<string, string>();
  private readonly kept = new Map<string, Promise<Variants | null>>();

  private readonly https: boolean;

  constructor(folders: AssetFolder[], https: boolean) {
    this.https = https;

    for (const { prefix, folder } of folders) {
      for (const file of filesUnder(folder)) this.files.set(prefix + file.split("/").map(encodeURIComponent).join("/"), path.join(folder, file));
    }
  }

  has(address: string): boolean {
    return this.files.has(address);
  }

  /** Returns false when the file is left to Next: it is large, or a part of it was asked for. */
  async answer(req: IncomingMessage, res: ServerResponse, address: string, requestId: string): Promise<boolean> {
    const file = this.files.get(address);
    if (file === undefined || req.headers.range !== undefined) return false;
    let variants = this.kept.get(address);
    if (!variants) {
      variants = this.load(address, file);
      this.kept.set(address, variants);
      variants.catch(() => this.kept.delete(address));
    }
    const ready = await variants;
    if (!ready) return false;
    sendVariant(req, res, 200, ready, requestId);
    return true;
  }

  /** Cache-Control for a file of this list. */
  lifetime(address: string): string {
    return immutable.test(address) ? IMMUTABLE : CHECKED;
  }

  private async load(address: string, file: string): Promise<Variants | null> {
    if ((await stat(file)).size > LARGEST_KEPT) return null;
    const type = types[path.extname(file)] ?? "application/octet-stream";
    const content = await contentOf(await readFile(file), type, QUALITY.asset);
    return variantsOf(content, 200, ["Content-Type", type, ...plainHeaders(this.https)], this.lifetime(address), "Accept-Encoding");
  }
}
