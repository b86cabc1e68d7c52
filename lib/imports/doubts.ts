import { contrastsBetween, yearsThatDiffer } from "@/lib/news/contradictions";
import { breakdownsOf } from "@/lib/news/figures";
import { dayWithoutYear, findEventDay, writeDay } from "./event-date";
import type { ReportItem } from "./schema";

/* What a careful reader would check before handing the text on. Pure; finds, never changes. */

export interface Findings {
  understood: ReportItem[];
  doubted: ReportItem[];
}

/** Title against lead: the pairs of words and the years that do not fit together. */
export function contradictions(title: string, lead: string): ReportItem[] {
  const years = yearsThatDiffer(title, lead);
  return [
    ...contrastsBetween(title, lead).map((contrast) => ({ code: "contrast" as const, ...contrast })),
    ...(years ? [{ code: "years-differ" as const, ...years }] : []),
  ];
}

/** The sums of a text: those that add up are said to be checked, the others are asked about. */
export function sums(text: string): Findings {
  const found = breakdownsOf(text);
  return {
    understood: found.filter(({ addsUp }) => addsUp).map(({ text, total, parts }) => ({ code: "breakdown-adds", text, total, parts })),
    doubted: found.filter(({ addsUp }) => !addsUp).map(({ text, total, parts, sum }) => ({ code: "breakdown-differs", text, total, parts, sum })),
  };
}

/** The day of the event from the lead, with everything about it that is not certain. */
export function eventDay(lead: string): Findings & { day: ReturnType<typeof findEventDay> } {
  const day = findEventDay(lead);
  if (!day) {
    const from = dayWithoutYear(lead);
    return { day, understood: [], doubted: [from ? { code: "event-year-missing", from } : { code: "event-date-missing" }] };
  }
  const written = writeDay(day.day);
  const doubted: ReportItem[] = [];
  if (day.several) doubted.push({ code: "event-days", from: day.from, day: written });
  if (!day.leading) doubted.push({ code: "event-date-inside", from: day.from, day: written });
  return { day, understood: [{ code: "event-date", day: written, from: day.from }], doubted };
}
