"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { meetingAdminAddress, weekAdminAddress } from "@/lib/meetings/addresses";
import { announceMeeting } from "@/lib/meetings/commands/announce";
import { publishMeeting, publishWeek, restoreMeeting, trashMeeting, withdrawMeeting } from "@/lib/meetings/commands/publish";
import { createMeeting, saveMeeting } from "@/lib/meetings/commands/save";
import { refusalWords } from "@/lib/meetings/labels";

type Values = Record<string, string | string[]>;

/** The day as the schema takes it; what is no day passes as typed, so that it is refused with the words of the schema. */
function dayIn(typed: string | string[] | undefined): string {
  const day = parseDay(String(typed ?? ""));
  return day ? isoDay(dayColumn(day)) : String(typed ?? "").trim();
}

function wordsIn({ onDay, untilDay, organisers, ...words }: Values) {
  return { ...words, onDay: dayIn(onDay), untilDay: dayIn(untilDay), organisers: many(organisers) };
}

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await createMeeting(await requireActor(), wordsIn(values));
      redirect(`${meetingAdminAddress(id)}?xong=tao`);
    },
    refusalWords,
  );
}

export async function save(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await saveMeeting(await requireActor(), wordsIn(values));
      redirect(`${meetingAdminAddress(String(values.id))}?xong=luu`);
    },
    refusalWords,
  );
}

export async function announce(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, state, note }) => {
      await announceMeeting(await requireActor(), { id, version, state, note });
      redirect(`${meetingAdminAddress(String(id))}?xong=bao`);
    },
    refusalWords,
  );
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await publishMeeting(await requireActor(), { id, version });
      redirect(`${meetingAdminAddress(String(id))}?xong=dang`);
    },
    refusalWords,
  );
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await withdrawMeeting(await requireActor(), { id, version });
      redirect(`${meetingAdminAddress(String(id))}?xong=go`);
    },
    refusalWords,
  );
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await trashMeeting(await requireActor(), { id, version });
      redirect(`${meetingAdminAddress(String(id))}?xong=bo`);
    },
    refusalWords,
  );
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await restoreMeeting(await requireActor(), { id, version });
      redirect(`${meetingAdminAddress(String(id))}?xong=lai`);
    },
    refusalWords,
  );
}

export async function publishAll(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ day }) => {
      const { published } = await publishWeek(await requireActor(), { day });
      redirect(`${weekAdminAddress(String(day))}&xong=${published}`);
    },
    refusalWords,
  );
}
