import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { compareNames } from "@/lib/core/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import { type LinkPurpose, Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";
import { type DelegationState, delegationState } from "./delegation";
import { liveLink } from "./one-time-link";
import { whyNotDelegate, whyNotManageAccounts, whyNotStandIn } from "./policy";
import { type Permission, permissionsOf, secondFactorRoles } from "./roles";
import { openText } from "./secrets";
import { ABSOLUTE_HOURS, IDLE_MINUTES } from "./sign-ins";
import { totpLink } from "./totp";

/* Reads of this domain. No select names passwordHash; secrets leave only for the person they belong to, while setting up. */

const line = {
  id: true,
  email: true,
  displayName: true,
  roles: true,
  disabledAt: true,
  passwordSetAt: true,
  totpConfirmedAt: true,
  secondFactorLostAt: true,
  demo: true,
  version: true,
  createdAt: true,
} satisfies Prisma.AccountSelect;
export type AccountLine = Prisma.AccountGetPayload<{ select: typeof line }>;

const signInLine = { id: true, createdAt: true, lastSeenAt: true, userAgent: true } satisfies Prisma.SignInSelect;
export type SignInLine = Prisma.SignInGetPayload<{ select: typeof signInLine }>;

/** Accounts by tên, as Vietnamese readers expect, a page at a time. @throws AppError FORBIDDEN */
export async function listAccounts(actor: Actor, asked: { q?: string; page: number; size: number }): Promise<{ items: AccountLine[]; total: number }> {
  demandAdministrator(actor);
  const q = asked.q?.trim();
  const where: Prisma.AccountWhereInput = q
    ? { OR: [{ displayName: { contains: q, mode: "insensitive" } }, { email: { contains: q, mode: "insensitive" } }] }
    : {};
  // An office has some hundred accounts: their names are put in order here, as the people of the record are by their stored key.
  const named = await db.account.findMany({ where, select: { id: true, displayName: true } });
  const { skip, take } = rowsOf(asked.page, asked.size);
  const ids = named
    .toSorted((a, b) => compareNames(a.displayName, b.displayName) || a.id.localeCompare(b.id))
    .slice(skip, skip + take)
    .map(({ id }) => id);
  const items = await db.account.findMany({ where: { id: { in: ids } }, select: line });
  return { items: items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)), total: named.length };
}

const SHOWN = 8;
const DELEGATIONS_SHOWN = 30;

/** Accounts that their owners cannot use yet, oldest first: no password set, or a second factor that is owed. @throws AppError FORBIDDEN */
export async function accountsWaiting(actor: Actor): Promise<AccountLine[]> {
  demandAdministrator(actor);
  return db.account.findMany({
    where: {
      disabledAt: null,
      OR: [{ passwordSetAt: null }, { secondFactorLostAt: { not: null } }, { totpConfirmedAt: null, roles: { hasSome: [...secondFactorRoles] } }],
    },
    select: line,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
}

/** One account with its live sign-ins. @throws AppError FORBIDDEN, NOT_FOUND */
export async function findAccount(actor: Actor, id: string): Promise<AccountLine & { bodyId: string | null; signIns: SignInLine[] }> {
  demandAdministrator(actor);
  const account = await db.account.findUnique({ where: { id }, select: { ...line, bodyId: true } });
  if (!account) throw new AppError("NOT_FOUND");
  return { ...account, signIns: await liveSignIns(id) };
}

/** Bodies for which an account may work, those that are gone left out. @throws AppError FORBIDDEN */
export async function bodiesForAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  demandAdministrator(actor);
  const where = { OR: [{ validTo: null }, { validTo: { gte: await now() } }, { accounts: { some: {} } }] };
  return db.body.findMany({ where, orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }], select: { id: true, name: true } });
}

/** What somebody sees of their own account. @throws AppError FORBIDDEN for the system's own actors */
export async function myAccount(actor: Actor): Promise<AccountLine & { signIns: SignInLine[]; recoveryCodesLeft: number; settingUp: boolean }> {
  if (!actor.id) throw new AppError("FORBIDDEN");
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.id }, select: { ...line, totpNextSecret: true } });
  const { totpNextSecret, ...rest } = account;
  const recoveryCodesLeft = await db.recoveryCode.count({ where: { accountId: actor.id, usedAt: null } });
  return { ...rest, signIns: await liveSignIns(actor.id), recoveryCodesLeft, settingUp: totpNextSecret !== null };
}

const delegationLine = {
  id: true,
  startsOn: true,
  endsOn: true,
  reason: true,
  revokedAt: true,
  from: { select: { displayName: true } },
  to: { select: { displayName: true } },
} satisfies Prisma.DelegationSelect;

/** A delegation as both of its people see it. */
export interface DelegationLine extends Omit<Prisma.DelegationGetPayload<{ select: typeof delegationLine }>, "from" | "to"> {
  from: string;
  to: string;
  state: DelegationState;
}

