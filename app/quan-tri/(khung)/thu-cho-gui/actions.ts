"use server";
import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { LETTERS } from "@/lib/notifications/addresses";
import { sendAgain } from "@/lib/notifications/commands";
import { refusalWords } from "@/lib/notifications/labels";

export async function again(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await sendAgain(await requireActor(), { id, version });
      revalidatePath(LETTERS);
    },
    refusalWords,
  );
}
