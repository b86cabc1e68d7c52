import { piecesOf } from "@/lib/core/typography";
import type { OfficialForm, OfficialLine } from "./official-form";

/*
 * The official form as one self-contained page for the printer (pdf.ts): A4, margins 20/15/20/30 mm, Times, page number in the top
 * margin from the second page on. Black on white: it is paper.
 */

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Words of the record inside a page: none of them is markup. */
export const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
/** Symbols of documents and ranges of years stay on one line. */
export const spelt = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.whole ? `<span class="whole">${plain(piece.text)}</span>` : plain(piece.text)))
    .join("");
/** Paragraphs of a text; a line's end inside one stays. */
const paragraphs = (text: string) => text.split(/\n\s*\n/u).filter((part) => part.trim() !== "");
const tag = (name: string, className: string, text: string) =>
  text ? `<${name}${className && ` class="${className}"`}>${spelt(text).replaceAll("\n", "<br>")}</${name}>` : "";
const twoLines = (first: string, second: string) => [first, second].filter(Boolean).map(spelt).join(" <br>");

const css = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: 14pt/1.3 "Times New Roman", "Tinos", "Liberation Serif", "FreeSerif", serif; color: #000; background: #fff; font-variant-ligatures: none; }
.head { display: flex; justify-content: space-between; text-align: center; margin-bottom: 18pt; }
.head > div:first-child { width: 66mm; }
.head > div:last-child { width: 97mm; }
.issuer, .nation { font-size: 13pt; font-weight: bold; }
.nation { font-size: 12.5pt; white-space: nowrap; }
.superior, .symbol { font-size: 13pt; }
.motto { font-weight: bold; display: inline-block; border-bottom: 0.75pt solid; line-height: 1.25; }
.short { width: 22mm; border-bottom: 0.75pt solid; margin: 2pt auto 0; }
.symbol, .day { margin-top: 7pt; }
.day { font-style: italic; font-size: 13.5pt; }
/* Spaces at the ends of lines stay: without them the words of two lines grow together in the outline of the PDF. */
h1, h2, h3, h4 { font-size: 14pt; line-height: 1.3; white-space: pre-wrap; }
h1 { text-align: center; text-wrap: balance; margin-bottom: 2pt; }
.rule { width: 44mm; border-bottom: 0.75pt solid; margin: 3pt auto 16pt; }
.authority, .verdict { text-align: center; font-weight: bold; margin: 12pt 0; break-after: avoid; text-wrap: balance; }
p { text-align: justify; text-indent: 10mm; margin-top: 6pt; orphans: 2; widows: 2; }
.preamble { font-style: italic; }
.part { text-align: center; margin-top: 14pt; break-after: avoid; break-inside: avoid; text-wrap: balance; }
.annex { break-before: page; margin-top: 0; }
.article { text-indent: 10mm; margin-top: 8pt; text-align: justify; break-after: avoid; }
p.article { break-after: auto; }
.foot { display: flex; justify-content: space-between; margin-top: 20pt; break-inside: avoid; }
.foot p { text-indent: 0; margin: 0; text-align: left; }
.to { width: 78mm; font-size: 11pt; line-height: 1.25; }
.to .name { font-size: 12pt; font-weight: bold; font-style: italic; }
.sign { width: 80mm; font-weight: bold; }
.sign p { text-align: center; }
.sign .signed { font-weight: normal; font-style: italic; margin: 22pt 0; }
.sign .gap { height: 66pt; }
.whole { white-space: nowrap; }
.note { margin-top: 16pt; padding-top: 3pt; border-top: 0.5pt solid; font-size: 9pt; line-height: 1.3; text-indent: 0; text-align: left; break-inside: avoid; }
`;

function line({ kind, level, label, heading, text }: OfficialLine): string {
  const rest = paragraphs(text);
  const below = (from: string[]) => from.map((part) => tag("p", "", part)).join("");
  if (kind === "chapter" || kind === "section" || kind === "annex") {
    return `<h${level} class="part ${kind}">${twoLines(label, heading)}</h${level}>${below(rest)}`;
  }
  if (kind === "article") {
    if (heading || rest.length === 0) return `<h${level} class="article">${spelt(`${label} ${heading}`.trim())}</h${level}>${below(rest)}`;
    const [first = "", ...others] = rest;
    return `<p class="article"><b>${spelt(label)}</b> ${spelt(first)}</p>${below(others)}`;
  }
  const title = `${label} ${heading}`.trim();
  return `${title ? `<p><b>${spelt(title)}</b></p>` : ""}${below(rest)}`;
}

const linesHtml = (lines: readonly OfficialLine[]) => lines.map(line).join("\n");

/** What stands between head and foot, and behind the foot: markup that its writer has spelt. */
interface Inside {
  text: string;
  annexes: string;
  /** More rules for what stands inside. */
  styles?: string;
}

/** The document as HTML for `printHtml`. */
export function officialHtml(form: OfficialForm): string {
  return officialSheet(form, { text: linesHtml(form.lines), annexes: linesHtml(form.annexes) });
}

/** Head and foot of the form around a text of its own. */
export function officialSheet(form: OfficialForm, { text, annexes, styles = "" }: Inside): string {
  const { signature } = form;
  const recipients = form.recipients.map((each) => tag("p", "", `- ${each}`)).join("");
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${plain(`${form.kind} ${form.symbol.replace("Số: ", "số ")}`)}</title><style>${css}${styles}</style></head>
<body>
<div class="head">
<div>${tag("div", "superior", form.superior)}${form.issuer.map((each) => tag("div", "issuer", each)).join("")}<div class="short"></div>${tag("div", "symbol", form.symbol)}</div>
<div>${tag("div", "nation", form.nation)}${tag("div", "motto", form.motto)}${tag("div", "day", form.placeAndDay)}</div>
</div>
<h1>${twoLines(form.kind, form.subject)}</h1>
<div class="rule"></div>
${tag("p", "authority", form.authority)}
${form.preamble.map((each) => tag("p", "preamble", each)).join("\n")}
${tag("p", "verdict", form.verdict)}
${text}
<div class="foot">
<div class="to">${recipients && `${tag("p", "name", "Nơi nhận:")}${recipients}`}</div>
<div class="sign">${tag("p", "", signature.signedFor)}${tag("p", "", signature.title)}${
    signature.signed ? tag("p", "signed", signature.signed) : '<div class="gap"></div>'
  }${tag("p", "", signature.name)}</div>
</div>
${tag("p", "note", form.note)}
${annexes}
</body>
</html>`;
}
