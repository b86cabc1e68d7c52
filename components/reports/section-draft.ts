import type { DraftKind } from "@/components/editor/merge";
import { type ReportBody, reportBodySchema } from "@/lib/reports/body";

/** A section as its editor holds it. */
export interface SectionDraft {
  title: string;
  body: ReportBody;
}

/** A section as it is written, saved, kept on this machine and brought together with what others save. */
export const sectionDraft: DraftKind<SectionDraft> = {
  fields: ["title"],
  lines: ["title"],
  spelled: (draft) => ({ ...draft, body: reportBodySchema.parse(draft.body) }),
  content: ({ title, body }) => ({ title, body }),
  unreadable: () => [],
  isWhole: (kept): kept is SectionDraft => {
    const { title, body } = (kept ?? {}) as Partial<SectionDraft>;
    return typeof title === "string" && reportBodySchema.safeParse(body).success;
  },
};
