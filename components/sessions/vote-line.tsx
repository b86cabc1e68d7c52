import { formatNumber, formatPercent } from "@/lib/core/numbers";
import type { SessionVote } from "@/lib/sessions/queries/agenda";

type Counted = Pick<SessionVote, "eligible" | "present" | "inFavour" | "against" | "notVoting">;

/** "54 trên 60 đại biểu, 90%": a share never stands without its whole. Empty where nobody counted. */
export function shareWords({ inFavour, eligible }: Pick<Counted, "inFavour" | "eligible">): string {
  if (inFavour === null) return "";
  if (eligible === null) return `${formatNumber(inFavour)} đại biểu tán thành`;
  return `${formatNumber(inFavour)} trên ${formatNumber(eligible)} đại biểu, ${formatPercent(inFavour / eligible)}`;
}

/** "54 tán thành, 1 không tán thành, 2 không biểu quyết, 3 vắng". */
export function partWords({ eligible, present, inFavour, against, notVoting }: Counted): string {
  const parts: [number | null, string][] = [
    [inFavour, "tán thành"],
    [against, "không tán thành"],
    [notVoting, "không biểu quyết"],
    [eligible !== null && present !== null ? eligible - present : null, "vắng"],
  ];
  return parts.flatMap(([count, word], n) => (count === null || (count === 0 && n > 0) ? [] : [`${formatNumber(count)} ${word}`])).join(", ");
}

/** The counts drawn against all members; its label says them. */
export function VoteStrip({ vote }: { vote: Counted }) {
  const counts = [vote.inFavour, vote.against, vote.notVoting].map((count) => count ?? 0);
  const whole = vote.eligible ?? vote.present ?? counts.reduce((sum, count) => sum + count, 0);
  if (vote.inFavour === null || whole === 0) return null;
  const at = (n: number) => (counts.slice(0, n).reduce((sum, count) => sum + count, 0) / whole) * 1000;
  return (
    <svg className="vstrip" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={partWords(vote)}>
      {counts.map((count, n) =>
        count > 0 ? <rect key={at(n)} className={["y", "n", "a"][n]} x={at(n)} y="0" width={Math.max(3, (count / whole) * 1000 - 4)} height="10" /> : null,
      )}
    </svg>
  );
}
