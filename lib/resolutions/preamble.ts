import { longName, type NamedText } from "./named-text";

/** A piece of a line; with an address where the record of it is open to readers. */
export interface PreambleRun {
  text: string;
  href: string | null;
}

export type PreambleLine = PreambleRun[];

const plain = (text: string): PreambleRun => ({ text, href: null });

function namedRuns(text: NamedText): PreambleRun[] {
  const [link, rest] = longName(text);
  return [{ text: link, href: text.href }, ...(rest ? [plain(rest)] : [])];
}

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/**
 * The preamble as a chain of records: "Căn cứ …" for each basis, then one line that names what was considered, in the order of the chain:
 * Tờ trình, Báo cáo thẩm tra, Báo cáo tiếp thu, giải trình, what was said in the session.
 * @param discussion as the office typed it
 */
export function preambleOf(bases: readonly NamedText[], papers: readonly NamedText[], discussion: string): PreambleLine[] {
  const lines = bases.map((basis): PreambleLine => [plain("Căn cứ "), ...namedRuns(basis)]);
  const said = discussion.trim().replace(/[;,.\s]+$/u, "");
  if (papers.length === 0) return said ? [...lines, [plain(upperFirst(said))]] : lines;
  const considered = papers.flatMap((paper, i): PreambleRun[] => [...(i > 0 ? [plain("; ")] : []), ...namedRuns(paper)]);
  return [...lines, [plain("Xét "), ...considered, ...(said ? [plain(`; ${lowerFirst(said)}`)] : [])]];
}

/** A line without its links, for paper. */
export function lineText(line: PreambleLine): string {
  return line.map(({ text }) => text).join("");
}
