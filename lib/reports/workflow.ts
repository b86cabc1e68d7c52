import type { ReportState } from "@/prisma/generated/enums";

/** What can be done to a report. */
export type ReportVerb =
  | "edit"
  | "freeze"
  | "keep"
  | "consult"
  | "endConsultation"
  | "submit"
  | "retract"
  | "return"
  | "approve"
  | "publish"
  | "revise"
  | "trash"
  | "withdraw";

const writing: readonly ReportState[] = ["DRAFT", "FROZEN", "CONSULTATION"];

/** From which states each verb starts, and where it leads. What was submitted is not written on: it goes back first, and comes again as another version. */
const moves: Record<ReportVerb, { from: readonly ReportState[]; to: ReportState | "same" }> = {
  edit: { from: writing, to: "same" },
  // Freezing again while opinions are asked for does not end the asking.
  freeze: { from: writing, to: "FROZEN" },
  // Only frozen figures can drift.
  keep: { from: ["FROZEN", "CONSULTATION"], to: "same" },
  consult: { from: ["FROZEN"], to: "CONSULTATION" },
  endConsultation: { from: ["CONSULTATION"], to: "FROZEN" },
  submit: { from: ["FROZEN", "CONSULTATION"], to: "SUBMITTED" },
  retract: { from: ["SUBMITTED"], to: "FROZEN" },
  return: { from: ["SUBMITTED"], to: "FROZEN" },
  // The last of the reviewers; before that it stays submitted.
  approve: { from: ["SUBMITTED"], to: "APPROVED" },
  publish: { from: ["APPROVED"], to: "PUBLISHED" },
  // Approved but not published yet, published (a correction), withdrawn: written on, and another version comes of it.
  revise: { from: ["APPROVED", "PUBLISHED", "WITHDRAWN"], to: "FROZEN" },
  trash: { from: writing, to: "same" },
  // Whatever is being written beside it: readers lose what they have.
  withdraw: { from: ["DRAFT", "FROZEN", "CONSULTATION", "SUBMITTED", "APPROVED", "PUBLISHED"], to: "WITHDRAWN" },
};

export function allows(verb: ReportVerb, state: ReportState): boolean {
  return moves[verb].from.includes(state);
}

/** The state after a verb that is allowed. */
export function after(verb: ReportVerb, state: ReportState): ReportState {
  const { to } = moves[verb];
  if (to === "same" || (verb === "freeze" && state === "CONSULTATION")) return state;
  return to;
}

/** Whether people still speak about it: from its first word until readers have it. */
export function isOpen(state: ReportState): boolean {
  return state !== "PUBLISHED" && state !== "WITHDRAWN";
}
