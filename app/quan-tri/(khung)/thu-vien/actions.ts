"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { refusalSentence } from "@/lib/auth/labels";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { libraryAddress } from "@/lib/files/addresses";
import { cropFile } from "@/lib/files/commands/crop";
import { describeFile } from "@/lib/files/commands/describe";
import { removeFile } from "@/lib/files/commands/remove";
import { restoreFile } from "@/lib/files/commands/restore";
import { fileWords } from "@/lib/files/labels";

const renewWords = { ...fileWords, "proof-too-old": refusalSentence("proof-too-old") ?? "" };

type Values = Record<string, string | string[]>;

/** Back to where the form stood in the library, with what was done in a word. Nothing but the library is led to. */
function goTo(place: Values[string] | undefined, done: string): never {
  const wanted = String(place ?? "");
  const url = new URL(wanted.startsWith(`${libraryAddress}?`) ? wanted : libraryAddress, "http://portal.invalid");
  url.searchParams.set("xong", done);
  redirect(url.pathname + url.search + url.hash);
}

/** Writes the words and the point in sight; with viec=ke goes on to the next file. */
export async function describe(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ ve, ke, viec, ...input }) => {
      await describeFile(await requireActor(), input);
      goTo(viec === "ke" && ke ? ke : ve, "luu");
    },
    fileWords,
  );
}

export async function crop(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ ve, ...input }) => {
      await cropFile(await requireActor(), input);
      goTo(ve, "cat");
    },
    renewWords,
  );
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ ve, ...input }) => {
      await restoreFile(await requireActor(), input);
      goTo(ve, "tra");
    },
    renewWords,
  );
}

export async function remove(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ ve, ...input }) => {
      await removeFile(await requireActor(), input);
      goTo(ve, "xoa");
    },
    fileWords,
  );
}
