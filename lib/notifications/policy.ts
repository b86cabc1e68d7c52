import type { Actor } from "@/lib/auth/actor";
import { type Permission, permissionsOf } from "@/lib/auth/roles";
import type { NotificationKind } from "./labels";

export type Refusal = "may-not-see-letters" | "letter-not-failed" | "no-account";

const known = new Set<string>(Object.values(permissionsOf).flat());

/** Whether somebody may (still) be told: nobody is told what they may not see. None needed: it concerns the person alone. */
export function mayBeTold(actor: Actor, needs: readonly string[]): boolean {
  return needs.length === 0 || needs.some((one) => known.has(one) && actor.can(one as Permission));
}

export function whyNotSeeLetters(actor: Actor): Refusal | null {
  return actor.can("mail.manage") ? null : "may-not-see-letters";
}

/** Whether the words of somebody's letter may be read by this actor: their own, or what the actor may see anyway. */
export function mayReadLetter(actor: Actor, { accountId, needs }: { accountId: string; needs: readonly string[] }): boolean {
  return actor.id === accountId || (needs.length > 0 && mayBeTold(actor, needs));
}

export function whyNotSendAgain(actor: Actor, letter: { state: string }): Refusal | null {
  return whyNotSeeLetters(actor) ?? (letter.state === "FAILED" ? null : "letter-not-failed");
}

/** The kinds that can reach this person, for their choice. */
export function kindsFor(actor: Actor): NotificationKind[] {
  const writes = actor.can("article.write");
  const decides = actor.can("article.approve");
  return [
    ...(decides ? (["edition.submitted", "edition.forced"] as const) : []),
    ...(writes
      ? ([
          "edition.invited",
          "edition.returned",
          "edition.approved",
          "edition.scheduled",
          "edition.published",
          "edition.withdrawn",
          "edition.commented",
          "edition.replied",
          "article.review",
        ] as const)
      : []),
    ...(actor.can("report.review") ? (["report.submitted"] as const) : []),
    ...(actor.can("report.write") ? (["report.returned", "report.published", "report.withdrawn", "report.commented"] as const) : []),
    ...(actor.can("report.write") || actor.can("report.review") ? (["report.consulted", "report.approved", "report.due"] as const) : []),
    ...(actor.can("staff.enter") ? (["report.replied"] as const) : []),
    ...(actor.can("staff.enter") ? (["paper.owed"] as const) : []),
    ...(decides && !actor.lentBy("article.approve") ? [] : (["delegation.made", "delegation.ended"] as const)),
  ];
}
