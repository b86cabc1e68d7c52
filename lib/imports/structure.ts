import { type Day, parseDay } from "@/lib/core/dates";
import { type Block, bodySchema, type Figure, plainText } from "@/lib/news/body";
import { limits } from "@/lib/news/schema";
import { tableLimits } from "@/lib/news/tables";
import { type Byline, bylinesIn } from "./bylines";
import { describes, endsSentence, MAX_CAPTION, readsLikeCaption, splitCredit } from "./captions";
import { refusal } from "./refusal";
import type { ReportItem } from "./schema";
import { isSiteLine, opensRelatedList, publishLine } from "./site-lines";
import { type Source, type SourceBlock, type SourcePicture, textOf, wordsOf } from "./source";

/*
 * From pieces in reading order to an article: what is the title, which lines are captions, who wrote it, what belongs to the
 * old site. Pure; every word of the file ends up in the article or, by name, in the report.
 */

const MAX_STANDFIRST = 500;
const wordy: ReadonlySet<Block["type"]> = new Set(["paragraph", "bulletList", "orderedList", "table"]);
const LONG = 200;

/** Where the words of a picture come from: the file calls them its caption, or they stood below it. */
export interface Origin {
  caption: "MARKED" | "BELOW" | "NONE";
  credit: boolean;
  alt: boolean;
}

export interface Structured {
  title: string;
  standfirst: string;
  content: Block[];
  /** Pictures that came along (or were pointed at), by the place of their figure in `content`. */
  pictures: Map<number, SourcePicture>;
  /** Of the same pictures, by the same places. */
  origins: Map<number, Origin>;
  bylines: Byline[];
  /** The day by which the old site said it published. */
  publishDay: { day: Day; from: string } | null;
  doubted: ReportItem[];
  dropped: ReportItem[];
}

const isLong = (block: SourceBlock) => wordsOf(block).length > LONG;
const isWordy = (block: SourceBlock | undefined): block is Extract<SourceBlock, { kind: "line" | "heading" }> =>
  block?.kind === "line" || block?.kind === "heading";

/** The list of neighbours at the end. Dropped with what follows, unless that is text again: then only its heading goes. */
function withoutRelated(blocks: SourceBlock[], dropped: ReportItem[]): SourceBlock[] {
  const at = blocks.findIndex((block, index) => index > 0 && isWordy(block) && opensRelatedList(wordsOf(block)));
  const heading = blocks[at];
  if (!heading) return blocks;
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block) => isLong(block) || block.kind === "picture");
  const links = end < 0 ? rest : [];
  const lines = links.flatMap((block) => wordsOf(block).split("\n")).filter((text) => text.trim());
  dropped.push({ code: "related-list", heading: wordsOf(heading).trim(), lines });
  return [...blocks.slice(0, at), ...(end < 0 ? [] : rest)];
}

/** Buttons and counters of the old site, at the head and after the last full paragraph only: further in, words are words. */
function withoutSiteLines(blocks: SourceBlock[], dropped: ReportItem[]): SourceBlock[] {
  const lastLong = blocks.findLastIndex(isLong);
  return blocks.filter((block, index) => {
    const text = wordsOf(block);
    if (!isWordy(block) || (index > 4 && index < lastLong) || !isSiteLine(text)) return true;
    dropped.push({ code: "site-line", text: text.trim() });
    return false;
  });
}

function takePublishDay(blocks: SourceBlock[]): { blocks: SourceBlock[]; found: Structured["publishDay"] } {
  for (const [index, block] of blocks.slice(0, 6).entries()) {
    const written = isWordy(block) ? publishLine(wordsOf(block)) : null;
    const day = written && parseDay(written);
    if (day) return { blocks: blocks.toSpliced(index, 1), found: { day, from: wordsOf(block).trim() } };
  }
  return { blocks, found: null };
}

function takeTitle(blocks: SourceBlock[]): { title: string; rest: SourceBlock[] } {
  const marked = blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  const at = marked >= 0 ? marked : blocks.findIndex(isWordy);
  const block = blocks[at];
  if (!block) throw refusal("no-title");
  const title = wordsOf(block).replace(/\s+/g, " ").trim();
  if (title.length > limits.title) throw refusal("title-too-long", { length: title.length });
  return { title, rest: blocks.toSpliced(at, 1) };
}

/** Up to three signing lines at the very end: "Bài: …", "Ảnh: …". */
function takeBylines(blocks: SourceBlock[]): { bylines: Byline[]; rest: SourceBlock[] } {
  let rest = blocks;
  const bylines: Byline[] = [];
  while (bylines.length < 12 && blocks.length - rest.length < 3) {
    const last = rest.at(-1);
    const people = last?.kind === "line" ? bylinesIn(textOf(last.content)) : null;
    if (!people) break;
    bylines.unshift(...people);
    rest = rest.slice(0, -1);
  }
  return { bylines, rest };
}

/** A short opening paragraph before the first picture, with text after it, stands above the text of its own. */
function takeStandfirst(blocks: SourceBlock[]): { standfirst: string; rest: SourceBlock[] } {
  const [first, ...rest] = blocks;
  const none = { standfirst: "", rest: blocks };
  if (first?.kind !== "line" || first.caption || !rest.some((block) => block.kind === "line" || block.kind === "list")) return none;
  const text = textOf(first.content).trim();
  if (text.length > MAX_STANDFIRST || !text || (first.alone && readsLikeCaption(text))) return none;
  return { standfirst: text, rest };
}

