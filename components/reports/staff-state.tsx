import { stateLabels } from "@/lib/reports/labels";
import type { ReportState } from "@/prisma/generated/enums";

const looks: Record<ReportState, string> = {
  DRAFT: "chip",
  FROZEN: "chip",
  CONSULTATION: "chip chip--wait",
  SUBMITTED: "chip chip--wait",
  APPROVED: "chip chip--ok",
  PUBLISHED: "chip chip--ok",
  WITHDRAWN: "chip chip--bad",
};

/** Where a report stands; one that readers have while another version is written says so. */
export function StateChip({ state, published }: { state: ReportState; published: boolean }) {
  return <span className={looks[state]}>{published && state !== "PUBLISHED" ? `${stateLabels[state]}, bản trước đang công bố` : stateLabels[state]}</span>;
}
