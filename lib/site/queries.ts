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

/** How often an address was read, robots left out: in all, and in the last seven days. For staff. */
export async function viewsOf(path: string): Promise<{ total: number; week: number }> {
  const [row] = await db.$queryRaw<{ total: number; week: number }[]>`
    SELECT coalesce(sum(count), 0)::int AS total,
      coalesce(sum(count) FILTER (WHERE day > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 7), 0)::int AS week
    FROM page_views WHERE path = ${path}`;
  return row ?? { total: 0, week: 0 };
}
