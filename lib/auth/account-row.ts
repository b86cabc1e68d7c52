import "server-only";
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
 * @throws AppError CONFLICT "edited-by-someone-else"
 */
export async function writeAccount(tx: Tx, seen: { id: string; version: number }, data: Prisma.AccountUpdateManyMutationInput): Promise<ManagedRow> {
  const [after] = await tx.account.updateManyAndReturn({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
    select: managed,
  });
  if (!after) throw new AppError("CONFLICT", "edited-by-someone-else", await lastChange(tx, seen.id));
  return after;
}

/** Who changed the account last, for the sentence of a conflict. Signing in changes nothing. */
async function lastChange(tx: Tx, id: string): Promise<Record<string, unknown>> {
  const last = await tx.auditEntry.findFirst({
    where: { subjectType: "account", subjectId: id, action: { notIn: ["account.sign-in", "account.prove-again"] } },
    select: { actorName: true, at: true },
    orderBy: { id: "desc" },
  });
  return last ? { changedBy: last.actorName, changedAt: last.at, what: "sửa tài khoản này" } : {};
}

/**
 * Active administrators besides one account. The lock makes two administrators who remove each other at the same moment wait
 * for one another: one of them is then the last and stays.
 */
export async function otherAdministrators(tx: Tx, id: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal.administrators'))`;
  return tx.account.count({ where: { id: { not: id }, disabledAt: null, roles: { has: "ADMINISTRATOR" } } });
}
