"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { BulkState } from "@/components/news/staff-bulk";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { refusalSentence, runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { editionAdminAddress } from "@/lib/news/addresses";
import { type BulkReport, bulkPublish, bulkRestore, bulkRetag, bulkTrash } from "@/lib/news/commands/bulk";
import { deleteList, saveList } from "@/lib/news/commands/save-list";
import { restoreArticle } from "@/lib/news/commands/trash";
import { refusalWords } from "@/lib/news/labels";
import { listAddress, questionIn } from "@/lib/news/question";

const LIST = "/quan-tri/tin-bai";

type Input = Record<string, string | string[]>;

const verbs: Record<string, { word: string; run: (actor: Actor, input: Input) => Promise<BulkReport> }> = {
  dang: { word: "Đã đăng", run: (actor, { editions }) => bulkPublish(actor, { editions }) },
  "chuyen-muc": { word: "Đã đổi chuyên mục", run: (actor, { editions, categoryId }) => bulkRetag(actor, { editions, categoryId }) },
  "thung-rac": { word: "Đã bỏ vào thùng rác", run: (actor, { editions }) => bulkTrash(actor, { editions }) },
  "khoi-phuc": { word: "Đã khôi phục", run: (actor, { editions }) => bulkRestore(actor, { editions }) },
};

/** Does with everything that was ticked what the pressed button says, and tells which did not go and why. */
export async function bulk(_: BulkState, form: FormData): Promise<BulkState> {
  let answer: BulkState = { status: "done" };
  const state = await runAction(
    form,
    async (input) => {
      const verb = verbs[String(input.viec)];
      if (!verb) return;
      const { done, refused } = await verb.run(await requireActor(), input);
      const rest = refused.length > 0 ? ` ${refused.length} bài chưa làm được:` : "";
      answer = {
        status: "report",
        sentence: `${verb.word} ${done.length} bài.${rest}`,
        refused: refused.map(({ title, error }) => ({ title, sentence: refusalSentence(error, refusalWords) })),
      };
      revalidatePath(LIST, "layout");
    },
    refusalWords,
  );
  return state.status === "done" ? answer : state;
}

/** Keeps the open list under a name, or renames it. */
export async function keepList(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, name, question }) => {
      await saveList(await requireActor(), id ? { id, version, name } : { name, question });
      redirect(listAddress(questionIn(String(question ?? ""))));
    },
    refusalWords,
  );
}

export async function forgetList(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await deleteList(await requireActor(), { id, version });
      revalidatePath(LIST);
    },
    refusalWords,
  );
}

/** Takes one article out of the trash, from its own page. */
export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await restoreArticle(await requireActor(), { id, version });
      redirect(`${editionAdminAddress(String(id))}?xong=khoi-phuc`);
    },
    refusalWords,
  );
}
