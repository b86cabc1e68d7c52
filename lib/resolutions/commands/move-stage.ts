import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { whyNotMove } from "../policy";
import { stageInput } from "../schema";
import { change, refuse, type Seen } from "./guard";

/** Puts a resolution to another step before its issue. Input: {id, version, stage}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function moveStage(actor: Actor, input: unknown): Promise<Seen> {
  const { stage, ...seen } = stageInput.parse(input);
  return change(actor, seen, "resolution.move", async (_, before) => {
    refuse(whyNotMove(actor, before, stage));
    return { data: { stage }, detail: { stageBefore: before.stage, stageAfter: stage } };
  });
}
