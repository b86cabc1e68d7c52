import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { movedPagesAddress } from "@/lib/imports/addresses";
import {
  filterParams,
  filterWords,
  findingsOf,
  keptSentence,
  outcomeSentence,
  type PageFilter,
  pageKindWords,
  pageStateWords,
  problemSentence,
} from "@/lib/imports/move-words";
import type { MovedPageLine } from "@/lib/imports/queries/moved-pages";
import { editionAdminAddress } from "@/lib/news/addresses";

interface Question {
  /** The word of a filter in addresses; "" for all. */
  filter: string;
  q: string;
}

/** One tab for each thing that can become of a page, with its count. */
export function MovedPageTabs({ id, question, counts }: { id: string; question: Question; counts: Record<PageFilter, number> }) {
  const tabs = Object.entries(filterParams).filter(([word, filter]) => counts[filter] > 0 || word === question.filter);
  return (
    <nav className="tabs" aria-label="Theo kết quả">
      <a href={movedPagesAddress(id, { q: question.q })} aria-current={question.filter === "" ? "page" : undefined}>
        Tất cả
      </a>
      {tabs.map(([word, filter]) => (
        <a key={word} href={movedPagesAddress(id, { ...question, filter: word })} aria-current={question.filter === word ? "page" : undefined}>
          {filterWords[filter]} <span>{formatNumber(counts[filter])}</span>
        </a>
      ))}
    </nav>
  );
}

/** A GET form: words of the title or of the old address. */
export function MovedPageFilters({ id, question }: { id: string; question: Question }) {
  return (
    <search>
      <form className="fbar" action={movedPagesAddress(id)}>
        {question.filter ? <input type="hidden" name="ket-qua" value={question.filter} /> : null}
        <label className="vh" htmlFor="loc-q">
          Tìm trong tiêu đề và địa chỉ cũ
        </label>
        <input className="input" id="loc-q" name="q" type="search" defaultValue={question.q} placeholder="Tìm trong tiêu đề và địa chỉ cũ" maxLength={200} />
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}

/** Everything that is said about a page below its title: why, what is doubted, what was left behind. */
function Remarks({ line }: { line: MovedPageLine }) {
  const { doubted, dropped } = findingsOf(line.outcome);
  const reason = line.kept ? keptSentence(line.kept) : outcomeSentence(line.outcome);
  // Before the run there is no reason yet: what the reading found stands for it.
  const doubts = [...(line.state === "WAITING" || line.state === "TAKEN" ? line.problems.map(problemSentence) : []), ...doubted];
  return (
    <>
      {reason ? <p>{reason}</p> : null}
      {doubts.length || dropped.length ? (
        <details className="small">
          <summary>
            {formatNumber(doubts.length)} điều cần xem, {formatNumber(dropped.length)} phần bỏ lại
          </summary>
          <ul>
            {[...new Set([...doubts, ...dropped.map((sentence) => `Bỏ lại: ${sentence}`)])].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** The report, one line a page. */
export function MovedPageTable({ lines }: { lines: MovedPageLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng các trang" tabIndex={0}>
      <table className="dense">
        <caption className="vh">Từng trang của cổng cũ, theo thứ tự trong tệp</caption>
        <thead>
          <tr>
            <th scope="col">Trang</th>
            <th scope="col">Kết quả</th>
            <th scope="col" className="dense__more">
              Ngày đăng cũ
            </th>
            <th scope="col" className="dense__more">
              Ghi chú
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.editionId ? <a href={editionAdminAddress(line.editionId)}>{line.title || "(không có tiêu đề)"}</a> : line.title || "(không có tiêu đề)"}
                <small className="block">{line.address}</small>
                <div className="dense__under font-normal">
                  <Remarks line={line} />
                </div>
              </th>
              <td>
                {line.kept ? "Còn để nháp" : line.releasedAt ? "Đã đăng" : pageStateWords[line.state]}
                <small className="block">{pageKindWords[line.kind]}</small>
              </td>
              <td className="dense__more nowrap">{line.writtenAt ? formatDate(line.writtenAt) : "–"}</td>
              <td className="dense__more">
                <Remarks line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
