"use server";
import { redirect } from "next/navigation";
import { isoDayOf } from "@/components/editor/draft";
import { requireActor } from "@/lib/auth/current";
import { refusalSentence } from "@/lib/auth/labels";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { editionAdminAddress } from "@/lib/news/addresses";
import { confirmForced, forcePublish } from "@/lib/news/commands/force";
import { confirmReviewed, setReview } from "@/lib/news/commands/review-by";
import { refusalWords } from "@/lib/news/labels";

/* What is not the ordinary way: publishing in an emergency, and looking at something afterwards. */

const done = (id: unknown, what: string) => redirect(`${editionAdminAddress(String(id))}?xong=${what}`);

const proofWords = { ...refusalWords, "proof-too-old": refusalSentence("proof-too-old") ?? "" };

export async function force(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, reason }) => {
      await forcePublish(await requireActor(), { id, version, reason });
      done(id, "khan");
    },
    proofWords,
  );
}

export async function confirm(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await confirmForced(await requireActor(), { id, version });
      done(id, "hau-kiem");
    },
    refusalWords,
  );
}

export async function setReviewDay(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, editionId, reviewOn, reviewerId }) => {
      await setReview(await requireActor(), { id, version, reviewOn: isoDayOf(String(reviewOn ?? "")), reviewerId: reviewerId || null });
      done(editionId, "han-xem-lai");
    },
    refusalWords,
  );
}

export async function reviewed(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, editionId, reviewOn }) => {
      await confirmReviewed(await requireActor(), { id, version, reviewOn: isoDayOf(String(reviewOn ?? "")) });
      done(editionId, "da-xem-lai");
    },
    refusalWords,
  );
}
