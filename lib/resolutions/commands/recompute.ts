import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { Prisma } from "@/prisma/generated/client";
import { Effects, type LegalGraph } from "../effects";
import { affectedResolutions, legalGraph, reachesReaders } from "../queries/legal-graph";
import { validityOf } from "../validity";

/** Two changes at once would each compute from what stood before the other. Held until the transaction ends. */
export async function lockValidity(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('resolutions.validity'))`;
}

/**
 * What is issued acts on others though readers do not have it yet: whoever changes that changes what stands on a page that they have.
 * Asked before the write, of the texts that are acted on.
 * @throws AppError FORBIDDEN "changes-what-readers-see"
 */
export async function demandPublisher(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  if (actor.can("council.publish")) return;
  if (await reachesReaders(ids, await now(tx), tx)) throw new AppError("FORBIDDEN", "changes-what-readers-see");
}

/**
 * Lays down the line of validity of everything that can follow from a change of these texts: their days, their stage, their relations.
 * In the transaction of that change, after it.
 * @param ids of resolutions, documents or external acts; of a relation that goes both ends
 */
export async function recomputeValidity(tx: Tx, ids: readonly string[]): Promise<void> {
  await lockValidity(tx);
  const affected = await affectedResolutions(ids, tx);
  await writePeriods(tx, affected, await legalGraph(affected, tx));
}

/**
 * Lays lines of validity in place of what stood there. What says the same already is not touched: whatever is told of a change would read a
 * resolution anew for nothing, and it would not be found meanwhile.
 * @param which a condition on `v`, a period: whose lines these are @param lines "resolutionId", "fromDay", "toDay", state
 */
export async function layPeriods(tx: Tx, which: Prisma.Sql, lines: Prisma.Sql): Promise<void> {
  const standing = Prisma.sql`SELECT v."resolutionId", v."fromDay", v."toDay", v.state FROM validity_periods v WHERE ${which}`;
  await tx.$executeRaw`
    DELETE FROM validity_periods p USING (${standing} EXCEPT (${lines})) gone WHERE p."resolutionId" = gone."resolutionId" AND p."fromDay" = gone."fromDay"`;
  await tx.$executeRaw`INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", state) (${lines}) EXCEPT (${standing})`;
}

/** Writes what follows from a graph for these resolutions. */
export async function writePeriods(tx: Tx, ids: readonly string[], graph: LegalGraph): Promise<void> {
  const model = new Effects(graph);
  const rows = ids.flatMap((id) => validityOf(model, id).periods.map((span) => ({ id, ...span })));
  const lines = Prisma.sql`SELECT r.id, r."from", r."to", r.state::"ValidityState"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "from" date, "to" date, state text)`;
  await layPeriods(tx, Prisma.sql`v."resolutionId" = ANY(${[...ids]}::uuid[])`, lines);
}
