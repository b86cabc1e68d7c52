import { bodySchema } from "@/lib/news/body";
import { contentOf, type Draft, unreadable } from "./draft";
import type { DraftKind } from "./merge";

/** An edition as it is written, saved, kept on this machine and brought together with what others save. */
export const articleDraft: DraftKind<Draft> = {
  fields: [
    ...(["title", "standfirst", "categoryId", "eventDate", "proposedPublishAt", "bylines", "people", "attachments"] as const),
    ...(["leadFileId", "leadAlt", "change", "changeNote"] as const),
  ],
  lines: ["title", "standfirst", "changeNote"],
  spelled: (draft) => ({ ...draft, body: bodySchema.parse(draft.body) }),
  content: contentOf,
  unreadable: (draft) => Object.keys(unreadable(draft)),
  isWhole: (kept): kept is Draft => {
    const { title, bylines, body } = (kept ?? {}) as Partial<Draft>;
    return typeof title === "string" && Array.isArray(bylines) && bodySchema.safeParse(body).success;
  },
};
