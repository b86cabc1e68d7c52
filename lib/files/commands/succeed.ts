import "server-only";
import type { Tx } from "@/lib/core/db";

/** A file in whose place another one was put. */
interface Former {
  fileId: string;
  /** Readers could open it until now. */
  shown: boolean;
}

/**
 * Leads whoever asks for a file on to the one that was put in its place. What readers could never open is led from nowhere: its address was
 * given to nobody.
 */
export async function succeed(tx: Tx, { fileId, shown }: Former, successorId: string): Promise<void> {
  if (fileId === successorId) return;
  // What leads back to the file leads to where it stands again.
  await tx.fileAddress.updateMany({ where: { fileId: successorId, successorId: fileId }, data: { successorId: null } });
  if (!shown) {
    await tx.fileAddress.updateMany({ where: { fileId }, data: { successorId } });
    return;
  }
  const { sha256 } = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { sha256: true } });
  await tx.fileAddress.upsert({ where: { fileId }, create: { fileId, sha256, successorId }, update: { sha256, successorId }, select: { fileId: true } });
}
