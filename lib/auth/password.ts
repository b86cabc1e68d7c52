import { fold } from "@/lib/core/vietnamese";
import { commonWords } from "./common-passwords";
import { PASSWORD_MAX, PASSWORD_MIN } from "./schema";

/** Why a new password is refused; `passwordWords` of labels.ts says it in words. */
export type PasswordRefusal = "too-short" | "too-long" | "too-common" | "too-simple" | "too-personal";

/**
 * Judges a new password by its length and by how easily it is guessed; it asks for no mix of signs, because that makes
 * passwords harder for people and not for machines (ASVS 5.0, 6.2; NIST SP 800-63B).
 * @param context words that a stranger tries first: names of the person, of the account, of the office
 */
export function whyNotPassword(password: string, context: readonly string[]): PasswordRefusal | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "too-short";
  if (length > PASSWORD_MAX) return "too-long";
  if (isPattern(password)) return "too-simple";
  const letters = fold(password).replace(/[^\p{L}]/gu, "");
  if (/^[\d\s.,/_-]+$/.test(password) || commonWords.has(letters)) return "too-common";
  if (isContext(password, context)) return "too-personal";
  return null;
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "zyxwvutsrqpo". */
function isPattern(password: string): boolean {
  const signs = [...fold(password)];
  if (new Set(signs).size < 5) return true;
  const steps = signs.slice(1).filter((sign, i) => {
    const step = (sign.codePointAt(0) ?? 0) - (signs[i]?.codePointAt(0) ?? 0);
    return Math.abs(step) <= 1;
  });
  return steps.length / (signs.length - 1) >= 0.7;
}

/** True when hardly anything is left once the names and their digits are taken away. */
function isContext(password: string, context: readonly string[]): boolean {
  const squeezed = fold(password).replace(/[^a-z0-9]/g, "");
  const words = context
    .flatMap((text) => [fold(text).replace(/[^a-z0-9]/g, ""), ...fold(text).split(/[^a-z0-9]+/)])
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), squeezed);
  return rest !== squeezed && rest.replace(/\d/g, "").length < 6;
}
