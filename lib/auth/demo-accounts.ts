import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { Role } from "@/prisma/generated/enums";
import { Actor } from "./actor";
import { hashPassword } from "./password-hash";
import { needsSecondFactor } from "./policy";
import { openText, sealText } from "./secrets";
import { codeOfStep, newTotpSecret, stepAt } from "./totp";

/* Accounts of the demo: their password and codes stand on the sign-in page, so they must not exist anywhere else. */

/** The password of every demo account. */
export const DEMO_PASSWORD = "lac-giang-2021";

/** A demo account with what one needs to enter. */
export interface DemoAccount {
  email: string;
  displayName: string;
  roles: Role[];
  /** The code to enter now; null where no second factor is asked. */
  code: string | null;
}

/**
 * Makes a demo account that is ready to sign in, or leaves the one that is there. For the seed.
 * @returns its id
 * @throws Error outside demo mode
 */
export async function makeDemoAccount(wanted: { email: string; displayName: string; roles: Role[]; password?: string }): Promise<{ id: string }> {
  if (env().PORTAL_MODE !== "demo") throw new Error("demo accounts exist in demo mode only");
  const there = await db.account.findUnique({ where: { email: wanted.email }, select: { id: true } });
  if (there) return there;
  const passwordHash = await hashPassword(wanted.password ?? DEMO_PASSWORD);
  return db.$transaction(async (tx) => {
    const at = await now(tx);
    const { id } = await tx.account.create({
      data: { email: wanted.email, displayName: wanted.displayName, roles: wanted.roles, passwordHash, passwordSetAt: at, demo: true },
      select: { id: true },
    });
    if (needsSecondFactor(wanted.roles)) {
      await tx.account.update({ where: { id }, data: { totpSecret: sealText(newTotpSecret(), id), totpConfirmedAt: at }, select: { id: true } });
    }
    await record(tx, Actor.system("Dữ liệu mẫu", []), "account.create", { type: "account", id, detail: { roles: wanted.roles, demo: true } });
    return { id };
  });
}

/** The demo accounts for the sign-in page; none outside demo mode. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (env().PORTAL_MODE !== "demo") return [];
  const at = await now();
  const rows = await db.account.findMany({
    where: { demo: true, disabledAt: null },
    select: { id: true, email: true, displayName: true, roles: true, totpSecret: true, totpLastStep: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, totpSecret, totpLastStep, ...account }) => {
    // A code works once: somebody who signs in twice within half a minute needs the next one.
    const step = Math.max(stepAt(at), (totpLastStep ?? 0) + 1);
    return { ...account, code: totpSecret ? codeOfStep(openText(totpSecret, id), step) : null };
  });
}
