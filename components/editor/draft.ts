import { formatDate, formatDay, formatTime, instantVn, isoDateTime, parseDay } from "@/lib/core/dates";
import { type Body, plainText } from "@/lib/news/body";
import { askOf, type Finding, findingsOf, type Passed, passedOf } from "@/lib/news/checks";
import type { Ask, Facts } from "@/lib/news/findings";
import type { BylineRole, EditionChange } from "@/prisma/generated/enums";

/** An edition as the editor holds it: what the boxes show, dates as people type them. */
export interface Draft {
  title: string;
  standfirst: string;
  body: Body;
  /** "" while none is chosen. */
  categoryId: string;
  /** "05/01/2021" or "". */
  eventDate: string;
  /** "05/01/2021, 14 giờ 30" or "". */
  proposedPublishAt: string;
  bylines: { name: string; role: BylineRole; personId: string | null }[];
  people: { id: string; fullName: string }[];
  attachments: { fileId: string; title: string; name: string; size: number }[];
  leadFileId: string | null;
  leadAlt: string;
  /** True for a new edition of something that readers have already seen. */
  correcting: boolean;
  /** "" while none is chosen. */
  change: EditionChange | "";
  changeNote: string;
}

/** What an edition read from the database gives the editor; the shape of `EditionDetail`, said by parts. */
interface Stored {
  title: string;
  standfirst: string;
  body: Body;
  category: { id: string } | null;
  eventDate: Date | null;
  proposedPublishAt: Date | null;
  bylines: { name: string; role: BylineRole; personId: string | null }[];
  people: { id: string; fullName: string }[];
  attachments: { id: string; title: string; name: string; size: number }[];
  lead: { id: string } | null;
  leadAlt: string;
  id: string;
  article: { publishedEditionId: string | null };
  change: EditionChange | null;
  changeNote: string;
}

/** "05/01/2021, 14 giờ 30": a moment as the boxes of the staff area show and take it. */
export function typedMoment(at: Date): string {
  return `${formatDate(at)}, ${formatTime(at)}`;
}

export function draftOf(edition: Stored): Draft {
  return {
    title: edition.title,
    standfirst: edition.standfirst,
    body: edition.body,
    categoryId: edition.category?.id ?? "",
    eventDate: edition.eventDate ? formatDay(edition.eventDate) : "",
    proposedPublishAt: edition.proposedPublishAt ? typedMoment(edition.proposedPublishAt) : "",
    bylines: edition.bylines.map(({ name, role, personId }) => ({ name, role, personId })),
    people: edition.people.map(({ id, fullName }) => ({ id, fullName })),
    attachments: edition.attachments.map(({ id, title, name, size }) => ({ fileId: id, title, name, size })),
    leadFileId: edition.lead?.id ?? null,
    leadAlt: edition.leadAlt,
    correcting: edition.article.publishedEditionId !== null && edition.article.publishedEditionId !== edition.id,
    change: edition.change ?? "",
    changeNote: edition.changeNote,
  };
}

/**
 * A day as the schema takes it ("2021-01-05"); null for an empty box. What is no day passes as typed, so that the schema
 * refuses it with its own words and the box keeps it.
 */
export function isoDayOf(typed: string): string | null {
  if (!typed.trim()) return null;
  const day = parseDay(typed);
  return day ? `${day.year}-${String(day.month).padStart(2, "0")}-${String(day.day).padStart(2, "0")}` : typed;
}

/**
 * A moment as the schema takes it, with the zone: "05/01/2021, 14 giờ 30", "05/01/2021 14:30", "05/01/2021, 8 giờ", or a day
 * alone (its first minute). What is no moment passes as typed.
 */
export function isoMomentOf(typed: string): string | null {
  if (!typed.trim()) return null;
  const found = /^\s*([\d/.-]+?)(?:[\s,]+(\d{1,2})\s*(?:giờ|:|h)\s*(\d{2})?)?\s*$/iu.exec(typed.normalize("NFC"));
  const day = found?.[1] ? parseDay(found[1]) : null;
  const hour = Number(found?.[2] ?? 0);
  const minute = Number(found?.[3] ?? 0);
  if (!day || hour > 23 || minute > 59) return typed;
  return isoDateTime(instantVn(day, hour, minute));
}

/** The boxes whose words are no date or no moment yet, with what to type; empty when all can be read. */
export function unreadable(draft: Draft): Partial<Record<"eventDate" | "proposedPublishAt", string>> {
  const wrongDay = draft.eventDate.trim() !== "" && parseDay(draft.eventDate) === null;
  // A moment that could be read comes back in another form.
  const wrongMoment = draft.proposedPublishAt.trim() !== "" && isoMomentOf(draft.proposedPublishAt) === draft.proposedPublishAt;
  return {
    ...(wrongDay ? { eventDate: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" } : {}),
    ...(wrongMoment ? { proposedPublishAt: "Nhập ngày giờ, ví dụ 05/01/2021, 14 giờ 30" } : {}),
  };
}

/** What a save sends: `saveInput` of lib/news without id and version. Rows left empty are no authors. */
export function contentOf(draft: Draft): Record<string, unknown> {
  return {
    title: draft.title,
    standfirst: draft.standfirst,
    body: draft.body,
    categoryId: draft.categoryId || null,
    eventDate: isoDayOf(draft.eventDate),
    proposedPublishAt: isoMomentOf(draft.proposedPublishAt),
    bylines: draft.bylines.filter(({ name }) => name.trim()),
    people: draft.people.map(({ id }) => id),
    attachments: draft.attachments.map(({ fileId, title }) => ({ fileId, title })),
    leadFileId: draft.leadFileId,
    leadAlt: draft.leadAlt,
    ...(draft.correcting ? { change: draft.change || null, changeNote: draft.changeNote } : {}),
  };
}

/** What the server is asked about the draft. */
export function askOfDraft(draft: Draft): Ask {
  return askOf({ ...draft, bodyText: plainText(draft.body) });
}

/** What the draft lacks and what it has, while it is typed. @param facts what the server last knew of it */
export function draftChecks(draft: Draft, page: boolean, facts: Facts | null): { findings: Finding[]; passed: Passed[] } {
  const bylines = draft.bylines.filter(({ name }) => name.trim());
  const day = parseDay(draft.eventDate);
  const checkable = {
    ...draft,
    bodyText: plainText(draft.body),
    categoryId: draft.categoryId || null,
    change: draft.change || null,
    bylines,
    people: draft.people.map(({ id }) => id),
    eventDate: day ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : null,
    page,
    facts,
  };
  return { findings: findingsOf(checkable), passed: passedOf(checkable) };
}
