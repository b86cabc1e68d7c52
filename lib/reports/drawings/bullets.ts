import { scaleLinear } from "d3-scale";
import type { BulletChart } from "../content";
import { type Drawing, dot, type Mark, rect, WIDTH, words } from "../marks";
import { valueWords } from "../words";

type Row = BulletChart["rows"][number];

const ROW = 52;

/** One bar with the mark of its plan and the dot of the period before. */
function barMarks({ unit, value, target, before }: Row, top: number, width: number, reach = 0): Mark[] {
  const most = unit === "%" ? 100 : Math.max(1, value ?? 0, target ?? 0, before ?? 0, reach) * 1.1;
  const x = scaleLinear([0, most], [0, width]).clamp(true);
  const late = value !== null && target !== null && value < target;
  return [
    rect(0, top, width, 8, "ground"),
    ...(value === null ? [] : [rect(0, top, x(value), 8, late ? "late" : "plain")]),
    ...(before === null ? [] : [dot(x(before), top + 4, 5, "before")]),
    ...(target === null ? [] : [rect(x(target) - 1.25, top - 5, 2.5, 18, "target")]),
  ];
}

/** One bar alone, to stand beside words that say its numbers. @param reach what the scale reaches at least, as the plan of the whole year */
export function bulletDrawing(row: Row, reach = 0): Drawing {
  return { width: WIDTH, height: 20, marks: barMarks(row, 6, WIDTH, reach) };
}

/** Small multiples: name and numbers of each row above its bar. */
export function bulletsDrawing({ rows }: BulletChart): Drawing {
  const marks = rows.flatMap((row, place): Mark[] => {
    const top = place * ROW;
    const beside = [
      ...(row.target === null ? [] : [`kế hoạch ${valueWords(row.target, row.unit)}`]),
      ...(row.before === null ? [] : [`kỳ trước ${valueWords(row.before, row.unit)}`]),
    ].join(", ");
    return [
      words(0, top + 12, row.name, "label"),
      words(WIDTH, top + 12, valueWords(row.value, row.unit), "strong", "end"),
      ...(beside ? [words(0, top + 28, beside, "label")] : []),
      ...barMarks(row, top + 36, WIDTH),
    ];
  });
  return { width: WIDTH, height: rows.length * ROW + 2, marks };
}
