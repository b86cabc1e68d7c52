import { formatDay } from "@/lib/core/dates";

/** "Từ 01/07/2021 đến nay", "01/07/2016 đến 30/06/2021", "đến 30/06/2021": how long something was, as far as the record says. */
export function spanWords(from: Date | null, to: Date | null): string {
  if (from && to) return `${formatDay(from)} đến ${formatDay(to)}`;
  if (from) return `Từ ${formatDay(from)} đến nay`;
  return to ? `Đến ${formatDay(to)}` : "";
}

/** The same behind other words: "từ 01/07/2021 đến nay". */
export function spanInside(from: Date | null, to: Date | null): string {
  const words = spanWords(from, to);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
