import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { whyNotWrite } from "../policy";
import { officialInput } from "../schema";
import { load, type Seen, write } from "./guard";

/**
 * Keeps the head and the foot of the paper: number, day, signer and recipients. They belong to what is submitted and approved: a version that was
 * made before keeps those that it had. Input: officialInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function saveOfficial(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, ...after } = officialInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, actor, { id, version }, (report) => whyNotWrite(actor, report));
    const fields = differing(before, after);
    if (fields.length === 0) return { id, version };
    const saved = await write(tx, { id, version }, after);
    await record(tx, actor, "report.save", { type: "report", id, detail: { fields, version: saved } });
    return { id, version: saved };
  });
}
