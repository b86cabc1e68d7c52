import { Pagination } from "@/components/ui/pagination";
import { formatDate, formatDateTime, formatTime, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { editionAdminAddress } from "@/lib/news/addresses";
import { statusWords } from "@/lib/news/labels";
import type { EditionRow, StatusCounts } from "@/lib/news/queries/staff";
import type { EditionStatus } from "@/lib/news/workflow";
import { ForcedChip, StatusChip } from "./staff-status";

/** What the address of the list says. */
export interface ListQuestion {
  status: EditionStatus | null;
  mine: boolean;
  category: string | null;
  q: string;
}

/** The words of the states in addresses. */
export const statusParams = {
  nhap: "DRAFT",
  "cho-duyet": "SUBMITTED",
  "tra-lai": "RETURNED",
  "da-duyet": "APPROVED",
  "hen-gio": "SCHEDULED",
  "da-dang": "PUBLISHED",
  "da-go": "WITHDRAWN",
} as const satisfies Record<string, EditionStatus>;

/** The address of the list that answers a question. */
export function listAddress({ status, mine, category, q }: ListQuestion, page = 1): string {
  const params = new URLSearchParams();
  const word = Object.entries(statusParams).find(([, value]) => value === status)?.[0];
  if (word) params.set("trang-thai", word);
  if (mine) params.set("cua-toi", "1");
  if (category) params.set("chuyen-muc", category);
  if (q) params.set("q", q);
  if (page > 1) params.set("trang", String(page));
  return params.size ? `/quan-tri/tin-bai?${params}` : "/quan-tri/tin-bai";
}

/** One tab a state, with its count; the filters below stay as they are. */
export function StatusTabs({ question, counts }: { question: ListQuestion; counts: StatusCounts }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
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
  const word = Object.entries(statusParams).find(([, value]) => value === question.status)?.[0];
  return (
    <search>
      <form className="fbar" action="/quan-tri/tin-bai">
        {word ? <input type="hidden" name="trang-thai" value={word} /> : null}
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

/** The table of editions; state right after the title. */
export function EditionTable({ rows }: { rows: EditionRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng tin bài" tabIndex={0}>
      <table className="dense">
        <caption className="vh">Tin bài, bài đổi sau cùng đứng trước</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu đề</th>
            <th scope="col">Trạng thái</th>
            <th scope="col" className="dense__more">
              Chuyên mục
            </th>
            <th scope="col" className="dense__more">
              Người viết
            </th>
            <th scope="col" className="dense__more">
              Thời điểm
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { word, at } = momentOf(row);
            return (
              <tr key={row.id}>
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
                <td className="dense__more">{row.category?.name ?? "–"}</td>
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
