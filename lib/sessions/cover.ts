import { formatNumber } from "@/lib/core/numbers";
import { plain } from "@/lib/printing/official-html";
import { leftOutWords } from "./bundle";
import type { MergedList } from "./merged";

/* The first sheet of the merged papers: which session, which papers on which page, what is not in it and where it is. */

const css = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: 13pt/1.35 "Times New Roman", "Tinos", "Liberation Serif", "FreeSerif", serif; color: #000; }
.council { font-weight: bold; text-align: center; }
h1 { font-size: 16pt; text-align: center; margin: 10mm 0 2mm; text-wrap: balance; }
.when { text-align: center; margin-bottom: 8mm; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; }
table { width: 100%; border-collapse: collapse; }
td, th { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.5pt solid #888; font-weight: normal; }
tr { break-inside: avoid; }
.group td { font-weight: bold; padding-top: 4mm; }
td:last-child { text-align: right; white-space: nowrap; padding-right: 0; }
li { margin-left: 6mm; }
.note { margin-top: 8mm; font-size: 11pt; }
`;

interface About {
  council: string;
  title: string;
  /** "từ ngày 08 tháng 12 năm 2020 đến ngày 10 tháng 12 năm 2020" */
  when: string;
  /** Address of the session's page. */
  source: string;
}

/** The cover as one page of HTML for the printer (lib/printing). Pages are counted from the first one behind it. */
export function coverHtml({ council, title, when, source }: About, { parts, leftOut }: MergedList): string {
  const rows = parts.flatMap(({ entry: { group, paper }, page }, n) => [
    ...(parts[n - 1]?.entry.group === group ? [] : [`<tr class="group"><td colspan="2">${plain(group)}</td></tr>`]),
    `<tr><td>${plain([paper.word, paper.symbol, paper.title].filter(Boolean).join(" "))}</td><td>trang ${formatNumber(page)}</td></tr>`,
  ]);
  const missing = leftOut.map(({ entry: { paper }, why }) => `<li>${plain(`${paper.word} ${paper.symbol || paper.title}`)}: ${leftOutWords[why]}</li>`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${plain(title)}</title><style>${css}</style></head><body>
<p class="council">${plain(council.toUpperCase())}</p>
<h1>Tài liệu ${plain(title)}</h1>
<p class="when">${plain(when.charAt(0).toUpperCase() + when.slice(1))}</p>
<h2>Danh mục tài liệu</h2>
<table><tbody>${rows.join("")}</tbody></table>
${missing.length > 0 ? `<h2>Không có trong tệp này</h2><ul>${missing.join("")}</ul>` : ""}
<p class="note">Ghép từ ${plain(source)}. Trang được đếm từ sau tờ danh mục này.</p>
</body></html>`;
}
