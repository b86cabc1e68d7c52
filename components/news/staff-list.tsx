import { ArrowDown, ArrowUp } from "lucide-react";
import { Pagination } from "@/components/ui/pagination";
import { formatDate, formatDateTime, formatTime, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { editionAdminAddress } from "@/lib/news/addresses";
import { needWords, statusWords } from "@/lib/news/labels";
import type { EditionRow, StatusCounts } from "@/lib/news/queries/staff";
import { type ListQuestion, listAddress, needs, type SortColumn, sortedBy, sortParam, statusParam, statusParams } from "@/lib/news/question";
import type { EditionStatus } from "@/lib/news/workflow";
import { ForcedChip, StatusChip } from "./staff-status";

/** One tab a state, with its count; the filters below stay as they are. */
export function StatusTabs({ question, counts }: { question: ListQuestion; counts: StatusCounts }) {
  const { TRASHED: _, ...standing } = counts;
  const total = Object.values(standing).reduce((sum, count) => sum + count, 0);
  const tabs: { status: EditionStatus | null; word: string; count: number }[] = [
    { status: null, word: "Tất cả", count: total },
    ...Object.values(statusParams).map((status) => ({ status, word: statusWords[status], count: counts[status] })),
  ];
  return (
    <nav className="tabs" aria-label="Theo trạng thái">
      {tabs.map(({ status, word, count }) => (
        <a key={word} href={listAddress({ ...question, status })} aria-current={question.status === status ? "page" : undefined}>
          {word} <span>{formatNumber(count)}</span>
        </a>
      ))}
    </nav>
  );
}

/** A GET form: words of the title, category, only one's own. */
export function ListFilters({ question, categories }: { question: ListQuestion; categories: { slug: string; name: string }[] }) {
  const word = statusParam(question.status);
  const order = sortParam(question.sort);
  return (
    <search>
      <form className="fbar" action="/quan-tri/tin-bai">
        {word ? <input type="hidden" name="trang-thai" value={word} /> : null}
        {order ? <input type="hidden" name="sap-xep" value={order} /> : null}
        <label className="vh" htmlFor="loc-q">
          Tìm trong tiêu đề
        </label>
        <input className="input" id="loc-q" name="q" type="search" defaultValue={question.q} placeholder="Tìm trong tiêu đề" maxLength={200} />
        <label className="vh" htmlFor="loc-cm">
          Chuyên mục
        </label>
        <select className="select" id="loc-cm" name="chuyen-muc" defaultValue={question.category ?? ""}>
          <option value="">Mọi chuyên mục</option>
          {categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        <label className="vh" htmlFor="loc-can">
          Cần xem
        </label>
        <select className="select" id="loc-can" name="can" defaultValue={question.need ?? ""}>
          <option value="">Mọi bài</option>
          {needs.map((need) => (
            <option key={need} value={need}>
              {needWords[need]}
            </option>
          ))}
        </select>
        <label className="check">
          <input type="checkbox" name="cua-toi" value="1" defaultChecked={question.mine} />
          <span>Chỉ bài của tôi</span>
        </label>
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}

/** When something happens or happened to an edition, as its column says it. */
function momentOf({ status, publishAt, updatedAt }: EditionRow): { word: string; at: Date } {
  if (status === "SCHEDULED" && publishAt) return { word: "Hẹn ", at: publishAt };
  if (status === "PUBLISHED" && publishAt) return { word: "", at: publishAt };
  return { word: "", at: updatedAt };
}

/** A head of a column that puts the list in order; pressed again, the other way round. */
function SortHead({ question, column, className, children }: { question: ListQuestion | null; column: SortColumn; className?: string; children: string }) {
  if (!question)
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  const { sort } = question;
  const here = sort.column === column;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={className} aria-sort={here ? (sort.descending ? "descending" : "ascending") : undefined}>
      <a href={listAddress(sortedBy(question, column))}>
        {children}
        {here ? <Arrow className="icon" aria-hidden="true" /> : null}
      </a>
    </th>
  );
}

/** The table of editions; state right after the title. With the question that it answers it can be put in order, and its lines ticked. */
export function EditionTable({ rows, question = null }: { rows: EditionRow[]; question?: ListQuestion | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng tin bài" tabIndex={0}>
      <table className="dense">
        <caption className="vh">{question ? "Tin bài; bấm tên cột để xếp lại" : "Tin bài"}</caption>
        <thead>
          <tr>
            {question ? (
              <th scope="col">
                <span className="vh">Chọn</span>
              </th>
            ) : null}
            <SortHead question={question} column="tieu-de">
              Tiêu đề
            </SortHead>
            <th scope="col">Trạng thái</th>
            <SortHead question={question} column="chuyen-muc" className="dense__more">
              Chuyên mục
            </SortHead>
            <SortHead question={question} column="nguoi-viet" className="dense__more">
              Người viết
            </SortHead>
            <SortHead question={question} column="thoi-diem" className="dense__more">
              Thời điểm
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { word, at } = momentOf(row);
            return (
              <tr key={row.id}>
                {question ? (
                  <td>
                    <input type="checkbox" name="editions" value={`${row.id}:${row.version}`} aria-label={`Chọn: ${row.title || "(chưa có tiêu đề)"}`} />
                  </td>
                ) : null}
                <th scope="row">
                  <a href={editionAdminAddress(row.id)}>{row.title || "(chưa có tiêu đề)"}</a>
                  {row.number > 1 ? <small> bản {row.number}</small> : null}
                  <small className="dense__under">
                    {row.author.name},{" "}
                    <span className="nowrap">
                      {word.toLowerCase()}
                      {formatDate(at)}, {formatTime(at)}
                    </span>
                  </small>
                </th>
                <td>
                  <StatusChip status={row.status} /> <ForcedChip forced={row.forced} />
                </td>
                <td className="dense__more">{row.pagePath ? `Trang ${row.pagePath}` : (row.category?.name ?? "–")}</td>
                <td className="dense__more nowrap">{row.author.name}</td>
                <td className="dense__more nowrap">
                  <time dateTime={isoDateTime(at)} title={formatDateTime(at)}>
                    {word}
                    {formatDate(at)}, {formatTime(at)}
                  </time>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The pager of the staff list. */
export function ListPager({ pages, question }: { pages: Pages; question: ListQuestion }) {
  return <Pagination pages={pages} addressOf={(page) => listAddress(question, page)} label="Các trang tin bài" />;
}
