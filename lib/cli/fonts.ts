import "server-only";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/*
 * Cuts the web fonts down to what Vietnamese and English need: `npm run fonts`. The results are committed, so that neither the
 * build nor a visitor fetches anything from another host. Run it again after a font package was raised.
 */

/** Basic Latin, Latin-1 letters that Vietnamese and neighbouring names use, and the punctuation of our own typography. */
const LATIN = [...range(0x20, 0x7e), ..."\u00a0§©«»°±²³·½×ÀÁÂÃÇÈÉÊËÌÍÒÓÔÕÖÙÚÜÝàáâãäçèéêëìíïñòóôõöùúüý", ..."–—‘’“”•…‹›‰−→←↑↓€™"].join("");

/** Every letter of Vietnamese outside Latin-1, and the sign of the đồng. */
const VIETNAMESE = [..."ĂăĐđĨĩŨũƠơƯư₫", ...range(0x1ea0, 0x1ef9)].join("");

/** What our pages use of OpenType; small capitals, swashes and fractions stay behind. */
const FEATURES = ["kern", "liga", "locl", "ccmp", "mark", "mkmk", "lnum", "tnum", "pnum"];

interface Face {
  /** Name of the files in public/fonts, before "-latin.woff2". */
  name: string;
  /** Path in node_modules, with "{set}" for latin or vietnamese. */
  source: string;
  /** Axes to pin or to narrow; absent for static fonts. */
  axes?: Record<string, number | { min: number; max: number }>;
}

const SANS = "@fontsource/be-vietnam-pro/files/be-vietnam-pro-{set}";
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-{set}";

const FACES: Face[] = [
  { name: "be-vietnam-pro-400", source: `${SANS}-400-normal.woff2` },
  { name: "be-vietnam-pro-500", source: `${SANS}-500-normal.woff2` },
  { name: "be-vietnam-pro-600", source: `${SANS}-600-normal.woff2` },
  { name: "source-serif-4", source: `${SERIF}-wght-normal.woff2`, axes: { wght: { min: 400, max: 600 } } },
  { name: "source-serif-4-italic", source: `${SERIF}-wght-italic.woff2`, axes: { wght: 400 } },
  // Headlines from 64em up: one weight at one optical size weighs a tenth of the whole design space.
  { name: "source-serif-4-display", source: `${SERIF}-opsz-normal.woff2`, axes: { wght: 600, opsz: 48 } },
];

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset));
}

async function cut(face: Face, set: "latin" | "vietnamese"): Promise<{ file: string; bytes: number }> {
  const source = await readFile(path.join("node_modules", face.source.replace("{set}", set)));
  const result = await subsetFont(source, set === "latin" ? LATIN : VIETNAMESE, {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    noHinting: true,
    ...(face.axes && { variationAxes: face.axes }),
  });
  const file = path.join("public", "fonts", `${face.name}-${set}.woff2`);
  await writeFile(file, result);
  return { file, bytes: result.length };
}

await mkdir(path.join("public", "fonts"), { recursive: true });
for (const face of FACES) {
  for (const set of ["latin", "vietnamese"] as const) {
    const { file, bytes } = await cut(face, set);
    process.stdout.write(`${file}: ${(bytes / 1024).toFixed(1)} KB\n`);
  }
}
