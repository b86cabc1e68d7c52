import { decode, refuseLegacyText } from "./encoding";
import { pageOf } from "./page-tree";
import { type LinkSource, PageWalk, type PictureSource } from "./page-walk";
import { refusal } from "./refusal";
import { MAX_PICTURES } from "./schema";
import { type Source, type SourcePicture, wordsOf } from "./source";

const MAX_DEPTH = 300;

/**
 * The blocks of a page.
 * @throws AppError INVALID not-text when it is nested deeper than any page that people wrote
 */
export function blocksOfPage(html: string, picture: PictureSource, link?: LinkSource): Pick<Source, "blocks" | "doubted" | "dropped"> {
  const page = pageOf(html);
  if (page.depth > MAX_DEPTH) throw refusal("not-text");
  const walk = new PageWalk(picture, link);
  if (page.heading) walk.heading(page.heading, 1);
  walk.children(page.scope);
  walk.flush();
  return {
    blocks: walk.blocks,
    doubted: walk.tables.map((table) => ({ code: "table", ...table })),
    dropped: [
      ...[...walk.parts].map(([what, count]) => ({ code: "page-parts" as const, what, count })),
      ...(page.partial ? [{ code: "page-rest" as const }] : []),
    ],
  };
}

/** The picture that a page carries inside its own text; null when it only points at one. */
export function carriedPicture(src: string): { bytes: Buffer; ending: string } | null {
  const inside = /^data:image\/(png|jpe?g|webp|gif);base64,([\s\S]+)$/i.exec(src);
  return inside?.[1] && inside[2] ? { bytes: Buffer.from(inside[2], "base64"), ending: inside[1].toLowerCase() } : null;
}

function pictureOfPage() {
  let number = 0;
  let carried = 0;
  return (src: string, alt: string): SourcePicture => {
    number++;
    const inside = carriedPicture(src);
    if (inside && ++carried > MAX_PICTURES) throw refusal("too-many-pictures");
    if (inside) return { bytes: inside.bytes, name: `anh-${number}.${inside.ending}`, alt };
    return { bytes: null, name: decodeName(src), alt };
  };
}

/** The name at the end of an address, for the media library. */
export function decodeName(src: string): string {
  const name = (src.startsWith("data:") ? "" : (src.split(/[?#]/)[0]?.split("/").pop() ?? "")).slice(0, 200);
  try {
    return decodeURIComponent(name).normalize("NFC");
  } catch {
    return name;
  }
}

/**
 * Reads a web page. Pictures inside the file come along; those that it only points at become places without a picture, since
 * nothing is fetched from other hosts.
 * @throws AppError INVALID with the reason, see `decode`
 */
export function readWebPage(bytes: Uint8Array): Source {
  const { text, encoding, composed } = decode(bytes);
  const { blocks, doubted, dropped } = blocksOfPage(text, pictureOfPage());
  // Entities may spell out what the bytes did not show.
  refuseLegacyText(blocks.map(wordsOf).join("\n"));
  return {
    kind: "html",
    blocks,
    understood: [{ code: "encoding", name: encoding, composed }],
    doubted,
    dropped: [...dropped, { code: "appearance" }],
  };
}
