import { sentenceOf } from "./labels";

/* The words of a letter. Plain text only: it reads the same everywhere and carries nothing that loads from elsewhere. */

export interface LetterFacts {
  kind: string;
  byName: string;
  about: string;
  text: string;
  address: string;
}

/** The subject line: one line, short enough for a list. */
export function subjectOf(facts: LetterFacts, site: string): string {
  const sentence = sentenceOf(facts).replace(/\s+/g, " ");
  return `[${site}] ${sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence}`;
}

/** @param origin where the portal stands, without a slash at the end */
export function letterText(facts: LetterFacts, name: string, site: string, origin: string): string {
  return [
    `Kính gửi ${name},`,
    `${sentenceOf(facts)}.`,
    ...(facts.text ? [facts.text] : []),
    `Xem tại: ${origin}${facts.address}`,
    `Thư do cổng của ${site} tự gửi, không cần trả lời. Chọn loại thư muốn nhận ở mục Tài khoản của tôi: ${origin}/quan-tri/ca-nhan`,
  ].join("\n\n");
}
