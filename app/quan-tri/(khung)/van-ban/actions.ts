"use server";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { documentAdminAddress } from "@/lib/documents/addresses";
import { confirmScan } from "@/lib/documents/commands/confirm-scan";
import { createDocument } from "@/lib/documents/commands/create";
import { publishDocument, unpublishDocument } from "@/lib/documents/commands/publish";
import { saveDocument } from "@/lib/documents/commands/save";
import { restoreDocument, trashDocument } from "@/lib/documents/commands/trash";
import { refusalWords } from "@/lib/documents/labels";

/** One command about one document, and back to its page with what was done in a word. */
function run(form: FormData, command: (actor: Actor, input: unknown) => Promise<{ id: string }>, done: string): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const { id } = await command(await requireActor(), input);
      redirect(`${documentAdminAddress(id)}?xong=${done}`);
    },
    refusalWords,
  );
}

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, (actor, input) => createDocument(actor, withNext(input)), "tao");
}

export async function save(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, (actor, input) => saveDocument(actor, withNext(input)), "luu");
}

export async function confirm(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, confirmScan, "ban-quet");
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, publishDocument, "cong-bo");
}

export async function unpublish(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, unpublishDocument, "go");
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, trashDocument, "bo");
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, restoreDocument, "khoi-phuc");
}

/** A box that is not ticked sends nothing. */
const withNext = (input: unknown) => ({ next: "", ...(input as Record<string, unknown>) });
