"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { rulesAdminAddress } from "@/lib/votes/addresses";
import { addRule, endRule } from "@/lib/votes/commands/rules";
import { refusalWords } from "@/lib/votes/labels";

function dayIn(typed: string | string[] | undefined): string {
  const day = parseDay(String(typed ?? ""));
  return day ? isoDay(dayColumn(day)) : String(typed ?? "");
}

export async function add(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await addRule(await requireActor(), { ...values, validFrom: dayIn(values.validFrom), validTo: dayIn(values.validTo) });
      redirect(`${rulesAdminAddress}?xong=them`);
    },
    refusalWords,
  );
}

export async function end(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, validTo }) => {
      await endRule(await requireActor(), { id, version, validTo: dayIn(validTo) });
      redirect(`${rulesAdminAddress}?xong=het`);
    },
    refusalWords,
  );
}
