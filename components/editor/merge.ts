import { afterEachOther, type Choice, common, type Part, partsOf, same, weaveWords } from "./merge-text";

/** What is written as a whole: boxes, and a text of blocks. */
export interface Written {
  body: { type: "doc"; content: { type: string }[] };
}

export type BlockOf<D extends Written> = D["body"]["content"][number];
export type FieldName<D extends Written> = Exclude<keyof D, "body"> & string;

/** A field beside the text that two people filled in two ways. `both` is undefined where only one value can stand. */
export interface FieldSpot<D extends Written> {
  key: string;
  name: FieldName<D>;
  mine: D[FieldName<D>];
  theirs: D[FieldName<D>];
  both?: D[FieldName<D>] | undefined;
}

export interface Merge<D extends Written> {
  mine: D;
  /** Fields that nobody has to choose, taken from whoever changed them. */
  settled: Partial<D>;
  fields: FieldSpot<D>[];
  parts: Part<BlockOf<D>>[];
}

/** What a kind of draft is: how two of it are brought together, sent and kept. */
export interface DraftKind<D extends Written> {
  /** The fields beside the text, in their order. */
  fields: readonly FieldName<D>[];
  /** Those of them that are words: two changes in different places become one line. */
  lines: readonly FieldName<D>[];
  /** The draft with its text in the one spelling in which it is stored: the editor orders the keys of its document in a way of its own. */
  spelled(draft: D): D;
  /** What a save says, but for the version. */
  content(draft: D): Record<string, unknown>;
  /** Names of `content` that cannot be read yet and are not sent: half a date must not stop the words from being saved. */
  unreadable(draft: D): readonly string[];
  /** Whether what a browser kept is such a draft: copies of another release may have another shape. */
  isWhole(kept: unknown): kept is D;
}

function bothOf<D extends Written>({ lines }: DraftKind<D>, name: FieldName<D>, base: unknown, mine: unknown, theirs: unknown): D[FieldName<D>] | undefined {
  if (Array.isArray(mine) && Array.isArray(theirs)) return afterEachOther(mine, theirs) as D[FieldName<D>];
  if (!lines.includes(name)) return undefined;
  return (weaveWords(String(base ?? ""), String(mine ?? ""), String(theirs ?? "")) ?? undefined) as D[FieldName<D>] | undefined;
}

/**
 * Brings two drafts together that were built on one: what only one of them changed is taken over, what both changed in two ways is a
 * spot where somebody chooses.
 * @param base what both are built on; null when it is not known any more (every difference in one place is then a spot)
 */
export function mergeDrafts<D extends Written>(kind: DraftKind<D>, base: D | null, mine: D, theirs: D): Merge<D> {
  const [own, other] = [kind.spelled(mine), kind.spelled(theirs)];
  const old = base && kind.spelled(base);
  const settled: Partial<D> = {};
  const fields: FieldSpot<D>[] = [];
  for (const name of kind.fields) {
    const [before, now, there] = [old?.[name], own[name], other[name]];
    if (same(now, there) || (old && same(before, there))) Object.assign(settled, { [name]: now });
    else if (old && same(before, now)) Object.assign(settled, { [name]: there });
    else fields.push({ key: `muc-${name}`, name, mine: now, theirs: there, both: bothOf(kind, name, before, now, there) });
  }
  const blocks = (draft: D): BlockOf<D>[] => draft.body.content;
  const stood = old ? blocks(old) : common(blocks(own), blocks(other));
  return { mine: own, settled, fields, parts: partsOf(stood, blocks(own), blocks(other)) };
}

/** The keys of everything that somebody must choose, in reading order. */
export function spotKeys<D extends Written>({ fields, parts }: Merge<D>): string[] {
  return [...fields.map(({ key }) => key), ...parts.flatMap((part) => (part.kind === "spot" ? [part.key] : []))];
}

/** The draft that the choices make. A spot without a choice keeps one's own words. */
export function settleMerge<D extends Written>({ mine, settled, fields, parts }: Merge<D>, choices: Readonly<Record<string, Choice>>): D {
  const chosen = Object.fromEntries(
    fields.map(({ key, name, ...spot }) => [name, (choices[key] === "both" ? spot.both : spot[choices[key] === "theirs" ? "theirs" : "mine"]) ?? spot.mine]),
  );
  const content = parts.flatMap((part) => (part.kind === "settled" ? part.blocks : part.spot[choices[part.key] ?? "mine"]));
  return { ...mine, ...settled, ...chosen, body: { type: "doc", content } };
}
