import type { MoneyUnit } from "@/prisma/generated/enums";

/*
 * Amounts as decimals in text, "-1234.5": what is money is never a floating number. At most four digits stand behind the point.
 */

const DIGITS = 4;
const SCALE = 10n ** BigInt(DIGITS);

/** Ten-thousandths. */
const scaled = (amount: string) => {
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const size = BigInt(whole) * SCALE + BigInt(rest.padEnd(DIGITS, "0"));
  return sign ? -size : size;
};

const unscaled = (size: bigint) => {
  const text = String(size < 0n ? -size : size).padStart(DIGITS + 1, "0");
  const rest = text.slice(-DIGITS).replace(/0+$/, "");
  return `${size < 0n ? "-" : ""}${text.slice(0, -DIGITS)}${rest ? `.${rest}` : ""}`;
};

/** The sum, to the last digit. */
export function sumOf(amounts: readonly string[]): string {
  return unscaled(amounts.reduce((sum, amount) => sum + scaled(amount), 0n));
}

/** Whether two amounts are the same money. */
export function isSame(a: string, b: string): boolean {
  return scaled(a) === scaled(b);
}

/** "-1234.5" → "-1.234,5". */
export function amountInWords(amount: string): string {
  const [whole = "", rest] = amount.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${rest ? `,${rest}` : ""}`;
}

/** What a column counts: money of the table's unit, or a share in per cent. */
export type Measure = MoneyUnit | "SHARE";

/** "1.234" and "1234" with a decimal comma, or none. */
const vietnamese = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,4}))?$/;
/** "1,234,567.5": two groups at least, for "1,234" says something else here. */
const english = /^\d{1,3}(?:,\d{3}){2,}(?:\.(\d{1,4}))?$/;

/**
 * An amount as people write it, as a decimal; null where nothing stands. Brackets say less than nothing, as bookkeepers write it.
 * Pure. @returns with `wrong` what to do about it
 */
export function readAmount(typed: string, measure: Measure): { amount: string | null } | { wrong: string } {
  const text = typed.normalize("NFC").replace(/[\s\u00a0]/g, "");
  const bare = measure === "SHARE" ? text.replace(/%$/, "") : text.replace(/đ(?:ồng)?$/i, "");
  if (/^[-–—]?$/.test(bare)) return { amount: null };
  const [, inBrackets] = /^\((.+)\)$/.exec(bare) ?? [];
  const [, minus, plain = ""] = /^([-–−]?)(.+)$/.exec(inBrackets ?? bare) ?? [];
  const shown = `“${typed.trim().slice(0, 40)}”`;
  const decimal = vietnamese.test(plain) ? plain.replaceAll(".", "").replace(",", ".") : english.test(plain) ? plain.replaceAll(",", "") : null;
  if (decimal === null || decimal.replace(/\..*/, "").length > 18)
    return { wrong: `${shown} không phải là số. Viết như ${measure === "DONG" ? "1.250.000" : "1.250,5"}` };
  if (measure === "DONG" && decimal.includes(".")) return { wrong: `${shown} có phần lẻ, mà đơn vị là đồng. Bỏ phần lẻ, hoặc chọn đơn vị khác` };
  return { amount: unscaled(minus || inBrackets ? -scaled(decimal) : scaled(decimal)) };
}
