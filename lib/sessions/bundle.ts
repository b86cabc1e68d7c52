import { formatDate } from "@/lib/core/dates";
import { formatBytes } from "@/lib/core/numbers";
import { kindLabels } from "@/lib/documents/labels";
import type { ScanState } from "@/prisma/generated/enums";
import { paperRoleLabels } from "./labels";
import type { Agenda, Paper } from "./queries/agenda";

/* The papers of a session as one archive: what each file is called in it, and the list that goes with them. */

export interface BundleFile {
  storageKey: string;
  sha256: Uint8Array;
  name: string;
  size: number;
  mimeType: string;
  scanState: ScanState;
}

export interface BundlePaper {
  id: string;
  /** "Tờ trình", "Báo cáo thẩm tra" */
  word: string;
  symbol: string;
  title: string;
  files: BundleFile[];
}

export interface BundleGroup {
  title: string;
  papers: BundlePaper[];
}

/** Why a file is not in the archive, or a PDF not in the merged one. */
export type LeftOut = "held" | "not-a-pdf" | "unreadable";

export const leftOutWords: Record<LeftOut, string> = {
  held: "đang chờ quét vi-rút, chưa đưa vào",
  "not-a-pdf": "không phải PDF, có trong bộ tài liệu ZIP",
  unreadable: "không ghép được (tệp có mật khẩu hoặc hỏng), có trong bộ tài liệu ZIP",
};

export interface BundleEntry {
  /** Its place in the archive: "02 Sửa đổi chính sách rừng/01 Tờ trình 412-TTr-UBND.pdf". */
  path: string;
  group: string;
  paper: BundlePaper;
  file: BundleFile;
  leftOut: LeftOut | null;
}

/** Windows knows paths of 260 signs, with the folder into which people unpack. */
const LONGEST_PART = 70;

/** What no file system of an office takes in a name. */
function safe(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\\/]/g, "-")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what must not be in a name
    .replace(/[\u0000-\u001f\u007f:*?"<>|]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const cut = plain.length > LONGEST_PART ? plain.slice(0, LONGEST_PART).replace(/\s+\S*$/, "") : plain;
  return cut.replace(/[. ]+$/, "");
}

const two = (number: number) => String(number).padStart(2, "0");
const endingOf = (name: string) => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
const nameOf = ({ word, symbol, title }: BundlePaper) => safe(symbol ? `${word} ${symbol}` : `${word} ${title}`);

/** Whether nobody may be given a file yet, or ever. */
export const isHeld = ({ scanState }: Pick<BundleFile, "scanState">) => scanState === "WAITING" || scanState === "INFECTED";

/** Every file in the order of the agenda; a paper that stands at several items is there once, at the first. */
export function entriesOf(groups: readonly BundleGroup[]): BundleEntry[] {
  const seen = new Set<string>();
  return groups.flatMap((group, g) => {
    let number = 0;
    return group.papers.flatMap((paper) => {
      if (seen.has(paper.id)) return [];
      seen.add(paper.id);
      return paper.files.map((file) => {
        number += 1;
        const path = `${two(g + 1)} ${safe(group.title)}/${two(number)} ${nameOf(paper)}${endingOf(file.name)}`;
        return { path, group: group.title, paper, file, leftOut: isHeld(file) ? ("held" as const) : null };
      });
    });
  });
}

/** How much a reader fetches. */
export function sizeOf(entries: readonly BundleEntry[]): number {
  return entries.reduce((sum, { file, leftOut }) => (leftOut ? sum : sum + file.size), 0);
}

/** The list that lies in the archive, for whoever opens it in ten years. @param source address of the session's page */
export function indexText(title: string, source: string, entries: readonly BundleEntry[], at: Date): string {
  const lines = entries.flatMap(({ group, path, paper, file, leftOut }, n) => [
    ...(entries[n - 1]?.group === group ? [] : ["", group]),
    `  ${path.split("/")[1]}: ${paper.title}${leftOut ? ` (${leftOutWords[leftOut]})` : `, ${formatBytes(file.size)}`}`,
  ]);
  const count = entries.filter(({ leftOut }) => leftOut === null).length;
  return [title, `${count} tệp, lấy ngày ${formatDate(at)} từ ${source}`, ...lines, ""].join("\r\n");
}

/** Merging holds every page in memory. Beyond this many bytes there is the archive, which is made piece by piece. */
export const MERGE_LIMIT = 64 * 1024 * 1024;

/** A heading with its papers, each with what it is called there. */
export interface PaperList {
  title: string;
  papers: { paper: Paper; word: string }[];
}

/** All papers of a session in the order of its agenda: of each item what was laid before the council, then the reports on it; the others last. */
export function paperLists({ agenda, papers }: { agenda: Agenda | null; papers: Paper[] }): PaperList[] {
  const items = agenda ? [...agenda.halves.flatMap((half) => half.items), ...agenda.waiting] : [];
  return [
    ...items.map((item) => ({
      title: item.title,
      papers: [
        ...item.papers.map((paper) => ({ paper, word: paperRoleLabels[paper.role] })),
        ...item.examinations.map(({ report }) => ({ paper: report, word: kindLabels[report.kind] })),
      ],
    })),
    { title: "Tài liệu khác của kỳ họp", papers: papers.map((paper) => ({ paper, word: kindLabels[paper.kind] })) },
  ];
}

export interface BundleSizes {
  zip: { files: number; bytes: number } | null;
  /** Null where there is nothing to merge, or too much. */
  pdf: { bytes: number } | null;
}

/** What the two bundles of a session weigh, before anybody asks for them. */
export function bundleSizes(lists: readonly PaperList[]): BundleSizes {
  const papers = new Map(lists.flatMap((list) => list.papers.map(({ paper }) => [paper.id, paper])));
  const files = [...papers.values()].flatMap((paper) => paper.files).filter((file) => !isHeld(file));
  const weigh = (of: typeof files) => of.reduce((sum, { size }) => sum + size, 0);
  const pdf = weigh(files.filter(({ mimeType }) => mimeType === "application/pdf"));
  return {
    zip: files.length > 0 ? { files: files.length, bytes: weigh(files) } : null,
    pdf: pdf > 0 && pdf <= MERGE_LIMIT ? { bytes: pdf } : null,
  };
}
