import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { IndicatorDefinition } from "../definition";
import { indicatorOf } from "../definitions";
import { type IndicatorRefusal, whyNotEnter } from "../policy";
import { type Place, placeOf } from "../queries/place";

export interface Seen {
  id: string;
  version: number;
}

export function refuse(refusal: IndicatorRefusal | null, code: "FORBIDDEN" | "INVALID" | "CONFLICT" = "INVALID"): void {
  if (refusal) throw new AppError(code, refusal);
}

/** The indicator and the body that are meant, for whoever may enter numbers. @throws AppError FORBIDDEN, INVALID */
export async function meant(
  actor: Actor,
  { indicator, bodyId }: { indicator: string; bodyId: string },
): Promise<{ definition: IndicatorDefinition; place: Place }> {
  refuse(whyNotEnter(actor), "FORBIDDEN");
  const definition = indicatorOf(indicator);
  if (!definition) throw new AppError("INVALID", "unknown-indicator");
  const place = await placeOf(bodyId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") throw new AppError("INVALID", "unknown-body");
    throw error;
  });
  return { definition, place };
}
