import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { fieldWords } from "../labels";
import { whyNotManage } from "../policy";
import { siteProfileInput } from "../schema";

/**
 * Writes what the portal says of itself. Whether the data are made up (`sampleData`) is decided by who seeded them, not here.
 * @throws ZodError; AppError FORBIDDEN, CONFLICT {changedBy, changedAt, what}
 */
export async function saveSiteProfile(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { version, ...columns } = siteProfileInput.parse(input);
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.$transaction(async (tx) => {
    const write =
      version === 0
        ? await tx.siteProfile.createMany({ data: { id: 1, ...columns }, skipDuplicates: true })
        : await tx.siteProfile.updateMany({ where: { id: 1, version }, data: { ...columns, version: version + 1 } });
    if (write.count === 0) await refuseStale(tx, ["1"], fieldWords);
    const saved = version + 1;
    await record(tx, actor, "site.save", { type: "site", id: "1", detail: { fields: Object.keys(columns), version: saved } });
    await changed(tx);
    return { version: saved };
  });
}
