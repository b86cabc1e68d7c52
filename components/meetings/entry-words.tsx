import { formatDate, formatTime } from "@/lib/core/dates";
import type { Entry } from "@/lib/meetings/calendar";
import { stateLabels } from "@/lib/meetings/labels";

/** "14 giờ 00 đến 17 giờ 00"; of several days each with its day. */
export function entryTime({ allDay, startsAt, endsAt, from, to }: Entry): string {
  if (from === to) {
    if (allDay) return "Cả ngày";
    return endsAt && endsAt > startsAt ? `${formatTime(startsAt)} đến ${formatTime(endsAt)}` : formatTime(startsAt);
  }
  const last = endsAt ?? startsAt;
  if (allDay) return `${formatDate(startsAt).slice(0, 5)} đến ${formatDate(last).slice(0, 5)}`;
  return `${formatTime(startsAt)} ngày ${formatDate(startsAt).slice(0, 5)} đến ${formatTime(last)} ngày ${formatDate(last).slice(0, 5)}`;
}

/** Đã đổi, hoãn, hủy; nothing for what stands as it was announced. */
export function StateChip({ state }: Pick<Entry, "state">) {
  if (state === "NEW") return null;
  return <span className={state === "CHANGED" ? "chip chip--wait" : "chip chip--bad"}>{stateLabels[state]}</span>;
}

/** "05/01" */
export const shortDay = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`;
