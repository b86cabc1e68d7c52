"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { figureAdminAddress } from "@/lib/indicators/addresses";
import { aim, takeBackAim } from "@/lib/indicators/commands/aim";
import { enterValue, takeBackValue } from "@/lib/indicators/commands/enter";
import { refusalWords } from "@/lib/indicators/labels";

type Values = Record<string, string | string[]>;

/** The page of the figure again, with what was done in a word. */
function done({ indicator, from, to, bodyId }: Values, word: string): never {
  const scope = { bodyId: String(bodyId), period: { from: String(from), to: String(to) } };
  redirect(`${figureAdminAddress(encodeURIComponent(String(indicator)), scope)}&xong=${word}`);
}

const PART = "parts.";

/** Fields of the parts, "parts.loai", as the command takes them. */
function withParts(values: Values): Record<string, unknown> {
  const fields = Object.entries(values);
  const parts = fields.filter(([name]) => name.startsWith(PART)).map(([name, text]) => [name.slice(PART.length), String(text)]);
  return { ...Object.fromEntries(fields.filter(([name]) => !name.startsWith(PART))), parts: Object.fromEntries(parts) };
}

export async function enter(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await enterValue(await requireActor(), withParts(values));
      done(values, "nhap");
    },
    refusalWords,
  );
}

export async function takeBack(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await takeBackValue(await requireActor(), { id: values.id, version: values.version });
      done(values, "bo");
    },
    refusalWords,
  );
}

export async function aimAt(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await aim(await requireActor(), values);
      done(values, "chi-tieu");
    },
    refusalWords,
  );
}

export async function dropAim(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await takeBackAim(await requireActor(), { id: values.id, version: values.version });
      done(values, "bo-chi-tieu");
    },
    refusalWords,
  );
}
