import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { whyNotRetract } from "../policy";
import { editionInput } from "../schema";
import { after } from "../workflow";
import { loadEdition, refuse, writeEdition } from "./guard";

/** Takes an edition back from the approvers, for its author to write on. @throws as `submitEdition` */
export async function retractEdition(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = editionInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await loadEdition(tx, actor, { id, version });
    refuse(whyNotRetract(actor, before));
    const state = after("retract", before.state);
    const saved = await writeEdition(tx, { id, version }, { state, submittedAt: null });
    await record(tx, actor, "edition.retract", { type: "edition", id, detail: { before: before.state, after: state, version: saved } });
    return { id, version: saved };
  });
}
