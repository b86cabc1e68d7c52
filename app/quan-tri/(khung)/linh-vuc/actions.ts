"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { moveField, removeField, saveField } from "@/lib/resolutions/commands/fields";
import { refusalWords } from "@/lib/resolutions/labels";

const done = (word: string) => `/quan-tri/linh-vuc?xong=${word}`;

/** Saves a field of activity; with viec=len or xuong moves it by one place, with viec=xoa removes it. */
export async function keepField(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, name, position, viec }) => {
      const actor = await requireActor();
      if (viec === "len" || viec === "xuong") {
        await moveField(actor, { id, version, direction: viec === "len" ? "up" : "down" });
        redirect(`${done("doi")}#${id}`);
      }
      if (viec === "xoa") {
        await removeField(actor, { id, version });
        redirect(done("xoa"));
      }
      await saveField(actor, { ...(id ? { id, version } : {}), name, position });
      redirect(done("luu"));
    },
    refusalWords,
  );
}
