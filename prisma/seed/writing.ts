import type { Block, Inline } from "@/lib/news/body";
import type { AuthorKey } from "./accounts";
import type { Calendar, Moment } from "./calendar";
import type { CategoryKey } from "./categories";
import type { PersonKey } from "./people";
import type { SceneKey } from "./pictures";

/* How the articles of the demo are written down: a few words for blocks, so that the files read like articles. */

/** A place for one of the drawn scenes; the seed puts the stored file in. */
export interface Scene {
  type: "scene";
  scene: SceneKey;
  caption: string;
  credit: string;
}

export interface Story {
  category: CategoryKey;
  title: string;
  standfirst: string;
  /** The hour of publication; for articles that are not published, when they were written. */
  published: Moment;
  /** When the text tells of one dated event. */
  event?: Moment;
  author: AuthorKey;
  /** Who took the pictures, when it was somebody else. */
  pictures?: string;
  people?: PersonKey[];
  body: (Block | Scene)[];
  /** How far the article has come; published when nothing is said. */
  goal?: { state: "DRAFT" | "SUBMITTED" | "SCHEDULED" } | { state: "RETURNED"; reason: string };
  attachments?: { title: string; name: string; text: string }[];
}

export type Stories = (on: Calendar) => Story[];

const inline = (parts: (string | Inline)[]): Inline[] => parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part));

export const p = (...parts: (string | Inline)[]): Extract<Block, { type: "paragraph" }> => ({ type: "paragraph", content: inline(parts) });
export const strong = (text: string): Inline => ({ type: "text", text, marks: [{ type: "bold" }] });
export const link = (text: string, href: string): Inline => ({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });
export const h = (text: string): Block => ({ type: "heading", attrs: { level: 2 }, content: inline([text]) });
export const quote = (speaker: string, text: string): Block => ({ type: "blockquote", attrs: { speaker }, content: [p(text)] });
export const pull = (value: string, label: string, detail = ""): Block => ({ type: "pullFigure", attrs: { value, label, detail } });
export const scene = (key: SceneKey, caption: string, credit: string): Scene => ({ type: "scene", scene: key, caption, credit });

const items = (texts: string[]) => texts.map((text) => ({ type: "listItem" as const, content: [p(text)] }));
export const list = (...texts: string[]): Block => ({ type: "bulletList", content: items(texts) });
export const steps = (...texts: string[]): Block => ({ type: "orderedList", content: items(texts) });
