"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { saveSiteProfile } from "@/lib/site/commands";
import { refusalWords } from "@/lib/site/labels";

export async function keepProfile(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      await saveSiteProfile(await requireActor(), input);
      redirect("/quan-tri/cai-dat?xong=luu");
    },
    refusalWords,
  );
}
