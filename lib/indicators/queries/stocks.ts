import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { figureOf } from "../counting";
import type { IndicatorDefinition } from "../definition";
import { indicators } from "../definitions";
import { lastEntry } from "../entered";
import { whyNotSee } from "../policy";
import { entriesOf } from "./entries";

/** How much of something stands open, as it was last entered; null where nobody did yet. */
export interface LastStock {
  definition: IndicatorDefinition;
  last: { value: number; day: string; source: string } | null;
}

/** What stands open of a body, by the last number that was entered until a day, however long ago. @throws AppError FORBIDDEN */
export async function lastStocks(actor: Actor, bodyId: string, today: string): Promise<LastStock[]> {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const entries = await entriesOf(bodyId);
  return indicators
    .filter(({ kindOfValue }) => kindOfValue === "stock")
    .map((definition) => {
      const entry = lastEntry(definition, { from: "", to: today }, entries);
      // Where only its parts are known they come to the number.
      const value = entry && figureOf(definition, null, entry, new Map()).value;
      return { definition, last: entry && value !== null ? { value, day: entry.period.to, source: entry.source } : null };
    });
}
