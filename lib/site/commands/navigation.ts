import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { navigationFieldWords } from "../labels";
import { whyNotManage } from "../policy";
import { navigationInput } from "../schema";

const navigationId = "navigation";

/**
 * Orders the main navigation anew: which areas are shown, in which order, and which links stand among them.
 * @throws ZodError; AppError FORBIDDEN, CONFLICT {changedBy, changedAt, what}
 */
export async function saveNavigation(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { version, entries } = navigationInput.parse(input);
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const write =
      version === 0
        ? await tx.siteNavigation.createMany({ data: { id: 1, entries }, skipDuplicates: true })
        : await tx.siteNavigation.updateMany({ where: { id: 1, version }, data: { entries, version: version + 1 } });
    if (write.count === 0) await refuseStale(tx, [navigationId], navigationFieldWords);
    await record(tx, actor, "navigation.save", { type: "site", id: navigationId, detail: { fields: ["entries"], version: version + 1 } });
    await changed(tx);
    return { version: version + 1 };
  });
}
