import "server-only";
import { db } from "@/lib/core/db";
import { Actor } from "./actor";

/**
 * The actor of a command that the operator runs in the name of an account (`npm run import -- --tai-khoan …`). Whoever can start
 * commands on the server holds the database already; the account says who answers for what is made.
 * @param email null asks for the account that the demo's articles are written with
 * @returns null when there is no such account or it is closed
 */
export async function actorForCommand(email: string | null): Promise<Actor | null> {
  const account = await db.account.findFirst({
    where: { disabledAt: null, ...(email === null ? { demo: true, roles: { has: "AUTHOR" as const } } : { email: email.trim().toLowerCase() }) },
    select: { id: true, displayName: true, roles: true },
    orderBy: { createdAt: "asc" },
  });
  return account && Actor.ofAccount(account);
}

/**
 * The actor of work that an account began and the worker goes on with. Read anew each time: whoever lost the right meanwhile
 * has lost it here too.
 * @returns null when the account is closed
 */
export async function actorForWork(accountId: string): Promise<Actor | null> {
  const account = await db.account.findFirst({ where: { id: accountId, disabledAt: null }, select: { id: true, displayName: true, roles: true } });
  return account && Actor.ofAccount(account);
}
