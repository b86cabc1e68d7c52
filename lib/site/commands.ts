import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requireRecentProof } from "@/lib/auth/proof";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { bannerFieldWords, fieldWords } from "./labels";
import { whyNotManage, whyNotManageAddresses, whyNotRaise, whyNotRedirect, whyNotTakeDown } from "./policy";
import { bannerInput, dismissInput, redirectInput, siteProfileInput, takeDownInput } from "./schema";

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
