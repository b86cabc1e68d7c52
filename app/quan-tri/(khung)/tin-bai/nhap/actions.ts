"use server";
import { redirect } from "next/navigation";
import { changesAgainst, mergedBody } from "@/components/imports/merge";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { AppError } from "@/lib/core/errors";
import { reportAddress } from "@/lib/imports/addresses";
import { confirmPictures } from "@/lib/imports/commands/confirm";
import { separateProposal, takeProposal } from "@/lib/imports/commands/settle";
import { refusalWords as importWords } from "@/lib/imports/labels";
import { findImport } from "@/lib/imports/queries";
import { findProposal } from "@/lib/imports/queries/versions";
import { startEdition } from "@/lib/news/commands/start";
import { refusalWords as newsWords } from "@/lib/news/labels";
import { findEdition } from "@/lib/news/queries/edition";

const words = { ...newsWords, ...importWords };

/** Keeps the words of all pictures; `dung` names the picture that is right, "het" all of them, nothing none. */
export async function confirm(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const actor = await requireActor();
      const positions = Object.keys(input).flatMap((key) => /^caption-(\d+)$/.exec(key)?.[1] ?? []);
      const pictures = positions.map((position) => ({
        position,
        caption: input[`caption-${position}`],
        credit: input[`credit-${position}`],
        alt: input[`alt-${position}`],
        right: input.dung === "het" || input.dung === position,
      }));
      const { confirmed, lacking } = await confirmPictures(actor, { id: input.id, version: input.version, pictures });
      const question = new URLSearchParams({ anh: String(confirmed.length), ...(lacking.length ? { thieu: lacking.join(",") } : {}) });
      redirect(`${reportAddress(String(input.id))}?${question}#anh-cua-bai`);
    },
    words,
  );
}

/** Takes from a newer version of a file what was chosen; `viec` is "het" for all of it, "khong" for nothing. */
export async function take(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (input) => {
      const actor = await requireActor();
      const found = await findImport(actor, String(input.id));
      const edition = found && (await findEdition(actor, found.editionId));
      const proposal = edition && (await findProposal(actor, found.id, edition.body));
      if (!proposal) throw new AppError("CONFLICT", "already-settled");
      const takes = (name: string) => input.viec === "het" || (input.viec !== "khong" && input[name] !== "cu");
      await takeProposal(actor, {
        id: found.id,
        editionId: input.editionId,
        // Of what the person saw: whoever saved since then makes this a conflict, and the numbers of the places mean nothing.
        version: input.version,
        title: takes("title") ? proposal.title : edition.title,
        standfirst: takes("standfirst") ? proposal.standfirst : edition.standfirst,
        body: input.viec === "khong" ? edition.body : mergedBody(changesAgainst(edition.body, proposal.body), (at) => takes(`cho-${at}`)),
      });
      redirect(`${reportAddress(found.id)}?doi-chieu=1`);
    },
    words,
  );
}

/** The file is something of its own after all. */
export async function separate(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id }) => {
      await separateProposal(await requireActor(), { id });
      redirect(reportAddress(String(id)));
    },
    words,
  );
}

/** Opens an edition of what readers see, to choose against it. */
export async function open(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, articleId, version }) => {
      await startEdition(await requireActor(), { id: articleId, version });
      redirect(reportAddress(String(id)));
    },
    words,
  );
}
