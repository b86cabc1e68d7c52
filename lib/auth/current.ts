import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { Actor } from "./actor";
import { CODE_STEP, SIGN_IN, withReturn } from "./addresses";
import { lenderOf } from "./delegation";
import { type Asking, sessionOf } from "./handler";

/** Somebody whose password was right and whose code is still asked for. No Actor: may do nothing but finish signing in. */
export interface Pending {
  accountId: string;
  email: string;
  displayName: string;
  /** False when the second factor has to be set up first. */
  enrolled: boolean;
}

export type Visitor = { actor: Actor } | { pending: Pending } | null;

/** Cookies and headers of the request being answered. */
export async function askingNow(): Promise<Asking> {
  const jar = await cookies();
  return { headers: new Headers(await headers()), cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])) };
}

/** More delegations than anybody holds that are not over yet. */
const MANY = 50;

const given = {
  startsOn: true,
  endsOn: true,
  revokedAt: true,
  from: { select: { id: true, displayName: true, roles: true, disabledAt: true } },
} satisfies Prisma.DelegationSelect;

/**
 * Who stands behind a request: next-auth reads the cookie, then the account and the sign-in are read from the database anew,
 * so that closing an account, taking a role away or ending a delegation counts from the next request on.
 */
export async function visitorOf(asking: Asking): Promise<Visitor> {
  const session = await sessionOf(asking);
  if (!session) return null;
  const signIn = await db.signIn.findFirst({
    where: { id: session.signInId, revokedAt: null, account: { disabledAt: null } },
    select: {
      id: true,
      completedAt: true,
      reauthenticatedAt: true,
      account: {
        select: {
          id: true,
          email: true,
          displayName: true,
          roles: true,
          totpConfirmedAt: true,
          delegationsReceived: { where: { revokedAt: null }, orderBy: { endsOn: "desc" }, take: MANY, select: given },
        },
      },
    },
  });
  if (!signIn) return null;
  const { account } = signIn;
  if (signIn.completedAt) {
    const { delegationsReceived } = account;
    const lender = delegationsReceived.length > 0 ? lenderOf(account, delegationsReceived, await now()) : null;
    return { actor: Actor.ofAccount(account, signIn, asking.headers.get("x-request-id"), lender) };
  }
  return { pending: { accountId: account.id, email: account.email, displayName: account.displayName, enrolled: account.totpConfirmedAt !== null } };
}

/** The visitor of this request; read once per request. */
export const currentVisitor = cache(async (): Promise<Visitor> => visitorOf(await askingNow()));

/** The actor of this request, or null. */
export async function currentActor(): Promise<Actor | null> {
  const visitor = await currentVisitor();
  return visitor && "actor" in visitor ? visitor.actor : null;
}

/**
 * The actor of this request. Every page and every action of the staff area starts here.
 * Without a sign-in the browser is sent to the sign-in page and comes back afterwards.
 * @param back path to come back to; by default the page that was asked for
 */
export async function requireActor(back?: string): Promise<Actor> {
  const visitor = await currentVisitor();
  if (visitor && "actor" in visitor) return visitor.actor;
  const wanted = back ?? (await pathAsked());
  redirect(withReturn(visitor ? CODE_STEP : SIGN_IN, wanted));
}

/** The path of the request (lib/server writes it into a header), or of the page that a form was sent from. */
async function pathAsked(): Promise<string | null> {
  const asked = await headers();
  const path = asked.get("x-portal-path");
  if (path) return path;
  const referer = asked.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
