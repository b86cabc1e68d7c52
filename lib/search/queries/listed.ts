import "server-only";
import { db } from "@/lib/core/db";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Catalogue } from "../catalogue";
import { dayNumber, NO_DAY } from "../columns";
import { shelfOf } from "../entry";
import { choiceLexeme, symbolAsked } from "../lexemes";
import { type Match, scoreOf } from "../score";
import { type Answer, type KeptSelections, type Selecting, type Selection, select } from "../selection";
import { typedWords } from "../terms";
import { lexemeQuery } from "../tsquery";
import { type Wanted, wantedOf } from "../wanted";
import { choicesKnown } from "./choices";
import { readShelves } from "./eras";
import { findMatches } from "./matches";

/*
 * The words that a public list is asked for, answered as /tim-kiem answers them (docs/decisions/0172). The index says which records answer;
 * what readers may see of the list, its filters, its order and its counts stay with the list.
 */

/** Records of one kind that answer words. */
export interface Answers {
  /** By their ids; null where nothing was typed and all answer. */
  answers: ReadonlyMap<string, Answer> | null;
  /** There are more than the newest ten thousand. */
  capped: boolean;
}

interface Asked {
  kind: SearchKind;
  q: string;
  at: Date;
}

/** In a list of resolutions nobody has to say that a number is one of a resolution: "45", "45/2020". */
const ofResolution = (q: string) => symbolAsked(`nghị quyết ${q.trim()}`);

function wantedIn({ kind, q }: Asked): Wanted | null {
  const wanted = wantedOf(q);
  return wanted && kind === "RESOLUTION" && !wanted.symbol ? { ...wanted, symbol: ofResolution(q) } : wanted;
}

const fitOf = ({ symbol, exact }: Match): Answer["fit"] => (symbol ? "symbol" : exact === null ? "unasked" : exact ? "exact" : "folded");

/** @param within the months to look through; null for all */
async function answersIn(asked: Asked, within: ReadonlySet<number> | null = null): Promise<{ found: ReadonlyMap<string, Answer>; capped: boolean }> {
  const { kind, at } = asked;
  const sought = wantedIn(asked);
  const code = (await choicesKnown([], [["loai", kind]])).code("loai", kind);
  if (!sought || code === undefined) return { found: new Map(), capped: false };
  const shelves = { ...(await readShelves()), at };
  const { matches, capped, wanted } = await findMatches(sought, shelves, lexemeQuery(choiceLexeme(code)), within && ((shelf) => within.has(shelf)));
  // One text for ten thousand rows takes a fifth of the time of as many typed values, and one for their ids a third. Joined, because the
  // planner does not see how many there are.
  const ids = `{${matches.map(({ id }) => id).join(",")}}`;
  const [row] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT string_agg(e.id || ' ' || e."recordId", ',') AS rows FROM unnest(${ids}::text::bigint[]) AS x(id) JOIN search_entries e ON e.id = x.id`;
  const records = new Map(row?.rows?.split(",").map((line) => line.split(" ") as [string, string]));
  const [words, today] = [typedWords(wanted.terms).length, dayNumber(at)];
  const found = new Map<string, Answer>();
  for (const match of matches) {
    const record = records.get(String(match.id));
    const beyondTitle = !match.symbol && !match.title;
    if (record !== undefined) found.set(record, { fit: fitOf(match), beyondTitle, score: scoreOf(match, words, today) });
  }
  return { found, capped };
}

/** The records that answer what was typed over a list, at most the newest ten thousand. */
export async function answersListed(asked: Asked): Promise<Answers> {
  if (asked.q.trim() === "") return { answers: null, capped: false };
  const { found, capped } = await answersIn(asked);
  return { answers: found, capped };
}

export interface Listed<Facet extends string> {
  selection: Selection<Facet>;
  /** By slot; null where nothing was typed. */
  answers: ReadonlyMap<number, Answer> | null;
  /** There are more answers than the newest ten thousand, which alone were selected from. */
  capped: boolean;
}

/** The months in which the rows stand. */
function monthsOf(catalogue: Catalogue<never>, slots: Uint32Array): Set<number> {
  const months = new Set<number>();
  for (const slot of slots) {
    const issued = catalogue.issued.at(slot);
    months.add(shelfOf({ day: issued === NO_DAY ? null : new Date(issued * 86_400_000), publishedAt: new Date(catalogue.publishedAt(slot)) }));
  }
  return months;
}

/**
 * What a list in memory answers. Of words that more than ten thousand records bear, the months in which the choices are found are looked
 * through besides: the sessions of fifteen years ago are not among the newest.
 * @param selecting asked when everything was waited for: the catalogue goes on changing until then
 */
export async function listed<Facet extends string>(
  catalogue: Catalogue<never>,
  asked: Asked,
  selecting: () => Omit<Selecting<Facet>, "answers">,
  kept: { selections: KeptSelections<Facet>; key: string },
): Promise<Listed<Facet>> {
  const plain = () => ({ ...selecting(), answers: null });
  if (asked.q.trim() === "") return { selection: kept.selections.of(catalogue, kept.key, plain()), answers: null, capped: false };
  const newest = await answersIn(asked);
  const { slots, all } = newest.capped ? select(catalogue, plain()) : { slots: new Uint32Array(), all: 0 };
  const within = slots.length < all ? await answersIn(asked, monthsOf(catalogue, slots)) : newest;
  const answers = new Map<number, Answer>();
  for (const [id, answer] of [...newest.found, ...(within === newest ? [] : within.found)]) {
    const slot = catalogue.slotOf(id);
    if (slot !== undefined) answers.set(slot, answer);
  }
  return { selection: select(catalogue, { ...selecting(), answers }), answers, capped: within.capped };
}
