import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { standingLabel } from "@/lib/resolutions/labels";
import type { ValidityState } from "@/prisma/generated/enums";

const looks: Record<ValidityState, { icon: IconName; tone: string }> = {
  NOT_YET: { icon: "clock", tone: "" },
  IN_FORCE: { icon: "circle-check", tone: " chip--ok" },
  SUSPENDED: { icon: "circle-pause", tone: " chip--wait" },
  PARTLY_ENDED: { icon: "circle-slash", tone: " chip--wait" },
  ENDED: { icon: "circle-x", tone: "" },
};

/** Whether a text is in force, as a sign and words. @param state null where it was not issued yet */
export function ValidityChip({ state }: { state: ValidityState | null }) {
  const { icon, tone } = looks[state ?? "NOT_YET"];
  return (
    <span className={`chip${tone}`}>
      <Icon name={icon} />
      {standingLabel(state)}
    </span>
  );
}