const isCaptionOf = (block: SourceBlock | undefined): block is Extract<SourceBlock, { kind: "line" }> => {
  if (block?.kind !== "line") return false;
  const text = textOf(block.content).trim();
  return block.caption || (text.length <= MAX_CAPTION && (readsLikeCaption(text) || !endsSentence(splitCredit(text).caption)));
};

function figure(text: string, alt: string): Figure {
  return { type: "figure", attrs: { fileId: null, ...splitCredit(text), alt } };
}

/** Lines that are neither sentence nor caption: a small heading, or the caption of a lost picture. Kept, and asked about. */
const isUnclear = (text: string, alone: boolean) => alone && text.length <= 120 && !endsSentence(text) && !/^([-+•*–]|\d+[.)]|[a-zđ][.)])\s/u.test(text);

/** The name of a table stands above it, by its style or as "Bảng 1. …"; it is not the caption of a lost picture. */
const isTableName = (block: SourceBlock, next: SourceBlock | undefined): next is Extract<SourceBlock, { kind: "table" }> => {
  if (block.kind !== "line" || next?.kind !== "table" || next.node.attrs.caption) return false;
  const text = textOf(block.content).trim();
  return text.length <= tableLimits.caption && (block.caption || /^(Bảng|Biểu)(\s+số)?\s+\d+/iu.test(text));
};

function takePicture(picture: SourcePicture, below: SourceBlock | undefined, out: Parts): boolean {
  const caption = isCaptionOf(below) ? textOf(below.content) : "";
  const alt = describes(picture.alt) ? picture.alt : "";
  if (picture.alt && !alt) out.silent.push(picture.alt);
  const shown = figure(caption, alt);
  out.pictures.set(out.content.length, picture);
  out.origins.set(out.content.length, {
    caption: !caption ? "NONE" : below?.kind === "line" && below.caption ? "MARKED" : "BELOW",
    credit: shown.attrs.credit !== "",
    alt: alt !== "",
  });
  out.content.push(shown);
  return caption !== "";
}

type Parts = Pick<Structured, "content" | "pictures" | "origins" | "doubted"> & { /** Descriptions that describe nothing. */ silent: string[] };

function toBlocks(blocks: SourceBlock[], out: Parts): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as SourceBlock;
    if (block.kind === "picture") {
      if (takePicture(block.picture, blocks[index + 1], out)) index++;
    } else if (block.kind === "heading") {
      out.content.push({ type: "heading", attrs: { level: block.level === 3 ? 3 : 2 }, content: block.content });
    } else if (block.kind === "list" || block.kind === "table") {
      out.content.push(block.node);
    } else if (isTableName(block, blocks[index + 1])) {
      const { node } = blocks[++index] as Extract<SourceBlock, { kind: "table" }>;
      out.content.push({ ...node, attrs: { caption: wordsOf(block).replace(/\s+/g, " ").trim() } });
    } else if (block.kind === "quote") {
      out.content.push({ type: "blockquote", attrs: { speaker: "" }, content: block.paragraphs.map((content) => ({ type: "paragraph", content })) });
    } else {
      const text = textOf(block.content).trim();
      if (block.caption || (block.alone && readsLikeCaption(text))) out.content.push(figure(text, ""));
      else {
        if (isUnclear(text, block.alone)) out.doubted.push({ code: "line-unclear", text });
        out.content.push({ type: "paragraph", content: block.content });
      }
    }
  }
}

/** Notes stand as they are: a short one is no caption, and none of them signs the article. */
function noteBlocks(notes: SourceBlock[]): Block[] {
  return notes.flatMap((block): Block[] => {
    if (isWordy(block)) return [{ type: "paragraph", content: block.content }];
    if (block.kind === "list" || block.kind === "table") return [block.node];
    return block.kind === "quote" ? block.paragraphs.map((content) => ({ type: "paragraph", content })) : [];
  });
}

/**
 * Reads the pieces of a file as an article.
 * @throws AppError INVALID no-title, title-too-long, no-text or text-too-long
 */
export function structureOf(source: Pick<Source, "blocks" | "notes">): Structured {
  const dropped: ReportItem[] = [];
  const own = withoutSiteLines(withoutRelated(source.blocks, dropped), dropped);
  const dated = takePublishDay(own);
  const { title, rest } = takeTitle(dated.blocks);
  const signed = takeBylines(rest);
  const lead = takeStandfirst(signed.rest);
  const parts: Parts = { content: [], pictures: new Map(), origins: new Map(), doubted: [], silent: [] };
  toBlocks(lead.rest, parts);
  const { silent, ...read } = parts;
  if (silent.length) dropped.push({ code: "alt-no-words", texts: silent });
  if (!read.content.some(({ type }) => wordy.has(type))) throw refusal("no-text");
  read.content.push(...noteBlocks(source.notes ?? []));
  const body = bodySchema.safeParse({ type: "doc", content: read.content });
  if (!body.success || plainText(body.data).length > limits.bodyText) throw refusal("text-too-long");
  return { title, standfirst: lead.standfirst, bylines: signed.bylines, publishDay: dated.found, ...read, dropped };
}
