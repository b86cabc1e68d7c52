"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN, bodyAdminAddress, holdingAdminAddress } from "@/lib/bodies/addresses";
import { endBody, resumeBody } from "@/lib/bodies/commands/end-body";
import { appoint, endHolding, saveHolding, takeHoldingOut } from "@/lib/bodies/commands/hold";
import { saveBody } from "@/lib/bodies/commands/save-body";
import { dropContact, saveContact } from "@/lib/bodies/commands/save-contact";
import { savePost } from "@/lib/bodies/commands/save-post";
import { dropSuccession, recordSuccession } from "@/lib/bodies/commands/succeed";
import { clashWords, refusalWords } from "@/lib/bodies/labels";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";

type Values = Record<string, string | string[]>;

const words = { ...refusalWords, ...clashWords };
/** Without an id the form is of a new record, and says no version. */
const recordOf = ({ id, version, ...values }: Values) => (id ? { id, version, ...values } : values);
const back = (body: unknown, done: string): never => redirect(`${bodyAdminAddress(String(body))}?xong=${done}`);

export async function keepBody(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveBody(await requireActor(), recordOf(values));
      back(id, "luu");
    },
    words,
  );
}

export async function end(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ successorIds, ...values }) => {
      const { id } = await endBody(await requireActor(), { ...values, successorIds: many(successorIds).filter(Boolean) });
      back(id, "ket-thuc");
    },
    words,
  );
}

export async function resume(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await resumeBody(await requireActor(), values);
      back(id, "luu");
    },
    words,
  );
}

/** `body` is the page that the form stands on. */
export async function succeed(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await recordSuccession(await requireActor(), values);
      back(body, "luu");
    },
    words,
  );
}

export async function unsucceed(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await dropSuccession(await requireActor(), values);
      back(body, "luu");
    },
    words,
  );
}

export async function keepPost(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await savePost(await requireActor(), recordOf(values));
      back(values.bodyId, "luu");
    },
    words,
  );
}

export async function hold(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await appoint(await requireActor(), values);
      back(body, "giu-chuc");
    },
    words,
  );
}

export async function keepHolding(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveHolding(await requireActor(), values);
      redirect(`${holdingAdminAddress(id)}?xong=luu`);
    },
    words,
  );
}

export async function leave(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await endHolding(await requireActor(), values);
      redirect(`${holdingAdminAddress(id)}?xong=luu`);
    },
    words,
  );
}

export async function takeOut(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await takeHoldingOut(await requireActor(), values);
      back(body, "bo");
    },
    words,
  );
}

export async function keepContact(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await saveContact(await requireActor(), recordOf(values));
      back(values.bodyId, "luu");
    },
    words,
  );
}

export async function removeContact(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await dropContact(await requireActor(), values);
      if (!body) redirect(BODIES_ADMIN);
      back(body, "bo");
    },
    words,
  );
}
