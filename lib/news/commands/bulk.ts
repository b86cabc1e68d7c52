import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotRead } from "../policy";
import { bulkInput, bulkRetagInput } from "../schema";
import { refuse } from "./guard";
import { publishEdition } from "./publish";
import { saveEdition } from "./save";
import { restoreArticle, trashArticle } from "./trash";

/** What came of doing one thing to several editions, in the order in which they were named. */
export interface BulkReport {
  done: string[];
  /** With the refusal of the command itself. */
  refused: { title: string; error: AppError }[];
}

type Seen = { id: string; version: number };

/**
 * Does one thing after the other, each in a transaction and with a policy of its own; a refusal does not stand in the way of the rest.
 * An outage ends it: what was done until then stands.
 */
async function each(actor: Actor, editions: Seen[], verb: (seen: Seen) => Promise<unknown>): Promise<BulkReport> {
  refuse(whyNotRead(actor));
  const rows = await db.edition.findMany({ where: { id: { in: editions.map(({ id }) => id) } }, select: { id: true, title: true } });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const report: BulkReport = { done: [], refused: [] };
  for (const seen of editions) {
    const title = titles.get(seen.id) || "(chưa có tiêu đề)";
    try {
      await verb(seen);
      report.done.push(title);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refused.push({ title, error });
    }
  }
  return report;
}

/** Moves editions to another category, as their author would. @throws ZodError; AppError FORBIDDEN for people who do not write */
export async function bulkRetag(actor: Actor, input: unknown): Promise<BulkReport> {
  const { editions, categoryId } = bulkRetagInput.parse(input);
  return each(actor, editions, (seen) => saveEdition(actor, { ...seen, categoryId }));
}

/** Publishes approved editions now. @throws as `bulkRetag` */
export async function bulkPublish(actor: Actor, input: unknown): Promise<BulkReport> {
  return each(actor, bulkInput.parse(input).editions, (seen) => publishEdition(actor, seen));
}

/** Puts drafts into the trash. @throws as `bulkRetag` */
export async function bulkTrash(actor: Actor, input: unknown): Promise<BulkReport> {
  return each(actor, bulkInput.parse(input).editions, (seen) => trashArticle(actor, seen));
}

/** Takes editions out of the trash. @throws as `bulkRetag` */
export async function bulkRestore(actor: Actor, input: unknown): Promise<BulkReport> {
  return each(actor, bulkInput.parse(input).editions, (seen) => restoreArticle(actor, seen));
}
