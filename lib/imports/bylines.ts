import type { BylineRole } from "@/prisma/generated/enums";

/*
 * The line of authors at the end: "Ngọc Trâm - Thu Hương", "Tin, ảnh: Văn Nam", "Bài: Thu Hà; Ảnh: Minh Đức".
 */

export interface Byline {
  name: string;
  role: BylineRole;
}

const LABEL = /^(tác giả|người viết|thực hiện|bài viết|tin bài|bài|tin|ảnh|hình ảnh|(?:tin|bài|tin bài|bài viết)\s*(?:,|và|&|-|–)\s*(?:ảnh|hình ảnh))\s*:\s*/iu;
// A name as people sign: two to five words, each with a capital; or a label such as "PV", "T.H".
const NAME = /^(?:\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}|(?:\p{Lu}\.\s?)+\p{Lu}?|\p{Lu}{2,4})$/u;
const BETWEEN = /\s+[-–—]\s+|\s*[,;&/]\s*|\s+và\s+/u;

function roleOf(label: string): BylineRole {
  const pictures = /ảnh/iu.test(label);
  return pictures ? (/(tin|bài)/iu.test(label) ? "TEXT_AND_PICTURES" : "PICTURES") : "TEXT";
}

function namesIn(text: string, role: BylineRole): Byline[] | null {
  const names = text
    .replace(/\.$/, "")
    .split(BETWEEN)
    .map((name) => name.replace(/\s+/g, " ").trim());
  if (names.length > 6 || !names.every((name) => NAME.test(name))) return null;
  return names.map((name) => ({ name, role }));
}

/** The people who sign a line, or null when the line is something else. Only a last line may be read so. */
export function bylinesIn(line: string): Byline[] | null {
  const text = line
    .normalize("NFC")
    .trim()
    .replace(/^\(|\)$/g, "");
  if (text.length > 160) return null;
  const found: Byline[] = [];
  // "Bài: A; Ảnh: B" are two labels in one line.
  for (const part of text.split(/\s*[;|]\s*(?=[^:;|]{2,20}:)|\s+[-–]\s+(?=ảnh\s*:)/iu)) {
    const label = LABEL.exec(part)?.[0] ?? "";
    const people = namesIn(part.slice(label.length).trim(), roleOf(label));
    if (!people) return null;
    found.push(...people);
  }
  return found.length ? found : null;
}
