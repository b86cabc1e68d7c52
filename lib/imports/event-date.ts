import { type Day, parseDay } from "@/lib/core/dates";

/*
 * The day of an event, from the lead: "Ngày 05/01/2021, …", "Sáng 29/6/2021 …", "Trong hai ngày 05 và 06/01/2021 …",
 * "Ngày 05 tháng 01 năm 2021 …".
 */

export interface FoundDay {
  day: Day;
  /** The words it was read from. */
  from: string;
  /** At the head of the sentence, where a report says when something took place; elsewhere it may be the date of a document. */
  leading: boolean;
  /** More than one day is named; `day` is the first. */
  several: boolean;
}

const OPENING = "(?:(?:vào |trong )?(?:sáng|trưa|chiều|tối|cả|hai|ba|bốn|năm|từ|các)?\\s*(?:ngày)?\\s*)";
const FIRST = "(?:(\\d{1,2})(?:[/.-](\\d{1,2}))?\\s*(?:-|–|và|đến|đến ngày|,)\\s*(?:ngày\\s*)?)?";
const NUMERIC = "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})";
const WRITTEN = "(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})";
const pattern = new RegExp(`${OPENING}${FIRST}(?:${NUMERIC}|${WRITTEN})(?!\\d)`, "giu");

/** Every full date in a text with where it stands, read as days of events are. */
export function findEventDay(lead: string): FoundDay | null {
  const text = lead.normalize("NFC");
  for (const match of text.matchAll(pattern)) {
    const [whole, firstDay, firstMonth] = match;
    const [day, month, year] = match[3] ? match.slice(3, 6) : match.slice(6, 9);
    const last = parseDay(`${day}/${month}/${year}`);
    const first = firstDay ? parseDay(`${firstDay}/${firstMonth ?? month}/${year}`) : last;
    if (!last || !first) continue;
    return { day: first, from: whole.trim(), leading: match.index <= 12, several: Boolean(firstDay) };
  }
  return null;
}

/** "Ngày 05/01, …": a day without its year, which nobody may guess. */
export function dayWithoutYear(lead: string): string | null {
  return /^(?:(?:vào |trong )?(?:sáng|trưa|chiều|tối)?\s*(?:ngày)?\s*)(\d{1,2}[/.-]\d{1,2})(?![/.\-\d])/iu.exec(lead.normalize("NFC"))?.[0].trim() ?? null;
}

/** A day as the report and the editor write it: "05/01/2021". */
export function writeDay({ day, month, year }: Day): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}
