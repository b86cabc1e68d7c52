import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotManageAddresses, whyNotRedirect } from "../policy";
import { dismissInput, redirectInput } from "../schema";

/**
 * Leads readers of an address that they asked for in vain to a page that is there. Where the target itself has moved, they are
 * led to its end at once.
 * @throws ZodError; AppError FORBIDDEN (a SiteRefusal), CONFLICT when somebody else led it on meanwhile
 */
export async function redirectMissing(actor: Actor, input: unknown): Promise<{ path: string; target: string }> {
  const wanted = redirectInput.parse(input);
  return db.$transaction(async (tx) => {
    const { path } = wanted;
    // Who may not do this touches nothing, not even within a transaction that is taken back.
    const stranger = whyNotManageAddresses(actor);
    if (stranger) throw new AppError("FORBIDDEN", stranger);
    const [missing, moved] = await Promise.all([
      tx.missingAddress.deleteMany({ where: { path } }),
      tx.oldAddress.findUnique({ where: { path: wanted.target }, select: { target: true } }),
    ]);
    const target = moved?.target ?? wanted.target;
    const refusal = whyNotRedirect(actor, { path, target, missing: missing.count > 0, gone: moved !== null && moved.target === null });
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const made = await tx.oldAddress.createMany({ data: { path, target, reason: "missing" }, skipDuplicates: true });
    if (made.count === 0) await refuseStale(tx, [path], fieldWords);
    await record(tx, actor, "address.redirect", { type: "address", id: path, detail: { target } });
    await changed(tx);
    return { path, target };
  });
}

/** Takes a missing address off the list: nobody needs to be led anywhere. @throws as `redirectMissing` */
export async function dismissMissing(actor: Actor, input: unknown): Promise<void> {
  const { path } = dismissInput.parse(input);
  await db.$transaction(async (tx) => {
    const refusal = whyNotManageAddresses(actor);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.missingAddress.deleteMany({ where: { path } });
    if (count === 0) throw new AppError("FORBIDDEN", "not-missing");
    await record(tx, actor, "address.dismiss", { type: "address", id: path });
  });
}
