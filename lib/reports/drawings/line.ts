import { scaleLinear, scalePoint } from "d3-scale";
import type { PointChart } from "../content";
import { aimed, type Drawing, dot, level, line, type Mark, WIDTH, words } from "../marks";
import { valueWords } from "../words";

const [TOP, LOWEST, GROUND, HEIGHT] = [30, 122, 150, 176];
const [LEFT, RIGHT] = [24, 292];
/** Names under the points that have room beside each other. */
const MOST_NAMES = 7;

/** A trend: the line breaks where a number is missing; the first and the last point carry theirs. */
export function lineDrawing({ points, unit, target }: PointChart): Drawing {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = target === null ? known : [...known, target];
  // What changes little is not drawn from zero: the numbers stand beside the points, and the table has them all.
  const [least, most] = [Math.min(...all, Number.POSITIVE_INFINITY), Math.max(...all, 1)];
  const y = scaleLinear([least > most / 2 ? least : 0, most === least ? most + 1 : most], [LOWEST, TOP]);
  const x = scalePoint([LEFT, RIGHT]).domain(points.map((_, place) => `${place}`));
  const at = (place: number) => x(`${place}`) ?? (LEFT + RIGHT) / 2;

  const runs: [number, number][][] = [];
  for (const [place, { value }] of points.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last && place > 0 && points[place - 1]?.value !== null) last.push([at(place), y(value)]);
    else runs.push([[at(place), y(value)]]);
  }
  const firstKnown = points.findIndex(({ value }) => value !== null);
  const lastKnown = points.findLastIndex(({ value }) => value !== null);
  const step = Math.ceil(points.length / MOST_NAMES);
  const marks = points.flatMap(({ short, value }, place): Mark[] => {
    const isLast = place === lastKnown;
    // Counted from the end: the last one is always named.
    const name = (points.length - 1 - place) % step === 0 ? [words(at(place), GROUND + 18, short, "label", "middle")] : [];
    if (value === null) return name;
    const label = isLast
      ? [words(at(place) + 8, y(value) + 4, valueWords(value, unit), "strong")]
      : place === firstKnown
        ? [words(at(place), y(value) + 18, valueWords(value, unit), "value", "middle")]
        : [];
    return [dot(at(place), y(value), isLast ? 4.5 : 3, "strong"), ...label, ...name];
  });
  const aim = target === null ? [] : aimed(y(target), RIGHT + 14, valueWords(target, unit));
  const trend = runs.filter((run) => run.length > 1).map((run) => line(run, "trend"));
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [level(GROUND, WIDTH, "axis"), ...aim, ...trend, ...marks],
  };
}
