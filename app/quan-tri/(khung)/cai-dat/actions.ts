"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { askedMove, moved } from "@/lib/core/order";
import { dropMark, saveMark } from "@/lib/site/commands/mark";
import { saveNavigation } from "@/lib/site/commands/navigation";
import { saveSiteProfile } from "@/lib/site/commands/profile";
import { refusalWords } from "@/lib/site/labels";

/** The rows after the button that was pressed. */
function rearranged<T>(rows: T[], typed: string): T[] {
  const asked = askedMove(typed);
  return asked ? moved(rows, asked.at, asked.move) : rows;
}

export async function keepProfile(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      await saveSiteProfile(await requireActor(), input);
      redirect("/quan-tri/cai-dat?xong=luu");
    },
    refusalWords,
  );
}

/** The picture travels in the form: a mark is small, and a server action takes a megabyte. */
export async function keepMark(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ version, viec }) => {
      const actor = await requireActor();
      if (viec === "bo") {
        await dropMark(actor, { version });
        redirect("/quan-tri/cai-dat?xong=bo-dau-hieu");
      }
      const file = form.get("bytes");
      await saveMark(actor, { version, bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null });
      redirect("/quan-tri/cai-dat?xong=dau-hieu");
    },
    refusalWords,
  );
}

/** Rows of the form side by side; `viec` moves or removes one of them ("len:2", "xuong:0", "bo:3"), and keeps what was typed in the others. */
export async function keepNavigation(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ version, href, name, own, shown, viec }) => {
      const [names, owns, kept] = [many(name), many(own), many(shown)];
      const rows = many(href).map((address, place) => ({
        href: address.trim(),
        name: owns[place] === "1" ? (names[place] ?? "") : null,
        shown: kept.includes(String(place)),
      }));
      // The last row is the one for a new link; left empty it says nothing.
      const typed = rows.filter(({ href: address, name: word }) => address !== "" || (word ?? "").trim() !== "");
      await saveNavigation(await requireActor(), { version, entries: rearranged(typed, String(viec ?? "")) });
      redirect("/quan-tri/cai-dat?xong=dieu-huong#dieu-huong");
    },
    refusalWords,
  );
}
