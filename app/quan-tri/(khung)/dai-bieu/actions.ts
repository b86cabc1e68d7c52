"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { memberAdminAddress, membersAdminAddress } from "@/lib/members/addresses";
import { endMandate, resumeMandate, takeMemberOut } from "@/lib/members/commands/end-mandate";
import { addMember, saveMember } from "@/lib/members/commands/save-member";
import { clashWords, refusalWords } from "@/lib/members/labels";

const words = { ...refusalWords, ...clashWords };

export async function add(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await addMember(await requireActor(), values);
      redirect(`${memberAdminAddress(id)}?xong=them`);
    },
    words,
  );
}

export async function keep(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveMember(await requireActor(), values);
      redirect(`${memberAdminAddress(id)}?xong=luu`);
    },
    words,
  );
}

export async function end(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await endMandate(await requireActor(), values);
      redirect(`${memberAdminAddress(id)}?xong=thoi`);
    },
    words,
  );
}

export async function resume(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await resumeMandate(await requireActor(), values);
      redirect(`${memberAdminAddress(id)}?xong=luu`);
    },
    words,
  );
}

/** `term` is where the list goes on. */
export async function takeOut(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ term, ...values }) => {
      await takeMemberOut(await requireActor(), values);
      redirect(`${membersAdminAddress(String(term))}&xong=bo`);
    },
    words,
  );
}
