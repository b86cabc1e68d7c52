import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { articleInput } from "../schema";
import { whyNotKeep } from "../standing";
import { loadArticle, refuse, writeArticle } from "./guard";

/**
 * Leaves an article where it is: the hour at which it was to go is forgotten. Names the article and its version.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function keepArticle(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id, version } = articleInput.parse(input);
  return db.$transaction(async (tx) => {
    const article = await loadArticle(tx, actor, { id, version });
    refuse(whyNotKeep(actor, article));
    const saved = await writeArticle(tx, article, { withdrawDueAt: null, withdrawReason: null, withdrawTarget: null });
    await record(tx, actor, "article.keep", { type: "article", id, detail: { version: saved } });
    return { id, version: saved };
  });
}
