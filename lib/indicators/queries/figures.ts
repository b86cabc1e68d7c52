import "server-only";
import { figureOf } from "../counting";
import type { IndicatorDefinition } from "../definition";
import { indicators } from "../definitions";
import { enteredFor } from "../entered";
import type { Figure, Scope } from "../figure";
import { countedIn } from "./counted";
import { entriesOf } from "./entries";
import { namesFor } from "./names";
import { type Place, placeOf } from "./place";

export interface FiguresAsked {
  /** Codes; every indicator where none are named. */
  only?: readonly string[];
}

export const wantedIndicators = ({ only }: FiguresAsked): readonly IndicatorDefinition[] =>
  only ? indicators.filter(({ code }) => only.includes(code)) : indicators;

/**
 * The figures of a period and a body, by code, in the order of a report. A figure counts every record that its definition names, whether
 * readers may see it or not; who may see which of them is asked when they are listed (queries/records.ts).
 * @throws AppError NOT_FOUND for an unknown body
 */
export async function figuresOf(scope: Scope, asked: FiguresAsked = {}): Promise<Map<string, Figure>> {
  return figuresAt(await placeOf(scope.bodyId), scope.period, asked);
}

/** The same for a body that was looked up already. */
export async function figuresAt(place: Place, period: Scope["period"], asked: FiguresAsked = {}): Promise<Map<string, Figure>> {
  const wanted = wantedIndicators(asked);
  const [entries, computed] = await Promise.all([entriesOf(place.id), Promise.all(wanted.map((definition) => countedIn(definition, place, period)))]);
  const given = wanted.map((definition, at) => ({ definition, computed: computed[at] ?? null, entered: enteredFor(definition, period, entries, place.today) }));
  const names = await namesFor(given);
  return new Map(given.map((one) => [one.definition.code, figureOf(one.definition, one.computed, one.entered, names)]));
}
