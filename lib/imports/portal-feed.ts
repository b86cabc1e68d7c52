import "server-only";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { AppError } from "@/lib/core/errors";
import { unicodeText } from "./encoding";
import { refusal } from "./refusal";

/** One item of an RSS, Atom or WXR file, as it is written there. */
export interface FeedItem {
  title: string;
  link: string;
  /** Further addresses: a permanent link, an id that is an address. */
  others: string[];
  date: string;
  categories: string[];
  author: string;
  html: string;
  /** Of WXR: "post", "page", "attachment" …; "post" elsewhere. */
  type: string;
  /** Of WXR: "publish", "draft" …; "publish" elsewhere. */
  status: string;
  /** Of WXR: only who knew a password could read it. */
  locked: boolean;
}

export interface Feed {
  /** Address of the site, "" where the feed does not say it. */
  site: string;
  items: FeedItem[];
}

const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const DC = "http://purl.org/dc/elements/1.1/";
const ATOM = "http://www.w3.org/2005/Atom";
/** RSS in its versions, with and without a namespace of its own. */
const isPlain = (uri: string) => uri === "" || uri === ATOM || uri === "http://purl.org/rss/1.0/" || uri.startsWith("http://backend.userland.com/");
const isExport = (uri: string) => uri.startsWith("http://wordpress.org/export/");

/** What feeds use and XML does not know; a feed of 2008 is full of them. */
const NAMED: Record<string, string> = { nbsp: "\u00a0", ndash: "–", mdash: "—", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", hellip: "…" };

const blank = (): FeedItem => ({
  title: "",
  link: "",
  others: [],
  date: "",
  categories: [],
  author: "",
  html: "",
  type: "post",
  status: "publish",
  locked: false,
});
const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);

/** Collects the items while the parser walks; one instance per file. */
class Collector {
  site = "";
  items: FeedItem[] = [];
  #item: FeedItem | null = null;
  #text = "";
  /** A summary stands for the text only where there is no text. */
  #summary = "";
  #open: SaxesTagNS[] = [];

  words(text: string): void {
    this.#text += text;
  }

  opened(tag: SaxesTagNS): void {
    this.#open.push(tag);
    this.#text = "";
    if (tag.local === "item" || (tag.local === "entry" && tag.uri === ATOM)) {
      this.#item = blank();
      this.#summary = "";
    }
  }

  closed(tag: SaxesTagNS): void {
    this.#open.pop();
    const text = this.#text.trim();
    const item = this.#item;
    if (item && (tag.local === "item" || (tag.local === "entry" && tag.uri === ATOM))) {
      item.html ||= this.#summary;
      this.items.push(item);
      this.#item = null;
    } else if (item && this.#open.at(-1)?.local !== "author") this.field(item, tag, text);
    else if (item && tag.local === "name") item.author ||= text;
    else if (!item && tag.local === "link" && this.#open.at(-1)?.local === "channel") this.site ||= text;
    else if (!item && tag.local === "link" && this.#open.at(-1)?.local === "feed" && relationOf(tag) === "alternate") this.site ||= hrefOf(tag);
    this.#text = "";
  }

  private field(item: FeedItem, tag: SaxesTagNS, text: string): void {
    const { local, uri } = tag;
    if (uri === CONTENT && local === "encoded") item.html = text || item.html;
    else if (uri === DC && local === "creator") item.author ||= text;
    else if (uri === DC && local === "date") item.date ||= text;
    else if (isExport(uri)) exported(item, local, text);
    else if (!isPlain(uri)) return;
    else if (local === "title") item.title ||= text;
    else if (local === "link") linked(item, tag, text);
    else if (local === "guid" || local === "id") item.others.push(...(isAddress(text) ? [text] : []));
    else if (local === "pubDate" || local === "published") item.date = text || item.date;
    else if (local === "updated") item.date ||= text;
    else if (local === "category") categorised(item, tag, text);
    else if (local === "author") item.author ||= text;
    else if (local === "content") item.html ||= text;
    else if (local === "description" || local === "summary") this.#summary ||= text;
  }
}

const attributeOf = (tag: SaxesTagNS, name: string) => tag.attributes[name]?.value ?? "";
const hrefOf = (tag: SaxesTagNS) => attributeOf(tag, "href");
const relationOf = (tag: SaxesTagNS) => attributeOf(tag, "rel") || "alternate";

function exported(item: FeedItem, local: string, text: string): void {
  if (local === "post_type") item.type = text || item.type;
  else if (local === "status") item.status = text || item.status;
  else if (local === "post_password") item.locked ||= text !== "";
  // Written in the zone of the site; better than pubDate, which is UTC and missing for some.
  else if (local === "post_date" && /^[1-9]/.test(text)) item.date = text;
}

function linked(item: FeedItem, tag: SaxesTagNS, text: string): void {
  const href = hrefOf(tag);
  if (text) item.link ||= text;
  else if (href && relationOf(tag) === "alternate") item.link ||= href;
}

function categorised(item: FeedItem, tag: SaxesTagNS, text: string): void {
  // WXR also lists tags, formats and menus here.
  const domain = attributeOf(tag, "domain");
  const name = text || attributeOf(tag, "label") || attributeOf(tag, "term");
  if (name && domain !== "post_tag" && domain !== "post_format" && domain !== "nav_menu") item.categories.push(name);
}

/**
 * Reads an RSS, Atom or WXR file. No entity is ever expanded but the few that stand for one sign, and a document type ends the
 * reading: nothing in the file can multiply or fetch anything.
 * @throws AppError INVALID feed-encoding, feed-with-dtd, feed-broken (detail: line)
 */
export function readFeed(bytes: Uint8Array): Feed {
  const text = unicodeText(bytes);
  if (text === null) throw refusal("feed-encoding");
  const parser = new SaxesParser({ xmlns: true });
  const collector = new Collector();
  Object.assign(parser.ENTITIES, NAMED);
  parser.on("doctype", () => {
    throw refusal("feed-with-dtd");
  });
  parser.on("error", () => {
    throw refusal("feed-broken", { line: parser.line });
  });
  parser.on("opentag", (tag) => collector.opened(tag));
  parser.on("closetag", (tag) => collector.closed(tag));
  parser.on("text", (words) => collector.words(words));
  parser.on("cdata", (words) => collector.words(words));
  try {
    for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
    parser.close();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal("feed-broken", { line: parser.line });
  }
  return { site: collector.site, items: collector.items };
}
