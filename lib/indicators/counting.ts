import { contradictionsOf } from "./contradictions";
import { type BreakdownDefinition, type IndicatorDefinition, NONE, RATIO } from "./definition";
import type { Breakdown, Figure, FigurePart, Ratio } from "./figure";

/* From counted records, and what was entered beside them, to a figure. Pure. */

/** A record as a source gives it, with the keys of the parts that it stands in. */
export interface Counted {
  id: string;
  /** Of a share: whether it is of the part, not only of the whole. */
  hit: boolean;
  /** By breakdown; an empty list stands in no part. */
  keys: Readonly<Record<string, string | readonly string[]>>;
}

/** What the record gives: its records, or only a number; null where it holds nothing of this kind. */
export type Computed = { records: readonly Counted[] } | { value: number; caveat: string | null } | null;

/** What was written down for exactly this period and body, or added up from periods that make it up. */
export interface EnteredValue {
  value: number | null;
  /** { "loai": { "REGULAR": 2, "THEMATIC+EXTRAORDINARY": 5 } } */
  parts: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  source: string;
  note: string;
}

/** Names of records that parts are called after, in the order in which they are listed. */
export type PartNames = ReadonlyMap<string, string>;

export const shareOf = ({ part, whole }: Ratio): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

const noneNames: Record<string, string> = { session: "Không ghi kỳ họp", field: "Chưa ghi lĩnh vực", body: "Cơ quan khác", category: "Chưa có chuyên mục" };

/** The name of a part; of a joined one the names of all: "Chuyên đề và bất thường". */
export function partName({ parts }: BreakdownDefinition, key: string, names: PartNames): string {
  const single = (one: string) => {
    if (typeof parts !== "string") return parts.find((part) => part.key === one)?.name ?? one;
    return one === NONE ? (noneNames[parts] ?? "Không ghi") : (names.get(one) ?? "Không còn trong hồ sơ");
  };
  const [first = "", ...rest] = key.split("+").map(single);
  const lowered = rest.map((name) => name.replace(/^./u, (letter) => letter.toLowerCase()));
  return lowered.length > 0 ? `${[first, ...lowered.slice(0, -1)].join(", ")} và ${lowered.at(-1)}` : first;
}

/** In the order of the definition, of named records in that of their names; those that belong to none last. */
function inOrder({ parts }: BreakdownDefinition, names: PartNames, found: readonly FigurePart[]): FigurePart[] {
  const known = typeof parts === "string" ? [...names.keys()] : parts.map(({ key }) => key);
  const place = ({ key }: FigurePart) => {
    const at = known.indexOf(key.split("+")[0] as string);
    return at < 0 ? known.length : at;
  };
  return found.toSorted((a, b) => place(a) - place(b));
}

function computedParts(definition: BreakdownDefinition, records: readonly Counted[], names: PartNames): FigurePart[] {
  const found = new Map<string, string[]>();
  for (const { id, keys } of records) {
    for (const key of [keys[definition.key] ?? []].flat()) {
      const ids = found.get(key);
      if (ids) ids.push(id);
      else found.set(key, [id]);
    }
  }
  const parts = [...found].map(([key, ids]): FigurePart => ({ key, name: partName(definition, key, names), value: ids.length, records: ids }));
  return inOrder(definition, names, parts);
}

/** What was entered for a breakdown; the records of a part are those that the record has of it, so that each of them still can be looked at. */
function enteredParts(definition: BreakdownDefinition, parts: Readonly<Record<string, number | null>>, computed: readonly FigurePart[], names: PartNames) {
  const recordsOf = (key: string) => computed.filter((part) => key.split("+").includes(part.key)).flatMap(({ records }) => records);
  const given = Object.entries(parts).map(([key, value]): FigurePart => ({ key, name: partName(definition, key, names), value, records: recordsOf(key) }));
  return inOrder(definition, names, given);
}

const enteredRatio = ({ parts }: EnteredValue): Ratio | null => {
  const { PART: part, WHOLE: whole } = parts[RATIO] ?? {};
  return part !== undefined && part !== null && whole !== undefined && whole !== null ? { part, whole } : null;
};

/** The share that was entered as its part and its whole; null where it was not. */
export const enteredShare = (entered: EnteredValue): number | null => {
  const ratio = enteredRatio(entered);
  return ratio && shareOf(ratio);
};

/** Where parts alone were entered: those of a breakdown together, where it tiles and every part is known; null where none does, and of a share. */
export function enteredSum({ breakdowns, kindOfValue }: IndicatorDefinition, { parts }: EnteredValue): number | null {
  if (kindOfValue === "share") return null;
  const given = breakdowns.flatMap(({ key, tiles }) => (tiles && parts[key] ? [Object.values(parts[key])] : []));
  const whole = given.find((values) => values.length > 0 && values.every((value) => value !== null));
  return whole ? whole.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null;
}

/** @param names of the records that parts are called after; those of entered parts too */
export function figureOf(definition: IndicatorDefinition, computed: Computed, entered: EnteredValue | null, names: PartNames): Figure {
  const { code, unit, counts, kindOfValue } = definition;
  const share = kindOfValue === "share";
  const records = computed && "records" in computed ? computed.records : [];
  const computedRatio = share && computed && "records" in computed ? { part: records.filter(({ hit }) => hit).length, whole: records.length } : null;
  const counted = computed && ("records" in computed ? records.length : computed.value);
  const own = share ? computedRatio && shareOf(computedRatio) : counted;
  const compared = definition.breakdowns.map((breakdown) => {
    const inRecord = computedParts(breakdown, records, names);
    const given = entered?.parts[breakdown.key];
    const isGiven = given !== undefined && Object.keys(given).length > 0;
    const { key, name, tiles } = breakdown;
    const shown: Breakdown = { key, name, tiles, parts: isGiven ? enteredParts(breakdown, given, inRecord, names) : inRecord };
    // What was entered beside nothing at all contradicts nothing.
    return { shown, inRecord: isGiven && own !== null ? inRecord : null };
  });
  const breakdowns = compared.map(({ shown }) => shown);
  const ratio = (entered && enteredRatio(entered)) ?? computedRatio;
  const official = entered && (entered.value ?? (share ? ratio && shareOf(ratio) : null));
  const value = official ?? own ?? (entered && enteredSum(definition, entered));
  const figure: Figure = {
    ...{ indicator: code, unit, value, computed: own, ratio, counts, breakdowns },
    origin: entered && own !== null ? "OFFICIAL" : entered || definition.origin === "ENTERED" ? "ENTERED" : "COMPUTED",
    entered: entered && { value: entered.value, source: entered.source, note: entered.note },
    records: records.map(({ id }) => id),
    contradictions: [],
  };
  const caveat = computed && "caveat" in computed && computed.caveat ? [computed.caveat] : [];
  return { ...figure, contradictions: [...caveat, ...contradictionsOf(figure, compared)] };
}
