import "server-only";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { RelationKind } from "@/prisma/generated/enums";
import { whyNotEdit } from "../policy";
import { anchorOf } from "../provisions";
import { type RelationInput, relationInput, removeRelationInput, type Target } from "../schema";
import { actingKinds, actionsOf } from "../workflow";
import { change, refuse, type Seen } from "./guard";
import { demandPublisher, recomputeValidity } from "./recompute";
import { anyRestricted, endsOf, mustExist, otherEnd, sideOf } from "./targets";

function whyNotRelate({ kind, effectiveOn, endsOn, parts }: RelationInput) {
  if (actingKinds.includes(kind) && effectiveOn === null) return "not-dated" as const;
  if (endsOn && kind !== "SUSPENSION") return "ends-without-suspension" as const;
  if (endsOn && effectiveOn && endsOn < effectiveOn) return "ends-before" as const;
  return parts.some(({ action }) => !actionsOf[kind].includes(action)) ? ("other-action" as const) : null;
}

/**
 * A part that is named must be there: in the text that is hit, or among what was put into it or written anew. A text that nobody took
 * apart yet has no parts to compare with.
 */
async function mustHaveParts(tx: Tx, resolutionId: string, anchors: readonly string[]): Promise<void> {
  const rows = await tx.provision.findMany({ where: { text: { resolutionId } }, select: { anchor: true } });
  if (rows.length === 0) return;
  const known = new Set(rows.map(({ anchor }) => anchor));
  const changes = await tx.relationPart.findMany({
    where: { action: { in: ["REPLACE", "INSERT_AFTER"] }, relation: { toResolutionId: resolutionId } },
    select: { anchor: true, newKind: true, newNumber: true },
  });
  const made = changes.map(({ anchor, newKind, newNumber }) => (newKind ? anchorOf(newKind, newNumber, anchor) : anchor));
  if (!anchors.every((anchor) => known.has(anchor) || made.some((outer) => `${anchor}-`.startsWith(`${outer}-`)))) refuse("unknown-part");
}

/** A relation that does something to validity, of a text that has effect, moves what readers have of the text it hits. */
async function demandForReaders(tx: Tx, actor: Actor, kinds: readonly (RelationKind | undefined)[], from: Target, hit: string): Promise<void> {
  if (!kinds.some((kind) => kind && actingKinds.includes(kind))) return;
  const draft = from.kind === "nghi-quyet" && !(await tx.resolution.findFirst({ where: { id: from.id, stage: "ISSUED" }, select: { id: true } }));
  if (!draft) await demandPublisher(tx, actor, [hit]);
}

/**
 * Says what this resolution does to another text, or (`incoming`) another one to it; with `relationId` says it anew. The line of validity
 * of everything that follows is computed in the same transaction. Input: relationInput of schema.ts.
 * @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal), NOT_FOUND, CONFLICT
 */
export async function saveRelation(actor: Actor, input: unknown): Promise<Seen & { relationId: string }> {
  const parsed = relationInput.parse(input);
  const { id, version, relationId, kind, target, incoming, effectiveOn, endsOn, note, parts } = parsed;
  const own: Target = { kind: "nghi-quyet", id };
  const [from, to] = incoming ? [target, own] : [own, target];
  let written = relationId ?? "";
  const seen = await change(actor, { id, version }, "resolution.relate", async (tx, before) => {
    refuse(whyNotEdit(actor, before));
    if (target.id === id) refuse("same-text");
    refuse(whyNotRelate(parsed));
    await mustExist(tx, actor, target);
    if (to.kind === "nghi-quyet" && parts.length > 0) {
      await mustHaveParts(
        tx,
        to.id,
        parts.map(({ anchor }) => anchor),
      );
    }
    const old = relationId ? await tx.legalRelation.findUnique({ where: { id: relationId }, select: { kind: true } }) : null;
    await demandForReaders(tx, actor, [kind, old?.kind], from, to.id);
    const words = { kind, effectiveOn, endsOn, note };
    const ends = { ...sideOf("from", from), ...sideOf("to", to) };
    if (relationId) {
      const { count } = await tx.legalRelation.updateMany({
        where: { id: relationId, kind: { not: "BASIS" }, ...ends },
        data: { ...words, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError("NOT_FOUND");
      await tx.relationPart.deleteMany({ where: { relationId } });
    } else written = (await tx.legalRelation.create({ data: { ...words, ...ends }, select: { id: true } })).id;
    await tx.relationPart.createMany({
      data: parts.map(({ source, ...part }, at) => ({ ...part, sourceAnchor: source, relationId: written, position: at + 1 })),
    });
    await recomputeValidity(tx, [from.id, to.id]);
    return { detail: { fields: ["relations"], relation: kind, relationId: written, targetId: target.id, parts: parts.length } };
  });
  return { ...seen, relationId: written };
}

/** Takes a relation away, as if it had never been entered. Input: {id, version, relationId}. @throws as `saveRelation` */
export async function removeRelation(actor: Actor, input: unknown): Promise<Seen> {
  const { relationId, ...seen } = removeRelationInput.parse(input);
  return change(actor, seen, "resolution.unrelate", async (tx, before) => {
    refuse(whyNotEdit(actor, before));
    const found = await tx.legalRelation.findFirst({
      where: { id: relationId, kind: { not: "BASIS" }, OR: [{ fromResolutionId: seen.id }, { toResolutionId: seen.id }] },
      select: {
        ...{ kind: true, effectiveOn: true, endsOn: true, note: true },
        ...{ fromResolutionId: true, fromDocumentId: true, fromActId: true, toResolutionId: true, toDocumentId: true, toActId: true },
        parts: { orderBy: { position: "asc" }, select: { anchor: true, action: true, sourceAnchor: true, newKind: true, newNumber: true } },
      },
    });
    if (!found) throw new AppError("NOT_FOUND");
    const { from, to } = endsOf(found);
    await demandForReaders(tx, actor, [found.kind], from, to.id);
    await tx.legalRelation.delete({ where: { id: relationId }, select: { id: true } });
    await recomputeValidity(tx, [from.id, to.id]);
    const { kind: relation, effectiveOn, endsOn, note } = found;
    const parts = found.parts.map(({ action: partAction, ...part }) => ({ ...part, partAction }));
    // What is said of a text that only some may open, at whichever end it stands, is theirs: the log keeps ids, days and places in the text.
    const words = (await anyRestricted(tx, [from, to])) ? {} : { note };
    const removed = removal({ relation, ...otherEnd(found, seen.id), effectiveOn, endsOn, parts, ...words });
    return { detail: { fields: ["relations"], relationId, removed } };
  });
}
