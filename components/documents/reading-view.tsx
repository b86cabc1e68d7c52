import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { readerFileAddress, readingAddress } from "@/lib/files/addresses";
import { pageWord } from "@/lib/texts/labels";
import { articlesIn, paragraphsOfPage } from "@/lib/texts/paragraphs";
import type { ReaderText } from "@/lib/texts/queries";

type Page = ReaderText["pages"][number];

/** What a reader has to know before trusting a word of it. */
function Warning({ text: { confirmed, pages } }: { text: ReaderText }) {
  const scanned = pages.some(({ source }) => source !== "EMBEDDED");
  const sentence = confirmed
    ? "Máy đọc từ tệp; số, ngày, người ký và nội dung đã được đối chiếu khi nhập hồ sơ."
    : scanned
      ? "Máy đọc từ bản quét, chưa được xác nhận. Có thể sai chữ, sai số; khi cần trích dẫn, xem tệp gốc."
      : "Máy lấy chữ từ tệp, chưa được xác nhận. Bảng và hình có thể lệch; khi cần trích dẫn, xem tệp gốc.";
  return <p className={confirmed ? "note note--line" : "note note--line note--wait"}>{sentence}</p>;
}

/** A sheet of a workbook: its name, then its rows. */
function Sheet({ text }: { text: string }) {
  const rows = text.split("\n").map((row) => row.split("\t"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng của trang tính" tabIndex={0}>
      <table className="tbl tbl--text">
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and the page is made once.
            <tr key={at}>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ page, articles }: { page: Page; articles: ReadonlyMap<string, string> }) {
  if (page.text.trim() === "") {
    const why = page.failure ? pageWord(page) : "Máy không đọc được chữ nào trên trang này";
    return <p className="muted">{why}. Xem trang này trong tệp gốc.</p>;
  }
  if (page.text.includes("\t")) return <Sheet text={page.text} />;
  return paragraphsOfPage(page).map((paragraph, at) => {
    const key = `${page.page}:${at}`;
    const id = articles.get(key);
    if (!id) return <p key={key}>{paragraph}</p>;
    return (
      <h3 key={key} id={id}>
        {paragraph}
      </h3>
    );
  });
}

/** The words of a file, page by page, each with an anchor; articles of a text have theirs. */
export function ReadingView({ text }: { text: ReaderText }) {
  const { fileId, name, size, pages, total, records } = text;
  const [first, last] = [pages[0]?.page ?? 1, pages.at(-1)?.page ?? total];
  const title = records[0]?.fileTitle || records[0]?.title || name;
  const articles = articlesIn(pages);
  return (
    <article>
      <header className="reshead">
        <p className="idno">Bản đọc</p>
        <h1>{keepTitleTogether(title)}</h1>
      </header>
      <div className="docpage">
        <Warning text={text} />
        <div className="btns">
          <a className="btn" href={readerFileAddress(fileId, text)}>
            <Icon name="file-text" />
            Tệp gốc, {formatBytes(size)}
          </a>
          <PrintButton />
        </div>
        {records.length > 0 ? (
          <ul className="links">
            {records.map(({ address, symbol, title: of }) => (
              <li key={address}>
                <a href={address}>{symbol || keepTitleTogether(of)}</a>
                {symbol ? <span className="muted">{of}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="prose">
          {pages.map((page) => (
            <section key={page.page} className="reading__page" id={`trang-${page.page}`} aria-labelledby={`trang-${page.page}-h`}>
              <h2 id={`trang-${page.page}-h`}>
                Trang {page.page} trên {formatNumber(total)}
              </h2>
              <Words page={page} articles={articles} />
            </section>
          ))}
        </div>
        {first > 1 || last < total ? (
          <nav className="btns" aria-label="Các phần của tệp">
            {first > 1 ? (
              <a className="btn" href={readingAddress(fileId, first - 1)} rel="prev">
                Các trang trước
              </a>
            ) : null}
            {last < total ? (
              <a className="btn" href={readingAddress(fileId, last + 1)} rel="next">
                Các trang sau
              </a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </article>
  );
}
