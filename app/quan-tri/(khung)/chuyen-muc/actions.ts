"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { moveCategory } from "@/lib/news/commands/move-category";
import { removeCategory } from "@/lib/news/commands/remove-category";
import { saveCategory } from "@/lib/news/commands/save-category";
import { refusalWords } from "@/lib/news/labels";

/** Saves a category; with viec=len or xuong moves it by one place, with viec=xoa removes it. */
export async function keepCategory(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, name, position, viec }) => {
      const actor = await requireActor();
      if (viec === "len" || viec === "xuong") {
        await moveCategory(actor, { id, version, direction: viec === "len" ? "up" : "down" });
        redirect(`/quan-tri/chuyen-muc?xong=doi#${id}`);
      }
      if (viec === "xoa") {
        await removeCategory(actor, { id, version });
        redirect("/quan-tri/chuyen-muc?xong=xoa");
      }
      await saveCategory(actor, { ...(id ? { id, version } : {}), name, position });
      redirect("/quan-tri/chuyen-muc?xong=luu");
    },
    refusalWords,
  );
}
