import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { openToStaff } from "@/lib/visibility/policy";
import { whyNotCreate } from "../policy";
import { actInput, type Target } from "../schema";
import { refuse } from "./guard";

/** Refuses what is not there for this person. */
export async function mustExist(tx: Tx, actor: Actor, { kind, id }: Target): Promise<void> {
  const open = { id, trashedAt: null, ...openToStaff(actor) };
  const found =
    kind === "nghi-quyet"
      ? await tx.resolution.findFirst({ where: open, select: { id: true } })
      : kind === "van-ban"
        ? await tx.document.findFirst({ where: open, select: { id: true } })
        : await tx.externalAct.findUnique({ where: { id }, select: { id: true } });
  if (!found) refuse("unknown-target");
}

/** Whether one of the texts is only for some: its words stay out of the log, which more people read. */
export async function anyRestricted(tx: Tx, texts: readonly Target[]): Promise<boolean> {
  const restricted = (kind: Target["kind"]) => ({
    id: { in: texts.filter((text) => text.kind === kind).map(({ id }) => id) },
    visibility: "RESTRICTED" as const,
  });
  const found = [
    await tx.resolution.findFirst({ where: restricted("nghi-quyet"), select: { id: true } }),
    await tx.document.findFirst({ where: restricted("van-ban"), select: { id: true } }),
  ];
  return found.some(Boolean);
}

/** Columns of the side on which a target stands. */
export function sideOf(side: "from" | "to", { kind, id }: Target) {
  const column = kind === "nghi-quyet" ? "ResolutionId" : kind === "van-ban" ? "DocumentId" : "ActId";
  return { [`${side}${column}`]: id } as Partial<Record<`${"from" | "to"}${"ResolutionId" | "DocumentId" | "ActId"}`, string>>;
}

type Ends = Record<`${"from" | "to"}${"ResolutionId" | "DocumentId" | "ActId"}`, string | null>;

const end = (resolutionId: string | null, documentId: string | null, actId: string | null): Target =>
  resolutionId ? { kind: "nghi-quyet", id: resolutionId } : documentId ? { kind: "van-ban", id: documentId } : { kind: "ngoai", id: actId ?? "" };

/** Which text does something, and to which. */
export function endsOf(ends: Ends): { from: Target; to: Target } {
  return {
    from: end(ends.fromResolutionId, ends.fromDocumentId, ends.fromActId),
    to: end(ends.toResolutionId, ends.toDocumentId, ends.toActId),
  };
}

/** What stands at the other end of a relation of a resolution, for the trail. */
export function otherEnd(ends: Ends, own: string) {
  const { from, to } = endsOf(ends);
  const { kind, id } = to.id === own ? from : to;
  return kind === "nghi-quyet" ? { resolutionId: id } : kind === "van-ban" ? { documentId: id } : { actId: id };
}

/**
 * The record of a law, decree or decision of somebody else: the one with this symbol of this issuer, or a new one.
 * Input: actInput of schema.ts. @throws ZodError; AppError FORBIDDEN
 */
export async function findOrCreateAct(actor: Actor, input: unknown): Promise<{ id: string; made: boolean }> {
  const act = actInput.parse(input);
  refuse(whyNotCreate(actor));
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('resolutions.act'))`;
    const key = { symbolKey: symbolKey(act.symbol), issuer: act.issuer };
    const known = await tx.externalAct.findUnique({ where: { symbolKey_issuer: key }, select: { id: true } });
    if (known) return { id: known.id, made: false };
    const { id } = await tx.externalAct.create({ data: { ...act, symbolKey: key.symbolKey }, select: { id: true } });
    await record(tx, actor, "act.create", { type: "act", id, detail: { symbol: act.symbol } });
    return { id, made: true };
  });
}
