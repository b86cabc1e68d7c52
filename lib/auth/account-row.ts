import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";

/** What commands need to know of an account; never a hash. */
const managed = {
  id: true,
  email: true,
  displayName: true,
  roles: true,
  disabledAt: true,
  totpConfirmedAt: true,
  secondFactorLostAt: true,
  version: true,
} satisfies Prisma.AccountSelect;
export type ManagedRow = Prisma.AccountGetPayload<{ select: typeof managed }>;

/** @throws AppError NOT_FOUND */
export async function loadAccount(tx: Tx, id: string): Promise<ManagedRow> {
  const account = await tx.account.findUnique({ where: { id }, select: managed });
  if (!account) throw new AppError("NOT_FOUND");
  return account;
}

/**
 * Writes an account and raises its version, provided that it still has the version that was seen.
 * @throws AppError CONFLICT {changedBy, changedAt, what}
 */
export async function writeAccount(tx: Tx, seen: { id: string; version: number }, data: Prisma.AccountUncheckedUpdateManyInput): Promise<ManagedRow> {
  const [after] = await tx.account.updateManyAndReturn({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
    select: managed,
  });
  return after ?? refuseStale(tx, [seen.id], {});
}

/**
 * Active administrators besides one account. The lock makes two administrators who remove each other at the same moment wait
 * for one another: one of them is then the last and stays.
 */
export async function otherAdministrators(tx: Tx, id: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.administrators'))`;
  return tx.account.count({ where: { id: { not: id }, disabledAt: null, roles: { has: "ADMINISTRATOR" } } });
}
