import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { type Counts, completed } from "@/lib/votes/adoption";

/**
 * "54 trên 60 đại biểu, 90%": a share of all members, and never without its whole. Empty where nobody counted.
 * @param count how a number is written: on screens, or in documents (`padCount`)
 */
export function agreedWords(given: Counts, count = formatNumber): string {
  const { inFavour, eligible } = completed(given);
  if (inFavour === null) return "";
  if (eligible === null) return `${count(inFavour)} đại biểu tán thành`;
  return `${count(inFavour)} trên ${count(eligible)} đại biểu, ${formatPercent(inFavour / eligible)}`;
}
