"use server";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { CODE_STEP, codeStepByLink, RECOVERY_CODES, SIGN_IN, STAFF_HOME, safeReturn, withReturn } from "@/lib/auth/addresses";
import { proveAgain } from "@/lib/auth/commands/own-sign-ins";
import { setPassword } from "@/lib/auth/commands/set-password";
import { askingNow, currentVisitor, requireActor, visitorOf } from "@/lib/auth/current";
import { DEMO_PASSWORD, demoAccounts } from "@/lib/auth/demo-accounts";
import { runAccountAction } from "@/lib/auth/form-action";
import type { AccountState } from "@/lib/auth/form-state";
import type { Step } from "@/lib/auth/next-auth";
import { takeStep } from "@/lib/auth/sign-in";
import { AppError } from "@/lib/core/errors";

const backIn = (form: FormData) => safeReturn(form.get("ve")?.toString());

/** Takes a step and keeps the cookie; says who stands there afterwards. */
async function step(name: Step, input: Record<string, unknown>) {
  const asking = await askingNow();
  const cookie = await takeStep(name, input, asking);
  (await cookies()).set(cookie);
  return visitorOf({ ...asking, cookies: { ...asking.cookies, [cookie.name]: cookie.value } });
}

export async function enterPassword(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    const visitor = await step("mat-khau", input);
    redirect(visitor && "actor" in visitor ? (backIn(form) ?? STAFF_HOME) : withReturn(CODE_STEP, backIn(form)));
  });
}

/** The password of somebody who opened the link by which a second factor is set up anew. */
export async function enterPasswordByLink(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async ({ link, ...input }) => {
    const visitor = await step("mat-khau", input);
    redirect(visitor && "actor" in visitor ? STAFF_HOME : codeStepByLink(String(link)));
  });
}

export async function enterCode(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    const before = await currentVisitor();
    await step("ma-xac-thuc", input);
    const firstTime = before && "pending" in before && !before.pending.enrolled;
    redirect(firstTime ? withReturn(RECOVERY_CODES, backIn(form)) : (backIn(form) ?? STAFF_HOME));
  });
}

export async function enterDemo(form: FormData): Promise<void> {
  const account = (await demoAccounts()).find(({ email }) => email === form.get("email"));
  if (!account) notFound();
  const asking = await askingNow();
  try {
    let cookie = await takeStep("mat-khau", { email: account.email, password: DEMO_PASSWORD }, asking);
    if (account.code) {
      asking.cookies[cookie.name] = cookie.value;
      cookie = await takeStep("ma-xac-thuc", { code: account.code }, asking);
    }
    (await cookies()).set(cookie);
  } catch (error) {
    if (error instanceof AppError) redirect(`${SIGN_IN}?thu=cho`);
    throw error;
  }
  redirect(STAFF_HOME);
}

export async function setPasswordByLink(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await setPassword(input);
    redirect(`${SIGN_IN}?dat=1`);
  });
}

export async function proveIdentity(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await proveAgain(await requireActor(), input);
    redirect(backIn(form) ?? STAFF_HOME);
  });
}
