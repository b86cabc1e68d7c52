import { type Consolidated, type ConsolidatedNode, consolidated, type Mark, type NewWords } from "./consolidated";
import type { Effect, IsoDay, LegalGraph } from "./effects";
import { type ProvisionNode, type ProvisionRow, treeOf } from "./provisions";
import { shiftDay, stateOnDay, type Validity, type ValidityEvent, validityOf } from "./validity";

/** A text as it is read on a day: the adopted words with what bears on them said beside them, or the words that stood on that day. */
export interface Reading {
  validity: Validity;
  /** The adopted words, untouched; the marks say what has happened to them until that day. */
  original: Consolidated;
  /** The words of that day; of a text that has ended, its last words. */
  consolidated: Consolidated;
  /** Of which day those words are. */
  wordsOf: IsoDay;
  /** Days on which the words changed while the text lived, the first being the day on which it took effect. */
  milestones: IsoDay[];
}

function plain({ parts, ...words }: ProvisionNode): ConsolidatedNode {
  return { ...words, parts: parts.map(plain), marks: [] };
}

function* all(nodes: readonly ConsolidatedNode[]): Generator<ConsolidatedNode> {
  for (const node of nodes) {
    yield node;
    yield* all(node.parts);
  }
}

const markOf = ({ does, relation, part, start }: Effect): Mark => ({
  does,
  relationId: relation.id,
  by: relation.from,
  since: start,
  source: part?.source ?? "",
  before: "",
});

/** The adopted text with what has happened to its parts beside them. */
export function originalWithMarks(rows: readonly ProvisionRow[], effects: readonly Effect[]): Consolidated {
  const nodes = treeOf(rows).map(plain);
  const places = new Map([...all(nodes)].map((node) => [node.anchor, node]));
  const result: Consolidated = { nodes, whole: [], unplaced: [] };
  for (const effect of effects) {
    const mark = markOf(effect);
    const place = effect.part && places.get(effect.part.anchor);
    if (!effect.part) result.whole.push(mark);
    else if (place) place.marks.push(mark);
    else result.unplaced.push({ ...mark, anchor: effect.part.anchor });
  }
  return result;
}

/** The days from which on the words of a living text were others, the first day of effect in front; each day once. */
export function milestonesOf({ events, periods }: Pick<Validity, "events" | "periods">): IsoDay[] {
  const days = events.filter((event) => event.what === "EFFECTIVE" || ("parts" in event && event.parts.length > 0)).map(({ day }) => day);
  return [...new Set(days)].filter((day) => stateOnDay(periods, day) !== "ENDED");
}

/** What happened, without what happens to the parts of a text that is at its end: it changes nothing any more. */
export function eventsToTell({ events, periods }: Pick<Validity, "events" | "periods">): ValidityEvent[] {
  return events.filter((event) => !("parts" in event) || event.parts.length === 0 || stateOnDay(periods, event.day) !== "ENDED");
}

/** The last day on which a text lived, at the latest the given one. */
function lastAlive({ periods }: Pick<Validity, "periods">, day: IsoDay): IsoDay {
  const end = periods.find(({ state, from, to }) => state === "ENDED" && from <= day && (to === null || day <= to));
  return end && end !== periods[0] ? shiftDay(end.from, -1) : day;
}

/** Reads a text on a day. */
export function readingOf(id: string, rows: readonly ProvisionRow[], graph: LegalGraph, words: ReadonlyMap<string, NewWords>, day: IsoDay): Reading {
  const validity = validityOf(graph, id);
  const wordsOf = lastAlive(validity, day);
  const original = originalWithMarks(rows, validity.effects(day));
  // That it has ended is said beside its last words too.
  const merged = { ...consolidated(rows, validity.effects(wordsOf), words), whole: original.whole };
  return { validity, original, consolidated: merged, wordsOf, milestones: milestonesOf(validity) };
}

/** The day from which on the text reads as it does on the given one: what is printed for both is one sheet. */
export function milestoneOf(milestones: readonly IsoDay[], day: IsoDay): IsoDay {
  return milestones.findLast((milestone) => milestone <= day) ?? milestones[0] ?? day;
}
