"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { savePerson } from "@/lib/people/commands";
import { refusalWords } from "@/lib/people/labels";

export async function keepPerson(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, fullName, titleLine }) => {
      await savePerson(await requireActor(), { ...(id ? { id, version } : {}), fullName, titleLine });
      redirect("/quan-tri/nguoi?xong=luu");
    },
    refusalWords,
  );
}
