import "server-only";
import { db } from "@/lib/core/db";

/** An empty portal: the one row that every page needs, in words that an office replaces with its own. */
export async function seedOffice(): Promise<void> {
  await db.siteProfile.upsert({
    where: { id: 1 },
    update: {},
    create: {
      id: 1,
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
    },
    select: { id: true },
  });
}
