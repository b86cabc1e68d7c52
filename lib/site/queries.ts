import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { whyNotManageAddresses } from "./policy";

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
  sampleData: true,
  version: true,
} satisfies Prisma.SiteProfileSelect;

export type SiteProfile = Prisma.SiteProfileGetPayload<{ select: typeof profileSelect }>;

/** An office that has not said anything yet gets plain words and no invented address. */
const unnamed: SiteProfile = {
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
  sampleData: false,
  version: 0,
};

/** What the portal says of itself; empty strings and version 0 before the administrator has written it. */
export async function siteProfile(): Promise<SiteProfile> {
  return (await db.siteProfile.findUnique({ where: { id: 1 }, select: profileSelect })) ?? unnamed;
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
