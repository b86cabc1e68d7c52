import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import type { ResolutionRefusal } from "../policy";
import { factColumns } from "../queries/staff";

export interface Seen {
  id: string;
  version: number;
}

export type Loaded = Prisma.ResolutionGetPayload<{ select: typeof factColumns }>;

export function refuse(refusal: ResolutionRefusal | null, detail?: Record<string, unknown>): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal, detail);
}

/** The symbol of a resolution for its trail; of one that only some may open the log, which more people read, has the id alone. */
export function symbolFor({ visibility }: Pick<Loaded, "visibility">, symbol: string): { symbol?: string } {
  return visibility === "RESTRICTED" ? {} : { symbol };
}

/** What the person saw, or a refusal: what they may not see is not there. */
export async function load(tx: Tx, actor: Actor, { id, version }: Seen): Promise<Loaded> {
  const found = await tx.resolution.findFirst({ where: { id, ...openToStaff(actor) }, select: factColumns });
  if (!found) throw new AppError("NOT_FOUND");
  if (found.version !== version) await refuseStale(tx, [id], fieldWords);
  return found;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.ResolutionUncheckedUpdateManyInput = {}): Promise<number> {
  const { count } = await tx.resolution.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/**
 * A change of a resolution under its version: load, decide and write inside, one audit row, and news for readers who have it.
 * @param within a transaction in which the change is one of several that stand or fall together
 */
export async function change(
  actor: Actor,
  seen: Seen,
  action: Parameters<typeof record>[2],
  work: (tx: Tx, before: Loaded) => Promise<{ data?: Prisma.ResolutionUncheckedUpdateManyInput; detail: Prisma.InputJsonObject; gone?: string[] } | null>,
  within?: Tx,
): Promise<Seen> {
  const inside = async (tx: Tx) => {
    const before = await load(tx, actor, seen);
    const done = await work(tx, before);
    // A save that changes nothing writes nothing.
    if (!done) return seen;
    const version = await write(tx, seen, done.data);
    await record(tx, actor, action, { type: "resolution", id: seen.id, detail: { ...done.detail, version } });
    // What is issued acts on others, which readers may have.
    if (before.stage === "ISSUED" || action === "resolution.issue") await changed(tx, done.gone);
    return { id: seen.id, version };
  };
  return within ? inside(within) : db.$transaction(inside);
}