/** What this actor has given and received, the last days first; past ones as far as they fit on a page. */
export async function myDelegations(actor: Actor): Promise<{ given: DelegationLine[]; received: DelegationLine[] }> {
  if (!actor.id) throw new AppError("FORBIDDEN");
  const id = actor.id;
  const at = await now();
  const list = async (where: Prisma.DelegationWhereInput): Promise<DelegationLine[]> => {
    const rows = await db.delegation.findMany({ where, select: delegationLine, orderBy: [{ endsOn: "desc" }, { id: "desc" }], take: DELEGATIONS_SHOWN });
    return rows.map(({ from, to, ...row }) => ({ ...row, from: from.displayName, to: to.displayName, state: delegationState(row, at) }));
  };
  const [given, received] = await Promise.all([list({ fromId: id }), list({ toId: id })]);
  return { given, received };
}

/** Whom this actor may name as a stand-in, by tên. Empty for people who have no place to give. */
export async function possibleDelegates(actor: Actor): Promise<{ id: string; name: string; roles: Role[] }[]> {
  if (whyNotDelegate(actor)) return [];
  const accounts = await db.account.findMany({
    where: { disabledAt: null, totpConfirmedAt: { not: null } },
    select: { id: true, displayName: true, roles: true, disabledAt: true, totpConfirmedAt: true },
  });
  return accounts
    .filter((account) => whyNotStandIn(actor, account) === null)
    .toSorted((a, b) => compareNames(a.displayName, b.displayName) || a.id.localeCompare(b.id))
    .map(({ id, displayName, roles }) => ({ id, name: displayName, roles }));
}

/** Open accounts that hold a permission of their own, by tên: whom one may ask to do something. @throws AppError FORBIDDEN for who is not staff */
export async function accountsThat(actor: Actor, permission: Permission): Promise<{ id: string; name: string; roles: Role[] }[]> {
  if (!actor.can("staff.enter")) throw new AppError("FORBIDDEN");
  const roles = Object.values(Role).filter((role) => permissionsOf[role].includes(permission));
  const accounts = await db.account.findMany({ where: { disabledAt: null, roles: { hasSome: roles } }, select: { id: true, displayName: true, roles: true } });
  return accounts
    .toSorted((a, b) => compareNames(a.displayName, b.displayName) || a.id.localeCompare(b.id))
    .map(({ displayName, ...account }) => ({ ...account, name: displayName }));
}

/**
 * Why the secret being set up is not shown: an administrator took the second factor away, and no link of theirs, or a used one, was
 * opened. Reads only; the code uses the link up.
 */
export async function whyNotSetUp(accountId: string, link: string): Promise<"second-factor-link" | "link-gone" | null> {
  const account = await db.account.findUnique({ where: { id: accountId }, select: { secondFactorLostAt: true } });
  if (!account?.secondFactorLostAt) return null;
  if (!link) return "second-factor-link";
  const owner = await linkOwner(link);
  return owner?.purpose === "SET_SECOND_FACTOR" && owner.accountId === accountId ? null : "link-gone";
}

/**
 * The secret being set up, as text to type and as the link in the QR picture; null when nothing is being set up, or `whyNotSetUp`.
 * @param link token of the administrator's one-time link
 */
export async function setupOf(accountId: string, link = ""): Promise<{ secret: string; link: string } | null> {
  if (await whyNotSetUp(accountId, link)) return null;
  const account = await db.account.findUnique({ where: { id: accountId }, select: { email: true, totpNextSecret: true } });
  if (!account?.totpNextSecret) return null;
  const site = await db.siteProfile.findUnique({ where: { id: 1 }, select: { shortName: true } });
  const secret = openText(account.totpNextSecret, accountId);
  return { secret, link: totpLink(secret, account.email, site?.shortName ?? "Cổng HĐND") };
}

/** Whom a one-time link is for, without using it up; null when it is used, expired or unknown. */
export async function linkOwner(
  token: string,
): Promise<{ accountId: string; email: string; displayName: string; purpose: LinkPurpose; expiresAt: Date } | null> {
  try {
    const { account, purpose, expiresAt } = await liveLink(db, token);
    return { accountId: account.id, email: account.email, displayName: account.displayName, purpose, expiresAt };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Whether there is an active account with this role. */
export async function roleIsHeld(role: Role): Promise<boolean> {
  return (await db.account.findFirst({ where: { roles: { has: role }, disabledAt: null }, select: { id: true } })) !== null;
}

async function liveSignIns(accountId: string): Promise<SignInLine[]> {
  const at = (await now()).getTime();
  return db.signIn.findMany({
    where: {
      accountId,
      revokedAt: null,
      completedAt: { not: null },
      createdAt: { gt: new Date(at - ABSOLUTE_HOURS * 3_600_000) },
      lastSeenAt: { gt: new Date(at - IDLE_MINUTES * 60_000) },
    },
    select: signInLine,
    orderBy: { lastSeenAt: "desc" },
  });
}

function demandAdministrator(actor: Actor): void {
  const refusal = whyNotManageAccounts(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}
