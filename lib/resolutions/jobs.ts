import "server-only";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { z } from "@/lib/core/zod";
import { Prisma } from "@/prisma/generated/client";
import { layPeriods, lockValidity, recomputeValidity, writePeriods } from "./commands/recompute";
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

/** Nothing acts on it. @param id an expression */
const leftAlone = (id: Prisma.Sql) => Prisma.sql`NOT EXISTS (
  SELECT FROM legal_relations l WHERE coalesce(l."toResolutionId", l."toDocumentId", l."toActId") = ${id}
    AND l.kind IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION'))`;
const ownDays = ownDaysSql(Prisma.sql`r.stage = 'ISSUED' AND r."trashedAt" IS NULL AND ${leftAlone(Prisma.sql`r.id`)}`);

const AT_ONCE = 500;

/** Computes every line of validity anew. @returns how many resolutions have their own days only, and how many others act on */
export async function rebuildValidity(): Promise<{ plain: number; acted: number }> {
  return db.$transaction(
    async (tx) => {
      await lockValidity(tx);
      await layPeriods(tx, leftAlone(Prisma.sql`v."resolutionId"`), ownDays);
      const [counted] = await tx.$queryRaw<{ plain: number }[]>`SELECT count(DISTINCT o."resolutionId")::int AS plain FROM (${ownDays}) o`;
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
