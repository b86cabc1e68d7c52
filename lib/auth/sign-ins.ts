import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { Actor } from "./actor";
import { hashToken, newToken } from "./secrets";

/* The rows behind the cookies. The cookie holds a random token and nothing else: whoever revokes the row ends the sign-in. */

/** Without a request for this long the sign-in is over (ASVS 5.0, 7.3.1). */
export const IDLE_MINUTES = 30;
/** The longest that a sign-in lives (ASVS 5.0, 7.3.2). */
export const ABSOLUTE_HOURS = 12;
/** Time to enter the code after the password. */
export const PENDING_MINUTES = 10;

const minutes = (n: number) => n * 60_000;

/** What is known of a valid sign-in. */
export interface FoundSignIn {
  id: string;
  accountId: string;
  completedAt: Date | null;
}

/**
 * Writes a new sign-in and ends the one that the browser presented: the token is renewed whenever somebody signs in.
 * @param completed false while the second factor is still asked for
 * @returns the token for the cookie
 */
export async function openSignIn(input: { accountId: string; completed: boolean; userAgent: string | null; presented: string | null }): Promise<string> {
  const token = newToken();
  await db.$transaction(async (tx) => {
    const at = await now(tx);
    if (input.presented) await revokeToken(tx, input.presented, at);
    const { id, account } = await tx.signIn.create({
      data: {
        accountId: input.accountId,
        tokenHash: hashToken(token),
        completedAt: input.completed ? at : null,
        reauthenticatedAt: input.completed ? at : null,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + minutes(input.completed ? ABSOLUTE_HOURS * 60 : PENDING_MINUTES)),
        userAgent: input.userAgent?.slice(0, 300) ?? null,
        createdAt: at,
      },
      select: { id: true, account: { select: { id: true, displayName: true, roles: true } } },
    });
    if (input.completed) await record(tx, Actor.ofAccount(account), "account.sign-in", { type: "account", id: account.id, detail: { signInId: id } });
  });
  return token;
}

/**
 * The sign-in of a token, or null when it is unknown, revoked, idle, too old, or its account is closed. Being seen is written
 * once a minute at most.
 */
export async function findSignIn(token: string): Promise<FoundSignIn | null> {
  const at = await now();
  const found = await db.signIn.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: at },
      createdAt: { gt: new Date(at.getTime() - minutes(ABSOLUTE_HOURS * 60)) },
      lastSeenAt: { gt: new Date(at.getTime() - minutes(IDLE_MINUTES)) },
      // An account of the demo opens nothing once the portal serves an office.
      account: { disabledAt: null, ...(env().PORTAL_MODE === "demo" ? {} : { demo: false }) },
    },
    select: { id: true, accountId: true, completedAt: true, lastSeenAt: true },
  });
  if (!found) return null;
  if (at.getTime() - found.lastSeenAt.getTime() > minutes(1)) {
    await db.signIn.updateMany({ where: { id: found.id, revokedAt: null }, data: { lastSeenAt: at } });
  }
  return { id: found.id, accountId: found.accountId, completedAt: found.completedAt };
}

/** Ends the sign-in of a token, if there is one. */
export async function revokeToken(tx: Tx, token: string, at: Date): Promise<void> {
  await tx.signIn.updateMany({ where: { tokenHash: hashToken(token), revokedAt: null }, data: { revokedAt: at } });
}

/**
 * Ends the sign-ins of an account.
 * @param except a sign-in that stays, for the person who changes their own password
 * @returns how many were ended
 */
export async function revokeSignInsOf(tx: Tx, accountId: string, at: Date, except: string | null = null): Promise<number> {
  const { count } = await tx.signIn.updateMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: at }, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: at },
  });
  return count;
}
