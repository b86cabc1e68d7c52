"use server";
import { redirect } from "next/navigation";
import { contactTicked } from "@/components/people/staff-fields";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { choosePortrait, erasePersonalData, savePerson, saveProtected } from "@/lib/people/commands";
import { refusalWords } from "@/lib/people/labels";

export async function keepPerson(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, ...values }) => {
      const saved = await savePerson(await requireActor(), { ...(id ? { id, version } : {}), ...values });
      redirect(id ? "/quan-tri/nguoi?xong=luu" : `/quan-tri/nguoi/${saved.id}?xong=them`);
    },
    refusalWords,
  );
}

export async function keepPortrait(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await choosePortrait(await requireActor(), values);
      redirect(`/quan-tri/nguoi/${id}?xong=luu`);
    },
    refusalWords,
  );
}

export async function keepProtected(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveProtected(await requireActor(), values);
      redirect(`/quan-tri/nguoi/${id}?xong=luu`);
    },
    refusalWords,
  );
}

export async function erase(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id: personId, version, ...ticked }) => {
      const contactIds = Object.keys(ticked).flatMap((name) => contactTicked(name) ?? []);
      const { id } = await erasePersonalData(await requireActor(), { id: personId, version, contactIds });
      redirect(`/quan-tri/nguoi/${id}?xong=xoa`);
    },
    refusalWords,
  );
}
