import { ReadingLink } from "@/components/documents/record-files";
import { keepTogether, piecesOf } from "@/lib/core/typography";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import { readerFileAddress } from "@/lib/files/addresses";
import { fileFacts } from "@/lib/files/facts";
import { isHeld } from "@/lib/sessions/bundle";
import type { Paper, PaperFile } from "@/lib/sessions/queries/agenda";

/** Text with its document symbols kept on one line. */
export function Symbols({ text }: { text: string }) {
  return piecesOf(text).map(({ text: piece, whole }) =>
    whole ? (
      <span key={piece} className="nowrap">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

interface Props {
  paper: Paper;
  /** What it is called at its place; its kind where nothing else is said. */
  word?: string;
  /** Where the title stands already: only its number, or what it is. */
  brief?: boolean;
}

/** A paper by its number, or by its title where it has none, with its files. */
export function PaperLink({ paper, word = kindLabels[paper.kind], brief = false }: Props) {
  const { slug, symbol, title } = paper;
  const files = paper.files.filter((file) => !isHeld(file));
  return (
    <p className="paper">
      <a href={documentAddress(slug)}>
        {symbol ? <Symbols text={`${word} số ${symbol}`} /> : brief ? word : keepTogether(`${word}: ${title}`)}
        {brief ? <span className="vh">: {title}</span> : null}
      </a>
      {symbol && !brief ? <span className="muted">{keepTogether(title)}</span> : null}
      {files.map((file) => (
        <FileLink key={file.id} file={file} of={paper} />
      ))}
    </p>
  );
}

function FileLink({ file, of }: { file: PaperFile; of: Paper }) {
  return (
    <>
      <a className="paper__f" href={readerFileAddress(file.fileId, file)}>
        {fileFacts(file)}
        <span className="vh"> của {of.symbol || of.title}</span>
      </a>
      {file.read ? <ReadingLink id={file.fileId} name={of.symbol || of.title} /> : null}
    </>
  );
}
