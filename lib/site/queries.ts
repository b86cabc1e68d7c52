import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { markAddress } from "./addresses";
import { whyNotManage, whyNotManageAddresses, whyNotManageBanner } from "./policy";
import { type NavigationEntry, navigationEntry } from "./schema";

const profileSelect = {
  councilName: true,
  shortName: true,
  officeName: true,
  termLine: true,
  responsible: true,
  licence: true,
  address: true,
  phone: true,
  hotline: true,
  email: true,
  englishName: true,
  englishOffice: true,
  motto: true,
  sampleData: true,
  version: true,
} satisfies Prisma.SiteProfileSelect;

export interface SiteProfile extends Prisma.SiteProfileGetPayload<{ select: typeof profileSelect }> {
  /** Public address of the council's mark; null shows the drawn one. */
  mark: string | null;
}

/** An office that has not said anything yet gets plain words and no invented address. */
const unnamed: Omit<SiteProfile, "mark"> = {
  councilName: "Hội đồng nhân dân tỉnh",
  shortName: "HĐND tỉnh",
  officeName: "Văn phòng Hội đồng nhân dân tỉnh",
  termLine: "",
  responsible: "",
  licence: "",
  address: "",
  phone: "",
  hotline: "",
  email: "",
  englishName: "",
  englishOffice: "",
  motto: "",
  sampleData: false,
  version: 0,
};

/** What the portal says of itself; empty strings and version 0 before the administrator has written it. */
export async function siteProfile(): Promise<SiteProfile> {
  const [profile, mark] = await Promise.all([
    db.siteProfile.findUnique({ where: { id: 1 }, select: profileSelect }),
    db.siteMark.findUnique({ where: { id: 1 }, select: { version: true } }),
  ]);
  return { ...(profile ?? unnamed), mark: mark && markAddress(mark.version) };
}

/** The bytes of the mark in the version that an address names; null for any other. */
export async function findMark(version: number): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await db.siteMark.findUnique({ where: { id: 1, version }, select: { bytes: true } }))?.bytes ?? null;
}

/** The version of the mark, 0 while the drawn one stands. @throws AppError FORBIDDEN */
export async function markVersion(actor: Actor): Promise<number> {
  mustManage(actor);
  return (await db.siteMark.findUnique({ where: { id: 1 }, select: { version: true } }))?.version ?? 0;
}

/** The navigation as the office ordered it; empty as long as nobody has. */
export async function navigationEntries(): Promise<{ entries: NavigationEntry[]; version: number }> {
  const row = await db.siteNavigation.findUnique({ where: { id: 1 }, select: { entries: true, version: true } });
  return row ? { entries: z.array(navigationEntry).parse(row.entries), version: row.version } : { entries: [], version: 0 };
}

function mustManage(actor: Actor): void {
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export interface MissingRow {
  /** Decoded path. */
  path: string;
  /** How often readers asked for it. */
  count: number;
  lastAt: Date;
  /** A page of this portal that links to it, or null. */
  fromPath: string | null;
}

const MOST_SHOWN = 200;

/** Addresses that readers asked for in vain, the most wanted first. @throws AppError FORBIDDEN */
export async function listMissing(actor: Actor): Promise<{ rows: MissingRow[]; total: number }> {
  const refusal = whyNotManageAddresses(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const [rows, total] = await Promise.all([
    db.missingAddress.findMany({
      orderBy: [{ count: "desc" }, { lastAt: "desc" }],
      take: MOST_SHOWN,
      select: { path: true, count: true, lastAt: true, fromPath: true },
    }),
    db.missingAddress.count(),
  ]);
  return { rows, total };
}

const bannerSelect = { kind: true, text: true, linkHref: true, linkText: true, startsAt: true, endsAt: true } satisfies Prisma.SiteBannerSelect;

/** The strip above every public page, within its hours. */
export type Banner = Prisma.SiteBannerGetPayload<{ select: typeof bannerSelect }>;

let lastBanner: Banner | null = null;

/**
 * What stands above every public page at this moment, or null. Never throws: the page that says that something is broken is a public page,
 * and shows what this process saw last, within its hours, when the database does not answer.
 */
export async function standingBanner(): Promise<Banner | null> {
  try {
    const at = await now();
    lastBanner = await db.siteBanner.findFirst({ where: { startsAt: { lte: at }, endsAt: { gt: at }, takenDownAt: null }, select: bannerSelect });
    return lastBanner;
  } catch {
    return lastBanner && lastBanner.endsAt.getTime() > Date.now() ? lastBanner : null;
  }
}

/** The strip as those who put it up see it, whether it stands or not; null before the first one. @throws AppError FORBIDDEN */
export async function staffBanner(actor: Actor) {
  const refusal = whyNotManageBanner(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return db.siteBanner.findUnique({ where: { id: 1 }, select: { ...bannerSelect, takenDownAt: true, version: true } });
}

/**
 * Where an address of this portal went, for what the server does not keep as a page and so does not ask for: files; null for one that never moved.
 * @returns target null where it is gone
 */
export async function oldAddressOf(path: string): Promise<{ target: string | null } | null> {
  return db.oldAddress.findFirst({ where: { path, articleId: null }, select: { target: true } });
}

/** In whose name letters go: the portal's short name, and where it stands, without a slash at the end. */
export async function senderOf(): Promise<{ site: string; host: string; origin: string }> {
  const profile = await db.siteProfile.findUnique({ where: { id: 1 }, select: { shortName: true } });
  const { host, origin } = new URL(env().PUBLIC_URL);
  return { site: profile?.shortName ?? "Hội đồng nhân dân", host, origin };
}
