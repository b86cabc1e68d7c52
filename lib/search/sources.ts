import "server-only";
import type { SearchKind } from "@/prisma/generated/enums";
import type { Source } from "./entry";

/* Whose records can be found. Domains are loaded when something of theirs changed. */

const sources = [
  async () => (await import("@/lib/news/queries/findable")).findableNews,
  async () => (await import("@/lib/resolutions/queries/findable")).findableResolutions,
  async () => (await import("@/lib/documents/queries/findable")).findableDocuments,
  async () => (await import("@/lib/sessions/queries/findable")).findableSessions,
  async () => (await import("@/lib/questions/queries/findable")).findableQuestions,
  async () => (await import("@/lib/members/queries/findable")).findableMembers,
  async () => (await import("@/lib/bodies/queries/findable")).findableBodies,
  async () => (await import("@/lib/meetings/queries/findable")).findableMeetings,
  async () => (await import("@/lib/disclosures/queries/findable")).findableDisclosures,
  async () => (await import("@/lib/reports/queries/findable")).findableReports,
];

/** Every source, in the order in which kinds are offered. */
export const allSources = (): Promise<Source[]> => Promise.all(sources.map((load) => load()));

/** How records of a kind are read. */
export async function sourceOf(kind: SearchKind): Promise<Source> {
  const found = (await allSources()).find(({ kinds }) => kinds.includes(kind));
  if (!found) throw new Error(`nobody reads ${kind}`);
  return found;
}
