"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { NOTIFICATIONS } from "@/lib/notifications/addresses";
import { markAllRead, markRead } from "@/lib/notifications/commands";
import { refusalWords } from "@/lib/notifications/labels";

/** Marks one as read; with viec=mo leads on to what it is about. */
export async function read(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, viec }) => {
      const { address } = await markRead(await requireActor(), { id });
      if (viec === "mo") redirect(address);
      revalidatePath(NOTIFICATIONS, "layout");
    },
    refusalWords,
  );
}

export async function readAll(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async () => {
      await markAllRead(await requireActor());
      revalidatePath(NOTIFICATIONS, "layout");
    },
    refusalWords,
  );
}
