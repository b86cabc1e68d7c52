import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { figuresOf, plainText } from "@/lib/news/body";
import { addressSpelling } from "@/lib/site/old-address";
import type { MovedPageKind } from "@/prisma/generated/enums";
import { bylinesIn } from "./bylines";
import { refuseLegacyText } from "./encoding";
import type { PageProblem, PageSample } from "./move";
import { linksOf, type PageFacts } from "./old-page";
import type { OldPicture, Portal, RawPage } from "./portal";
import { refusal } from "./refusal";
import { MAX_PICTURES, type ReportItem } from "./schema";
import { type SourceBlock, wordsOf } from "./source";
import { type Structured, structureOf } from "./structure";
import { blocksOfPage, carriedPicture, decodeName } from "./web-page";
import { writtenMoment } from "./written-moment";

/* One page of an old portal as an article: the same reading for the preview and for the run. */

export interface PageReading {
  /** The whole address of the page without scheme: its identity. */
  address: string;
  /** Paths, with their queries, at which readers may look for it here. */
  spellings: string[];
  kind: MovedPageKind;
  title: string;
  writtenAt: Date | null;
  category: string;
  authors: string[];
  /** Null where the page is no article. */
  structured: Structured | null;
  /** The picture behind a figure that has one in the file, by the place of the figure. */
  pictures: Map<number, OldPicture>;
  missing: number;
  problems: PageProblem[];
  doubted: ReportItem[];
  dropped: ReportItem[];
  contentHash: Buffer<ArrayBuffer> | null;
}

const FEW = 80;
const MOSTLY_LINKS = 0.6;
const SEVERAL_LINKS = 3;

const host = (url: URL) => url.host.replace(/^www\./, "");

/** The identity of the page at an address: host and path, scheme and "www." apart. */
export function identityOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const spelling = addressSpelling(url);
  return spelling === null ? null : `${host(url)}${spelling}`;
}

function addressesOf({ addresses }: RawPage): { address: string; spellings: string[] } {
  const known = addresses.flatMap((one) => identityOf(one) ?? []);
  const [address] = known;
  if (!address) throw refusal("no-address");
  // The front page leads to the front page.
  return { address, spellings: [...new Set(known.map((one) => one.slice(one.indexOf("/"))))].filter((spelling) => spelling !== "/") };
}

/** A page without a heading of the first rank gets the title it gives itself; the same words in its first lines are that title. */
function titled(blocks: SourceBlock[], title: string): SourceBlock[] {
  if (!title || blocks.some((block) => block.kind === "heading" && block.level === 1)) return blocks;
  const same = (block: SourceBlock) => wordsOf(block).replace(/\s+/g, " ").trim() === title;
  const at = blocks.findIndex((block, index) => index < 4 && same(block));
  return [{ kind: "heading", level: 1, content: [{ type: "text", text: title }] }, ...(at < 0 ? blocks : blocks.toSpliced(at, 1))];
}

/** The line among the first that says the hour of publishing, as the page marks it: it stands in the head of the article here. */
function withoutDate(blocks: SourceBlock[], date: string, dropped: ReportItem[]): SourceBlock[] {
  const at = blocks.findIndex((block, index) => index < 6 && block.kind === "line" && date !== "" && wordsOf(block).replace(/\s+/g, " ").trim() === date);
  if (at < 0) return blocks;
  dropped.push({ code: "site-line", text: date });
  return blocks.toSpliced(at, 1);
}

function dateOf(raw: RawPage, structured: Structured, now: Date): { writtenAt: Date | null; problems: PageProblem[] } {
  const written = raw.facts.date || structured.publishDay?.from || "";
  const moment = writtenMoment(written);
  if (!written) return { writtenAt: null, problems: [{ code: "no-date" }] };
  const text = written.slice(0, 80);
  if (!moment) return { writtenAt: null, problems: [{ code: "date-unclear", text }] };
  return moment > now ? { writtenAt: null, problems: [{ code: "date-to-come", text }] } : { writtenAt: moment, problems: [] };
}

function authorsOf(raw: RawPage, structured: Structured): string[] {
  const written = raw.facts.author.replace(/\s+/g, " ").trim();
  // Programs sign as themselves.
  if (!written || /^(admin(istrator)?|quản trị( viên)?|ban biên tập|\S+@\S+)$/iu.test(written)) return [...new Set(structured.bylines.map(({ name }) => name))];
  return [...new Set(bylinesIn(written)?.map(({ name }) => name) ?? [written.slice(0, 120)])];
}

interface Found {
  blocks: SourceBlock[];
  doubted: ReportItem[];
  dropped: ReportItem[];
  pictures: Map<object, OldPicture>;
}

