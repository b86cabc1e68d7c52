import "server-only";
import { TZDate } from "@date-fns/tz";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { MeetingState } from "@/prisma/generated/enums";
import { type FeedEntry, shifted } from "./calendar";
import { stateLabels } from "./labels";

const ZONE = "Asia/Ho_Chi_Minh";

/** Việt Nam has kept one hour since 13/6/1975: the zone is a component of its own, so that no program has to know it. */
const zone = [
  ...["BEGIN:VTIMEZONE", `TZID:${ZONE}`, "BEGIN:STANDARD", "DTSTART:19750613T000000"],
  ...["TZOFFSETFROM:+0800", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"],
].join("\r\n");

/** Hoãn: the day is open. */
const statuses: Record<MeetingState, ICalEventStatus> = {
  NEW: ICalEventStatus.CONFIRMED,
  CHANGED: ICalEventStatus.CONFIRMED,
  POSTPONED: ICalEventStatus.TENTATIVE,
  CANCELLED: ICalEventStatus.CANCELLED,
};

/** A control character in a pasted text would end a calendar program's reading there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");

/**
 * Entries of the calendar as programs read them (RFC 5545). The same entries give the same bytes: nothing in it is the moment of asking.
 * @param urlOf the absolute address of a path
 */
export function icsOf(name: string, entries: readonly FeedEntry[], urlOf: (path: string) => string): string {
  const feed = ical({
    name: clean(name).replace(/\s+/g, " "),
    prodId: { company: "Hoi dong nhan dan", product: "Lich cong tac", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const entry of entries) {
    const said = entry.state === "NEW" ? "" : `${stateLabels[entry.state]}: ${entry.stateNote}`;
    const whole = { start: new TZDate(entry.startsAt, ZONE), end: new TZDate(entry.endsAt ?? entry.startsAt, ZONE) };
    // A whole day ends before the next one begins.
    const days = { start: new TZDate(`${entry.from}T00:00:00Z`, "UTC"), end: new TZDate(`${shifted(entry.to, 1)}T00:00:00Z`, "UTC") };
    feed.createEvent({
      ...(entry.allDay ? days : { ...whole, timezone: ZONE }),
      // The record's own id alone (RFC 7986): a portal that moves to another address keeps its readers' entries.
      id: entry.id,
      sequence: entry.sequence,
      stamp: entry.updatedAt,
      lastModified: entry.updatedAt,
      allDay: entry.allDay,
      status: statuses[entry.state],
      summary: clean(entry.state === "NEW" || entry.state === "CHANGED" ? entry.title : `${stateLabels[entry.state]}: ${entry.title}`),
      location: clean(entry.place) || null,
      description:
        clean([said, ...entry.details, ...(entry.organisers.length > 0 ? [`Tổ chức: ${entry.organisers.join(", ")}`] : [])].filter(Boolean).join("\n")) || null,
      url: urlOf(entry.href),
    });
  }
  // The library would set the zone of the whole file, and the moments that must be UTC with it.
  return feed.toString().replace(/^BEGIN:VEVENT/m, `${zone}\r\nBEGIN:VEVENT`);
}
