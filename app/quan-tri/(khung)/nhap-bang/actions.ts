"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { spreadsheetAddress } from "@/lib/spreadsheets/addresses";
import { cancelSpreadsheet, startSpreadsheet } from "@/lib/spreadsheets/commands";
import { refusalWords } from "@/lib/spreadsheets/labels";

export async function start(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const { id } = await startSpreadsheet(await requireActor(), input);
      redirect(`${spreadsheetAddress(id)}?xong=chay`);
    },
    refusalWords,
  );
}

export async function cancel(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const { id } = await cancelSpreadsheet(await requireActor(), input);
      redirect(`${spreadsheetAddress(id)}?xong=dung`);
    },
    refusalWords,
  );
}
