import { Catalogue, type Entry } from "@/lib/search/catalogue";
import { Codes, Column, dayNumber, Lists, NEVER, oneOf, type Values } from "@/lib/search/columns";
import type { ValidityState } from "@/prisma/generated/enums";
import type { Facet } from "./question";

/* What the list of resolutions is filtered, counted and ordered by, beside what every list is. */

export interface CatalogueRow extends Entry {
  issued: number;
  termId: string;
  sessionId: string | null;
  issuerId: string;
  year: number;
  number: number;
  normative: boolean;
  /** As printed under the text; "" where nobody is named. */
  signer: string;
  fieldIds: readonly string[];
  effective: number | null;
  expires: number | null;
  /** The computed line of validity in order, or nothing while none was laid down. */
  periods: readonly [from: number, to: number | null, state: ValidityState][] | null;
}

/** In the order of the enum; the place is the code. */
export const states: readonly ValidityState[] = ["NOT_YET", "IN_FORCE", "SUSPENDED", "PARTLY_ENDED", "ENDED"];
const NOT_YET = states.indexOf("NOT_YET");
const IN_FORCE = states.indexOf("IN_FORCE");
const ENDED = states.indexOf("ENDED");
/** Behind the states: on that day the text was not issued yet, and readers of it are told so. It is no state and counts in none. */
const UNISSUED = states.length;

const MOST_DAYS = 8;

const coded = ["term", "session", "issuer", "signer"] as const;
const single = [...coded, "year", "number", "normative", "effective", "expires"] as const;

/** Days of a text itself, as numbers. */
interface OwnDays {
  issued: number;
  effective: number;
  expires: number;
}

/** By the line of validity, else by the resolution's own days. @param periods from, to, state; from, to, state … */
function codeOn(day: number, { issued, effective, expires }: OwnDays, periods: ArrayLike<number>, start: number, end: number): number {
  if (start === end) {
    if (day < Math.min(issued, effective)) return UNISSUED;
    if (day < effective) return NOT_YET;
    return day > expires ? ENDED : IN_FORCE;
  }
  for (let at = start; at < end; at += 3) {
    if (day < (periods[at] ?? 0)) return at === start ? UNISSUED : ENDED;
    if (day <= (periods[at + 1] ?? 0)) return periods[at + 2] ?? IN_FORCE;
  }
  return ENDED;
}

/** A resolution with the days by which its state is known. */
export interface Standing {
  issuedOn: Date | null;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  validity: readonly { fromDay: Date; toDay: Date | null; state: ValidityState }[];
}

/** The state on a day, as the list has it; null for a text that was not issued yet. Pure. */
export function standingOn({ issuedOn, effectiveOn, expiresOn, validity }: Standing, day: Date): ValidityState | null {
  const number = (at: Date | null, none: number) => (at ? dayNumber(at) : none);
  const issued = number(issuedOn, NEVER);
  const lines = validity.toSorted((a, b) => Number(a.fromDay) - Number(b.fromDay));
  const periods = lines.flatMap(({ fromDay, toDay, state }) => [dayNumber(fromDay), number(toDay, NEVER), states.indexOf(state)]);
  return (
    states[codeOn(dayNumber(day), { issued, effective: number(effectiveOn, issued), expires: number(expiresOn, NEVER) }, periods, 0, periods.length)] ?? null
  );
}

export class ResolutionCatalogue extends Catalogue<CatalogueRow> {
  readonly codes = { term: new Codes(), session: new Codes(), issuer: new Codes(), signer: new Codes(), field: new Codes() };
  readonly columns = Object.fromEntries(single.map((name) => [name, new Column()])) as Record<(typeof single)[number], Column>;
  readonly fields = new Lists();
  /** From, to, state; from, to, state … */
  readonly periods = new Lists();
  private bySymbol: Uint32Array | null = null;
  private readonly days = new Map<number, Int32Array>();

  protected fill(slot: number, row: CatalogueRow): void {
    const { codes } = this;
    const values: Record<(typeof single)[number], number> = {
      term: codes.term.of(row.termId),
      session: codes.session.of(row.sessionId ?? ""),
      issuer: codes.issuer.of(row.issuerId),
      signer: codes.signer.of(row.signer),
      year: row.year,
      number: row.number,
      normative: row.normative ? 1 : 0,
      effective: row.effective ?? row.issued,
      expires: row.expires ?? NEVER,
    };
    for (const name of single) this.columns[name].set(slot, values[name]);
    this.fields.set(
      slot,
      row.fieldIds.map((id) => codes.field.of(id)),
    );
    this.periods.set(
      slot,
      (row.periods ?? []).flatMap(([from, to, state]) => [from, to ?? NEVER, states.indexOf(state)]),
    );
  }

  protected renew(): void {
    this.bySymbol = null;
    this.days.clear();
  }

  /** What each facet counts; the states are those of a day. */
  valuesOn(day: number): Record<Facet, Values> {
    const { codes, columns } = this;
    const of = (name: (typeof coded)[number]) => oneOf(columns[name], codes[name].values.length);
    return {
      term: of("term"),
      state: oneOf({ array: this.statesAt(day) }, states.length + 1),
      field: { one: null, several: this.fields, size: codes.field.values.length },
      year: oneOf(columns.year, 2200),
      series: oneOf(columns.normative, 2),
      session: of("session"),
      issuer: of("issuer"),
      signer: of("signer"),
    };
  }

  /** The state on a day; null for a text that was not issued yet. */
  stateOn(slot: number, day: number): ValidityState | null {
    return states[this.stateAt(slot, day)] ?? null;
  }

  private stateAt(slot: number, day: number): number {
    const { starts, pool } = this.periods;
    const own = { issued: this.issued.at(slot), effective: this.columns.effective.at(slot), expires: this.columns.expires.at(slot) };
    return codeOn(day, own, pool.array, starts.at(slot), starts.at(slot + 1));
  }

  /** The states of all slots on a day; the days that were asked for last are kept until something changes. */
  private statesAt(day: number): Int32Array {
    const known = this.days.get(day);
    if (known) return known;
    const found = new Int32Array(this.length);
    for (let slot = 0; slot < found.length; slot++) found[slot] = this.stateAt(slot, day);
    if (this.days.size >= MOST_DAYS) this.days.clear();
    this.days.set(day, found);
    return found;
  }

  /** By year, the newest first, inside it by number. */
  inOrderOfSymbols(): Uint32Array {
    const { year, number, normative } = this.columns;
    this.bySymbol ??= this.newest.toSorted((a, b) => year.at(b) - year.at(a) || normative.at(b) - normative.at(a) || number.at(a) - number.at(b));
    return this.bySymbol;
  }
}
