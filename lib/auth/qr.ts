import "server-only";
import { create } from "qrcode";

/** A QR picture as one SVG path. */
export interface QrPicture {
  /** Width and height of the viewBox, with the quiet zone of four modules that readers need. */
  size: number;
  path: string;
}

/** Draws a text as QR code; the caller puts the path into an inline SVG, so that no HTML string is involved. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * quiet, path: squares.join("") };
}
