import { type Inline, type ListNode, plainText, type Table } from "@/lib/news/body";
import type { ReportItem, SourceKind } from "./schema";

/*
 * What every reader yields: the pieces of a file in reading order, before anybody decides which of them is the title, a caption
 * or the authors. Readers differ; from here on nothing knows whether it was a text, a web page or a Word file.
 */

/** A picture that the file shows. `bytes` is null where the file only points at it. */
export interface SourcePicture {
  bytes: Buffer | null;
  /** A name for the media library, "anh-1.jpeg"; of a picture elsewhere the name it is pointed at by, or nothing. */
  name: string;
  alt: string;
}

export type SourceBlock =
  /** A paragraph. `alone`: nothing stands directly above or below it (in a text: empty lines). `caption`: the file itself says so. */
  | { kind: "line"; content: Inline[]; alone: boolean; caption: boolean }
  | { kind: "heading"; level: 1 | 2 | 3; content: Inline[] }
  | { kind: "list"; node: ListNode }
  | { kind: "quote"; paragraphs: Inline[][] }
  | { kind: "table"; node: Table }
  | { kind: "picture"; picture: SourcePicture };

export interface Source {
  kind: SourceKind;
  blocks: SourceBlock[];
  /** Notes that stand behind everything, each with its number; no line of authors or of an old site is looked for in them. */
  notes?: SourceBlock[];
  /** What the reader itself understood, doubted or left out. */
  understood: ReportItem[];
  doubted: ReportItem[];
  dropped: ReportItem[];
}

/** The words of an inline run, line breaks as such. */
export function textOf(content: Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

/** A paragraph's content from plain words; cut into nodes of a size the text of an article allows, nothing else changed. */
export function plainContent(text: string): Inline[] {
  const nodes: Inline[] = [];
  for (let start = 0; start < text.length; start += 20_000) nodes.push({ type: "text", text: text.slice(start, start + 20_000) });
  return nodes;
}

/** A line as a text file or a table row gives it. */
export function line(text: string, alone = true): SourceBlock {
  return { kind: "line", content: plainContent(text), alone, caption: false };
}

/** The words of a block, for the rules that look at words only. */
export function wordsOf(block: SourceBlock): string {
  switch (block.kind) {
    case "line":
    case "heading":
      return textOf(block.content);
    case "quote":
      return block.paragraphs.map(textOf).join("\n");
    case "list":
      return listWords(block.node);
    case "table":
      return plainText({ type: "doc", content: [block.node] });
    case "picture":
      return "";
  }
}

function listWords(node: ListNode): string {
  return node.content.map((item) => item.content.map((part) => (part.type === "paragraph" ? textOf(part.content) : listWords(part))).join("\n")).join("\n");
}
