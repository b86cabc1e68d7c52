import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { z } from "@/lib/core/zod";
import { lockValidity, recomputeValidity, writePeriods } from "./commands/recompute";
import { legalGraph } from "./queries/legal-graph";

const payload = z.strictObject({ ids: z.array(z.uuid()).min(1) });

/** What another domain promises when the days of its texts changed: payload {ids}. */
export async function followTexts(asked: unknown): Promise<void> {
  const { ids } = payload.parse(asked);
  await db.$transaction(async (tx) => {
    await recomputeValidity(tx, ids);
    await changed(tx);
  });
}

/** Resolutions on which nothing acts have their own days only: one statement, however many there are. The same rules as validity.ts. */
async function writeOwnDays(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", "state")
    SELECT r.id, v.from_day, v.to_day, v.state::"ValidityState"
    FROM (SELECT id, "issuedOn" AS issued, coalesce("effectiveOn", "issuedOn") AS effective, "expiresOn" AS last FROM resolutions
      WHERE stage = 'ISSUED' AND "trashedAt" IS NULL AND NOT EXISTS (
        SELECT FROM legal_relations l WHERE coalesce(l."toResolutionId", l."toDocumentId", l."toActId") = resolutions.id
          AND l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION'))) r
    CROSS JOIN LATERAL (VALUES
      (issued, effective - 1, 'NOT_YET'),
      (effective, last, 'IN_FORCE'),
      (greatest(last + 1, effective), NULL, 'ENDED')) AS v(from_day, to_day, state)
    WHERE CASE v.state WHEN 'ENDED' THEN last IS NOT NULL ELSE v.to_day IS NULL OR v.from_day <= v.to_day END`;
}

const AT_ONCE = 500;

/** Computes every line of validity anew. @returns how many resolutions have their own days only, and how many others act on */
export async function rebuildValidity(): Promise<{ plain: number; acted: number }> {
  return db.$transaction(
    async (tx) => {
      await lockValidity(tx);
      await tx.$executeRaw`DELETE FROM validity_periods`;
      await writeOwnDays(tx);
      const [counted] = await tx.$queryRaw<{ plain: number }[]>`SELECT count(DISTINCT "resolutionId")::int AS plain FROM validity_periods`;
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT "toResolutionId" AS id FROM legal_relations
        WHERE "toResolutionId" IS NOT NULL AND kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION')`;
      const ids = rows.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE);
        await writePeriods(tx, some, await legalGraph(some, tx));
      }
      await changed(tx);
      return { plain: counted?.plain ?? 0, acted: ids.length };
    },
    { timeout: 300_000 },
  );
}
