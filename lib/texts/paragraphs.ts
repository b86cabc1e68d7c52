/* Lines of a page put together to paragraphs again: a page breaks a sentence where its margin is, a text where its thought is. Pure. */

/** What begins a paragraph of its own, wherever the line before it ended: a numbered part, a dash, a basis, a heading in capitals. */
const BEGINS =
  /^(?:(?:điều|chương|mục|phần|phụ lục)\s+(?:thứ\s+)?[\divxlc]+|\d{1,3}\s?[.)]\s|[a-zđ]\)\s|[-+•–*]\s|căn cứ\s|xét\s|theo đề nghị|nơi nhận|(?:tm|kt|tl|tuq)\.\s)/i;
/** What ends one: the sign of a sentence, perhaps behind a closing quotation mark. */
const ENDS = /[.;:!?]["”’)]?$|\.\/\.?["”]?$/;
const PAGE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$/;

const isCapitals = (line: string) => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

/** The lines of a page without its number, which belongs to the paper. */
export function linesOfPage(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/[ \u00a0]+/g, " ").trim());
  while (lines.length > 0 && (lines[0] === "" || PAGE_NUMBER.test(lines[0] ?? ""))) lines.shift();
  while (lines.length > 0 && (lines.at(-1) === "" || PAGE_NUMBER.test(lines.at(-1) ?? ""))) lines.pop();
  return lines;
}

/** Lines as paragraphs. A line that is clearly shorter than the others ends one: the next word would have had room. */
export function paragraphsOf(lines: readonly string[]): string[] {
  const lengths = lines.map((line) => line.length).toSorted((a, b) => b - a);
  // Not the longest: a letterhead in two columns is one long line to a machine.
  const usual = lengths[Math.floor(lengths.length / 5)] ?? 0;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === "") {
      open = false;
      continue;
    }
    const capitals = isCapitals(line);
    if (open && !BEGINS.test(line) && !capitals) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else paragraphs.push(line);
    open = !capitals && line.length >= usual * 0.78 && !(ENDS.test(line) && line.length < usual * 0.97);
  }
  return paragraphs;
}

/** The paragraphs of one page. What has no pages of its own keeps its lines: there they are the paragraphs. */
export function paragraphsOfPage({ text, size }: { text: string; size: object | null }): string[] {
  const lines = linesOfPage(text);
  return size ? paragraphsOf(lines) : lines.filter((line) => line !== "");
}

/** The anchors of articles, "dieu-4", by page and place of their paragraph ("2:0"); of two with one number the first has it. */
export function articlesIn(pages: readonly { page: number; text: string; size: object | null }[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const taken = new Set<string>();
  for (const page of pages) {
    for (const [at, paragraph] of paragraphsOfPage(page).entries()) {
      const number = /^điều\s+(\d{1,3})\s*[.:]/i.exec(paragraph)?.[1];
      if (!number || paragraph.length > 200 || taken.has(number)) continue;
      taken.add(number);
      anchors.set(`${page.page}:${at}`, `dieu-${number}`);
    }
  }
  return anchors;
}
