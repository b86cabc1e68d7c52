import { dayOfIso } from "@/lib/core/dates";
import type { ValidityState } from "@/prisma/generated/enums";
import { type ActingRelation, type AffectedPart, type Effect, Effects, type IsoDay, type LegalGraph, type LegalText } from "./effects";

/** Days on which a text, or a part of it, was in one state; `to` is the last day, null without end. */
export interface ValiditySpan {
  from: IsoDay;
  to: IsoDay | null;
  state: ValidityState;
}

/** What happened to a text by its own words. */
interface OwnEvent {
  day: IsoDay;
  what: "EFFECTIVE" | "EXPIRED";
}

/** What happened to it by another text. */
export interface ActedEvent {
  day: IsoDay;
  /** LAPSES: a suspension is over. FALLS: the acting text lost its effect. REVIVES: it has its effect again. */
  what: "BEGINS" | "LAPSES" | "FALLS" | "REVIVES";
  relation: ActingRelation;
  /** None: the whole text. */
  parts: AffectedPart[];
  /** The texts by whose doing it fell or revived. */
  because: string[];
}

export type ValidityEvent = OwnEvent | ActedEvent;

/** The whole life of a text. */
export interface Validity {
  /** In order and without a gap; the last has no end. None for a text without days. */
  periods: ValiditySpan[];
  /** In order of days; every change of a state has one, and changes that left the state as it was have theirs. */
  events: ValidityEvent[];
  /** The line of one part. */
  part(anchor: string): ValiditySpan[];
  /** What works on the text on a day, in the order in which it began. */
  effects(day: IsoDay): Effect[];
}

/** The day before or after, by the calendar alone. */
export function shiftDay(day: IsoDay, by: number): IsoDay {
  const date = dayOfIso(day);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The state of a whole text, or of the part `within` it, on a day on which these effects work on it. */
function stateOn(model: Effects, text: LegalText, day: IsoDay, works: readonly Effect[], within: string | null): ValidityState {
  const tree = model.treeOf(text.id);
  const inside = (anchor: string) => within === null || tree.within(anchor, within);
  const has = (does: Effect["does"], reaches: (anchor: string) => boolean) =>
    works.some((effect) => effect.does === does && (effect.part === null || reaches(effect.part.anchor)));
  const inserted = works.flatMap(({ does, part }) => (does === "INSERT" && part?.inserts ? [part.inserts] : []));
  // Of a text that nobody took apart it is never known that all its parts are gone.
  const below = tree.leaves.length > 0 || within !== null ? [...tree.leaves, ...inserted].filter(inside) : [];
  const leaves = below.length > 0 || within === null ? below : [within];
  const hit = (does: Effect["does"], leaf: string) => has(does, (anchor) => tree.within(leaf, anchor));
  const whole = (does: Effect["does"]) => has(does, () => false);

  const remaining = leaves.filter((leaf) => !hit("END", leaf));
  if (whole("END") || (leaves.length > 0 && remaining.length === 0)) return "ENDED";
  if (text.effectiveOn === null || day < text.effectiveOn) return "NOT_YET";
  if (text.expiresOn !== null && day > text.expiresOn) return "ENDED";
  if (whole("SUSPEND") || (remaining.length > 0 && remaining.every((leaf) => hit("SUSPEND", leaf)))) return "SUSPENDED";
  if (has("END", inside)) return "PARTLY_ENDED";
  // Changed words end the old ones: the whole text has "ended in part", as the national database says it; the part itself is in force.
  return within === null && has("CHANGE", () => true) ? "PARTLY_ENDED" : "IN_FORCE";
}

function joined(days: readonly { day: IsoDay; state: ValidityState }[]): ValiditySpan[] {
  const changes = days.filter(({ state }, at) => at === 0 || state !== days[at - 1]?.state);
  return changes.map(({ day, state }, at) => {
    const next = changes[at + 1];
    return { from: day, to: next ? shiftDay(next.day, -1) : null, state };
  });
}

/** Groups what happened to single parts on one day by relation. */
function grouped(events: readonly ActedEvent[]): ActedEvent[] {
  const groups = new Map<string, ActedEvent>();
  for (const event of events) {
    const key = `${event.relation.id} ${event.what} ${event.because}`;
    const known = groups.get(key);
    if (known) known.parts.push(...event.parts);
    else groups.set(key, { ...event, parts: [...event.parts] });
  }
  return [...groups.values()];
}

interface Moment {
  day: IsoDay;
  all: Set<Effect>;
  own: Effect[];
}

/** What happened to a text between two moments. */
function eventsBetween(model: Effects, id: string, before: Moment | null, { day, all, own }: Moment): ActedEvent[] {
  const parts = ({ part }: Effect) => (part ? [part] : []);
  const past: ReadonlySet<Effect> = before?.all ?? new Set();
  const begun = own
    .filter((effect) => !past.has(effect))
    .map((effect): ActedEvent => {
      const revives = before !== null && effect.start < day;
      return {
        day,
        what: revives ? "REVIVES" : "BEGINS",
        relation: effect.relation,
        parts: parts(effect),
        because: revives ? model.felledBy(effect, past) : [],
      };
    });
  const over = (before?.own ?? [])
    .filter((effect) => !all.has(effect))
    .map((effect): ActedEvent => {
      const lapses = effect.last !== null && effect.last < day;
      return { day, what: lapses ? "LAPSES" : "FALLS", relation: effect.relation, parts: parts(effect), because: lapses ? [] : model.felledBy(effect, all) };
    });
  return grouped([...over, ...begun]).filter(({ relation }) => relation.to === id);
}

/** The validity of a text for every day, from its own days and from everything that bears on it. */
export function validityOf(graph: LegalGraph | Effects, id: string): Validity {
  const model = graph instanceof Effects ? graph : new Effects(graph);
  const text = model.textOf(id);
  const first = text && [text.issuedOn, text.effectiveOn].filter((day) => day !== null).toSorted()[0];
  const bearing = model.bearingOn(id);
  const momentOf = (day: IsoDay): Moment => {
    const all = model.working(bearing, day);
    const own = [...all].filter(({ relation }) => relation.to === id).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    return { day, all, own };
  };
  if (!text || first === undefined) return { periods: [], events: [], part: () => [], effects: (day) => momentOf(day).own };

  const expired = text.expiresOn && shiftDay(text.expiresOn, 1);
  const edges = [first, text.effectiveOn, expired, ...bearing.flatMap(({ start, last }) => [start, last && shiftDay(last, 1)])];
  const days = [...new Set(edges)].filter((day) => day !== null && day >= first).toSorted() as IsoDay[];
  const moments = days.map(momentOf);
  const line = (within: string | null) => joined(moments.map(({ day, own }) => ({ day, state: stateOn(model, text, day, own, within) })));
  const ownEvents: OwnEvent[] = [
    ...(text.effectiveOn === null ? [] : [{ day: text.effectiveOn, what: "EFFECTIVE" as const }]),
    ...(expired === null ? [] : [{ day: expired, what: "EXPIRED" as const }]),
  ];
  const acted = moments.flatMap((moment, at) => eventsBetween(model, id, moments[at - 1] ?? null, moment));
  return {
    periods: line(null),
    events: [...ownEvents, ...acted].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    part: line,
    effects: (day) => momentOf(day).own,
  };
}

/** The state on a day; null before the text is there. */
export function stateOnDay(spans: readonly ValiditySpan[], day: IsoDay): ValidityState | null {
  return spans.find(({ from, to }) => from <= day && (to === null || day <= to))?.state ?? null;
}
