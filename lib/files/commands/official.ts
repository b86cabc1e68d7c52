import "server-only";
import type { Tx } from "@/lib/core/db";

/**
 * Says of documents what papers of the council usually are, where nobody has said it yet: official, which nobody has a copyright in
 * (article 15 of the law on intellectual property), and in Vietnamese. Whoever attaches them answers for it, in the row of the record's trail.
 */
export async function callOfficial(tx: Tx, ids: readonly string[]): Promise<void> {
  const those = { id: { in: [...ids] }, kind: "DOCUMENT" as const };
  await tx.storedFile.updateMany({ where: { ...those, licence: null }, data: { licence: "OFFICIAL" } });
  await tx.storedFile.updateMany({ where: { ...those, language: null }, data: { language: "VIETNAMESE" } });
}
