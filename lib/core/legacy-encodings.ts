import "server-only";
import iconv from "iconv-lite";
import { isSyllable } from "./syllables";

/*
 * Vietnamese before Unicode. TCVN3 (the .Vn… fonts) and VNI put Vietnamese letters where Latin-1 has others; Windows-1258 writes
 * tone marks as characters of their own. Such text looks like "Héi nghÞ tæng kÕt" and must be recognised by its words: the
 * bytes alone fit any of the three. What somebody brings in to publish is only recognised and refused: a wrong guess would change names
 * in the public record (docs/decisions/0051). What the machine reads for searching is converted, and says so (0170).
 */

export type LegacyEncoding = "tcvn3" | "vni" | "windows-1258" | "encoded-twice";

/** TCVN 5712:1993, third code page: runs of letters from a first byte on. */
const TCVN3: [number, string][] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const tcvn3 = new Map(TCVN3.flatMap(([first, letters]) => [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const)));

/** VNI for Windows: a letter, then a sign for its shape and tone together. */
const tones = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const circumflex = { â: "\u0302", á: "\u0302\u0301", à: "\u0302\u0300", å: "\u0302\u0309", ã: "\u0302\u0303", ä: "\u0302\u0323" };
const breve = { ê: "\u0306", é: "\u0306\u0301", è: "\u0306\u0300", ú: "\u0306\u0309", ü: "\u0306\u0303", ë: "\u0306\u0323" };
const vniSigns: Record<string, string> = { ...tones, ...circumflex, ...breve };
const vniLetters: Record<string, string> = { ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const fromTcvn3 = (latin: string) => [...latin].map((char) => tcvn3.get(char) ?? char).join("");
const fromVni = (latin: string) =>
  latin
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/gi, (found, letter?: string, sign?: string) => {
      const small = (letter ?? found).toLowerCase();
      const read = (vniLetters[small] ?? small) + (sign ? vniSigns[sign.toLowerCase()] : "");
      return (letter ?? found) === small ? read : read.toUpperCase();
    })
    .normalize("NFC");
const from1258 = (latin: string) => iconv.decode(Buffer.from(latin, "latin1"), "windows-1258").normalize("NFC");

/** UTF-8 that a program took for Windows-1252 and saved as UTF-8 once more: "Há»™i nghá»‹". */
function fromTwice(text: string): string {
  const bytes = iconv.encode(text, "windows-1252");
  if (iconv.decode(bytes, "windows-1252") !== text) return text;
  return new TextDecoder().decode(bytes);
}

/** Syllables that nearly every office text has, all with marks, so that no other reading of the bytes produces them by chance. */
const common = new Set(
  (
    "hội nghị đồng nhân dân tỉnh đại biểu ủy kỳ họp quyết tổng kết sơ công tác năm ngày tháng nhiệm vụ triển đảng chính quyền đoàn thể phòng chức " +
    "được và các của những với để là có không một người trên trong đã sẽ này đến từ về cử tri giám sát thẩm tra thường trực chủ tịch phó bí thư " +
    "phát biểu chỉ đạo kết quả thực hiện hoạt động kinh tế xã quốc phương hướng giải pháp tiếp tục đổi mới nâng chất lượng việc cơ quan"
  )
    .split(" ")
    .filter((syllable) => /[^a-z]/.test(syllable)),
);

function hits(text: string): number {
  return (
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((syllable) => common.has(syllable)).length ?? 0
  );
}

/**
 * The old encoding that explains a text which does not read as Vietnamese, or null.
 * @param text what was decoded, or the bytes as Latin-1. Looks line by line, since one pasted paragraph in an old font is enough
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const score: Record<LegacyEncoding, number> = { tcvn3: 0, vni: 0, "windows-1258": 0, "encoded-twice": 0 };
  for (const part of text.slice(0, 400_000).split(/\n/)) {
    // Plain ASCII is the same in every encoding and needs no look.
    if (!/[^ -~\s]/.test(part)) continue;
    const asIs = hits(part.normalize("NFC"));
    const latin = /^[\s -ÿ‐-…]*$/.test(part);
    const possible: [LegacyEncoding, string][] = [["encoded-twice", fromTwice(part)]];
    if (latin) possible.push(["tcvn3", fromTcvn3(part)], ["vni", fromVni(part)], ["windows-1258", from1258(part)]);
    for (const [name, reading] of possible) score[name] += Math.max(0, hits(reading) - asIs);
  }
  const [best] = Object.entries(score).sort((a, b) => b[1] - a[1]) as [LegacyEncoding, number][];
  return best && best[1] >= 3 ? best[0] : null;
}

/**
 * The soft hyphen is ư in TCVN3, and programs give a plain hyphen for it ("®-îc"). One that makes a syllable of what it stands in is a letter:
 * "được", and not in "KT-NS".
 */
const withHorns = (text: string) =>
  text.replace(/[\p{L}-]+/gu, (word) => {
    const letters = word.replaceAll("-", "ư");
    return /\p{L}/u.test(word) && letters !== word && isSyllable(letters) ? letters : word;
  });

const readings: Record<LegacyEncoding, (text: string) => string> = {
  tcvn3: (text) => withHorns(fromTcvn3(text)),
  vni: fromVni,
  "windows-1258": from1258,
  "encoded-twice": fromTwice,
};

/**
 * TCVN3 has no capitals with a tone: they were written small, in a font whose small letters look like capitals (".VnTimeH", "ABCDEF+.VnArialH,Bold").
 * @param font as a file names it
 */
export function isFontOfCapitals(font: string): boolean {
  return /^(?:[A-Z]{6}\+)?\.?Vn.*H$/.test(font.trim().replace(/(?:[\s,-]*(?:Bold|Italic|Oblique|Regular|Normal))+$/i, ""));
}

/** Where a text stands in a font of capitals: from one letter to before another. */
export type Span = readonly [from: number, to: number];

/**
 * Text in an old encoding as Unicode, in NFC; lines that read better as they stand (a letterhead in a newer font) stay.
 * @param capitals where TCVN3 stands in a font of capitals, in their order
 */
export function toUnicode(text: string, encoding: LegacyEncoding, capitals: readonly Span[] = []): string {
  const lines = text.split("\n").map((line) => {
    const reading = readings[encoding](line);
    return hits(reading) >= hits(line.normalize("NFC")) ? reading : line;
  });
  let whole = lines.join("\n");
  // Only here a letter stays one letter, so that places in the text hold.
  if (encoding === "tcvn3")
    for (const [from, to] of capitals.toReversed()) whole = whole.slice(0, from) + whole.slice(from, to).toUpperCase() + whole.slice(to);
  return whole.normalize("NFC");
}
