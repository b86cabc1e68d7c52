import type { ProvisionKind } from "@/prisma/generated/enums";
import { provisionLabels } from "./labels";
import { anchorOf, segmentsOf } from "./provisions";

/** From the outermost in: the order in which an anchor is built. */
const named: readonly [ProvisionKind, string, RegExp][] = [
  ["ANNEX", "phu-luc", /phụ lục(?:\s+(?:số\s+)?([ivxlcdm]+|\d+)(?![\p{L}\d]))?/iu],
  ["CHAPTER", "chuong", /chương\s+([ivxlcdm]+|\d+)(?![\p{L}\d])/iu],
  ["SECTION", "muc", /mục\s+([ivxlcdm]+|\d+)(?![\p{L}\d])/iu],
  ["ARTICLE", "dieu", /điều\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu],
  ["CLAUSE", "khoan", /khoản\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu],
  ["POINT", "diem", /điểm\s+([a-zđ]\d?)(?![\p{L}\d])/iu],
];

function segmentName(segment: string): string {
  const [own = segment, again] = segment.split("-lan-");
  const times = again ? ` (lần ${again})` : "";
  const found = named.find(([, word]) => own === word || own.startsWith(`${word}-`));
  if (!found) return `${own.replace(/^doan-/, "đoạn ")}${times}`;
  const [kind, word] = found;
  const number = own.slice(word.length + 1).replaceAll("dd", "đ");
  const roman = kind === "ANNEX" || kind === "CHAPTER" || kind === "SECTION" ? number.toUpperCase() : number;
  return `${provisionLabels[kind]} ${roman}`.trim() + times;
}

/** An anchor as documents say it, the innermost first: "điểm b khoản 3 Điều 7". */
export function partName(anchor: string): string {
  return segmentsOf(anchor).map(segmentName).reverse().join(" ");
}

/**
 * The anchor of a part as people write it: "khoản 3 Điều 7", "điểm đ, khoản 1, Điều 4a", "Phụ lục II".
 * @returns null where no part is named
 */
export function readPartName(words: string): string | null {
  let anchor: string | null = null;
  for (const [kind, , pattern] of named) {
    const found = pattern.exec(words.normalize("NFC"));
    if (found) anchor = anchorOf(kind, found[1] ?? "", anchor);
  }
  return anchor;
}
