import "server-only";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { z } from "@/lib/core/zod";
import { Prisma } from "@/prisma/generated/client";
import { lockValidity, recomputeValidity, writePeriods } from "./commands/recompute";
import { legalGraph } from "./queries/legal-graph";
import { ownDaysSql } from "./queries/own-days";

const payload = z.strictObject({ ids: z.array(z.uuid()).min(1) });

/** What another domain promises when the days of its texts changed: payload {ids}. */
export async function followTexts(asked: unknown): Promise<void> {
  const { ids } = payload.parse(asked);
  await db.$transaction(async (tx) => {
    await recomputeValidity(tx, ids);
    await changed(tx);
  });
}

/** Issued, and nothing acts on it. */
const leftAlone = Prisma.sql`r.stage = 'ISSUED' AND r."trashedAt" IS NULL AND NOT EXISTS (
  SELECT FROM legal_relations l WHERE coalesce(l."toResolutionId", l."toDocumentId", l."toActId") = r.id
    AND l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION'))`;

const AT_ONCE = 500;

/** Computes every line of validity anew. @returns how many resolutions have their own days only, and how many others act on */
export async function rebuildValidity(): Promise<{ plain: number; acted: number }> {
  return db.$transaction(
    async (tx) => {
      await lockValidity(tx);
      await tx.$executeRaw`DELETE FROM validity_periods`;
      await tx.$executeRaw`INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", state) ${ownDaysSql(leftAlone)}`;
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
