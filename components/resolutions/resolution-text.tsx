import { Fragment } from "react";
import { Words } from "@/components/news/inline-text";
import { dayOfIso, formatLongDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { placeOf } from "@/lib/printing/official-form";
import { consolidatedAddress, resolutionAddress } from "@/lib/resolutions/addresses";
import type { Consolidated } from "@/lib/resolutions/consolidated";
import type { IsoDay } from "@/lib/resolutions/effects";
import { partName } from "@/lib/resolutions/part-names";
import { lineText, preambleOf } from "@/lib/resolutions/preamble";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import { ActingText, type LawContext, LawText, markWord } from "./law-text";

interface Props {
  page: ResolutionPage;
  text: Consolidated;
  /** Whose words are read: those of a day, or null for the adopted ones. */
  day: IsoDay | null;
  /** True when the text has ended since: then these are its last words. */
  ended: boolean;
  /** True when parts of it were changed at some time: only then the words of a day are others. */
  everChanged: boolean;
}

const unbroken = (text: string) => <Words text={keepTogether(text)} />;

/** Which words are read, and the way to the others. */
function WordsSwitch({ page, day, everChanged }: Pick<Props, "page" | "day" | "everChanged">) {
  if (!everChanged && day === null) return null;
  return (
    <nav className="seg law__switch" aria-label="Bản văn đang đọc">
      <a href={`${resolutionAddress(page)}#toan-van`} aria-current={day === null ? "page" : undefined}>
        Bản gốc
      </a>
      <a href={`${consolidatedAddress(page, day)}#toan-van`} aria-current={day === null ? undefined : "page"}>
        Bản hợp nhất
      </a>
    </nav>
  );
}

/** The document as it is printed: heads, preamble as a chain of links, text, signature. */
export function ResolutionText({ page, text, day, ended, everChanged }: Props) {
  const replacing = new Set(page.graph.relations.filter(({ kind }) => kind === "REPLACEMENT").map(({ id }) => id));
  const context: LawContext = { names: page.names, replacing, consolidated: day !== null };
  return (
    <section aria-labelledby="toan-van">
      <h2 className="vh" id="toan-van">
        {day === null ? "Toàn văn" : `Bản hợp nhất tại ${formatLongDay(dayOfIso(day))}`}
      </h2>
      <WordsSwitch page={page} day={day} everChanged={everChanged} />
      {day !== null && (
        <p className="small muted">
          Chữ của {formatLongDay(dayOfIso(day))}
          {ended && ", ngày cuối cùng còn hiệu lực"}. Bản hợp nhất để tra cứu, không thay văn bản gốc.
          {!everChanged && " Chưa có văn bản nào sửa đổi nội dung nghị quyết này: bản hợp nhất giống bản gốc."}
        </p>
      )}
      <Unplaced text={text} context={context} />
      <div className="law">
        <Heads page={page} />
        {preambleOf(page.bases, page.papers, page.discussion).map((line, place, { length }) => (
          <p className="law__basis" key={lineText(line)}>
            {Object.entries(line).map(([at, { text: words, href }]) => (
              <Fragment key={at}>{href ? <a href={href}>{unbroken(words)}</a> : unbroken(words)}</Fragment>
            ))}
            {place === length - 1 ? "," : ";"}
          </p>
        ))}
        <p className="law__verdict">QUYẾT NGHỊ:</p>
        {text.nodes.length === 0 ? (
          <p className="muted">Hồ sơ chưa có toàn văn nghị quyết này. Mở bản gốc ở mục Tệp đính kèm.</p>
        ) : (
          <LawText nodes={text.nodes} context={context} />
        )}
        <Signature page={page} />
      </div>
    </section>
  );
}

function Heads({ page }: { page: ResolutionPage }) {
  const issuer = page.issuer.name.toLocaleUpperCase("vi").split(/\s+(?=(?:TỈNH|THÀNH PHỐ)\s)/u);
  return (
    <>
      <div className="law__nation">
        <p>
          {issuer.map((line) => (
            <span key={line}>{line}</span>
          ))}
          <span className="law__no">
            Số: <span className="nowrap">{page.symbol}</span>
          </span>
        </p>
        <p>
          <span>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</span>
          <span>Độc lập – Tự do – Hạnh phúc</span>
          {page.issuedOn && <em>{[placeOf(page.issuer.name), formatLongDay(page.issuedOn)].filter(Boolean).join(", ")}</em>}
        </p>
      </div>
      <p className="law__title">
        <span>NGHỊ QUYẾT</span> <Words text={keepTogether(page.title)} />
      </p>
    </>
  );
}

function Signature({ page: { signedFor, signerTitle, signerName, recipients } }: { page: ResolutionPage }) {
  const to = recipients
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (!signerName && to.length === 0) return null;
  return (
    <div className="law__end">
      {to.length > 0 && (
        <div className="law__to">
          <p>Nơi nhận:</p>
          <ul>
            {to.map((line) => (
              <li key={line}>{keepTogether(line.replace(/^[-–•]\s*/u, ""))}</li>
            ))}
          </ul>
        </div>
      )}
      {signerName && (
        <p className="law__sign">
          {signedFor && <span>{signedFor.toLocaleUpperCase("vi")}</span>}
          <span>{signerTitle.toLocaleUpperCase("vi")}</span>
          <em>(Đã ký)</em>
          <span>{keepTogether(signerName)}</span>
        </p>
      )}
    </div>
  );
}

/** What acts on parts that the text does not have: said, never lost. */
function Unplaced({ text: { unplaced, whole }, context }: { text: Consolidated; context: LawContext }) {
  const marks = [...whole.map((mark) => ({ ...mark, anchor: "" })), ...unplaced];
  if (marks.length === 0) return null;
  return (
    <ul className="note law__whole">
      {marks.map((mark) => (
        <li key={`${mark.relationId} ${mark.anchor} ${mark.does}`}>
          {mark.anchor
            ? `${partName(mark.anchor)}: ${markWord(mark, context).toLocaleLowerCase("vi")}`
            : `Toàn văn ${markWord(mark, context).toLocaleLowerCase("vi")}`}{" "}
          <ActingText by={mark.by} source={mark.source} names={context.names} />, từ {formatLongDay(dayOfIso(mark.since))}.
        </li>
      ))}
    </ul>
  );
}
