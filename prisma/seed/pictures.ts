import "server-only";
import path from "node:path";
import sharp from "sharp";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storePicture } from "@/lib/files/commands";

/** The drawn scenes of the demo and what one sees in them. */
export const scenes = {
  hall: "Hội trường kín đại biểu nhìn từ cuối phòng, một người đứng ở bục phát biểu, phía sau là màn đỏ có biểu trưng trống đồng",
  hall2: "Hội trường nhìn từ cuối phòng, đoàn chủ trì ngồi giữa, một người phát biểu ở bục bên phải, màn màu vàng nhạt",
  conference: "Bảy người ngồi sau bàn chủ trì phủ khăn đỏ có hoa, phía sau là biểu trưng trống đồng",
  school: "Trường học hai tầng mái đỏ giữa núi, cờ Tổ quốc trên cột cao, học sinh đứng trước sân",
  bridge: "Cầu dây văng hai trụ bắc qua sông rộng lúc chiều tối, dãy núi phía xa",
  forest: "Rừng cây lá kim nhiều lớp trên sườn núi trong sương sớm",
  river: "Một người chèo thuyền nhỏ trên sông, mặt trời đỏ lên sau dãy núi",
  river2: "Một chiếc thuyền nhỏ trên mặt hồ yên, mặt trời vàng nhạt sau núi",
  terraces: "Ruộng bậc thang chuyển từ xanh sang vàng, một chòi canh giữa ruộng",
  voters: "Người dân ngồi dự họp trong nhà văn hóa mái cao, ba người ngồi sau bàn phủ khăn đỏ dưới băng rôn",
} as const;

export type SceneKey = keyof typeof scenes;

/** Width of the drawn pictures (16:10, as the scenes are drawn): flat colours need no more, and each width costs the first start. */
const WIDTH = 1280;

async function storedScene(actor: Actor, key: SceneKey): Promise<string> {
  const name = `${key}.jpg`;
  const kept = await db.storedFile.findFirst({ where: { name, kind: "PICTURE", uploadedById: actor.id }, select: { id: true } });
  if (kept) return kept.id;
  // An upload never takes SVG, so the drawing comes in as the picture that a camera would have made.
  const bytes = await sharp(path.join(import.meta.dirname, "pictures", `${key}.svg`), { density: 96 })
    .resize({ width: WIDTH })
    .jpeg({ quality: 92 })
    .toBuffer();
  return (await storePicture(actor, { bytes: new Uint8Array(bytes), name, alt: scenes[key] })).id;
}

/** Stores each scene once, for all articles that show it. @returns file ids by scene */
export async function seedPictures(actor: Actor): Promise<Record<SceneKey, string>> {
  const stored: Partial<Record<SceneKey, string>> = {};
  for (const key of Object.keys(scenes) as SceneKey[]) stored[key] = await storedScene(actor, key);
  return stored as Record<SceneKey, string>;
}
