import "server-only";
import { isoDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { createPage } from "@/lib/news/commands/create-page";
import { saveEdition } from "@/lib/news/commands/save";
import { submitEdition } from "@/lib/news/commands/submit";
import { startingText } from "@/lib/news/page-texts";
import { standingPages } from "@/lib/news/pages";
import type { Newsroom } from "./accounts";
import { profile } from "./profile";

/**
 * The standing pages of the demo, published with the words of the program and the names of the demo: written by one person and approved by
 * another, like everything else. Goes on where a killed seeding stopped.
 */
export async function seedPages({ authors, approver }: Newsroom, publishAt: Date): Promise<void> {
  for (const { path } of standingPages) {
    const edition = () => db.edition.findFirst({ where: { number: 1, article: { pagePath: path } }, select: { id: true, version: true, state: true } });
    if (!(await edition())) await createPage(authors.van, { path });
    const begun = await edition();
    if (begun?.state === "DRAFT") {
      // The profile is written last: until then the portal has no name of its own.
      const saved = await saveEdition(authors.van, { id: begun.id, version: begun.version, ...startingText(path, profile) });
      await submitEdition(authors.van, saved);
    }
    const sent = await edition();
    if (sent?.state === "SUBMITTED") await approveAndPublish(approver, { id: sent.id, version: sent.version, publishAt: isoDateTime(publishAt) });
  }
}
