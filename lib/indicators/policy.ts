import type { Actor } from "@/lib/auth/actor";
import type { BodyKind } from "@/prisma/generated/enums";
import type { IndicatorDefinition } from "./definition";
import type { DateRange } from "./figure";

export type IndicatorRefusal =
  | "may-not-see-figures"
  | "may-not-enter-figures"
  | "unknown-indicator"
  | "unknown-body"
  | "not-asked-of-body"
  | "period-turned"
  | "period-to-come"
  | "day-to-come"
  | "already-entered";

export function whyNotSee(actor: Actor): IndicatorRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-figures";
}

export function whyNotEnter(actor: Actor): IndicatorRefusal | null {
  return actor.can("figure.enter") ? null : "may-not-enter-figures";
}

/** Whether an indicator can have a number for a period and a body. */
export function whyNotFor({ bodies }: Pick<IndicatorDefinition, "bodies">, kind: BodyKind, { from, to }: DateRange): IndicatorRefusal | null {
  if (!bodies.includes(kind)) return "not-asked-of-body";
  return from > to ? "period-turned" : null;
}

/** The same of a value that is entered: of what has not begun nothing is known, and how much stands open only of a day that has come. */
export function whyNotKnown(
  definition: Pick<IndicatorDefinition, "bodies" | "kindOfValue">,
  kind: BodyKind,
  period: DateRange,
  today: string,
): IndicatorRefusal | null {
  const early = period.from > today ? "period-to-come" : definition.kindOfValue === "stock" && period.to > today ? "day-to-come" : null;
  return whyNotFor(definition, kind, period) ?? early;
}
