"use server";
import { redirect } from "next/navigation";
import { isoMomentOf } from "@/components/editor/draft";
import { requireActor } from "@/lib/auth/current";
import { refusalWords as accountWords } from "@/lib/auth/labels";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { raiseBanner, takeDownBanner } from "@/lib/site/commands/banner";
import { refusalWords } from "@/lib/site/labels";

const here = "/quan-tri/dai-thong-bao";

export async function raise(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ startsAt, endsAt, linkHref, linkText, ...input }) => {
      await raiseBanner(await requireActor(), {
        ...input,
        linkHref: linkHref || null,
        linkText: linkText || null,
        startsAt: isoMomentOf(String(startsAt ?? "")),
        endsAt: isoMomentOf(String(endsAt ?? "")) ?? "",
      });
      redirect(`${here}?xong=dat`);
    },
    { ...accountWords, ...refusalWords },
  );
}

export async function takeDown(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ version }) => {
      await takeDownBanner(await requireActor(), { version });
      redirect(`${here}?xong=go`);
    },
    refusalWords,
  );
}
