import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import type { DisclosureRefusal } from "../policy";
import { standingSelect } from "../queries/standing";

export interface Seen {
  id: string;
  version: number;
}

const select = { ...standingSelect, slug: true, ownerId: true, version: true } satisfies Prisma.FinanceDisclosureSelect;

export type Loaded = Prisma.FinanceDisclosureGetPayload<{ select: typeof select }>;

/** A disclosure in the version that the actor saw, unless it may not be touched so. @throws AppError NOT_FOUND, CONFLICT, FORBIDDEN */
export async function load(tx: Tx, { id, version }: Seen, why: (disclosure: Loaded) => DisclosureRefusal | null): Promise<Loaded> {
  const disclosure = await tx.financeDisclosure.findUnique({ where: { id }, select });
  if (!disclosure) throw new AppError("NOT_FOUND");
  if (disclosure.version !== version) await refuseStale(tx, [id], fieldWords);
  const refusal = why(disclosure);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return disclosure;
}

/** Check and write are one step: a stale save loses, visibly. @returns the version to name next time */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.FinanceDisclosureUncheckedUpdateManyInput): Promise<Seen> {
  const { count } = await tx.financeDisclosure.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return { id, version: version + 1 };
}
