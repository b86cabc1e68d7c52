import { formatNumber, formatPercent } from "@/lib/core/numbers";
import type { VoteBase, VoteResult, VoteSubject } from "@/prisma/generated/enums";

/** How many must agree, from which day until which, and where that is written. */
export interface Rule {
  subject: VoteSubject;
  numerator: number;
  denominator: number;
  /** More than the share ("quá nửa"), or at least it ("ít nhất hai phần ba"). */
  strictly: boolean;
  base: VoteBase;
  validFrom: Date;
  validTo: Date | null;
  source: string;
}

/** What the record says of one vote; null where it says nothing. */
export interface Counts {
  eligible: number | null;
  present: number | null;
  inFavour: number | null;
  against: number | null;
  notVoting: number | null;
}

export type Missing = "rule" | "eligible" | "present" | "inFavour";

/** What follows from the counts by the rule of that day, or which number is missing for it. */
export type Judgement = { result: VoteResult; needed: number; whole: number; agreed: number; rule: Rule } | { missing: Missing };

/** The rule for a subject on a day (a DATE: midnight UTC); null where none is in force. Days of both ends count. */
export function ruleOn<R extends Rule>(rules: readonly R[], subject: VoteSubject, day: Date): R | null {
  return rules.find((rule) => rule.subject === subject && rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)) ?? null;
}

/** The smallest number that satisfies the rule: quá nửa of 60 is 31, at least two thirds of 60 is 40. */
export function neededOf({ numerator, denominator, strictly }: Pick<Rule, "numerator" | "denominator" | "strictly">, whole: number): number {
  return strictly ? Math.floor((whole * numerator) / denominator) + 1 : Math.ceil((whole * numerator) / denominator);
}

/** The counts with the one number that follows from the others: where three of present and its parts are known, the fourth is. */
export function completed(counts: Counts): Counts {
  const { present, inFavour, against, notVoting } = counts;
  const sum = (...parts: (number | null)[]) => (parts.includes(null) ? null : parts.reduce<number>((total, part) => total + (part ?? 0), 0));
  const rest = (...parts: (number | null)[]) => {
    const others = sum(...parts);
    return present === null || others === null || others > present ? null : present - others;
  };
  return {
    eligible: counts.eligible,
    present: present ?? sum(inFavour, against, notVoting),
    inFavour: inFavour ?? rest(against, notVoting),
    against: against ?? rest(inFavour, notVoting),
    notVoting: notVoting ?? rest(inFavour, against),
  };
}

/** What the rule of the day makes of the counts. A session's quorum is judged by who is present, everything else by who agrees. */
export function judge(given: Counts, subject: VoteSubject, rule: Rule | null): Judgement {
  if (rule === null) return { missing: "rule" };
  const counts = completed(given);
  const part = subject === "QUORUM" ? ("present" as const) : ("inFavour" as const);
  const base = rule.base === "PRESENT" ? ("present" as const) : ("eligible" as const);
  const [agreed, whole] = [counts[part], counts[base]];
  if (agreed === null) return { missing: part };
  if (whole === null) return { missing: base };
  const needed = neededOf(rule, whole);
  return { result: agreed >= needed ? "ADOPTED" : "REJECTED", needed, whole, agreed, rule };
}

/** True where what was announced is not what the rule gives. Silent where either is unknown. */
export function disagrees(recorded: VoteResult | null, judgement: Judgement): boolean {
  return recorded !== null && "result" in judgement && judgement.result !== recorded;
}

const shares: Record<string, string> = { "1/2": "nửa", "2/3": "hai phần ba", "3/4": "ba phần tư", "1/3": "một phần ba" };

/** "quá nửa", "ít nhất hai phần ba". */
export function shareWords({ numerator, denominator, strictly }: Pick<Rule, "numerator" | "denominator" | "strictly">): string {
  const share = shares[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;
  return strictly ? `quá ${share}` : `ít nhất ${share === "nửa" ? "một nửa" : share}`;
}

const bases: Record<VoteBase, string> = { ALL_MEMBERS: "đại biểu", PRESENT: "đại biểu có mặt" };

/** "cần quá nửa, từ 31 trên 60 đại biểu" */
export function neededWords(judgement: Judgement): string | null {
  if (!("result" in judgement)) return null;
  const { rule, needed, whole } = judgement;
  return `cần ${shareWords(rule)}, từ ${formatNumber(needed)} trên ${formatNumber(whole)} ${bases[rule.base]}`;
}

/**
 * Shares with their denominators named: "54 trên 57 đại biểu có mặt, 94,7%; 90% của 60 đại biểu". Null where nobody counted.
 * @param part what is measured: those in favour, or of a quorum those present
 */
export function ratioWords(given: Counts, subject: VoteSubject): string | null {
  const { eligible, present, inFavour } = completed(given);
  const agreed = subject === "QUORUM" ? present : inFavour;
  if (agreed === null) return null;
  const of = (whole: number, words: string) => `${formatNumber(agreed)} trên ${formatNumber(whole)} ${words}, ${formatPercent(agreed / whole)}`;
  if (subject !== "QUORUM" && present !== null && present > 0 && present !== eligible) {
    const all = eligible === null ? "" : `; ${formatPercent(agreed / eligible)} của ${formatNumber(eligible)} đại biểu`;
    return `${of(present, "đại biểu có mặt")}${all}`;
  }
  return eligible === null ? null : of(eligible, "đại biểu");
}

/**
 * "55 tán thành, 1 không tán thành, 2 không biểu quyết, 2 vắng"; what is none is left out, what is unknown is said to be.
 * @param write how a number is written: on screens, or in documents (`padCount`)
 */
export function countWords(given: Counts, write = formatNumber): string {
  const counts = completed(given);
  const absent = counts.eligible !== null && counts.present !== null ? counts.eligible - counts.present : 0;
  const part = (count: number | null, word: string) => (count === null ? `không rõ số ${word}` : count > 0 ? `${write(count)} ${word}` : "");
  const parts = [part(counts.inFavour, "tán thành"), part(counts.against, "không tán thành"), part(counts.notVoting, "không biểu quyết"), part(absent, "vắng")];
  return parts.filter(Boolean).join(", ") || `${write(0)} tán thành`;
}

const missingWords: Record<Missing, string> = {
  rule: "chưa có quy tắc biểu quyết của ngày đó cho nội dung này",
  eligible: "không rõ tổng số đại biểu",
  present: "không rõ số đại biểu có mặt",
  inFavour: "không rõ số tán thành",
};

/** Why no result is computed, in a sentence; null where one is. */
export function missingSentence(judgement: Judgement): string | null {
  return "missing" in judgement ? `Chưa tính được kết quả: ${missingWords[judgement.missing]}.` : null;
}
