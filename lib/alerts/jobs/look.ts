import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { findingsIn } from "../facts";
import { pictureOf } from "../queries/picture";

/**
 * Looks at a followed subject as readers do and writes down what was not seen before. The first look only learns what is there.
 * @returns whether there is something to tell
 */
export async function lookAt(followedId: string): Promise<boolean> {
  const followed = await db.followedSubject.findUnique({ where: { id: followedId }, select: { kind: true, subject: true } });
  if (!followed) return false;
  const lookedAt = await now();
  const picture = await pictureOf(followed);
  // Withdrawn for a while: once it is back, what was known is known.
  if (!picture) return false;
  return db.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ seq: number; lookedAt: Date | null }[]>`
      SELECT seq, "lookedAt" FROM followed_subjects WHERE id = ${followedId}::uuid FOR UPDATE`;
    // What another worker saw later is not undone by what was seen before.
    if (!locked || (locked.lookedAt !== null && locked.lookedAt >= lookedAt)) return false;
    const first = locked.lookedAt === null;
    const seen = await tx.sighting.findMany({ where: { followedId }, select: { fact: true, mark: true } });
    const findings = findingsIn(picture, new Map(seen.map(({ fact, mark }) => [fact, mark])));
    const isNews = (silent: boolean) => !first && !silent;
    const fresh = findings.some(({ silent }) => isNews(silent));
    const seq = fresh ? locked.seq + 1 : locked.seq;
    const seqOf = (silent: boolean) => (isNews(silent) ? seq : 0);
    await tx.sighting.createMany({
      data: findings
        .filter(({ changed }) => !changed)
        .map(({ key, mark, silent }) => ({ followedId, fact: key, mark, seq: seqOf(silent), firstSeq: seqOf(silent) })),
      skipDuplicates: true,
    });
    for (const { key, mark, silent } of findings.filter(({ changed }) => changed)) {
      const where = { followedId_fact: { followedId, fact: key } };
      await tx.sighting.update({ where, data: { mark, seq: seqOf(silent), changed: true }, select: { seq: true } });
    }
    await tx.followedSubject.update({ where: { id: followedId }, data: { seq, lookedAt }, select: { id: true } });
    return fresh;
  });
}
