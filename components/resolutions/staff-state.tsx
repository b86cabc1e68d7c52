import { stageLabels, validityLabels } from "@/lib/resolutions/labels";
import type { ResolutionStage, ValidityState } from "@/prisma/generated/enums";

const tones: Record<ValidityState, string> = {
  NOT_YET: "chip chip--wait",
  IN_FORCE: "chip chip--ok",
  SUSPENDED: "chip chip--bad",
  PARTLY_ENDED: "chip chip--wait",
  ENDED: "chip",
};

/** What is in force, or the step on the way to it. */
export function StateChip({ stage, validity }: { stage: ResolutionStage; validity: ValidityState | null }) {
  if (validity) return <span className={tones[validity]}>{validityLabels[validity]}</span>;
  return <span className="chip">{stageLabels[stage]}</span>;
}
