import { tableLimits } from "./table";

/*
 * How far a row stands in, from the way its number is written: what is numbered otherwise than the row before stands below it, and what is
 * numbered like a row further up stands beside that one. A, I, 1, 1.1, a, - in any order that a form uses.
 */

/** The way of a number; letters that may be Roman are looked at by what came before. */
function waysOf(number: string): string[] {
  const bare = number.replace(/[.)/\s]+$/, "");
  if (/^\d+$/.test(bare)) return ["1"];
  if (/^\d+(?:\.\d+)+$/.test(bare)) return [`1${".1".repeat(bare.split(".").length - 1)}`];
  if (/^[IVXL]+$/.test(bare)) return bare.length === 1 && bare !== "I" ? ["I", "A"] : ["I"];
  if (/^[A-ZĐ]$/.test(bare)) return ["A"];
  if (/^[a-zđ]$/.test(bare)) return ["a"];
  return [bare === "" ? "" : "-"];
}

/** The level of each row, from 0. Pure. @param numbers as printed, "" for a row without one */
export function levelsOf(numbers: readonly string[]): number[] {
  const path: string[] = [];
  return numbers.map((number) => {
    const ways = waysOf(number.normalize("NFC").trim());
    const known = ways.map((way) => path.indexOf(way)).find((at) => at >= 0);
    if (known === undefined) path.push(ways[0] ?? "");
    else path.length = known + 1;
    return Math.min(path.length - 1, tableLimits.level);
  });
}
