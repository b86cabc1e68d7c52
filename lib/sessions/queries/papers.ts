import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { type BundleEntry, type BundleGroup, entriesOf, paperLists } from "../bundle";
import { longPeriodWords } from "../days";
import type { Paper } from "./agenda";
import { findSession } from "./page";

export interface PapersBundle {
  slug: string;
  title: string;
  council: string;
  /** "từ ngày 08 tháng 12 năm 2020 đến ngày 10 tháng 12 năm 2020" */
  when: string;
  entries: BundleEntry[];
  /** The moment at which this was read, by the database's clock. */
  at: Date;
}

/** The bytes behind files that a page lists. */
async function bytesOf(ids: string[]) {
  const rows = await db.storedFile.findMany({
    where: { id: { in: ids } },
    select: { id: true, storageKey: true, sha256: true, name: true, size: true, mimeType: true, scanState: true },
  });
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

/**
 * Everything that readers may open of a session's papers, in the order of its agenda; null when there is no such session for them. It is made
 * from what the page shows and from nothing else, so that an archive can never hold more than the page lists.
 */
export async function papersOf(slug: string): Promise<PapersBundle | null> {
  const session = await findSession(slug);
  if (!session) return null;
  const lists = paperLists(session);
  const bytes = await bytesOf(lists.flatMap((list) => list.papers.flatMap(({ paper }) => paper.files.map(({ fileId }) => fileId))));
  const filesOf = (paper: Paper) => paper.files.flatMap(({ fileId }) => bytes.get(fileId) ?? []);
  const groups = lists.map(
    (list): BundleGroup => ({
      title: list.title,
      papers: list.papers.map(({ paper, word }) => ({ id: paper.id, word, symbol: paper.symbol, title: paper.title, files: filesOf(paper) })),
    }),
  );
  return {
    slug: session.slug,
    title: session.title,
    council: session.council,
    when: longPeriodWords(session),
    entries: entriesOf(groups.filter((group) => group.papers.some(({ files }) => files.length > 0))),
    at: await now(),
  };
}
