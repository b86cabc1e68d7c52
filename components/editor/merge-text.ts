import { diffArrays } from "diff";
import { diff3Merge } from "node-diff3";

/* Two texts that were built on one, brought together: block by block, and inside a paragraph word by word. Knows no kind of text. Pure. */

/** Whose words stay in one place. */
export type Choice = "mine" | "theirs" | "both";

/** One place of the text that two people changed in two ways. */
export interface TextSpot<B> {
  base: B[];
  mine: B[];
  theirs: B[];
  both: B[];
  /** True when `both` is one text with the words of both; otherwise it is one after the other, to be put right by hand. */
  woven: boolean;
}

/** A run of the merged text: nobody has to choose, or somebody has to. */
export type Part<B> = { kind: "settled"; blocks: B[] } | { kind: "spot"; key: string; spot: TextSpot<B> };

/** What a paragraph or a heading holds: text with its marks, and nodes that stay whole. */
interface Inline {
  type: string;
  text?: string;
  marks?: unknown;
}

interface Line {
  type: string;
  content?: Inline[];
  attrs?: unknown;
}

const keyOf = (value: unknown) => JSON.stringify(value);
export const same = (a: unknown, b: unknown) => keyOf(a) === keyOf(b);

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
export function common<B>(mine: readonly B[], theirs: readonly B[]): B[] {
  return diffArrays([...mine], [...theirs], { comparator: same }).flatMap(({ added, removed, value }) => (added || removed ? [] : value));
}

/** One word, space or sign with its marks. */
function tokens(content: Inline[] | undefined): Inline[] {
  return (content ?? []).flatMap((node): Inline[] =>
    node.type === "text" ? ((node.text ?? "").match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []).map((text) => ({ ...node, text })) : [node],
  );
}

function joined(list: readonly Inline[]): Inline[] {
  const content: Inline[] = [];
  for (const node of list) {
    const last = content.at(-1);
    if (last?.type === "text" && node.type === "text" && same(last.marks, node.marks))
      content[content.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else content.push(node);
  }
  return content;
}

/** The words of both in one line; null where they changed the same words. */
function weaveInline(base: Inline[], mine: Inline[], theirs: Inline[]): Inline[] | null {
  const regions = merged(base, mine, theirs);
  return regions.every((region) => "ok" in region) ? joined(regions.flatMap((region) => ("ok" in region ? region.ok : []))) : null;
}

/** The same of plain words. */
export function weaveWords(base: string, mine: string, theirs: string): string | null {
  const [old, own, other] = [base, mine, theirs].map((text) => tokens(text ? [{ type: "text", text }] : [])) as [Inline[], Inline[], Inline[]];
  return (
    weaveInline(old, own, other)
      ?.map(({ text }) => text ?? " ")
      .join("") ?? null
  );
}

function weave<B>(base: B[], mine: B[], theirs: B[]): B | null {
  const [old, own, other] = [base[0], mine[0], theirs[0]] as (Line | undefined)[];
  if (base.length !== 1 || mine.length !== 1 || theirs.length !== 1 || !old || !own || !other) return null;
  const lines = (own.type === "paragraph" || own.type === "heading") && old.type === own.type && other.type === own.type;
  if (!lines || !same(own.attrs, other.attrs)) return null;
  const content = weaveInline(tokens(old.content), tokens(own.content), tokens(other.content));
  return content && ({ ...own, content } as B);
}

/** Both, one after the other; what both hold stands once. */
export function afterEachOther<T>(mine: readonly T[], theirs: readonly T[]): T[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((value) => !known.has(keyOf(value)))];
}

function spotOf<B>(base: B[], mine: B[], theirs: B[]): TextSpot<B> {
  const woven = weave(base, mine, theirs);
  return { base, mine, theirs, both: woven ? [woven] : afterEachOther(mine, theirs), woven: woven !== null };
}

/** Neighbours that were changed by different people are no dispute: compared block by block where their number is the same. */
function refined<B>({ base, mine, theirs }: { base: B[]; mine: B[]; theirs: B[] }): (B[] | TextSpot<B>)[] {
  if (base.length !== mine.length || base.length !== theirs.length) return [spotOf(base, mine, theirs)];
  return base.map((old, index) => {
    const [own, other] = [mine[index] as B, theirs[index] as B];
    if (same(own, other) || same(old, other)) return [own];
    return same(old, own) ? [other] : spotOf([old], [own], [other]);
  });
}

/** The text in runs: what nobody has to choose, and the places where somebody has to. */
export function partsOf<B>(base: readonly B[], mine: readonly B[], theirs: readonly B[]): Part<B>[] {
  const parts: Part<B>[] = [];
  const settle = (blocks: B[]) => {
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
