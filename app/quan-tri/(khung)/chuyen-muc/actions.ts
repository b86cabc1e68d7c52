"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { saveCategory } from "@/lib/news/commands/save-category";
import { refusalWords } from "@/lib/news/labels";

export async function keepCategory(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, name, position }) => {
      await saveCategory(await requireActor(), { ...(id ? { id, version } : {}), name, position });
      redirect("/quan-tri/chuyen-muc?xong=luu");
    },
    refusalWords,
  );
}
