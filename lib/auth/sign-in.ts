import "server-only";
import { NextResponse } from "next/server";
import { env } from "@/lib/core/env";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { type Asking, handleAuth } from "./handler";
import type { Step } from "./next-auth";
import { codeStepInput, passwordStepInput } from "./schema";
import { cookieName, transportOf } from "./transport";

/** A cookie as next-auth set it, for `cookies().set()`. */
export type SetCookie = ReturnType<NextResponse["cookies"]["getAll"]>[number];

/**
 * Takes one step of signing in through next-auth's own handler, as its client script would: fetch the CSRF token, then post.
 * The forms need no script this way, and next-auth stays the only one that issues the cookie.
 * @param input the fields of the step's form
 * @returns the cookie of the new sign-in
 * @throws ZodError when a field is malformed; AppError with a reason of labels.ts when the step is refused
 */
export async function takeStep(step: Step, input: Record<string, unknown>, asking: Asking): Promise<SetCookie> {
  if (transportOf(env().PUBLIC_URL, asking.headers.get("host")) === "insecure") throw new AppError("FORBIDDEN", "insecure");
  const fields = step === "mat-khau" ? passwordStepInput.parse(input) : codeStepInput.parse(input);
  const given = Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined));
  const response = await post(`callback/${step}`, given, asking);
  const cookie = cookieOf(response);
  if (cookie?.value) return cookie;
  const location = response.headers.get("location");
  throw refusalIn(location ? new URL(location).searchParams.get("error") : null);
}

/**
 * Signs out: next-auth ends the row and empties the cookie.
 * @returns the emptied cookie, or null when the browser had none
 */
export async function signOut(asking: Asking): Promise<SetCookie | null> {
  return cookieOf(await post("signout", {}, asking));
}

async function post(action: string, fields: Record<string, string>, asking: Asking): Promise<Response> {
  const base = new URL("/api/auth/", env().PUBLIC_URL);
  const csrf = await handleAuth(new Request(new URL("csrf", base), { headers: headersOf(asking, {}) }));
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const issued = new NextResponse(null, { headers: csrf.headers }).cookies.getAll();
  const body = new URLSearchParams({ ...fields, csrfToken });
  const headers = headersOf(asking, Object.fromEntries(issued.map(({ name, value }) => [name, value])));
  headers.set("content-type", "application/x-www-form-urlencoded");
  return handleAuth(new Request(new URL(action, base), { method: "POST", headers, body }));
}

function headersOf(asking: Asking, more: Record<string, string>): Headers {
  const headers = new Headers();
  for (const name of ["host", "user-agent", "x-forwarded-for"]) {
    const value = asking.headers.get(name);
    if (value) headers.set(name, value);
  }
  const pairs = Object.entries({ ...asking.cookies, ...more });
  headers.set("cookie", pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; "));
  return headers;
}

function cookieOf(response: Response): SetCookie | null {
  const name = cookieName("sign-in", env().PUBLIC_URL);
  // An emptied cookie of the old sign-in may stand before the new one.
  return new NextResponse(null, { headers: response.headers }).cookies.getAll().findLast((cookie) => cookie.name === name) ?? null;
}

function refusalIn(message: string | null): Error {
  const { code, reason, ...detail } = Object.fromEntries(new URLSearchParams(message ?? ""));
  if (!code || !reason) return new Error(`next-auth refused without a reason: ${message}`);
  return new AppError(code as ErrorCode, reason, detail);
}
