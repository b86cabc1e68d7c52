import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { whyNotAdopted, whyNotEdit } from "../policy";
import { factsInput } from "../schema";
import { isCouncil, sessionFits } from "./create";
import { change, refuse, type Seen } from "./guard";
import { demandPublisher, recomputeValidity } from "./recompute";

/**
 * Writes what the record says of a resolution. What its number belongs to stays once the number is given; days of effect move the line of
 * validity, its own and that of everything it acts on. Input: factsInput of schema.ts.
 * @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveFacts(actor: Actor, input: unknown, within?: Tx): Promise<Seen> {
  const { id, version, fieldIds, series, issuerId, termId, ...facts } = factsInput.parse(input);
  return change(
    actor,
    { id, version },
    "resolution.save",
    async (tx, before) => {
      refuse(whyNotEdit(actor, before));
      const place = { series: series ?? before.series, issuerId: issuerId ?? before.issuerId, termId: termId ?? before.termId };
      const otherPlace = (["series", "issuerId", "termId"] as const).some((key) => place[key] !== before[key]);
      if (before.number !== null && otherPlace) refuse("place-is-fixed");
      if (place.issuerId !== before.issuerId && !(await isCouncil(tx, place.issuerId))) refuse("issuer-not-council");
      if (facts.sessionId && !(await sessionFits(tx, facts.sessionId, place))) refuse("session-of-other-term");
      refuse(whyNotAdopted(facts.adoptedOn, todayOf(await now(tx))));
      if (facts.adoptedOn && before.issuedOn && facts.adoptedOn > before.issuedOn) refuse("issued-before-adopted");
      const data = { ...facts, ...place };
      const fields: string[] = differing(before, data);
      const had = (await tx.resolutionField.findMany({ where: { resolutionId: id }, select: { fieldId: true } })).map(({ fieldId }) => fieldId);
      const wanted = [...new Set(fieldIds)];
      if (had.toSorted().join() !== wanted.toSorted().join()) {
        fields.push("fieldIds");
        await tx.resolutionField.deleteMany({ where: { resolutionId: id } });
        await tx.resolutionField.createMany({ data: wanted.map((fieldId) => ({ resolutionId: id, fieldId })) });
      }
      if (fields.length === 0) return null;
      const moved = fields.includes("effectiveOn") || fields.includes("expiresOn");
      if (moved && before.stage === "ISSUED") await demandPublisher(tx, actor, [id]);
      // Written here already, so that the computation sees the new days.
      await tx.resolution.update({ where: { id }, data, select: { id: true } });
      if (moved) await recomputeValidity(tx, [id]);
      return { detail: { fields } };
    },
    within,
  );
}
