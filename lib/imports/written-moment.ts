import { parseISO } from "date-fns/parseISO";
import { dayOf, instantVn, parseDay } from "@/lib/core/dates";

/* The hour at which an old portal says that it published, in whatever way it is written. Pure. */

const ISO = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const VIETNAMESE = /(?<!\d)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/;
const CLOCK = /(?<!\d)(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})?(?!\d)(?:\s*(SA|CH|AM|PM))?/iu;
/** "Tue, 05 Jan 2021 01:30:00 +0000": the form of RSS and mail. */
const MAIL = /^\s*(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{4}|[A-Z]{1,4})\s*$/;

/** The first year in which a council could have had a portal. */
const FIRST = Date.UTC(1995, 0, 1);

function clockIn(text: string): { hour: number; minute: number } {
  const found = CLOCK.exec(text);
  if (!found) return { hour: 0, minute: 0 };
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  const afternoon = /^(CH|PM)$/i.test(found[3] ?? "") && hour < 12;
  return hour > 23 || minute > 59 ? { hour: 0, minute: 0 } : { hour: afternoon ? hour + 12 : hour, minute };
}

function read(text: string): Date | null {
  const iso = ISO.exec(text);
  if (iso?.[4]) return parseISO(text.trim().replace(" ", "T"));
  // Without a zone an hour is one in Viet Nam.
  const day = parseDay(iso?.[1] ?? VIETNAMESE.exec(text)?.[1] ?? "");
  if (day) {
    const { hour, minute } = iso?.[2] ? { hour: Number(iso[2]), minute: Number(iso[3]) } : clockIn(text.replace(VIETNAMESE, " "));
    return instantVn(day, Math.min(hour, 23), Math.min(minute, 59));
  }
  return MAIL.test(text) ? new Date(text) : null;
}

/**
 * @param text "2021-01-05T08:30:00+07:00", "Thứ Ba, 05/01/2021 | 08:30", "Tue, 05 Jan 2021 01:30:00 +0000" …
 * @returns null when it says no day, or one before portals existed
 */
export function writtenMoment(text: string): Date | null {
  const moment = read(text.normalize("NFC"));
  return moment && moment.getTime() >= FIRST && dayOf(moment).year < 2200 ? moment : null;
}
