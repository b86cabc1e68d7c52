"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { dismissMissing, redirectMissing } from "@/lib/site/commands/addresses";
import { refusalWords } from "@/lib/site/labels";

const here = "/quan-tri/duong-dan-hong";

/** Leads readers of a missing address on, or with viec=bo-qua takes it off the list. */
export async function settle(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ path, target, viec }) => {
      const actor = await requireActor();
      if (viec === "bo-qua") {
        await dismissMissing(actor, { path });
        redirect(`${here}?xong=bo-qua`);
      }
      await redirectMissing(actor, { path, target });
      redirect(`${here}?xong=dan`);
    },
    refusalWords,
  );
}
