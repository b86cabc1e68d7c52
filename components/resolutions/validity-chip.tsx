import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { validityLabels } from "@/lib/resolutions/labels";
import type { ValidityState } from "@/prisma/generated/enums";

const looks: Record<ValidityState, { icon: IconName; tone: string }> = {
  NOT_YET: { icon: "clock", tone: "" },
  IN_FORCE: { icon: "circle-check", tone: " chip--ok" },
  SUSPENDED: { icon: "circle-pause", tone: " chip--wait" },
  PARTLY_ENDED: { icon: "circle-slash", tone: " chip--wait" },
  ENDED: { icon: "circle-x", tone: "" },
};

/** Whether a text is in force, as a sign and words. */
export function ValidityChip({ state }: { state: ValidityState }) {
  const { icon, tone } = looks[state];
  return (
    <span className={`chip${tone}`}>
      <Icon name={icon} />
      {validityLabels[state]}
    </span>
  );
}
