import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { openToStaff } from "@/lib/visibility/policy";
import { openInput } from "../schema";

/** Writes down that a restricted meeting was opened, before its page is shown. Of any other meeting nothing is written. @throws ZodError */
export async function noteOpening(actor: Actor, input: unknown): Promise<void> {
  const { id } = openInput.parse(input);
  await db.$transaction(async (tx) => {
    const restricted = await tx.meeting.findFirst({ where: { AND: [{ id, visibility: "RESTRICTED" }, openToStaff(actor)] }, select: { id: true } });
    if (restricted) await record(tx, actor, "meeting.open", { type: "meeting", id });
  });
}
