import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { findPublished } from "@/lib/news/queries";
import { profile } from "../../profile";
import { ShareCard } from "./share-card";

export const dynamic = "force-dynamic";

const SIZE = { width: 1200, height: 630 };
/** The drawing library reads no woff2; these are the same faces, as whole files from the package. */
const FOLDER = path.join(process.cwd(), "node_modules", "@fontsource", "be-vietnam-pro", "files");
let fonts: Promise<{ name: string; data: ArrayBuffer; weight: 400 | 600 }[]> | undefined;

function loadFonts() {
  const faces = (["latin", "vietnamese"] as const).flatMap((set) => ([400, 600] as const).map((weight) => ({ set, weight })));
  return Promise.all(
    faces.map(async ({ set, weight }) => {
      const file = await readFile(path.join(FOLDER, `be-vietnam-pro-${set}-${weight}-normal.woff`));
      // Two names, because the library takes the first face of a name only; it looks for a missing letter in the next name.
      return { name: set === "latin" ? "Chữ" : "Dấu", data: new Uint8Array(file).buffer, weight };
    }),
  );
}

/** A card for shared links: the portal's own (`cong.png`), or an article's title where it has no picture. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const slug = /^([a-z0-9-]{1,160})\.png$/.exec((await params).name)?.[1];
  if (!slug) return new Response(null, { status: 404 });
  const article = slug === "cong" ? null : await findPublished(slug);
  if (!article && slug !== "cong") return new Response(null, { status: 404 });
  const site = await profile();
  fonts ??= loadFonts();
  return new ImageResponse(<ShareCard council={site.councilName} term={site.termLine} kicker={article?.category.name} title={article?.title} />, {
    ...SIZE,
    fonts: await fonts,
  });
}
