import "server-only";
import { open, readFile } from "node:fs/promises";
import { addressSpelling } from "@/lib/site/old-address";
import { decode } from "./encoding";
import { moveLimits } from "./move";
import { factsOf, type PageFacts } from "./old-page";
import { type Archive, openArchive } from "./portal-archive";
import { type FeedItem, readFeed } from "./portal-feed";
import { refusal } from "./refusal";

/** A page as the old portal had it, not judged yet. */
export interface RawPage {
  /** Whole addresses by which readers knew it, the one it gives itself first. */
  addresses: string[];
  /** Where it stood: what its links and pictures are relative to. */
  place: string;
  facts: PageFacts;
  html: string;
  /** False for an item of a feed: its text has no page around it. */
  whole: boolean;
  /** Of WXR; "post" and "publish" elsewhere; the status is "password" where one was asked for. */
  type: string;
  status: string;
}

/** A picture that lies in the file. */
export interface OldPicture {
  name: string;
  /** Tells two contents apart without reading them. */
  mark: string;
  /** @throws AppError INVALID "archive-broken"; null when it is larger than a picture may be */
  read(): Promise<Buffer | null>;
}

/** An opened file of an old portal. */
export interface Portal {
  /** Address of the old portal: as given, else as its feed says. */
  base: string;
  /** Names of its pages, in the order of the file. */
  sources: string[];
  /** @throws AppError INVALID with what is wrong with this page alone */
  read(source: string): Promise<RawPage>;
  /** Where a page stood that cannot be read. */
  addresses(source: string): string[];
  /** @param address where a page shows it, whole */
  picture(address: URL): OldPicture | null;
  close(): void;
}

const PAGE = /\.(html?|xhtml|shtml|aspx?|php\d?|jsp)([?@].*)?$/i;
const LIST_OF_PAGES = /(^|\/)(sitemap|robots)/i;

/**
 * The addresses that a file of a mirrored portal stood at: "tin/index.html" → /tin/ and /tin/index.html; "Default.aspx?id=1.html"
 * (as wget names it; "@" on Windows) → /Default.aspx?id=1.
 */
export function addressesOfFile(base: string, path: string): string[] {
  const [, file = path, query = ""] = /^(.+?\.(?:html?|xhtml|shtml|aspx?|php\d?|jsp))[?@](.+?)(?:\.html?)?$/i.exec(path) ?? [];
  const encoded = file.split("/").map(encodeURIComponent).join("/");
  const address = `${base}/${encoded}${query ? `?${query}` : ""}`;
  const folder = query ? null : /^(.*?)(?:index|default)\.(?:html?|xhtml|shtml|aspx?|php\d?|jsp)$/i.exec(encoded);
  return folder && folder[1] !== undefined ? [`${base}/${folder[1]}`, address] : [address];
}

/** A page's own address is believed unless it names the front page: some portals wrote that one into every page. */
function canonicalOf(facts: PageFacts, place: string): string[] {
  return facts.canonical.flatMap((written) => {
    if (!URL.canParse(written, place)) return [];
    const url = new URL(written, place);
    return /^https?:$/.test(url.protocol) && addressSpelling(url) !== "/" ? [url.href] : [];
  });
}

function pageOfFile(bytes: Buffer, base: string, path: string): RawPage {
  const html = decode(bytes).text;
  const facts = factsOf(html);
  const places = addressesOfFile(base, path);
  return {
    addresses: [...new Set([...canonicalOf(facts, places[0] as string), ...places])],
    place: places.at(-1) as string,
    facts,
    html,
    whole: true,
    type: "post",
    status: "publish",
  };
}

/** WordPress stores paragraphs as empty lines and captions in square brackets; both become what a browser was shown. */
function shownBy(html: string): string {
  const captioned = html.replace(
    /\[caption[^\]]*\]\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([\s\S]*?)\[\/caption\]/gi,
    "<figure>$1<figcaption>$2</figcaption></figure>",
  );
  return /<(p|div|br)[\s>/]/i.test(captioned) ? captioned : captioned.replace(/\r?\n\s*\r?\n/g, "<br><br>");
}

function pageOfItem(item: FeedItem): RawPage {
  const facts: PageFacts = { title: item.title, canonical: [], date: item.date, category: item.categories[0] ?? "", author: item.author, article: true };
  const addresses = [...new Set([item.link, ...item.others].filter((address) => URL.canParse(address)))];
  // WordPress calls an article behind a password published, and few could read it.
  const status = item.locked && item.status === "publish" ? "password" : item.status;
  return { addresses, place: addresses[0] ?? "", facts, html: shownBy(item.html), whole: false, type: item.type, status };
}

