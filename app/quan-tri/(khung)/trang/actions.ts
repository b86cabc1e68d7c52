"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { editionAdminAddress } from "@/lib/news/addresses";
import { createPage } from "@/lib/news/commands/create-page";
import { startEdition } from "@/lib/news/commands/start";
import { refusalWords } from "@/lib/news/labels";

/** Begins the first edition of a standing page, or opens a new one of a page that has been published. */
export async function begin(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ path, id, version }) => {
      const actor = await requireActor();
      const edition = id ? (await startEdition(actor, { id, version })).id : (await createPage(actor, { path })).editionId;
      redirect(editionAdminAddress(edition));
    },
    refusalWords,
  );
}
