import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { stateLabels } from "@/lib/sessions/labels";
import type { SessionState } from "@/prisma/generated/enums";

const looks: Record<SessionState, { icon: IconName; tone: string }> = {
  PLANNED: { icon: "calendar-clock", tone: "" },
  CONVENED: { icon: "calendar-clock", tone: " chip--wait" },
  IN_SESSION: { icon: "radio", tone: " chip--live" },
  CLOSED: { icon: "circle-check", tone: "" },
  COMPLETE: { icon: "circle-check", tone: " chip--ok" },
};

/** How far a session has come, as a sign and words. @param band on the dark ground of a session's head */
export function StateChip({ state, band = false }: { state: SessionState; band?: boolean }) {
  const { icon, tone } = looks[state];
  return (
    <span className={band ? "chip chip--onband" : `chip${tone}`}>
      <Icon name={icon} />
      {stateLabels[state]}
    </span>
  );
}

/** Behind closed doors. */
export function ClosedChip({ band = false }: { band?: boolean }) {
  return (
    <span className={band ? "chip chip--onband" : "chip"}>
      <Icon name="lock" />
      Họp kín
    </span>
  );
}
