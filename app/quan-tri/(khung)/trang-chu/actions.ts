"use server";
import { redirect } from "next/navigation";
import { isoMomentOf } from "@/components/editor/draft";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { pinArticle, releasePlace } from "@/lib/news/commands/pin";
import { refusalWords } from "@/lib/news/labels";

const here = "/quan-tri/trang-chu";

/** Pins an article to a place until an hour, or with viec=bo-ghim gives the place back to the newest. */
export async function arrange(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ place, version, articleId, until, viec }) => {
      const actor = await requireActor();
      if (viec === "bo-ghim") {
        await releasePlace(actor, { place, version });
        redirect(`${here}?xong=bo-ghim`);
      }
      await pinArticle(actor, { place, version, articleId, until: isoMomentOf(String(until ?? "")) ?? "" });
      redirect(`${here}?xong=ghim`);
    },
    refusalWords,
  );
}
