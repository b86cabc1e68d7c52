import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { NextRequest } from "next/server";
import * as nextAuth from "next-auth/next";
import { env } from "@/lib/core/env";
import { SIGN_IN } from "./addresses";
import { authOptions, type Failure, type Presented, type SignInSession } from "./next-auth";
import { clientAddress, cookieName, transportOf } from "./transport";

// The package is CommonJS: bundlers and Node disagree about what its default export is.
const outer = nextAuth.default as unknown as typeof nextAuth.default & { default?: typeof nextAuth.default };
const NextAuth = outer.default ?? outer;

/** The parts of a request that say who is asking. */
export interface Asking {
  headers: Headers;
  cookies: Record<string, string>;
}

function presentedBy({ headers, cookies }: Asking): Presented {
  return {
    token: cookies[cookieName("sign-in", env().PUBLIC_URL)] ?? null,
    userAgent: headers.get("user-agent"),
    address: clientAddress(headers.get("x-forwarded-for")),
  };
}

/** The response object that next-auth writes into, turned into a web Response. */
function recorder() {
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body: string | null = null;
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json: (value: unknown) => {
      headers.set("content-type", "application/json");
      body = JSON.stringify(value);
    },
    send: (value: unknown) => {
      body = typeof value === "string" || value === undefined ? (value ?? null) : JSON.stringify(value);
    },
    end: () => {},
  };
  const finish = () => {
    const sent = new Headers({ "cache-control": "private, no-store" });
    for (const [name, value] of headers) for (const one of [value].flat()) sent.append(name, one);
    sent.set("cache-control", "private, no-store");
    // What is not data is a page or a line of next-auth's own, in English: who comes upon one belongs on the sign-in page.
    if (body && !sent.get("content-type")?.startsWith("application/json")) {
      sent.delete("content-type");
      sent.set("location", SIGN_IN);
      return new Response(null, { status: 303, headers: sent });
    }
    return new Response(body, { status, headers: sent });
  };
  return { response, finish };
}

/**
 * Runs next-auth for one request under /api/auth: the route calls it, and so do the sign-in forms.
 * @throws the error of the database when it did not answer, instead of next-auth's "wrong password"
 */
export async function handleAuth(request: Request): Promise<Response> {
  const text = request.method === "POST" ? await request.text() : "";
  const { nextUrl, cookies, headers } = new NextRequest(request.url, { headers: request.headers });
  if (transportOf(env().PUBLIC_URL, headers.get("host")) === "insecure") {
    return Response.json({ reason: "insecure" }, { status: 403, headers: { "cache-control": "no-store" } });
  }
  const asking = { headers, cookies: Object.fromEntries(cookies.getAll().map(({ name, value }) => [name, value])) };
  const failure: Failure = {};
  const { response, finish } = recorder();
  await NextAuth(
    {
      method: request.method,
      headers: Object.fromEntries(headers),
      cookies: asking.cookies,
      query: { ...Object.fromEntries(nextUrl.searchParams), nextauth: nextUrl.pathname.split("/").slice(3) },
      body: Object.fromEntries(new URLSearchParams(text)),
    } as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(presentedBy(asking), failure),
  );
  if (failure.error) throw failure.error;
  return finish();
}

/**
 * The session that next-auth reads from the cookie of a request.
 * @returns null when there is no valid sign-in
 * @throws the error of the database when it did not answer
 */
export async function sessionOf(asking: Asking): Promise<SignInSession | null> {
  if (transportOf(env().PUBLIC_URL, asking.headers.get("host")) === "insecure") return null;
  const presented = presentedBy(asking);
  if (!presented.token) return null;
  const failure: Failure = {};
  const { response } = recorder();
  const session = await nextAuth.getServerSession(
    { headers: Object.fromEntries(asking.headers), cookies: asking.cookies } as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(presented, failure),
  );
  if (failure.error) throw failure.error;
  return session as SignInSession | null;
}
