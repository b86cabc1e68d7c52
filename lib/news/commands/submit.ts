import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { whyNotSubmit } from "../policy";
import { editionInput } from "../schema";
import { after } from "../workflow";
import { tellDeciders } from "./announce";
import { loadEdition, refuse, writeEdition } from "./guard";

/** Sends an edition up to the approvers. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function submitEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = editionInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    refuse(whyNotSubmit(actor, before));
    const state = after("submit", before.state);
    const at = await now(tx);
    const saved = await writeEdition(tx, { id, version }, { state, submittedAt: at });
    await record(tx, actor, "edition.submit", { type: "edition", id, detail: { before: before.state, after: state, version: saved } });
    await tellDeciders(tx, actor, before, saved, at);
    return { id, version: saved };
  });
}
