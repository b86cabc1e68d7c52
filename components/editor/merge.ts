import { diffArrays } from "diff";
import { diff3Merge } from "node-diff3";
import { type Block, bodySchema, type Inline } from "@/lib/news/body";
import type { Draft } from "./draft";

/** Whose words stay in one place. */
export type Choice = "mine" | "theirs" | "both";

/** One place of the text that two people changed in two ways. */
export interface TextSpot {
  base: Block[];
  mine: Block[];
  theirs: Block[];
  both: Block[];
  /** True when `both` is one text with the words of both; otherwise it is one after the other, to be put right by hand. */
  woven: boolean;
}

/** A run of the merged text: nobody has to choose, or somebody has to. */
export type Part = { kind: "settled"; blocks: Block[] } | { kind: "spot"; key: string; spot: TextSpot };

type FieldName = Exclude<keyof Draft, "body" | "correcting">;

/** A field beside the text that two people filled in two ways. `both` is undefined where only one value can stand. */
export interface FieldSpot {
  key: string;
  name: FieldName;
  mine: Draft[FieldName];
  theirs: Draft[FieldName];
  both?: Draft[FieldName] | undefined;
}

export interface Merge {
  mine: Draft;
  /** Fields that nobody has to choose, taken from whoever changed them. */
  settled: Partial<Draft>;
  fields: FieldSpot[];
  parts: Part[];
}

const keyOf = (value: unknown) => JSON.stringify(value);
const same = (a: unknown, b: unknown) => keyOf(a) === keyOf(b);

/** Runs of a three-way merge, with the values behind the keys. */
type Region<T> = { ok: T[] } | { base: T[]; mine: T[]; theirs: T[] };

function merged<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Region<T>[] {
  const values = new Map([...base, ...mine, ...theirs].map((value) => [keyOf(value), value]));
  const back = (keys: string[]) => keys.map((key) => values.get(key) as T);
  const [a, o, b] = [mine, base, theirs].map((list) => list.map(keyOf)) as [string[], string[], string[]];
  return diff3Merge(a, o, b, { excludeFalseConflicts: true }).map(({ ok, conflict }) =>
    conflict ? { base: back(conflict.o), mine: back(conflict.a), theirs: back(conflict.b) } : { ok: back(ok ?? []) },
  );
}

/** Blocks that stand in both texts: what both are built on, where the older text is not known. */
function common(mine: readonly Block[], theirs: readonly Block[]): Block[] {
  return diffArrays([...mine], [...theirs], { comparator: same }).flatMap(({ added, removed, value }) => (added || removed ? [] : value));
}

/** One word, space or sign with its marks. */
function tokens(content: Inline[] | undefined): Inline[] {
  return (content ?? []).flatMap((node): Inline[] =>
    node.type === "text" ? (node.text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []).map((text) => ({ ...node, text })) : [node],
  );
}

function joined(list: readonly Inline[]): Inline[] {
  const content: Inline[] = [];
  for (const node of list) {
    const last = content.at(-1);
    if (last?.type === "text" && node.type === "text" && same(last.marks, node.marks)) content[content.length - 1] = { ...last, text: last.text + node.text };
    else content.push(node);
  }
  return content;
}

/** The words of both in one line; null where they changed the same words. */
function weaveInline(base: Inline[], mine: Inline[], theirs: Inline[]): Inline[] | null {
  const regions = merged(base, mine, theirs);
  return regions.every((region) => "ok" in region) ? joined(regions.flatMap((region) => ("ok" in region ? region.ok : []))) : null;
}

function weave(base: Block[], mine: Block[], theirs: Block[]): Block | null {
  const [old, own, other] = [base[0], mine[0], theirs[0]];
  if (base.length !== 1 || mine.length !== 1 || theirs.length !== 1 || !old || !own || !other) return null;
  if (old.type === "paragraph" && own.type === "paragraph" && other.type === "paragraph") {
    const content = weaveInline(tokens(old.content), tokens(own.content), tokens(other.content));
    return content && { ...own, content };
  }
  if (old.type === "heading" && own.type === "heading" && other.type === "heading" && same(own.attrs, other.attrs)) {
    const content = weaveInline(tokens(old.content), tokens(own.content), tokens(other.content));
    return content && { ...own, content };
  }
  return null;
}

/** Both, one after the other; what both hold stands once. */
function afterEachOther<T>(mine: readonly T[], theirs: readonly T[]): T[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((value) => !known.has(keyOf(value)))];
}

