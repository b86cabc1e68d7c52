import type { Actor } from "@/lib/auth/actor";
import { figuresOf } from "./body";
import type { Checkable, Finding } from "./checks";
import { type Decidable, type Refusal, whyNotApprove, whyNotPublish, whyNotSecond } from "./policy";
import { allows } from "./workflow";

/* Publishing past the ordinary way in an emergency (decision 0110): by one person, or with what blocks. A second person looks afterwards. */

/** Without these there is no page, readers are not told what changed, or a file may hold a virus: no emergency excuses that. */
const needed: Finding["kind"][] = ["no-title", "no-category", "no-body", "no-change", "quarantine", "video"];

/** Whether a text can be put before readers at all. */
export function isForceable(findings: readonly Finding[], body: Checkable["body"]): boolean {
  return !findings.some(({ kind }) => needed.includes(kind)) && figuresOf(body).every(({ attrs }) => attrs.fileId !== null);
}

/** What a forced publication needs to know. */
export interface Emergency {
  /** How many findings block. */
  blocking: number;
  forceable: boolean;
}

/** Publishing at once what the ordinary way would refuse. The proof of identity is asked for by the command. */
export function whyNotForce(actor: Actor, edition: Decidable, article: { withdrawnAt: Date | null }, { blocking, forceable }: Emergency): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (actor.id === null) return "no-account";
  // Whoever stands in for somebody decides with their care, not with their courage.
  if (actor.lentBy("article.approve")) return "not-in-own-right";
  if (article.withdrawnAt) return "already-withdrawn";
  const approved = allows("publish", edition.state);
  if (!approved && !allows("approve", edition.state)) return "not-submitted";
  const ordinary = approved ? whyNotPublish(actor, edition, article, blocking) : whyNotApprove(actor, edition, blocking);
  if (ordinary === null) return "force-not-needed";
  return forceable ? null : "not-forceable";
}

/** Who forced an edition, and whether somebody has looked at it since. */
export interface Forced extends Decidable {
  forcedById: string | null;
  confirmedAt: Date | null;
}

/** Saying afterwards that what was forced may stand: a second person, neither one of those who wrote it nor whoever forced it, nor their stand-in. */
export function whyNotConfirm(actor: Actor, edition: Forced, article: { withdrawnAt: Date | null }): Refusal | null {
  if (!actor.can("article.approve")) return "not-an-approver";
  if (actor.id === null) return "no-account";
  if (edition.forcedById === null || edition.confirmedAt) return "nothing-to-confirm";
  if (article.withdrawnAt) return "already-withdrawn";
  // What a later edition has replaced is before nobody.
  if (edition.state !== "PUBLISHED") return "nothing-to-confirm";
  if ([actor.id, actor.lentBy("article.approve")?.id].includes(edition.forcedById)) return "own-force";
  return whyNotSecond(actor, edition);
}
