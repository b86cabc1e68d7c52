import "server-only";
import type { AuthOptions, Session } from "next-auth";
import type { JWT } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import { ZodError } from "zod";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { SIGN_IN } from "./addresses";
import { type Proven, proveCode, provePassword } from "./credentials";
import { ABSOLUTE_HOURS, findSignIn, openSignIn, revokeToken } from "./sign-ins";
import { cookieName } from "./transport";

/** The two steps of signing in, as providers of next-auth. */
export type Step = "mat-khau" | "ma-xac-thuc";

/** What a request brings that next-auth does not pass on to its callbacks. */
export interface Presented {
  token: string | null;
  userAgent: string | null;
  address: string;
}

/** What next-auth would swallow: an outage of the database must not look like "signed out" or "wrong password". */
export interface Failure {
  error?: unknown;
}

/** A session as next-auth hands it on: the id of the sign-in's row, and nothing of the person. */
export type SignInSession = Session & { signInId: string };

function reasonOf(error: unknown): string | null {
  if (error instanceof ZodError) return "invalid";
  if (!(error instanceof AppError)) return null;
  return new URLSearchParams({ code: error.code, reason: error.reason ?? "", ...stringsOf(error.detail) }).toString();
}

function stringsOf(detail: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)]));
}

/**
 * The options of next-auth for one request. The `jwt` strategy is kept in name only: `encode` and `decode` put a random token
 * into the cookie and a row into `sign_ins`, so that every sign-in can be revoked.
 */
export function authOptions(presented: Presented, failure: Failure): AuthOptions {
  const { PUBLIC_URL, NEXTAUTH_SECRET } = env();
  // next-auth reads its own address only from here; the Host header never decides.
  process.env.NEXTAUTH_URL = new URL(PUBLIC_URL).origin;
  const secure = new URL(PUBLIC_URL).protocol === "https:";
  const cookie = (purpose: "sign-in" | "csrf" | "return") => ({
    name: cookieName(purpose, PUBLIC_URL),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  });
  const step = (id: Step, fields: string[], prove: (input: Record<string, unknown>) => Promise<Proven>) =>
    credentials({
      id,
      credentials: Object.fromEntries(fields.map((field) => [field, {}])),
      async authorize(given) {
        try {
          const proven = await prove(Object.fromEntries(fields.map((field) => [field, given?.[field]])));
          return { id: proven.accountId, completed: proven.completed };
        } catch (error) {
          const reason = reasonOf(error);
          if (reason === null) failure.error = error;
          else log.info({ event: "sign-in refused", step: id, reason: error instanceof AppError ? error.reason : "invalid" }, "sign-in refused");
          throw new Error(reason ?? "failed");
        }
      },
    });
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: secure,
    // Every page that next-auth would draw itself, in English.
    pages: { signIn: SIGN_IN, signOut: SIGN_IN, error: SIGN_IN, verifyRequest: SIGN_IN },
    cookies: { sessionToken: cookie("sign-in"), csrfToken: cookie("csrf"), callbackUrl: cookie("return") },
    session: { strategy: "jwt", maxAge: ABSOLUTE_HOURS * 3600 },
    providers: [
      step("mat-khau", ["email", "password"], (input) => provePassword(input, presented.address)),
      step("ma-xac-thuc", ["code", "link"], (input) => proveCode(input, presented.token)),
    ],
    jwt: {
      async encode({ token }) {
        if (typeof token?.raw === "string") return token.raw;
        return openSignIn({
          accountId: String(token?.sub),
          completed: token?.completed === true,
          userAgent: presented.userAgent,
          presented: presented.token,
        });
      },
      async decode({ token }): Promise<JWT | null> {
        if (!token) return null;
        try {
          const found = await findSignIn(token);
          return found && { sub: found.accountId, raw: token, signInId: found.id };
        } catch (error) {
          failure.error = error;
          return null;
        }
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, completed: "completed" in user && user.completed === true } : token),
      session: ({ session, token }) => ({ expires: session.expires, signInId: String(token.signInId) }) satisfies SignInSession,
    },
    events: {
      async signOut() {
        if (presented.token) await revokeToken(db, presented.token, await now());
      },
    },
    logger: {
      // An unknown or ended cookie is everyday life, not an error.
      error: (code, detail) => (code === "JWT_SESSION_ERROR" ? log.debug({ code }, "no sign-in") : log.error({ code, detail }, "next-auth")),
      warn: (code) => log.warn({ code }, "next-auth"),
      debug: () => {},
    },
  };
}
