"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { parseDay } from "@/lib/core/dates";
import { holidaysAdminAddress } from "@/lib/holidays/addresses";
import { addHoliday, citeHoliday, removeHoliday } from "@/lib/holidays/commands";
import { refusalWords } from "@/lib/holidays/labels";

export async function add(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await addHoliday(await requireActor(), values);
      redirect(`${holidaysAdminAddress}?nam=${parseDay(String(values.day))?.year ?? ""}&xong=them`);
    },
    refusalWords,
  );
}

export async function remove(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, year }) => {
      await removeHoliday(await requireActor(), { id });
      redirect(`${holidaysAdminAddress}?nam=${Number(year)}&xong=bo`);
    },
    refusalWords,
  );
}

export async function cite(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, source, year }) => {
      await citeHoliday(await requireActor(), { id, source });
      redirect(`${holidaysAdminAddress}?nam=${Number(year)}&xong=can-cu`);
    },
    refusalWords,
  );
}
