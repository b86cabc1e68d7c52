import { officialSheet, plain, spelt } from "@/lib/printing/official-html";
import { drawingOf, spokenChart } from "../drawing";
import type { Paper, PaperBlock } from "./paper";
import type { PaperTable } from "./paper-tables";
import type { Run } from "./runs";
import { svgOf } from "./svg";

/* A report as one page of HTML for the printer: every heading has a name, the table of contents leads to it. Pure. */

const styles = `
h2 { font-size: 14pt; margin-top: 16pt; text-align: left; break-after: avoid; }
h3 { font-size: 14pt; font-style: italic; margin-top: 10pt; break-after: avoid; }
ul, ol { margin: 6pt 0 0 16mm; }
li p { text-indent: 0; margin-top: 3pt; }
a { color: inherit; text-decoration: none; }
p a { text-decoration: underline; }
.contents { margin: 0 0 12pt; break-inside: avoid; font-size: 12pt; }
.contents h2 { font-size: 13pt; text-align: center; margin-top: 0; }
.contents ol { list-style: none; margin: 4pt 0 0; }
.contents a { display: flex; gap: 2mm; }
.contents i { flex: 1; border-bottom: 1pt dotted #666; height: 0.9em; }
figure { margin: 12pt auto; width: 120mm; break-inside: avoid; }
figcaption { text-align: center; font-weight: bold; text-wrap: balance; }
figcaption small { display: block; font-size: 11pt; font-weight: normal; font-style: italic; }
svg { display: block; width: 100%; height: auto; margin-top: 8pt; overflow: visible; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 8pt; font-size: 11pt; line-height: 1.25; }
caption { font-weight: bold; text-align: left; margin: 8pt 0 4pt; }
th, td { border: 0.5pt solid #000; padding: 3pt 4pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { text-align: center; }
tbody th { font-weight: normal; }
tr { break-inside: avoid; }
td.n { text-align: right; overflow-wrap: normal; }
`;

function runHtml({ text, bold, italic, href }: Run): string {
  if (text === "\n") return "<br>";
  const words = spelt(text);
  const leaning = italic ? `<i>${words}</i>` : words;
  const heavy = bold ? `<b>${leaning}</b>` : leaning;
  // A place of the portal leads nowhere on paper.
  return href !== null && /^https?:/.test(href) ? `<a href="${plain(href)}">${heavy}</a>` : heavy;
}

function tableHtml({ caption, head, rows, widths, numbers }: PaperTable): string {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join("");
  const heads = head.map((name) => `<th scope="col">${spelt(name)}</th>`).join("");
  const body = rows.map(([name = "", ...cells]) => {
    const others = cells.map((cell, place) => `<td${numbers.includes(place + 1) ? ' class="n"' : ""}>${spelt(cell)}</td>`);
    return `<tr><th scope="row">${spelt(name)}</th>${others.join("")}</tr>`;
  });
  return `<table><caption>${spelt(caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** What the contents name: headings in the order in which they are written. */
interface Contents {
  names: string[];
  /** The next name of a place. */
  next: (title: string) => string;
}

function contents(): Contents {
  const names: string[] = [];
  return { names, next: (title) => `muc-${names.push(title)}` };
}

function blockHtml(block: PaperBlock, found: Contents): string {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? `<h2 id="${found.next(block.text)}">${spelt(block.text)}</h2>` : `<h3>${spelt(block.text)}</h3>`;
    case "paragraph":
      return `<p>${block.runs.map(runHtml).join("")}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${item.map((below) => blockHtml(below, found)).join("")}</li>`).join("")}</${tag}>`;
    }
    case "chart": {
      const { title, detail } = block.chart;
      const drawing = svgOf(drawingOf(block.chart), title, spokenChart(block.chart));
      return `<figure><figcaption>${spelt(title)}<small>${spelt(detail)}</small></figcaption>${drawing}</figure>`;
    }
    case "table":
      return tableHtml(block.table);
  }
}

/**
 * The page, and the titles that its contents name.
 * @param pages on which page each of them begins, where it is known already
 */
export function reportHtml({ form, text, annexes }: Paper, pages: readonly (number | undefined)[] = []): { html: string; titles: string[] } {
  const found = contents();
  const body = text.map((block) => blockHtml(block, found)).join("\n");
  const behind = annexes.map(({ label, title, blocks }) => {
    const named = title ? ` <br>${spelt(title.toLocaleUpperCase("vi"))}` : "";
    const head = `<h2 class="part annex" id="${found.next(title ? `${label}. ${title}` : label)}">${spelt(label)}${named}</h2>`;
    return `${head}${blocks.map((block) => blockHtml(block, found)).join("\n")}`;
  });
  const entries = found.names.map(
    (name, place) => `<li><a href="#muc-${place + 1}"><span>${spelt(name)}</span><i></i><span>${pages[place] ?? "00"}</span></a></li>`,
  );
  const list = `<nav class="contents" aria-label="Mục lục"><h2>MỤC LỤC</h2><ol>${entries.join("")}</ol></nav>`;
  return { html: officialSheet(form, { text: `${list}${body}`, annexes: behind.join("\n"), styles }), titles: found.names };
}
