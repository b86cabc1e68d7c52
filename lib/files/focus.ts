/*
 * The point of a picture that must stay in sight when a page cuts it, and the part of it that is shown. Shares of width and height,
 * from the upper left corner. A strict Content-Security-Policy allows no style of its own for each picture: pages say the point in
 * steps of five percent, by classes (app/styles/focus.css).
 */

export interface Focus {
  x: number;
  y: number;
}

/** The part of a picture that is shown. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const step = (share: number) => Math.round(share * 20) * 5;

/** The classes that keep a point in sight; "" for the middle, where browsers cut by themselves. */
export function focusClasses({ x, y }: Focus): string {
  return [step(x) === 50 ? "" : `fx-${step(x)}`, step(y) === 50 ? "" : `fy-${step(y)}`].filter(Boolean).join(" ");
}

/** A part of what is shown, as a part of the whole: cutting again goes on from what was cut. */
export function withinCrop(shown: Crop | null, part: Crop): Crop {
  if (!shown) return part;
  return {
    left: shown.left + part.left * shown.width,
    top: shown.top + part.top * shown.height,
    width: part.width * shown.width,
    height: part.height * shown.height,
  };
}

/** A part in whole dots of a picture, never outside and never empty. */
export function dotsOf(crop: Crop, picture: { width: number; height: number }): Crop {
  const left = Math.min(Math.round(crop.left * picture.width), picture.width - 1);
  const top = Math.min(Math.round(crop.top * picture.height), picture.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * picture.width), picture.width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * picture.height), picture.height - top)),
  };
}
