"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { termAdminAddress } from "@/lib/bodies/addresses";
import { saveTerm } from "@/lib/bodies/commands/save-term";
import { clashWords, refusalWords } from "@/lib/bodies/labels";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { closeTerm } from "@/lib/members/commands/close-term";
import { saveConstituency } from "@/lib/members/commands/save-constituency";
import { refusalWords as memberRefusalWords } from "@/lib/members/labels";

type Values = Record<string, string | string[]>;

/** Without an id the form is of a new record, and says no version. */
const recordOf = ({ id, version, ...values }: Values) => (id ? { id, version, ...values } : values);

export async function keepTerm(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveTerm(await requireActor(), recordOf(values));
      redirect(`${termAdminAddress(id)}?xong=luu`);
    },
    { ...refusalWords, ...clashWords },
  );
}

export async function keepConstituency(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await saveConstituency(await requireActor(), recordOf(values));
      redirect(`${termAdminAddress(String(values.termId))}?xong=luu`);
    },
    memberRefusalWords,
  );
}

export async function close(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await closeTerm(await requireActor(), values);
      redirect(`${termAdminAddress(String(values.termId))}?xong=ket-thuc`);
    },
    memberRefusalWords,
  );
}
