import { randomUUID } from "node:crypto";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import type { Asking } from "@/lib/auth/handler";
import { hashPassword } from "@/lib/auth/password-hash";
import { sealText } from "@/lib/auth/secrets";
import { codeOfStep, newTotpSecret, stepAt } from "@/lib/auth/totp";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Role } from "@/prisma/generated/enums";

export const PASSWORD = "bốn con ngựa leo núi";

/** A browser of the tests: keeps cookies, talks to the real route of next-auth. */
export class Visit {
  readonly cookies: Record<string, string> = {};
  readonly headers = new Headers({ host: "localhost:3000", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0" });

  /** Every visit has an address of its own, unless the test says otherwise: attempts are counted by address too. */
  constructor(address = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`) {
    this.headers.set("x-forwarded-for", address);
  }

  get asking(): Asking {
    return { headers: this.headers, cookies: { ...this.cookies } };
  }

  get token(): string | undefined {
    return this.cookies["portal-sign-in"];
  }

  /** One request to /api/auth/…; cookies of the answer are kept. */
  async request(path: string, fields?: Record<string, string>): Promise<Response> {
    const headers = new Headers(this.headers);
    headers.set(
      "cookie",
      Object.entries(this.cookies)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join("; "),
    );
    if (fields) headers.set("content-type", "application/x-www-form-urlencoded");
    const request = new Request(`http://localhost:3000/api/auth/${path}`, {
      headers,
      method: fields ? "POST" : "GET",
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
    const response = await (fields ? POST : GET)(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) delete this.cookies[name];
      else this.cookies[name] = decodeURIComponent(value);
    }
    return response;
  }

  /** Posts a form as a browser without scripts would: first the CSRF token, then the form. */
  async post(path: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await this.request("csrf")).json()) as { csrfToken: string };
    return this.request(path, { ...fields, csrfToken });
  }

  /** The reason of a refused step, from the address that next-auth redirects to; null when the step was passed. */
  async step(step: "mat-khau" | "ma-xac-thuc", fields: Record<string, string>): Promise<{ reason: string; detail: Record<string, string> } | null> {
    const response = await this.post(`callback/${step}`, fields);
    const error = new URL(response.headers.get("location") ?? "http://localhost/").searchParams.get("error");
    if (error === null) return null;
    const { reason = error, code, ...detail } = Object.fromEntries(new URLSearchParams(error));
    return { reason, detail };
  }

  /** Both steps of an account of `person()`. */
  async signIn(who: { email: string; secret: string | null }): Promise<void> {
    const first = await this.step("mat-khau", { email: who.email, password: PASSWORD });
    if (first) throw new Error(`refused: ${first.reason}`);
    if (!who.secret) return;
    const second = await this.step("ma-xac-thuc", { code: await nextCode(who) });
    if (second) throw new Error(`refused: ${second.reason}`);
  }
}

/** An account that can sign in; with a second factor when `secret` is wanted. */
export async function person(
  wanted: { roles?: Role[]; secondFactor?: boolean } = {},
): Promise<{ id: string; email: string; secret: string | null; version: number }> {
  const id = randomUUID();
  const email = `${id}@kiem-thu.example`;
  const secret = wanted.secondFactor ? newTotpSecret() : null;
  await db.account.create({
    data: {
      id,
      email,
      displayName: "Người Kiểm Thử",
      roles: wanted.roles ?? ["AUTHOR"],
      passwordHash: await hashPassword(PASSWORD),
      passwordSetAt: new Date(),
      totpSecret: secret && sealText(secret, id),
      totpConfirmedAt: secret && new Date(),
    },
  });
  return { id, email, secret, version: 1 };
}

/** The code that works next: the current one, or the one after the last that was used. */
export async function nextCode(who: { email: string; secret: string | null }): Promise<string> {
  const { totpLastStep } = await db.account.findUniqueOrThrow({ where: { email: who.email }, select: { totpLastStep: true } });
  return codeOfStep(who.secret ?? "", Math.max(stepAt(await now()), (totpLastStep ?? 0) + 1));
}

/** What somebody was told of their account, and in how many letters. */
export const toldOf = (accountId: string) =>
  db.notification.findMany({
    where: { accountId, kind: { startsWith: "account." } },
    orderBy: { createdAt: "asc" },
    select: { kind: true, byName: true, letter: { select: { state: true } } },
  });
