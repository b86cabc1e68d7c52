import "server-only";
import sharp from "sharp";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { sha256 } from "@/lib/core/sha256";
import { whyNotManage } from "../policy";
import { dropMarkInput, markInput } from "../schema";

const markId = "mark";
/** In pixels: three times as large as it stands on any page. */
const SIDE = 256;
/** SVG is a program and no picture; a mark is never so large that it must be bounded higher. */
const formats: readonly string[] = ["png", "jpeg", "webp"];
const PIXELS = 4096 * 4096;

/** A picture as a square PNG with a clear ground; what it carried beside its pixels stays behind. @throws AppError INVALID "not-a-mark" */
async function squareOf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const image = sharp(bytes, { limitInputPixels: PIXELS });
    const { format } = await image.metadata();
    if (!formats.includes(format)) throw new Error(`${format} is no mark`);
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    return new Uint8Array(
      await image.rotate().resize(SIDE, SIDE, { fit: "contain", background: clear }).png({ compressionLevel: 9, palette: true }).toBuffer(),
    );
  } catch {
    throw new AppError("INVALID", "not-a-mark");
  }
}

function refuseStranger(actor: Actor): void {
  const refusal = whyNotManage(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Puts a picture in the place of the drawn mark. Input: {version, bytes}.
 * @throws ZodError; AppError FORBIDDEN, INVALID "not-a-mark", CONFLICT {changedBy, changedAt, what}
 */
export async function saveMark(actor: Actor, input: unknown): Promise<{ version: number }> {
  refuseStranger(actor);
  const { version, bytes: given } = markInput.parse(input);
  const bytes = await squareOf(given);
  return db.$transaction(async (tx) => {
    const write =
      version === 0
        ? await tx.siteMark.createMany({ data: { id: 1, bytes }, skipDuplicates: true })
        : await tx.siteMark.updateMany({ where: { id: 1, version }, data: { bytes, version: version + 1 } });
    if (write.count === 0) await refuseStale(tx, [markId], {});
    const detail = { sha256: Buffer.from(sha256(bytes)).toString("hex"), size: bytes.length, version: version + 1 };
    await record(tx, actor, "mark.save", { type: "site", id: markId, detail });
    await changed(tx);
    return { version: version + 1 };
  });
}

/** Shows the drawn mark again. @throws ZodError; AppError FORBIDDEN (a SiteRefusal), CONFLICT */
export async function dropMark(actor: Actor, input: unknown): Promise<void> {
  const { version } = dropMarkInput.parse(input);
  refuseStranger(actor);
  await db.$transaction(async (tx) => {
    if (!(await tx.siteMark.findUnique({ where: { id: 1 }, select: { id: true } }))) throw new AppError("FORBIDDEN", "no-mark");
    const { count } = await tx.siteMark.deleteMany({ where: { id: 1, version } });
    if (count === 0) await refuseStale(tx, [markId], {});
    await record(tx, actor, "mark.drop", { type: "site", id: markId, detail: { version } });
    await changed(tx);
  });
}
