"use server";
import { redirect } from "next/navigation";
import { albumAdminAddress } from "@/lib/albums/addresses";
import { addToAlbum, createAlbum, publishAlbum, saveAlbum, withdrawAlbum } from "@/lib/albums/commands";
import { refusalWords } from "@/lib/albums/labels";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { askedMove, moved } from "@/lib/core/order";

type Values = Record<string, string | string[]>;

/** The day as the schema takes it; what is no day passes as typed, so that it is refused with the words of the schema. */
function dayOf(typed: string | string[] | undefined): string {
  const day = parseDay(String(typed ?? ""));
  return day ? isoDay(dayColumn(day)) : String(typed ?? "");
}

/** The rows of the form in their order, after the button that was pressed. "xuong:2" moves the third one down. */
function rowsOf({ fileId, revision, caption, credit, alt, viec }: Values) {
  const [revisions, captions, credits, alts] = [many(revision), many(caption), many(credit), many(alt)];
  const rows = many(fileId).map((id, at) => ({
    fileId: id,
    revision: revisions[at] ?? "",
    caption: captions[at] ?? "",
    credit: credits[at] ?? "",
    alt: alts[at] ?? "",
  }));
  const asked = askedMove(String(viec ?? ""));
  if (!asked) return { rows, stays: null };
  const { move, at } = asked;
  const to = move === "up" ? Math.max(0, at - 1) : move === "down" ? Math.min(rows.length - 1, at + 1) : Math.min(rows.length - 2, at);
  return { rows: moved(rows, at, move), stays: to };
}

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ kind, title, eventDate }) => {
      const { id } = await createAlbum(await requireActor(), { kind, title, eventDate: dayOf(eventDate) });
      redirect(albumAdminAddress(id));
    },
    refusalWords,
  );
}

export async function save(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id, version, title, description, eventDate } = values;
      const { rows, stays } = rowsOf(values);
      await saveAlbum(await requireActor(), { id, version, title, description, eventDate: dayOf(eventDate), items: rows });
      // Whoever moves a picture by the keyboard goes on where it stands now.
      redirect(`${albumAdminAddress(String(id))}?xong=luu${stays === null ? "" : `#tep-${Math.max(0, stays) + 1}`}`);
    },
    refusalWords,
  );
}

export async function add(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, pick }) => {
      await addToAlbum(await requireActor(), { id, version, fileIds: many(pick) });
      redirect(`${albumAdminAddress(String(id))}?xong=them`);
    },
    refusalWords,
  );
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await publishAlbum(await requireActor(), { id, version });
      redirect(`${albumAdminAddress(String(id))}?xong=dang`);
    },
    refusalWords,
  );
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await withdrawAlbum(await requireActor(), { id, version });
      redirect(`${albumAdminAddress(String(id))}?xong=go`);
    },
    refusalWords,
  );
}
