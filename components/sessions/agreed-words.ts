import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { type Counts, completed } from "@/lib/votes/adoption";

/** "54 trên 60 đại biểu, 90%": a share of all members, and never without its whole. Empty where nobody counted. */
export function agreedWords(given: Counts): string {
  const { inFavour, eligible } = completed(given);
  if (inFavour === null) return "";
  if (eligible === null) return `${formatNumber(inFavour)} đại biểu tán thành`;
  return `${formatNumber(inFavour)} trên ${formatNumber(eligible)} đại biểu, ${formatPercent(inFavour / eligible)}`;
}
