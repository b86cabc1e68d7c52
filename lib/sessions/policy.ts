import type { Actor } from "@/lib/auth/actor";
import type { DatePrecision, SessionKind, SessionSeries, SessionState } from "@/prisma/generated/enums";
import { mayFollow } from "./workflow";

export type SessionRefusal =
  | "may-not-see-sessions"
  | "may-not-write-sessions"
  | "not-a-session-publisher"
  | "session-in-trash"
  | "session-not-in-trash"
  | "ordinal-taken"
  | "number-is-published"
  | "series-of-thematic"
  | "extraordinary-until-june-2020"
  | "urgent-from-july-2020"
  | "term-of-other-council"
  | "day-outside-session"
  | "half-day-taken"
  | "hours-turned"
  | "sitting-in-use"
  | "item-in-use"
  | "item-withdrawn"
  | "item-not-withdrawn"
  | "agenda-published-withdraw"
  | "own-draft"
  | "already-examined"
  | "paper-taken"
  | "unknown-document"
  | "unknown-sitting"
  | "unknown-file"
  | "unknown-resolution"
  | "unknown-body"
  | "unknown-person"
  | "unknown-member"
  | "chair-taken"
  | "one-step"
  | "no-day-yet"
  | "no-sitting-yet"
  | "before-first-day"
  | "not-all-published"
  | "minutes-are-published"
  | "session-already-published"
  | "session-not-published"
  | "parts-still-published"
  | "no-items"
  | "no-papers"
  | "papers-not-ready"
  | "paper-is-public"
  | "draft-of-another"
  | "resolution-is-public"
  | "held-behind-closed-doors"
  | "not-closed-yet"
  | "published-session-in-trash"
  | "nothing-owed"
  | "reminded-today";

interface Standing {
  state: SessionState;
  closed: boolean;
  precision: DatePrecision;
  startsOn: Date;
  publishedAt: Date | null;
  agendaPublishedAt: Date | null;
  minutesPublishedAt: Date | null;
  trashedAt: Date | null;
}

/** What is there of it: for the steps and for what is shown to readers. */
export interface Holdings {
  sittings: number;
  items: number;
  /** Public documents of the session that readers see, and that they do not see yet but may: nothing of a closed sitting. */
  papersShown: number;
  papersHidden: number;
  /** Of the hidden ones those that can be shown as they stand. */
  papersReady: number;
}

export function whyNotSee(actor: Actor): SessionRefusal | null {
  return actor.can("staff.enter") ? null : "may-not-see-sessions";
}

export function whyNotWrite(actor: Actor): SessionRefusal | null {
  return actor.can("council.write") ? null : "may-not-write-sessions";
}

export function whyNotEdit(actor: Actor, { trashedAt }: Pick<Standing, "trashedAt">): SessionRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? "session-in-trash" : null);
}

/**
 * The last day on which the law called a session "bất thường": Luật 47/2019/QH14, Điều 2, has said "giải quyết công việc phát sinh đột xuất"
 * since 01/7/2020. A constant, because the two words are (docs/decisions/0154); the database holds the same in `sessions_word_of_the_law`.
 */
const lastDayOfExtraordinary = new Date("2020-06-30T00:00:00Z");

/** Why a session that begins on this day may not be of this kind, or not in this series: old records keep the word of their day. */
export function whyNotKind({ kind, series, startsOn }: { kind: SessionKind; series: SessionSeries; startsOn: Date }): SessionRefusal | null {
  if (series === "THEMATIC" && kind !== "THEMATIC") return "series-of-thematic";
  if (kind === "EXTRAORDINARY" && startsOn > lastDayOfExtraordinary) return "extraordinary-until-june-2020";
  return kind === "URGENT" && startsOn <= lastDayOfExtraordinary ? "urgent-from-july-2020" : null;
}

/** @param today the day in Việt Nam by the database's clock, as a DATE column gives it */
export function whyNotStep(actor: Actor, session: Standing, to: SessionState, { sittings, papersHidden }: Holdings, today: Date): SessionRefusal | null {
  const refusal = whyNotEdit(actor, session);
  if (refusal) return refusal;
  if (!mayFollow(session.state, to)) return "one-step";
  if (session.minutesPublishedAt && to === "IN_SESSION") return "minutes-are-published";
  if (to === "CONVENED" && session.state === "PLANNED") {
    if (session.precision === "MONTH") return "no-day-yet";
    return sittings === 0 ? "no-sitting-yet" : null;
  }
  if (to === "IN_SESSION" && session.state === "CONVENED" && session.startsOn > today) return "before-first-day";
  // Its name says so to readers: nothing of it is missing on the portal. What was held behind closed doors has nothing to show.
  if (to !== "COMPLETE") return null;
  if (!session.publishedAt || !session.agendaPublishedAt) return "not-all-published";
  return session.closed || (session.minutesPublishedAt && papersHidden === 0) ? null : "not-all-published";
}

/** What readers are given, each by itself. */
export type Part = "session" | "agenda" | "papers" | "minutes";

export function whyNotPublish(actor: Actor, session: Standing, part: Part, { items, papersShown, papersHidden, papersReady }: Holdings): SessionRefusal | null {
  if (!actor.can("council.publish")) return "not-a-session-publisher";
  if (session.trashedAt) return "session-in-trash";
  if (part === "session") return session.publishedAt ? "session-already-published" : null;
  if (!session.publishedAt) return "session-not-published";
  if (part === "agenda") return session.agendaPublishedAt ? "session-already-published" : items === 0 ? "no-items" : null;
  if (session.closed) return "held-behind-closed-doors";
  if (part === "papers") {
    if (papersHidden > 0) return papersReady > 0 ? null : "papers-not-ready";
    return papersShown > 0 ? "session-already-published" : "no-papers";
  }
  if (session.minutesPublishedAt) return "session-already-published";
  return session.state === "CLOSED" || session.state === "COMPLETE" ? null : "not-closed-yet";
}

export function whyNotTakeBack(actor: Actor, session: Standing, part: Part, { papersShown }: Holdings): SessionRefusal | null {
  if (!actor.can("council.publish")) return "not-a-session-publisher";
  const shown = {
    session: session.publishedAt !== null,
    agenda: session.agendaPublishedAt !== null,
    papers: papersShown > 0,
    minutes: session.minutesPublishedAt !== null,
  };
  if (!shown[part]) return "session-not-published";
  return part === "session" && (shown.agenda || shown.minutes) ? "parts-still-published" : null;
}

export function whyNotTrash(actor: Actor, { publishedAt, trashedAt }: Pick<Standing, "publishedAt" | "trashedAt">): SessionRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? "session-in-trash" : publishedAt ? "published-session-in-trash" : null);
}

export function whyNotRestore(actor: Actor, { trashedAt }: Pick<Standing, "trashedAt">): SessionRefusal | null {
  return whyNotWrite(actor) ?? (trashedAt ? null : "session-not-in-trash");
}
