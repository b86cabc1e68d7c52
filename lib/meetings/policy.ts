import type { Actor } from "@/lib/auth/actor";
import type { MeetingState } from "@/prisma/generated/enums";

export type MeetingRefusal =
  | "may-not-write-meetings"
  | "may-not-publish-meetings"
  | "meeting-trashed"
  | "already-published"
  | "not-published"
  | "is-published"
  | "not-trashed"
  | "same-state"
  | "unknown-body"
  | "unknown-session"
  | "nothing-to-publish";

export interface Standing {
  publishedAt: Date | null;
  trashedAt: Date | null;
  state: MeetingState;
}

export function whyNotWrite(actor: Actor, meeting?: Pick<Standing, "trashedAt" | "publishedAt">): MeetingRefusal | null {
  if (!actor.can("council.write")) return "may-not-write-meetings";
  if (meeting?.trashedAt) return "meeting-trashed";
  // What readers see is changed by whoever may show it to them.
  return meeting?.publishedAt && !actor.can("council.publish") ? "may-not-publish-meetings" : null;
}

export function whyNotPublish(actor: Actor, meeting?: Pick<Standing, "trashedAt" | "publishedAt">): MeetingRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-meetings";
  if (meeting?.trashedAt) return "meeting-trashed";
  return meeting?.publishedAt ? "already-published" : null;
}

export function whyNotWithdraw(actor: Actor, meeting: Pick<Standing, "publishedAt">): MeetingRefusal | null {
  if (!actor.can("council.publish")) return "may-not-publish-meetings";
  return meeting.publishedAt ? null : "not-published";
}

/** Hoãn, hủy, họp lại: what nobody was told of is not put off, it is changed or thrown away. */
export function whyNotAnnounce(actor: Actor, meeting: Standing, state?: MeetingState): MeetingRefusal | null {
  const refusal = whyNotWrite(actor, meeting);
  if (refusal) return refusal;
  if (!meeting.publishedAt) return "not-published";
  return meeting.state === state ? "same-state" : null;
}

export function whyNotTrash(actor: Actor, meeting: Standing): MeetingRefusal | null {
  return whyNotWrite(actor, meeting) ?? (meeting.publishedAt ? "is-published" : null);
}

export function whyNotRestore(actor: Actor, meeting: Pick<Standing, "trashedAt">): MeetingRefusal | null {
  return whyNotWrite(actor) ?? (meeting.trashedAt ? null : "not-trashed");
}
