import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requireRecentProof } from "@/lib/auth/proof";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { bannerFieldWords } from "../labels";
import { whyNotRaise, whyNotTakeDown } from "../policy";
import { bannerInput, takeDownInput } from "../schema";

const bannerId = "banner";

/**
 * Puts up the strip above every public page, or changes it. It is read by everybody at once, so whoever does it has proved a moment ago who
 * they are.
 * @throws ZodError; AppError FORBIDDEN (a SiteRefusal or "proof-too-old"), CONFLICT {changedBy, changedAt, what}
 */
export async function raiseBanner(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { version, startsAt, ...columns } = bannerInput.parse(input);
  return db.$transaction(async (tx) => {
    const at = await now(tx);
    const refusal = whyNotRaise(actor, columns.endsAt, at);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    await requireRecentProof(actor, tx);
    const data = { ...columns, startsAt: startsAt ?? at, takenDownAt: null };
    const write =
      version === 0
        ? await tx.siteBanner.createMany({ data: { id: 1, ...data }, skipDuplicates: true })
        : await tx.siteBanner.updateMany({ where: { id: 1, version }, data: { ...data, version: version + 1 } });
    if (write.count === 0) await refuseStale(tx, [bannerId], bannerFieldWords);
    const detail = { since: data.startsAt.toISOString(), until: data.endsAt.toISOString(), version: version + 1 };
    await record(tx, actor, "banner.raise", { type: "banner", id: bannerId, detail });
    await changed(tx);
    return { version: version + 1 };
  });
}

/** Takes the strip down before its hour; its words are kept. @throws ZodError; AppError FORBIDDEN (a SiteRefusal), CONFLICT */
export async function takeDownBanner(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { version } = takeDownInput.parse(input);
  return db.$transaction(async (tx) => {
    const at = await now(tx);
    const banner = await tx.siteBanner.findUnique({ where: { id: 1 }, select: { endsAt: true, takenDownAt: true } });
    const refusal = whyNotTakeDown(actor, banner, at);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const { count } = await tx.siteBanner.updateMany({ where: { id: 1, version }, data: { takenDownAt: at, version: version + 1 } });
    if (count === 0) await refuseStale(tx, [bannerId], bannerFieldWords);
    await record(tx, actor, "banner.take-down", { type: "banner", id: bannerId, detail: { version: version + 1 } });
    // What was taken down because it was wrong must not come back in an outage, from any page.
    await changed(tx, ["/"]);
    return { version: version + 1 };
  });
}