function spotOf(base: Block[], mine: Block[], theirs: Block[]): TextSpot {
  const woven = weave(base, mine, theirs);
  return { base, mine, theirs, both: woven ? [woven] : afterEachOther(mine, theirs), woven: woven !== null };
}

/** Neighbours that were changed by different people are no dispute: compared block by block where their number is the same. */
function refined({ base, mine, theirs }: { base: Block[]; mine: Block[]; theirs: Block[] }): (Block[] | TextSpot)[] {
  if (base.length !== mine.length || base.length !== theirs.length) return [spotOf(base, mine, theirs)];
  return base.map((old, index) => {
    const [own, other] = [mine[index] as Block, theirs[index] as Block];
    if (same(own, other) || same(old, other)) return [own];
    return same(old, own) ? [other] : spotOf([old], [own], [other]);
  });
}

function partsOf(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Part[] {
  const parts: Part[] = [];
  const settle = (blocks: Block[]) => {
    const last = parts.at(-1);
    if (last?.kind === "settled") last.blocks.push(...blocks);
    else if (blocks.length > 0) parts.push({ kind: "settled", blocks: [...blocks] });
  };
  for (const region of merged(base, mine, theirs)) {
    if ("ok" in region) settle(region.ok);
    else
      for (const piece of refined(region)) {
        if (Array.isArray(piece)) settle(piece);
        else parts.push({ kind: "spot", key: `doan-${parts.length}`, spot: piece });
      }
  }
  return parts;
}

const fieldNames: readonly FieldName[] = [
  "title",
  "standfirst",
  "categoryId",
  "eventDate",
  "proposedPublishAt",
  "bylines",
  "people",
  "attachments",
  "leadFileId",
  "leadAlt",
  "change",
  "changeNote",
];

const plain = (text: string): Inline[] => (text ? [{ type: "text", text }] : []);

function bothOf(name: FieldName, base: unknown, mine: unknown, theirs: unknown): Draft[FieldName] | undefined {
  if (Array.isArray(mine) && Array.isArray(theirs)) return afterEachOther(mine, theirs) as Draft[FieldName];
  if (name !== "title" && name !== "standfirst" && name !== "changeNote") return undefined;
  const [old, own, other] = [base, mine, theirs].map((text) => tokens(plain(String(text ?? "")))) as [Inline[], Inline[], Inline[]];
  const line = weaveInline(old, own, other);
  return line?.map((node) => (node.type === "text" ? node.text : " ")).join("");
}

/** The draft with its text in the one spelling in which it is stored: the editor orders the keys of its document in a way of its own. */
function spelled(draft: Draft): Draft {
  return { ...draft, body: bodySchema.parse(draft.body) };
}

/**
 * Brings two drafts together that were built on one: what only one of them changed is taken over, what both changed in two ways is a
 * spot where somebody chooses.
 * @param base what both are built on; null when it is not known any more (every difference in one place is then a spot)
 */
export function mergeDrafts(base: Draft | null, mine: Draft, theirs: Draft): Merge {
  const [own, other] = [spelled(mine), spelled(theirs)];
  const old = base && spelled(base);
  const settled: Partial<Draft> = {};
  const fields: FieldSpot[] = [];
  for (const name of fieldNames) {
    const [before, now, there] = [old?.[name], own[name], other[name]];
    if (same(now, there) || (old && same(before, there))) Object.assign(settled, { [name]: now });
    else if (old && same(before, now)) Object.assign(settled, { [name]: there });
    else fields.push({ key: `muc-${name}`, name, mine: now, theirs: there, both: bothOf(name, before, now, there) });
  }
  const stood = old?.body.content ?? common(own.body.content, other.body.content);
  return { mine: own, settled, fields, parts: partsOf(stood, own.body.content, other.body.content) };
}

/** The keys of everything that somebody must choose, in reading order. */
export function spotKeys({ fields, parts }: Merge): string[] {
  return [...fields.map(({ key }) => key), ...parts.flatMap((part) => (part.kind === "spot" ? [part.key] : []))];
}

/** The draft that the choices make. A spot without a choice keeps one's own words. */
export function settleMerge({ mine, settled, fields, parts }: Merge, choices: Readonly<Record<string, Choice>>): Draft {
  const chosen = Object.fromEntries(
    fields.map(({ key, name, ...spot }) => [name, (choices[key] === "both" ? spot.both : spot[choices[key] === "theirs" ? "theirs" : "mine"]) ?? spot.mine]),
  );
  const content = parts.flatMap((part) => (part.kind === "settled" ? part.blocks : part.spot[choices[part.key] ?? "mine"]));
  return { ...mine, ...settled, ...chosen, body: { type: "doc", content } };
}