/** Where in an archive the picture at an address may lie. */
function pictureIn(archive: Archive, address: URL, base: string): OldPicture | null {
  let path: string;
  try {
    path = decodeURIComponent(address.pathname).normalize("NFC");
  } catch {
    return null;
  }
  const under = new URL(base).pathname.replace(/\/$/, "");
  const inside = under && path.startsWith(`${under}/`) ? path.slice(under.length) : path;
  // A mirror of several hosts keeps each in a folder of its name.
  const found = [inside.slice(1), path.slice(1), `${address.hostname}${path}`, `${inside.slice(1)}${address.search}`]
    .map(archive.find)
    .find((one) => one !== null);
  if (!found) return null;
  return { name: found.split("/").pop() ?? found, mark: archive.mark(found), read: () => archive.read(found, moveLimits.picture) };
}

/** The feeds among the files of an archive, by their first words. */
async function feedsIn(archive: Archive): Promise<Map<string, FeedItem[]>> {
  const feeds = new Map<string, FeedItem[]>();
  for (const path of archive.paths.filter((one) => /\.(xml|rss|atom)$/i.test(one) && !LIST_OF_PAGES.test(one))) {
    const bytes = await archive.read(path, moveLimits.feed);
    if (!bytes) throw refusal("feed-too-large");
    if (/<(rss|feed|rdf:RDF)[\s>]/.test(bytes.subarray(0, 4096).toString("latin1"))) feeds.set(path, readFeed(bytes).items);
  }
  return feeds;
}

async function openFolder(file: string, base: string): Promise<Portal> {
  const archive = await openArchive(file);
  try {
    if (!base) throw refusal("no-base");
    const feeds = await feedsIn(archive);
    const items = new Map([...feeds].flatMap(([path, found]) => found.map((item, at): [string, FeedItem] => [`${path}#${at + 1}`, item])));
    const sources = [...items.keys(), ...archive.paths.filter((path) => PAGE.test(path))];
    return {
      base,
      sources,
      read: async (source) => {
        const item = items.get(source);
        if (item) return pageOfItem(item);
        const bytes = await archive.read(source, moveLimits.page);
        if (!bytes) throw refusal("too-large", { size: moveLimits.page });
        return pageOfFile(bytes, base, source);
      },
      addresses: (source) => addressesOfFile(base, source),
      picture: (address) => pictureIn(archive, address, base),
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function openFeed(bytes: Buffer, base: string): Portal {
  const { items, site } = readFeed(bytes);
  const own = base || (URL.canParse(site) ? new URL(site).origin : "");
  if (!own) throw refusal("no-base");
  return {
    base: own,
    sources: items.map((_, at) => `#${at + 1}`),
    read: async (source) => pageOfItem(items[Number(source.slice(1)) - 1] as FeedItem),
    addresses: (source) => [`${own}/${source}`],
    picture: () => null,
    close: () => {},
  };
}

/** The first bytes of a file say what it is. */
async function headOf(file: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, 4096));
    await handle.read(head, 0, head.length, 0);
    return { head, size };
  } finally {
    await handle.close();
  }
}

/**
 * Opens the file of an old portal: a zip of its pages and pictures (and feeds among them), or one RSS, Atom or WXR file.
 * @param base address of the old portal, "" when the file is to say it
 * @throws AppError INVALID with a MoveRefusal
 */
export async function openPortal(file: string, base: string): Promise<Portal> {
  const { head, size } = await headOf(file);
  if (size === 0) throw refusal("no-pages");
  if (head.subarray(0, 2).toString("latin1") === "PK") return openFolder(file, base);
  // UTF-16 has a zero beside every sign of its first tag.
  if (
    /^\ufeff?\s*<(\?xml|rss|feed|rdf:RDF|!DOCTYPE\s+(?!html))/i.test(
      head
        .toString("utf8")
        .replaceAll("\u0000", "")
        .replace(/^[\ufffd]+/, ""),
    )
  ) {
    if (size > moveLimits.feed) throw refusal("feed-too-large");
    return openFeed(await readFile(file), base);
  }
  throw refusal("move-unknown-kind");
}
