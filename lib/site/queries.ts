import "server-only";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";

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
