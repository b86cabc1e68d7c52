import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { Actor } from "./actor";
import { lenderOf } from "./delegation";
import { type Permission, permissionsOf } from "./roles";

/** Somebody as they would act if they asked now, for work that thinks of people who are not there. */
export interface Standing {
  id: string;
  email: string;
  actor: Actor;
}

const standing = {
  id: true,
  email: true,
  displayName: true,
  roles: true,
  totpConfirmedAt: true,
  delegationsReceived: {
    where: { revokedAt: null },
    orderBy: { endsOn: "desc" },
    take: 50,
    select: { startsOn: true, endsOn: true, revokedAt: true, from: { select: { id: true, displayName: true, roles: true, disabledAt: true } } },
  },
} satisfies Prisma.AccountSelect;

type Reader = Pick<Tx, "account">;

async function standingWhere(tx: Reader, where: Prisma.AccountWhereInput, at: Date): Promise<Standing[]> {
  const rows = await tx.account.findMany({ where: { AND: [where, { disabledAt: null }] }, select: standing });
  return rows.map((row) => ({ id: row.id, email: row.email, actor: Actor.ofAccount(row, undefined, null, lenderOf(row, row.delegationsReceived, at)) }));
}

/** These accounts as they stand now; closed ones are left out. */
export async function standingOf(tx: Reader, ids: readonly string[], at: Date): Promise<Standing[]> {
  return standingWhere(tx, { id: { in: [...ids] } }, at);
}

/** Everybody who has a permission at an instant, of their own or lent for that day. */
export async function whoCan(tx: Reader, permission: Permission, at: Date): Promise<Standing[]> {
  const roles = (Object.keys(permissionsOf) as Role[]).filter((role) => permissionsOf[role].includes(permission));
  const found = await standingWhere(tx, { OR: [{ roles: { hasSome: roles } }, { delegationsReceived: { some: { revokedAt: null } } }] }, at);
  return found.filter(({ actor }) => actor.can(permission));
}
