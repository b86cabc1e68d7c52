import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { Effects, type IsoDay, type LegalGraph } from "../effects";
import { anchorOf } from "../provisions";
import type { RelationInput } from "../schema";
import { type ValiditySpan, validityOf } from "../validity";
import { affectedResolutions, legalGraph } from "./legal-graph";
import { type TextName, textNames } from "./names";
import { mustSee } from "./staff";

export interface Forecast {
  /** Null where the person may not open it. */
  name: TextName | null;
  before: ValiditySpan[];
  after: ValiditySpan[];
}

/**
 * What a relation would do to the validity of texts, computed without saving anything. A text that is not issued yet counts as having
 * effect from its own day, or else from the relation's: that is what saving it is for. @throws AppError FORBIDDEN
 */
export async function forecast(actor: Actor, { id, relationId, kind, target, incoming, effectiveOn, endsOn, parts }: RelationInput): Promise<Forecast[]> {
  mustSee(actor);
  if (!effectiveOn) return [];
  const [from, to] = incoming ? [target.id, id] : [id, target.id];
  const affected = await affectedResolutions([from, to]);
  const known = await legalGraph([...new Set([...affected, from, to])]);
  const start: IsoDay = isoDay(effectiveOn);
  const acting = await db.resolution.findFirst({ where: { id: from, stage: { not: "ISSUED" } }, select: { effectiveOn: true } });
  const issued = acting && { effectiveOn: acting.effectiveOn ? isoDay(acting.effectiveOn) : start };
  const hits = parts.map(({ anchor, action, source, newKind, newNumber }, at) => ({
    ...{ id: `new-${at}`, anchor, action, source },
    inserts: action === "INSERT_AFTER" && newKind ? anchorOf(newKind, newNumber, anchor) : "",
  }));
  const others = known.relations.filter((relation) => relation.id !== relationId);
  const added = { id: relationId ?? "new", kind, from, to, effectiveOn: start, endsOn: endsOn && isoDay(endsOn), parts: hits };
  const graph: LegalGraph = {
    texts: known.texts.map((text) => (issued && text.id === from ? { ...text, ...issued } : text)),
    relations: [...others, added],
  };
  const [now, then] = [new Effects(known), new Effects(graph)];
  const changed = affected
    .map((one) => ({ id: one, before: validityOf(now, one).periods, after: validityOf(then, one).periods }))
    .filter(({ id: one, before, after }) => !(issued && one === from) && JSON.stringify(before) !== JSON.stringify(after));
  const names = await textNames(
    actor,
    changed.map((one) => one.id),
  );
  return changed.map(({ id: one, before, after }) => ({ name: names.get(one) ?? null, before, after }));
}
