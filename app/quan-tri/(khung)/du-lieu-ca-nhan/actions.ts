"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { releaseField, revokeField } from "@/lib/people/commands";
import { refusalWords } from "@/lib/people/labels";

export async function release(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await releaseField(await requireActor(), values);
      redirect("/quan-tri/du-lieu-ca-nhan?xong=mo");
    },
    refusalWords,
  );
}

export async function revoke(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await revokeField(await requireActor(), values);
      redirect("/quan-tri/du-lieu-ca-nhan?xong=dong");
    },
    refusalWords,
  );
}
