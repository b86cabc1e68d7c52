/*
 * What charts are drawn with. A tone says what a mark means; which colour that is, and how heavy, is the matter of whoever draws it. No meaning
 * hangs on a tone alone: what is strong is also labelled, a target is dashed and named. Pure.
 */

/**
 * `strong` of what the title speaks, `plain` everything else, `ground` behind a bar, `late` a bar that stays behind its plan, `axis`, `trend` the line
 * of a trend, `target` what is aimed at, `before` where the period before was.
 */
export type Tone = "strong" | "plain" | "ground" | "late" | "axis" | "trend" | "target" | "before";

/** `label` names something, `value` is a number, `strong` the number of which the title speaks, `target` names what is aimed at. */
export type Lettering = "label" | "value" | "strong" | "target";

export type Mark =
  | { shape: "rect"; x: number; y: number; width: number; height: number; tone: Tone }
  | { shape: "line"; points: readonly (readonly [x: number, y: number])[]; tone: Tone }
  | { shape: "dot"; x: number; y: number; radius: number; tone: Tone }
  | { shape: "text"; x: number; y: number; text: string; anchor: "start" | "middle" | "end"; lettering: Lettering };

export interface Drawing {
  width: number;
  height: number;
  marks: readonly Mark[];
}

/** Units of a drawing: as wide as a phone shows, so that letters of 12 units are read without a glass. */
export const WIDTH = 340;

const round = (value: number) => Math.round(value * 10) / 10;

export function rect(x: number, y: number, width: number, height: number, tone: Tone): Mark {
  return { shape: "rect", x: round(x), y: round(y), width: round(Math.max(0, width)), height: round(Math.max(0, height)), tone };
}

export function line(points: readonly (readonly [number, number])[], tone: Tone): Mark {
  return { shape: "line", points: points.map(([x, y]) => [round(x), round(y)] as const), tone };
}

export function dot(x: number, y: number, radius: number, tone: Tone): Mark {
  return { shape: "dot", x: round(x), y: round(y), radius, tone };
}

export function words(x: number, y: number, text: string, lettering: Lettering, anchor: "start" | "middle" | "end" = "start"): Mark {
  return { shape: "text", x: round(x), y: round(y), text, anchor, lettering };
}

/** A line from the left edge. @param to how far it goes */
export const level = (y: number, to: number, tone: Tone): Mark =>
  line(
    [
      [0, y],
      [to, y],
    ],
    tone,
  );

/** What is aimed at: a line across, and above it how much. */
export const aimed = (y: number, to: number, value: string): Mark[] => [level(y, to, "target"), words(0, y - 6, `chỉ tiêu ${value}`, "target")];
