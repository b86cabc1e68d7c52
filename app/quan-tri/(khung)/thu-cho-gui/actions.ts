"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { eraseSubscriber } from "@/lib/alerts/commands/stop";
import { refusalWords as alertWords } from "@/lib/alerts/labels";
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

export async function erase(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ email }) => {
      const ended = await eraseSubscriber(await requireActor(), { email });
      // The address itself stands in no address of a page.
      redirect(`${LETTERS}?xong=${ended > 0 ? "da-xoa" : "khong-co"}`);
    },
    alertWords,
  );
}
