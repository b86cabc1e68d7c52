"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { staffWordsAddress } from "@/lib/files/addresses";
import { confirmReading, correctPage } from "@/lib/texts/commands";
import { refusalWords } from "@/lib/texts/labels";

export async function correct(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await correctPage(await requireActor(), values);
      redirect(`${staffWordsAddress(String(values.fileId), Number(values.page))}&xong=luu`);
    },
    refusalWords,
  );
}

export async function confirm(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await confirmReading(await requireActor(), values);
      redirect(`${staffWordsAddress(String(values.fileId))}?xong=xac-nhan`);
    },
    refusalWords,
  );
}
