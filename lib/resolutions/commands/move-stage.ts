import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { whyNotMove } from "../policy";
import { stageInput } from "../schema";
import { change, refuse, type Seen } from "./guard";

/**
 * Puts a resolution to another step before its issue; to the adopted ones with the day on which it was, where that is said along. Input:
 * {id, version, stage, adoptedOn?}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function moveStage(actor: Actor, input: unknown, within?: Tx): Promise<Seen> {
  const { stage, adoptedOn: said, ...seen } = stageInput.parse(input);
  return change(
    actor,
    seen,
    "resolution.move",
    async (tx, before) => {
      const adoptedOn = stage === "ADOPTED" && said ? said : before.adoptedOn;
      refuse(whyNotMove(actor, { ...before, adoptedOn }, stage, todayOf(await now(tx))));
      const fields = adoptedOn?.getTime() === before.adoptedOn?.getTime() ? {} : { fields: ["adoptedOn"] };
      return { data: { stage, adoptedOn }, detail: { stageBefore: before.stage, stageAfter: stage, ...fields } };
    },
    within,
  );
}
