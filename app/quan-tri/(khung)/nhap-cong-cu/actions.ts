"use server";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { refusalWords as authWords } from "@/lib/auth/labels";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { AppError } from "@/lib/core/errors";
import { moveAddress } from "@/lib/imports/addresses";
import { saveChoices } from "@/lib/imports/commands/choose";
import { releaseMove } from "@/lib/imports/commands/release-move";
import { resumeMove, startMove } from "@/lib/imports/commands/run-move";
import { moveRefusalWords } from "@/lib/imports/move-words";
import { refusalWords as newsWords } from "@/lib/news/labels";

type Fields = Record<string, string | string[]>;

const words: Record<string, string> = { ...authWords, ...newsWords, ...moveRefusalWords };

/** The lines of a table from fields "authors.0.name", "authors.1.name" …, in their order. */
function linesOf(input: Fields, table: string, fields: readonly string[]): Fields[] {
  const lines: Fields[] = [];
  for (let at = 0; `${table}.${at}.${fields[0]}` in input; at++)
    lines.push(Object.fromEntries(fields.map((field) => [field, input[`${table}.${at}.${field}`] ?? ""])));
  return lines;
}

async function refusalOfStart(actor: Actor, saved: { id: string; version: number }): Promise<string | null> {
  try {
    await startMove(actor, saved);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "FORBIDDEN" && error.reason) return error.reason;
    throw error;
  }
}

/** Keeps the choices, and with viec=chay starts the run with them. */
export async function choose(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const actor = await requireActor();
      const { id, version, rule, day, describe, viec } = input;
      const tables = { categories: linesOf(input, "categories", ["choice", "name"]), authors: linesOf(input, "authors", ["name", "personId"]) };
      const saved = await saveChoices(actor, { id, version, rule, day: day ?? "", describe: describe === "1", ...tables });
      const refusal = viec === "chay" ? await refusalOfStart(actor, saved) : null;
      // What was chosen is saved by now: the page comes back with it, and says why nothing runs yet.
      if (refusal) redirect(`${moveAddress(saved.id)}?xong=luu&loi=${refusal}`);
      redirect(`${moveAddress(saved.id)}?xong=${viec === "chay" ? "chay" : "luu"}`);
    },
    words,
  );
}

export async function resume(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      const move = await resumeMove(await requireActor(), { id, version });
      redirect(`${moveAddress(move.id)}?xong=chay-tiep`);
    },
    words,
  );
}

export async function release(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, seal }) => {
      const move = await releaseMove(await requireActor(), { id, version, seal });
      redirect(`${moveAddress(move.id)}?xong=dang`);
    },
    words,
  );
}
