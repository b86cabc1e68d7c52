import { plain } from "@/lib/printing/official-html";
import type { Drawing, Lettering, Mark, Tone } from "../marks";

/* A drawing as SVG on paper: ink and one dark red, apart from each other also where a copier knows black only. Pure. */

export interface Ink {
  fill: string;
  stroke: string;
  width: number;
  dash: readonly number[];
}

const ink = (fill: string, stroke = "none", width = 0, dash: readonly number[] = []): Ink => ({ fill, stroke, width, dash });

export const inks: Record<Tone, Ink> = {
  strong: ink("#74131a"),
  plain: ink("#8f8577"),
  ground: ink("#e6e0d6"),
  late: ink("#b4690e"),
  axis: ink("none", "#9c9283", 1),
  trend: ink("none", "#74131a", 2.5),
  target: ink("#0b5145", "#0b5145", 1.5, [4, 3]),
  before: ink("#ffffff", "#211c17", 2),
};

export const letterings: Record<Lettering, { color: string; bold: boolean }> = {
  label: { color: "#333333", bold: false },
  value: { color: "#000000", bold: true },
  strong: { color: "#74131a", bold: true },
  target: { color: "#0b5145", bold: true },
};

/** Height of letters, in units of a drawing. */
export const LETTERS = 12;

function element(mark: Mark): string {
  if (mark.shape === "text") {
    const { color, bold } = letterings[mark.lettering];
    return `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}" fill="${color}"${bold ? ' font-weight="bold"' : ""}>${plain(mark.text)}</text>`;
  }
  const { fill, stroke, width, dash } = inks[mark.tone];
  if (mark.shape === "rect") return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${fill}"/>`;
  const line = `stroke="${stroke}" stroke-width="${width}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : ""}`;
  if (mark.shape === "dot") return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="${fill}" ${line}/>`;
  return `<polyline points="${mark.points.map((point) => point.join(",")).join(" ")}" fill="none" ${line}/>`;
}

/** @param spoken what the drawing says, in words */
export function svgOf({ width, height, marks }: Drawing, title: string, spoken: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${plain(`${title}. ${spoken}`)}"`;
  const letters = `font-family="'Times New Roman', 'Liberation Serif', Tinos, serif" font-size="${LETTERS}"`;
  return `${head} ${letters}><title>${plain(title)}</title>${marks.map(element).join("")}</svg>`;
}
