import { Check, CircleAlert, Copy, FileText, Minus } from "lucide-react";
import { formatDate } from "@/lib/core/dates";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { staffPictureAddress } from "@/lib/files/addresses";
import { focusClasses } from "@/lib/files/focus";
import { libraryWords } from "@/lib/files/labels";
import type { LibraryFile } from "@/lib/files/queries/library";

/** The picture of a file in a grid, or the sign of a document. Words beside it say what it is. */
function Face({ file: { picture } }: { file: LibraryFile }) {
  if (!picture) {
    return (
      <span className="mcell__i">
        <FileText className="icon" aria-hidden="true" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
    <img
      className={`pic mcell__i ${focusClasses(picture.focus)}`}
      src={staffPictureAddress(picture.id, 320, "webp", picture.revision)}
      width={300}
      height={200}
      alt=""
      loading="lazy"
    />
  );
}

/** What a file lacks and what is alike, as chips. */
function Chips({ file }: { file: LibraryFile }) {
  const lacks = file.kind === "PICTURE" ? { alt: !file.alt, caption: !file.caption } : { alt: false, caption: false };
  return (
    <p className="mcell__s">
      {lacks.alt ? (
        <span className="chip chip--bad">
          <CircleAlert className="icon" aria-hidden="true" />
          {libraryWords.noAlt}
        </span>
      ) : null}
      {lacks.caption ? (
        <span className="chip chip--wait">
          <Minus className="icon" aria-hidden="true" />
          {libraryWords.noCaption}
        </span>
      ) : null}
      {file.alike > 0 ? (
        <span className="chip chip--gold">
          <Copy className="icon" aria-hidden="true" />
          Gần giống {formatNumber(file.alike)} {file.kind === "PICTURE" ? "ảnh" : "tệp"}
        </span>
      ) : null}
      {file.kind === "PICTURE" && !lacks.alt && !lacks.caption ? (
        <span className="chip chip--ok">
          <Check className="icon" aria-hidden="true" />
          {libraryWords.complete}
        </span>
      ) : null}
      {file.uses === 0 ? <span className="chip">{libraryWords.unused}</span> : null}
    </p>
  );
}

interface Props {
  files: LibraryFile[];
  /** The one whose drawer is open. */
  chosen: string | null;
  addressOf: (id: string) => string;
}

/** The files of one page, each with what it still lacks. */
export function LibraryGrid({ files, chosen, addressOf }: Props) {
  return (
    <ul className={chosen ? "mgrid" : "mgrid mgrid--all"}>
      {files.map((file) => (
        <li key={file.id} className={file.id === chosen ? "mcell mcell--on" : "mcell"}>
          <a href={addressOf(file.id)} aria-current={file.id === chosen ? "true" : undefined}>
            <Face file={file} />
            <span className="mcell__t">{file.name}</span>
            <span className="mcell__m">
              {formatBytes(file.size)}, {formatDate(file.createdAt)}
            </span>
          </a>
          <Chips file={file} />
        </li>
      ))}
    </ul>
  );
}
