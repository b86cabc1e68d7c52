"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { DELEGATIONS, MY_ACCOUNT, RECOVERY_CODES, SETUP, SIGN_IN, withReturn } from "@/lib/auth/addresses";
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes } from "@/lib/auth/commands/confirm-second-factor";
import { delegate } from "@/lib/auth/commands/delegate";
import { signOutEverywhere } from "@/lib/auth/commands/own-sign-ins";
import { revokeDelegation } from "@/lib/auth/commands/revoke-delegation";
import { changeOwnPassword } from "@/lib/auth/commands/set-password";
import { requireActor } from "@/lib/auth/current";
import { runAccountAction } from "@/lib/auth/form-action";
import type { AccountState } from "@/lib/auth/form-state";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { chooseMail } from "@/lib/notifications/commands";
import { refusalWords } from "@/lib/notifications/labels";

export async function changePassword(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await changeOwnPassword(await requireActor(), input);
    revalidatePath(MY_ACCOUNT);
  });
}

export async function beginSetup(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async () => {
    await beginSecondFactor(await requireActor());
    redirect(SETUP);
  });
}

export async function confirmSetup(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await confirmSecondFactor(await requireActor(), input);
    redirect(withReturn(RECOVERY_CODES, MY_ACCOUNT));
  });
}

export async function renewCodes(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async () => ({ status: "codes", codes: await renewRecoveryCodes(await requireActor()) }));
}

export async function leaveEverywhere(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async () => {
    await signOutEverywhere(await requireActor());
    redirect(`${SIGN_IN}?ra=1`);
  });
}

export async function giveDelegation(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await delegate(await requireActor(), input);
    revalidatePath(DELEGATIONS);
  });
}

export async function takeDelegationBack(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async ({ id }) => {
    await revokeDelegation(await requireActor(), { id });
    revalidatePath(DELEGATIONS);
  });
}

export async function chooseLetters(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ version, kinds }) => {
      await chooseMail(await requireActor(), { version, kinds });
      revalidatePath(MY_ACCOUNT);
    },
    refusalWords,
  );
}
