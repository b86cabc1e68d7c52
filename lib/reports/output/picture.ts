import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import sharp from "sharp";
import type { Drawing, Mark } from "../marks";
import { inks, LETTERS, letterings } from "./svg";

/*
 * A drawing as a picture for programs that show no SVG. Its letters come from fonts of the package, never from the machine: a server has no
 * fonts that one could count on.
 */

const DOTS_PER_INCH = 300;
const FOLDER = path.join(process.cwd(), "node_modules", "@fontsource", "be-vietnam-pro", "files");
/** Two names, because each file holds a part of the letters; what one lacks is taken from the next. */
const families = { latin: "Bieu do chu", vietnamese: "Bieu do dau" } as const;
let ready: Promise<void> | undefined;

async function loadFonts(): Promise<void> {
  for (const [set, family] of Object.entries(families)) {
    for (const weight of [400, 600]) GlobalFonts.register(await readFile(path.join(FOLDER, `be-vietnam-pro-${set}-${weight}-normal.woff`)), family);
  }
}

function put(context: SKRSContext2D, mark: Mark): void {
  if (mark.shape === "text") {
    const { color, bold } = letterings[mark.lettering];
    context.font = `${bold ? 600 : 400} ${LETTERS}px ${Object.values(families)
      .map((family) => `"${family}"`)
      .join(", ")}`;
    context.fillStyle = color;
    context.textAlign = mark.anchor === "middle" ? "center" : mark.anchor;
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  const { fill, stroke, width, dash } = inks[mark.tone];
  if (mark.shape === "rect") {
    context.fillStyle = fill;
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
    return;
  }
  context.beginPath();
  if (mark.shape === "dot") {
    context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  } else {
    for (const [x, y] of mark.points) context.lineTo(x, y);
  }
  if (stroke === "none") return;
  context.setLineDash([...dash]);
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

/** @param inches how wide it is printed */
export async function pictureOf(drawing: Drawing, inches: number): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= loadFonts();
  await ready;
  const scale = (inches * DOTS_PER_INCH) / drawing.width;
  const canvas = createCanvas(Math.round(drawing.width * scale), Math.round(drawing.height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const mark of drawing.marks) put(context, mark);
  const raw = { width: canvas.width, height: canvas.height, channels: 4 as const };
  return new Uint8Array(await sharp(canvas.data(), { raw }).removeAlpha().withMetadata({ density: DOTS_PER_INCH }).png({ palette: true }).toBuffer());
}
