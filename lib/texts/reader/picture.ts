import "server-only";
import sharp from "sharp";
import type { ReadPage } from "../schema";

/** Wide enough to compare words with, small enough for a page of thirty of them. */
const WIDTH = 1000;

/** What a page looks like, for whoever compares the words with it. In colour: a seal is red. */
export async function pictureOf(bytes: Buffer): Promise<ReadPage["picture"]> {
  const small = sharp(bytes).flatten({ background: "#ffffff" }).resize({ width: WIDTH, withoutEnlargement: true }).webp({ quality: 60, effort: 2 });
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
