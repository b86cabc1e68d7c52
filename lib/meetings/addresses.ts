export const CALENDAR = "/lich";

export type CalendarView = "tuan" | "thang" | "danh-sach";

/** "/lich/hoi-nghi-tong-ket-cong-tac-nam-2020" */
export function meetingAddress(slug: string): string {
  return `${CALENDAR}/${slug}`;
}

/** The calendar around a day; the week is the view that needs no name. @param body slug of the one body it is kept to */
export function calendarAddress({ view = "tuan", day, body }: { view?: CalendarView; day?: string; body?: string }): string {
  const asked = new URLSearchParams({ ...(body ? { "co-quan": body } : {}), ...(day ? { tu: day } : {}), ...(view === "tuan" ? {} : { xem: view }) });
  return asked.size > 0 ? `${CALENDAR}?${asked}` : CALENDAR;
}

/** What calendars subscribe to: everything, or what one body holds. */
export function feedAddress(body?: string): string {
  return body ? `${CALENDAR}/co-quan/${body}.ics` : "/lich.ics";
}

/** One meeting for somebody's own calendar. */
export function meetingFileAddress(slug: string): string {
  return `${CALENDAR}/su-kien/${slug}.ics`;
}

/** A whole session, likewise: a file with its half-days. */
export function sessionFileAddress(slug: string): string {
  return `${CALENDAR}/ky-hop/${slug}.ics`;
}

/** One half-day of a session; it keeps its address when it moves to another day. */
export function sittingFileAddress(id: string): string {
  return `${CALENDAR}/buoi-hop/${id}.ics`;
}

export const calendarAdminAddress = "/quan-tri/lich";

export function meetingAdminAddress(id: string): string {
  return `${calendarAdminAddress}/${id}`;
}

/** The week of a day as staff see it. */
export function weekAdminAddress(day: string): string {
  return `${calendarAdminAddress}?tu=${day}`;
}
