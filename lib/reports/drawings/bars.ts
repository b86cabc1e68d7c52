import { scaleLinear } from "d3-scale";
import type { PointChart } from "../content";
import { type Drawing, line, type Mark, rect, WIDTH, words } from "../marks";
import { valueWords } from "../words";

const ROW = 34;
/** The longest bar leaves room for its number. */
const LONGEST = 288;

/** Lying bars, the name of each above it: names may be long. */
export function barsDrawing({ points, unit, target }: PointChart): Drawing {
  const x = scaleLinear([0, Math.max(1, target ?? 0, ...points.map(({ value }) => value ?? 0))], [0, LONGEST]);
  const marks = points.flatMap(({ name, value, strong }, place): Mark[] => {
    const top = place * ROW;
    return [
      words(0, top + 11, name, "label"),
      rect(0, top + 17, x(value ?? 0), 10, strong ? "strong" : "plain"),
      words(x(value ?? 0) + 8, top + 26, valueWords(value, unit), strong ? "strong" : "value"),
    ];
  });
  const height = points.length * ROW;
  if (target === null) return { width: WIDTH, height, marks };
  const aim = [
    line(
      [
        [x(target), 0],
        [x(target), height],
      ],
      "target",
    ),
    words(x(target), height + 14, `chỉ tiêu ${valueWords(target, unit)}`, "target", "end"),
  ];
  return { width: WIDTH, height: height + 20, marks: [...marks, ...aim] };
}
