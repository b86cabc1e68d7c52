import "server-only";
import {
  AlignmentType,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  convertMillimetersToTwip as mm,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { centred, officialWord, paragraph, runs } from "@/lib/printing/docx";
import type { ReportChart } from "../content";
import { drawingOf, spokenChart } from "../drawing";
import type { Paper, PaperBlock } from "./paper";
import type { PaperTable } from "./paper-tables";
import { pictureOf } from "./picture";
import type { Run } from "./runs";
import { steady } from "./steady";
import { svgOf } from "./svg";

/** Between the margins: 210 − 30 − 15 mm. */
const WIDTH = mm(165);
const CHART_INCHES = 120 / 25.4;
const SMALL = 22;

function runOf({ text, bold, italic, href }: Run): ParagraphChild {
  if (text === "\n") return new TextRun({ break: 1 });
  const run = new TextRun({ text, bold, italics: italic });
  return href !== null && /^https?:/.test(href) ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}

async function chartOf(chart: ReportChart): Promise<Paragraph[]> {
  const drawing = drawingOf(chart);
  const spoken = spokenChart(chart);
  const width = Math.round(CHART_INCHES * 96);
  const transformation = { width, height: Math.round((width * drawing.height) / drawing.width) };
  const image = new ImageRun({
    type: "svg",
    data: Buffer.from(svgOf(drawing, chart.title, spoken)),
    transformation,
    altText: { name: chart.key, title: chart.title, description: spoken },
    fallback: { type: "png", data: await pictureOf(drawing, CHART_INCHES) },
  });
  return [
    centred(chart.title, { bold: true }, { keepNext: true, spacing: { before: 200 } }),
    centred(chart.detail, { italics: true, size: SMALL }, { keepNext: true }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
  ];
}

function tableOf({ caption, head, rows, widths, numbers }: PaperTable): FileChild[] {
  const columnWidths = widths.map((share) => Math.round((WIDTH * share) / 100));
  const cell = (text: string, column: number, heads: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: heads ? AlignmentType.CENTER : numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { line: 260, lineRule: "auto" },
          children: runs(text, { size: SMALL, bold: heads }),
        }),
      ],
    });
  const row = (cells: readonly string[], heads = false) =>
    new TableRow({ cantSplit: true, tableHeader: heads, children: cells.map((text, column) => cell(text, column, heads)) });
  return [
    new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: runs(caption, { bold: true }) }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths,
      width: { size: WIDTH, type: WidthType.DXA },
      rows: [row(head, true), ...rows.map((cells) => row(cells))],
    }),
  ];
}

/** Items of a list at a depth; only the first paragraph of an item bears its sign. */
async function listOf(list: Extract<PaperBlock, { kind: "list" }>, depth: number, instance: number): Promise<FileChild[]> {
  const level = Math.min(depth, 3);
  const parts = list.items.flatMap((item) =>
    item.map(async (block, place): Promise<FileChild[]> => {
      if (block.kind === "list") return listOf(block, depth + 1, instance + 1);
      if (block.kind !== "paragraph") return blockOf(block, instance);
      const children = block.runs.map(runOf);
      if (place > 0) return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { left: mm(16 + 6 * level) }, children })];
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, numbering: { reference: list.ordered ? "so" : "gach", level, instance }, children })];
    }),
  );
  return (await Promise.all(parts)).flat();
}

async function blockOf(block: PaperBlock, place: number): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          spacing: { before: block.level === 2 ? 280 : 200 },
          children: runs(block.text, { italics: block.level === 3 }),
        }),
      ];
    case "paragraph":
      return [paragraph(block.runs.map(runOf))];
    case "list":
      return listOf(block, 0, place * 10);
    case "chart":
      return chartOf(block.chart);
    case "table":
      return tableOf(block.table);
  }
}

const blocksOf = async (blocks: readonly PaperBlock[], from: number) => (await Promise.all(blocks.map((block, place) => blockOf(block, from + place)))).flat();

const levels = (formats: readonly { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string }[]) =>
  formats.map(({ format, text }, level) => ({
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: mm(16 + 6 * level), hanging: mm(6) } } },
  }));
const four = [0, 1, 2, 3];
const numbering = {
  config: [
    { reference: "gach", levels: levels(four.map(() => ({ format: LevelFormat.BULLET, text: "–" }))) },
    { reference: "so", levels: levels(four.map((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` }))) },
  ],
};

/**
 * A report as a Word file: the form of Nghị định 30/2020/NĐ-CP, styles for headings, contents, charts as vectors with pictures for programs that show none.
 * @param at the hour that the file bears
 */
export async function reportDocx({ form, text, annexes }: Paper, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const behind = annexes.map(async ({ label, title, blocks }, place) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      children: [new TextRun({ text: label }), ...(title ? [new TextRun({ text: title.toLocaleUpperCase("vi"), break: 1 })] : [])],
    }),
    ...(await blocksOf(blocks, 1000 * (place + 1))),
  ]);
  const contents = [
    centred("MỤC LỤC", { bold: true }, { keepNext: true, spacing: { before: 200, after: 120 } }),
    new TableOfContents("Mục lục", { hyperlink: true, headingStyleRange: "2-3" }),
  ];
  const bytes = await officialWord(form, {
    text: [...contents, ...(await blocksOf(text, 0))],
    annexes: (await Promise.all(behind)).flat(),
    more: { numbering, pageNumbers: estimatePageNumbers },
  });
  return steady(bytes, at);
}
