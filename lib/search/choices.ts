import type { Codes } from "./columns";

/** Shown of a facet at most, besides what is chosen: a list of checkboxes that nobody reads to its end. */
const MOST = 30;

/** What a facet offers. */
export interface Choice {
  /** Its word in the address. */
  value: string;
  name: string;
  count: number;
  here: boolean;
}

export interface FacetChoices {
  choices: Choice[];
  /** How many more there are than are offered. */
  more: number;
}

/** A record that can be chosen, as the database names it. */
export interface FoundChoice {
  id: string;
  value: string;
  name: string;
}

export interface Named {
  value: string;
  name: string;
  /** Codes that stand for it. */
  codes: readonly number[];
}

/** The ids of records that were chosen by their words; nothing is asked where nothing is chosen. */
export async function idsOf(wanted: readonly string[], rows: () => Promise<{ id: string }[]>): Promise<string[]> {
  return wanted.length === 0 ? [] : (await rows()).map(({ id }) => id);
}

/** The ids behind the codes that were counted. Taken at once: a catalogue may change while names are read. */
export const countedIds = (codes: Codes, counts: ReadonlyMap<number, number>) => [...counts.keys()].flatMap((code) => codes.values[code] || []);

/** What was found in the database, by its codes. */
export const namedBy = (codes: Codes, found: readonly FoundChoice[]): Named[] =>
  found.map(({ id, value, name }) => ({ value, name, codes: [codes.find(id) ?? -1] }));

/** What stands in the order in which it is to be offered, counted; what is chosen is offered even where nothing is left of it. Pure. */
export function counted(named: readonly Named[], counts: ReadonlyMap<number, number>, chosen: readonly string[]): FacetChoices {
  const merged = new Map<string, Choice>();
  for (const { value, name, codes } of named) {
    const count = codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), merged.get(value)?.count ?? 0);
    merged.set(value, { value, name: merged.get(value)?.name ?? name, count, here: chosen.includes(value) });
  }
  const offered = [...merged.values()].filter(({ count, here }) => count > 0 || here);
  const choices = offered.filter(({ here }, place) => place < MOST || here);
  return { choices, more: offered.length - choices.length };
}

/** Years that are counted or chosen, the newest first; a year is its own code. Pure. */
export function namedYears(counts: ReadonlyMap<number, number>, chosen: readonly string[]): Named[] {
  const years = new Set([...counts.keys(), ...chosen.map(Number)]);
  return [...years].toSorted((a, b) => b - a).map((year) => ({ value: String(year), name: String(year), codes: [year] }));
}