/** The blocks of a page, with the pictures it shows looked for in the file. */
function blocksOf(raw: RawPage, portal: Portal): Found {
  const place = raw.place || portal.base;
  const pictures = new Map<object, OldPicture>();
  const picture = (src: string, alt: string) => {
    const carried = carriedPicture(src);
    if (carried) return { bytes: carried.bytes, name: `anh.${carried.ending}`, alt };
    const found = src && URL.canParse(src, place) ? portal.picture(new URL(src, place)) : null;
    const shown = { bytes: null, name: found?.name ?? decodeName(src), alt };
    if (found) pictures.set(shown, found);
    if (pictures.size > MAX_PICTURES) throw refusal("too-many-pictures");
    return shown;
  };
  const link = (href: string) => (/^(#|mailto:|tel:)/i.test(href) || !URL.canParse(href, place) ? href : new URL(href, place).href);
  const { blocks, doubted, dropped } = blocksOfPage(raw.html, picture, link);
  // Entities may spell out what the bytes did not show.
  refuseLegacyText(blocks.map(wordsOf).join("\n"));
  return { blocks, doubted, dropped, pictures };
}

function hashOf({ title, standfirst, content }: Structured, pictures: Map<number, OldPicture>): Buffer<ArrayBuffer> {
  const marks = [...pictures].map(([at, { mark }]) => `${at}:${mark}`);
  const parts = [title, standfirst, plainText({ type: "doc", content }), ...marks];
  return createHash("sha256").update(JSON.stringify(parts)).digest() as Buffer<ArrayBuffer>;
}

function kindOf(raw: RawPage, structured: Structured): { kind: MovedPageKind; problems: PageProblem[] } {
  if (raw.type !== "post") return { kind: "OTHER", problems: [{ code: "not-a-post", type: raw.type.slice(0, 40) }] };
  if (raw.status !== "publish") return { kind: "OTHER", problems: [{ code: "not-public", status: raw.status.slice(0, 40) }] };
  if (plainText({ type: "doc", content: structured.content }).length + structured.standfirst.length < FEW)
    return { kind: "OTHER", problems: [{ code: "few-words" }] };
  const links = raw.whole && !raw.facts.article ? linksOf(raw.html) : null;
  if (links && links.count >= SEVERAL_LINKS && links.share > MOSTLY_LINKS) return { kind: "LIST", problems: [{ code: "many-links" }] };
  return { kind: "ARTICLE", problems: [] };
}

/** Refusals that say "this is no article" rather than "this cannot be read". */
const noArticle: ReadonlySet<string> = new Set(["no-title", "no-text", "empty"]);

function unread(raw: RawPage, error: unknown): Omit<PageReading, "address" | "spellings"> {
  if (!(error instanceof AppError && error.code === "INVALID" && error.reason)) throw error;
  const links = raw.whole ? linksOf(raw.html) : { share: 0, count: 0 };
  const list = noArticle.has(error.reason) && links.count >= SEVERAL_LINKS;
  return {
    // A page in an old encoding is an article that waits to be saved anew.
    kind: list ? "LIST" : noArticle.has(error.reason) ? "OTHER" : "ARTICLE",
    title: raw.facts.title.slice(0, 300),
    writtenAt: null,
    category: raw.facts.category.slice(0, 100),
    authors: [],
    structured: null,
    pictures: new Map(),
    missing: 0,
    problems: [list ? { code: "many-links" } : { code: "unreadable", reason: error.reason }],
    doubted: [],
    dropped: [],
    contentHash: null,
  };
}

/**
 * Reads one page as an article, or says why it is none.
 * @param now by the database's clock: a day to come is no day of publishing
 * @throws AppError INVALID where the page has no address that could be kept
 */
function readOldPage(raw: RawPage, portal: Portal, now: Date): PageReading {
  const named = addressesOf(raw);
  try {
    const found = blocksOf(raw, portal);
    const blocks = withoutDate(titled(found.blocks, raw.facts.title.slice(0, 300)), raw.facts.date, found.dropped);
    const structured = structureOf({ blocks });
    const pictures = new Map(
      [...structured.pictures].flatMap(([at, shown]): [number, OldPicture][] => {
        const picture = found.pictures.get(shown);
        return picture ? [[at, picture]] : [];
      }),
    );
    const { kind, problems } = kindOf(raw, structured);
    const date = dateOf(raw, structured, now);
    const authors = authorsOf(raw, structured);
    const category = raw.facts.category.replace(/\s+/g, " ").trim().slice(0, 100);
    const names = [...structured.pictures].filter(([at, { bytes }]) => !bytes && !pictures.has(at)).map(([, { name }]) => name || "ảnh không tên");
    const lacks: PageProblem[] = [
      ...(category ? [] : [{ code: "no-category" as const }]),
      ...(authors.length ? [] : [{ code: "no-author" as const }]),
      ...(names.length ? [{ code: "pictures-missing" as const, names: names.slice(0, 20) }] : []),
    ];
    return {
      ...named,
      kind,
      title: structured.title,
      writtenAt: date.writtenAt,
      category,
      authors,
      structured,
      pictures,
      missing: names.length,
      problems: kind === "ARTICLE" ? [...problems, ...date.problems, ...lacks] : problems,
      doubted: [...structured.doubted, ...found.doubted],
      dropped: [...structured.dropped, ...found.dropped],
      contentHash: hashOf(structured, pictures),
    };
  } catch (error) {
    return { ...named, ...unread(raw, error) };
  }
}

const nothing: PageFacts = { title: "", canonical: [], date: "", category: "", author: "", article: true };

/**
 * Reads one page of a portal. What is wrong with it is in the reading: one page never stops the others.
 * @param now as for `readOldPage`
 */
export async function readSource(portal: Portal, source: string, now: Date): Promise<PageReading> {
  try {
    return readOldPage(await portal.read(source), portal, now);
  } catch (error) {
    const raw = { addresses: portal.addresses(source), place: "", facts: nothing, html: "", whole: false, type: "post", status: "publish" };
    return { ...addressesOf(raw), ...unread(raw, error) };
  }
}

/** The beginning of an article, for the preview. */
export function sampleOf({ structured }: PageReading): PageSample {
  if (!structured) return { standfirst: "", opening: [], captions: [] };
  const lines = plainText({ type: "doc", content: structured.content.filter(({ type }) => type === "paragraph") }).split("\n");
  const captions = figuresOf({ type: "doc", content: structured.content }).map(({ attrs }) => attrs.caption);
  return { standfirst: structured.standfirst.slice(0, 500), opening: lines.slice(0, 3).map((words) => words.slice(0, 400)), captions: captions.slice(0, 5) };
}
