import { dayOfIso, formatLongDate } from "@/lib/core/dates";
import { type OfficialForm, officialForm } from "@/lib/printing/official-form";
import type { ReportBlock, ReportList } from "../body";
import type { ReportChart, ReportContent } from "../content";
import { breakdownTable, definitionTable, figureTable, type PaperTable, targetTable } from "./paper-tables";
import { type Run, spokenRuns } from "./runs";

/*
 * A version as paper: head and foot of the official form (Nghị định 30/2020/NĐ-CP, phụ lục I), between them the sections, behind the signature the
 * annexes with all figures. Said once, drawn by docx.ts for Word and by html.ts for PDF. Pure.
 */

export type PaperBlock =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; ordered: boolean; items: PaperBlock[][] }
  | { kind: "chart"; chart: ReportChart }
  | { kind: "table"; table: PaperTable };

export interface Paper {
  form: OfficialForm;
  text: PaperBlock[];
  /** Each begins a page of its own. */
  annexes: { label: string; title: string; blocks: PaperBlock[] }[];
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];
const roman = (place: number) => ROMAN[place] ?? `${place + 1}`;

function blockOf(block: ReportBlock | ReportList, content: ReportContent): PaperBlock[] {
  switch (block.type) {
    case "paragraph": {
      const runs = spokenRuns(block.content, content, "document");
      return runs.length > 0 ? [{ kind: "paragraph", runs }] : [];
    }
    case "heading": {
      const text = spokenRuns(block.content, content, "document").map((run) => run.text.replace("\n", " "));
      return [{ kind: "heading", level: 3, text: text.join("") }];
    }
    case "chart": {
      const chart = content.charts.find(({ key }) => key === block.attrs.key);
      return chart ? [{ kind: "chart", chart }] : [];
    }
    default:
      return [
        {
          kind: "list",
          ordered: block.type === "orderedList",
          items: block.content.map((item) => item.content.flatMap((below) => blockOf(below, content))),
        },
      ];
  }
}

/** "Báo cáo công tác năm 2020" stands as BÁO CÁO above "Công tác năm 2020". */
function subjectOf(title: string): string {
  const rest = title.replace(/^báo cáo\s+/iu, "");
  return rest.charAt(0).toLocaleUpperCase("vi") + rest.slice(1);
}

/** "Phụ lục II. Biểu đồ" is numbered anew among all annexes: what is left is its title, "" where it had none besides. */
const annexTitle = (title: string) => title.replace(/^phụ lục(\s+[IVX\d]+)?(?![\p{L}\d])[\s.:–-]*/iu, "");

function annexesOf(content: ReportContent): Paper["annexes"] {
  const written = content.sections
    .filter(({ kind }) => kind === "APPENDIX")
    .map(({ title, body }) => ({ title: annexTitle(title), blocks: body.content.flatMap((block) => blockOf(block, content)) }));
  const tables = [figureTable(content), breakdownTable(content), targetTable(content)].flatMap((table): PaperBlock[] =>
    table ? [{ kind: "table", table }] : [],
  );
  const all = [
    ...written,
    { title: "Bảng số liệu", blocks: tables },
    { title: "Cách tính từng con số", blocks: [{ kind: "table" as const, table: definitionTable(content) }] },
  ];
  return all.map(({ title, blocks }, place) => ({ label: `Phụ lục ${roman(place)}`, title, blocks }));
}

/** @param version named at the foot, so that a sheet of paper can be told from another */
export function paperOf(content: ReportContent, version: { number: number; hash: string }): Paper {
  const { official, title, frozenAt } = content;
  const form = officialForm({
    ...official,
    issuedOn: official.issuedOn === null ? null : dayOfIso(official.issuedOn),
    kind: "Báo cáo",
    subject: subjectOf(title),
    preamble: [],
    parts: [],
    signed: false,
    note: `Số liệu chốt ${formatLongDate(new Date(frozenAt))}. Bản số ${version.number}, mã ${version.hash.slice(0, 16)}.`,
  });
  const sections = content.sections.filter(({ kind }) => kind !== "APPENDIX");
  const text = sections.flatMap((section, place): PaperBlock[] => [
    { kind: "heading", level: 2, text: `${roman(place)}. ${section.title.toLocaleUpperCase("vi")}` },
    ...section.body.content.flatMap((block) => blockOf(block, content)),
  ]);
  return { form, text, annexes: annexesOf(content) };
}
