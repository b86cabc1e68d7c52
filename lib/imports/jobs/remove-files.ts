import "server-only";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { removePortalFile } from "../portal-file";

/**
 * Removes the files of the moves that are released: nothing is read from them any more, and they may weigh gigabytes. The report, its
 * rows and the SHA-256 of the file stay. One that a killed worker left behind goes with the next.
 */
export async function removeFiles(): Promise<void> {
  const actor = Actor.system("Dọn tệp cổng cũ", []);
  const done = await db.move.findMany({ where: { state: "RELEASED", fileRemovedAt: null }, select: { id: true, fileKey: true, size: true } });
  for (const { id, fileKey, size } of done) {
    await removePortalFile(fileKey);
    await db.$transaction(async (tx) => {
      const { count } = await tx.move.updateMany({ where: { id, fileRemovedAt: null }, data: { fileRemovedAt: await now(tx) } });
      if (count > 0) await record(tx, actor, "move.clear", { type: "move", id, detail: { size: Number(size) } });
    });
  }
}
