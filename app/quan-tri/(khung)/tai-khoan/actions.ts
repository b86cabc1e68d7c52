"use server";
import { revalidatePath } from "next/cache";
import { ACCOUNTS } from "@/lib/auth/addresses";
import { assignBody as assign } from "@/lib/auth/commands/assign-body";
import { changeRoles as change } from "@/lib/auth/commands/change-roles";
import { createAccount as create } from "@/lib/auth/commands/create-account";
import { disableAccount as disable, enableAccount as enable } from "@/lib/auth/commands/disable-account";
import { resetSecondFactor as removeSecondFactor, resetPassword as renewLink } from "@/lib/auth/commands/reset-account";
import { requireActor } from "@/lib/auth/current";
import { runAccountAction } from "@/lib/auth/form-action";
import type { AccountState, ShownOnce } from "@/lib/auth/form-state";
import { formatDateTimeInside } from "@/lib/core/dates";

const shown = ({ address, expiresAt }: { address: string; expiresAt: Date }): ShownOnce => ({
  status: "link",
  address,
  until: formatDateTimeInside(expiresAt),
});

export async function createAccount(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => shown((await create(await requireActor(), input)).link));
}

export async function resetPassword(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    const link = await renewLink(await requireActor(), input);
    // The version of the account was raised: the other forms of the page must know.
    revalidatePath(ACCOUNTS, "layout");
    return shown(link);
  });
}

export async function resetSecondFactor(_: AccountState, form: FormData): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    const link = await removeSecondFactor(await requireActor(), input);
    revalidatePath(ACCOUNTS, "layout");
    return shown(link);
  });
}

export async function changeRoles(_: AccountState, form: FormData): Promise<AccountState> {
  return run(form, change);
}

export async function assignBody(_: AccountState, form: FormData): Promise<AccountState> {
  return run(form, assign);
}

export async function disableAccount(_: AccountState, form: FormData): Promise<AccountState> {
  return run(form, disable);
}

export async function enableAccount(_: AccountState, form: FormData): Promise<AccountState> {
  return run(form, enable);
}

function run(form: FormData, command: typeof change): Promise<AccountState> {
  return runAccountAction(form, async (input) => {
    await command(await requireActor(), input);
    revalidatePath(ACCOUNTS, "layout");
  });
}
