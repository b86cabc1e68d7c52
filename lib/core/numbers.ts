import type { CountedRows } from "./pagination";

const number = (digits: number) => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: digits });
const plain = number(2);
const oneDigit = number(1);

/** 1234.5 → "1.234,5"; at most two decimals. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** How long a staff list is: "3.411", or "Hơn 10.000" where counting stopped. */
export function formatCounted({ rows, more }: CountedRows): string {
  return more ? `Hơn ${formatNumber(rows)}` : formatNumber(rows);
}

/** A count as documents print it, with a zero under ten: 7 → "07". On screens use `formatNumber`. */
export function padCount(count: number): string {
  return count >= 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/**
 * A share of a whole: 0.939 → "93,9%". The sign stands directly after the number, as Vietnamese documents print it.
 * @param share between 0 and 1
 */
export function formatPercent(share: number): string {
  return `${oneDigit.format(share * 100)}%`;
}

/** Size of a file: 1887437 → "1,8 MB". Steps of 1,024, as the desktops of offices count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} byte`;
  const kilobytes = bytes / 1024;
  // 1,048,500 bytes would otherwise print as "1.024 KB".
  if (Math.round(kilobytes) < 1024) return `${Math.round(kilobytes)} KB`;
  return `${oneDigit.format(kilobytes / 1024)} MB`;
}
