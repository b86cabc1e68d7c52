import type { BodyKind } from "@/prisma/generated/enums";
import type { IndicatorDefinition } from "./definition";
import { citizenIndicators } from "./definitions/citizens";
import { councilIndicators } from "./definitions/council";
import { oversightIndicators } from "./definitions/oversight";

/** Every indicator, in the order of a report. */
export const indicators: readonly IndicatorDefinition[] = [...councilIndicators, ...oversightIndicators, ...citizenIndicators];

const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

export function indicatorOf(code: string): IndicatorDefinition | null {
  return byCode.get(code) ?? null;
}

/** The indicators that are asked of a body of this kind. */
export function indicatorsFor(kind: BodyKind): IndicatorDefinition[] {
  return indicators.filter(({ bodies }) => bodies.includes(kind));
}
