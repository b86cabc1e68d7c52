import { staffPictureAddress } from "@/lib/files/addresses";
import type { Figure } from "@/lib/news/body";
import type { Words } from "./edition-diff";

/** Words with what came and what went marked in them. */
export function Marked({ words }: { words: readonly Words[] }) {
  return words.map(({ text, kind }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a run of words is its place.
    if (kind === "new") return <ins key={place}>{text}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    if (kind === "gone") return <del key={place}>{text}</del>;
    return text;
  });
}

/** A figure as staff see it in a comparison. */
export function PictureOf({ figure: { attrs } }: { figure: Figure }) {
  return (
    <figure>
      {attrs.fileId ? (
        // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
        <img src={staffPictureAddress(attrs.fileId, 640, "webp")} alt={attrs.alt} />
      ) : (
        <p className="efig__missing">Chưa có ảnh</p>
      )}
      <figcaption>{attrs.caption}</figcaption>
    </figure>
  );
}
