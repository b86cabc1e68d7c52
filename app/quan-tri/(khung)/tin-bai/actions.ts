"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { contentOf, isoMomentOf } from "@/components/editor/draft";
import { draftOfForm } from "@/components/editor/form-draft";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { editionAdminAddress, reviewAddress, reviewViews, writersAddress } from "@/lib/news/addresses";
import { addComment } from "@/lib/news/commands/add-comment";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { changeAddress } from "@/lib/news/commands/change-address";
import { createArticle } from "@/lib/news/commands/create";
import { inviteWriter } from "@/lib/news/commands/invite";
import { keepArticle } from "@/lib/news/commands/keep";
import { lookAtEdition } from "@/lib/news/commands/look";
import { publishEdition } from "@/lib/news/commands/publish";
import { releaseWriter } from "@/lib/news/commands/release";
import { replyToComment } from "@/lib/news/commands/reply-comment";
import { rescheduleArticle } from "@/lib/news/commands/reschedule";
import { resolveComment } from "@/lib/news/commands/resolve-comment";
import { restoreVersion } from "@/lib/news/commands/restore";
import { retireArticle, reviveArticle } from "@/lib/news/commands/retire";
import { retractEdition } from "@/lib/news/commands/retract";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { refusalWords } from "@/lib/news/labels";

/* Every verb names the record and the version that the person saw. */

/** `?xong=` says on the next page what was done. */
const done = (id: string, what: string) => redirect(`${editionAdminAddress(id)}?xong=${what}`);

/** A form that leaves the hour open ("khi" is not "gio") means now. */
const hourOf = (input: Record<string, string | string[]>, field = "publishAt") =>
  input.khi === "gio" ? (isoMomentOf(String(input[field] ?? "")) ?? "") : null;

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ title, categoryId }) => {
      const actor = await requireActor();
      // Who starts an article mostly writes it; another name is one change away.
      const bylines = [{ name: actor.name, role: "TEXT" }];
      const { editionId } = await createArticle(actor, { title, categoryId: categoryId || null, bylines });
      redirect(editionAdminAddress(editionId));
    },
    refusalWords,
  );
}

/** Saves the form; with viec=gui sends it up as well. The editor's script has saved already and says so (daLuu). */
export async function saveDraft(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const actor = await requireActor();
      const seen = { id: String(input.id), version: input.lenBan ?? input.version };
      const saved = input.daLuu ? seen : await saveEdition(actor, { ...seen, ...contentOf(draftOfForm(input)) });
      if (input.viec !== "gui") done(seen.id, "luu");
      await submitEdition(actor, saved);
      done(seen.id, "gui");
    },
    refusalWords,
  );
}

export async function invite(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, accountId }) => {
      await inviteWriter(await requireActor(), { id, version, accountId });
      redirect(writersAddress(String(id)));
    },
    refusalWords,
  );
}

export async function release(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, accountId }) => {
      await releaseWriter(await requireActor(), { id, version, accountId });
      redirect(writersAddress(String(id)));
    },
    refusalWords,
  );
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, sourceId }) => {
      const { lost } = await restoreVersion(await requireActor(), { id, version, sourceId });
      done(String(id), lost > 0 ? "khoi-phuc-ban-thieu" : "khoi-phuc-ban");
    },
    refusalWords,
  );
}

export async function approve(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await approveEdition(await requireActor(), { id, version });
      done(String(id), "duyet");
    },
    refusalWords,
  );
}

export async function approveThenPublish(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      await approveAndPublish(await requireActor(), { id: input.id, version: input.version, publishAt: hourOf(input) });
      done(String(input.id), "dang");
    },
    refusalWords,
  );
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      await publishEdition(await requireActor(), { id: input.id, version: input.version, publishAt: hourOf(input) });
      done(String(input.id), "dang");
    },
    refusalWords,
  );
}

export async function giveBack(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, reason }) => {
      await returnEdition(await requireActor(), { id, version, reason });
      done(String(id), "tra");
    },
    refusalWords,
  );
}

export async function look(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await lookAtEdition(await requireActor(), { id, version });
    },
    refusalWords,
  );
}

/** A form speaks of the whole with an empty place. */
export async function comment(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, place, text, xem }) => {
      await addComment(await requireActor(), { id, version, place: place || null, text });
      const view = reviewViews.find((one) => one === xem);
      redirect(`${reviewAddress(String(id), view)}#${place ? `khoi-${Number(place) + 1}` : "gop-y"}`);
    },
    refusalWords,
  );
}

export async function reply(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, editionId, text }) => {
      await replyToComment(await requireActor(), { id, text });
      revalidatePath(editionAdminAddress(String(editionId)), "layout");
    },
    refusalWords,
  );
}

export async function resolve(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, editionId }) => {
      await resolveComment(await requireActor(), { id });
      revalidatePath(editionAdminAddress(String(editionId)), "layout");
    },
    refusalWords,
  );
}

export async function takeBack(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await retractEdition(await requireActor(), { id, version });
      done(String(id), "rut");
    },
    refusalWords,
  );
}

export async function start(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      const edition = await startEdition(await requireActor(), { id, version });
      redirect(editionAdminAddress(edition.id));
    },
    refusalWords,
  );
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const { id, version, reason, redirectTo, editionId } = input;
      const withdrawAt = hourOf(input, "withdrawAt");
      await withdrawArticle(await requireActor(), { id, version, reason, redirectTo: redirectTo || null, withdrawAt });
      done(String(editionId), withdrawAt === null ? "go" : "hen-go");
    },
    refusalWords,
  );
}

export async function retire(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, reason, editionId }) => {
      await retireArticle(await requireActor(), { id, version, reason });
      done(String(editionId), "rut-bai");
    },
    refusalWords,
  );
}

export async function revive(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, editionId }) => {
      await reviveArticle(await requireActor(), { id, version });
      done(String(editionId), "dua-lai");
    },
    refusalWords,
  );
}

export async function keep(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, editionId }) => {
      await keepArticle(await requireActor(), { id, version });
      done(String(editionId), "bo-hen-go");
    },
    refusalWords,
  );
}

export async function reschedule(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      await rescheduleArticle(await requireActor(), { id: input.id, version: input.version, publishAt: hourOf(input) });
      done(String(input.editionId), "doi-gio");
    },
    refusalWords,
  );
}

export async function readdress(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, slug, editionId }) => {
      await changeAddress(await requireActor(), { id, version, slug });
      done(String(editionId), "doi-duong-dan");
    },
    refusalWords,
  );
}
