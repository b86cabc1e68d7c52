import { scaleBand, scaleLinear } from "d3-scale";
import type { PointChart } from "../content";
import { aimed, type Drawing, level, type Mark, rect, WIDTH, words } from "../marks";
import { valueWords } from "../words";

const [TOP, GROUND, HEIGHT] = [28, 150, 176];

/** Standing columns, each with its number above and its name below. */
export function columnsDrawing({ points, unit, target }: PointChart): Drawing {
  const most = Math.max(1, target ?? 0, ...points.map(({ value }) => value ?? 0));
  const x = scaleBand([0, WIDTH])
    .domain(points.map((_, place) => `${place}`))
    .paddingInner(0.36)
    .paddingOuter(0.18);
  const y = scaleLinear([0, most], [GROUND, TOP]);
  const marks = points.flatMap(({ short, value, strong }, place): Mark[] => {
    const left = x(`${place}`) ?? 0;
    const middle = left + x.bandwidth() / 2;
    const top = y(value ?? 0);
    return [
      rect(left, top, x.bandwidth(), GROUND - top, strong ? "strong" : "plain"),
      words(middle, top - 6, valueWords(value, unit), strong ? "strong" : "value", "middle"),
      words(middle, GROUND + 18, short, "label", "middle"),
    ];
  });
  const aim = target === null ? [] : aimed(y(target), WIDTH, valueWords(target, unit));
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [level(GROUND, WIDTH, "axis"), ...marks, ...aim],
  };
}
