import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDay, todayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { openToStaff } from "@/lib/visibility/policy";
import { readSymbol, slugInYear } from "../numbering";
import { whyNotIssue, whyNotNumber } from "../policy";
import { issueInput } from "../schema";
import { change, type Loaded, refuse, type Seen, symbolFor } from "./guard";
import { demandPublisher, recomputeValidity } from "./recompute";

/** Numbers and addresses are given one at a time: two clerks must not get the same. Held until the commit. */
export async function lockNumbers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('resolutions.number'))`;
}

/** Refuses a number that another resolution of the same issuer, series and year has, and names it, unless it is not there for the actor. */
export async function refuseTaken(
  tx: Tx,
  actor: Actor,
  { id, issuerId, series }: Pick<Loaded, "id" | "issuerId" | "series">,
  { symbol, year, number }: { symbol: string; year: number; number: number },
): Promise<void> {
  const where = { issuerId, series, year, number, trashedAt: null, id: { not: id } };
  const other = await tx.resolution.findFirst({ where, select: { id: true } });
  if (!other) return;
  const named = await tx.resolution.findFirst({ where: { id: other.id, ...openToStaff(actor) }, select: { symbol: true, title: true, issuedOn: true } });
  refuse("number-taken", named ?? { symbol });
}

/**
 * Gives a resolution its number and day, seals its adopted text and starts what it does to others; of one issued already, that readers never had,
 * corrects number and day. Input: {id, version, symbol, issuedOn, effectiveOn}; without a day of effect it has it from its issue.
 * @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal; "number-taken" with {symbol}, and {title, issuedOn} of what the actor may open), NOT_FOUND, CONFLICT
 */
export async function issueResolution(actor: Actor, input: unknown, within?: Tx): Promise<Seen> {
  const { symbol, issuedOn, effectiveOn, ...seen } = issueInput.parse(input);
  return change(
    actor,
    seen,
    "resolution.issue",
    async (tx, before) => {
      refuse(whyNotIssue(actor, before));
      refuse(whyNotNumber(symbol, issuedOn, before, todayOf(await now(tx))));
      await demandPublisher(tx, actor, [seen.id]);
      const { number } = readSymbol(symbol) as { number: number };
      const year = issuedOn.getUTCFullYear();
      await lockNumbers(tx);
      await refuseTaken(tx, actor, before, { symbol, year, number });
      const issuer = await tx.body.findUniqueOrThrow({ where: { id: before.issuerId }, select: { slug: true } });
      const taken = await tx.resolution.findMany({ where: { year, slug: { not: null }, id: { not: seen.id } }, select: { slug: true } });
      const slug = slugInYear(
        symbol,
        issuer.slug,
        taken.flatMap((other) => other.slug ?? []),
      );
      const given = { stage: "ISSUED" as const, number, year, symbol, symbolKey: symbolKey(symbol), slug, issuedOn, effectiveOn: effectiveOn ?? issuedOn };
      // Written here already, so that the computation sees it in effect.
      await tx.resolution.update({ where: { id: seen.id }, data: given, select: { id: true } });
      await tx.resolutionText.updateMany({ where: { resolutionId: seen.id, kind: "ADOPTED", sealedAt: null }, data: { sealedAt: await now(tx) } });
      await recomputeValidity(tx, [seen.id]);
      const { symbol: wasSymbol } = symbolFor(before, before.symbol);
      return { detail: { ...symbolFor(before, symbol), issuedOn: isoDay(issuedOn), ...(wasSymbol ? { wasSymbol } : {}) } };
    },
    within,
  );
}
