import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
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

/** Writes what follows from a graph for these resolutions, in place of what stood there. */
export async function writePeriods(tx: Tx, ids: readonly string[], graph: LegalGraph): Promise<void> {
  const model = new Effects(graph);
  const rows = ids.flatMap((id) => validityOf(model, id).periods.map((span) => ({ id, ...span })));
  await tx.$executeRaw`DELETE FROM validity_periods WHERE "resolutionId" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`INSERT INTO validity_periods ("resolutionId", "fromDay", "toDay", "state")
    SELECT id, "from", "to", state::"ValidityState" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "from" date, "to" date, state text)`;
}
