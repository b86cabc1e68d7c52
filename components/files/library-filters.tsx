import { formatNumber } from "@/lib/core/numbers";
import { libraryAddress } from "@/lib/files/addresses";
import { libraryWords } from "@/lib/files/labels";
import type { Chore, LibraryFilter, LibraryShelves } from "@/lib/files/queries/library";
import { choreParams, kindParams, libraryListAddress } from "./library-question";

const tabs: { chore: Chore | null; word: string }[] = [
  { chore: null, word: "Tất cả" },
  { chore: "no-alt", word: libraryWords.noAlt },
  { chore: "no-caption", word: libraryWords.noCaption },
  { chore: "alike", word: "Gần giống nhau" },
  { chore: "unused", word: libraryWords.unused },
];

/** What there is to do, one tab each with its count; the filters below stay as they are. */
export function LibraryTabs({ question, counts }: { question: LibraryFilter; counts: Record<Chore | "all", number> }) {
  return (
    <nav className="tabs" aria-label="Theo việc cần làm">
      {tabs.map(({ chore, word }) => (
        <a key={word} href={libraryListAddress({ ...question, chore })} aria-current={question.chore === chore ? "page" : undefined}>
          {word} <span>{formatNumber(counts[chore ?? "all"])}</span>
        </a>
      ))}
    </nav>
  );
}

interface Year {
  year: string;
  count: number;
  months: LibraryShelves["months"];
}

function byYear(months: LibraryShelves["months"]): Year[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return years.map((year) => {
    const inside = months.filter(({ month }) => month.startsWith(year));
    return { year, count: inside.reduce((sum, { count }) => sum + count, 0), months: inside };
  });
}

/** A GET form: words, kind, month, who brought it. */
export function LibraryFilters({ question, shelves }: { question: LibraryFilter; shelves: LibraryShelves }) {
  const chore = Object.entries(choreParams).find(([, value]) => value === question.chore)?.[0];
  const kind = Object.entries(kindParams).find(([, value]) => value === question.kind)?.[0];
  return (
    <search>
      <form className="fbar" action={libraryAddress}>
        {chore ? <input type="hidden" name="viec" value={chore} /> : null}
        <label className="vh" htmlFor="kho-q">
          Tìm theo tên tệp, mô tả, chú thích, người chụp
        </label>
        <input className="input" id="kho-q" name="q" type="search" defaultValue={question.q} placeholder="Tên tệp, chú thích, người chụp" maxLength={200} />
        <label className="vh" htmlFor="kho-loai">
          Loại
        </label>
        <select className="select" id="kho-loai" name="loai" defaultValue={kind ?? ""}>
          <option value="">Ảnh và tệp</option>
          <option value="anh">Ảnh</option>
          <option value="tep">Tệp văn bản</option>
        </select>
        <label className="vh" htmlFor="kho-thang">
          Tháng tải lên
        </label>
        <select className="select" id="kho-thang" name="thang" defaultValue={question.period ?? ""}>
          <option value="">Mọi tháng</option>
          {byYear(shelves.months).map(({ year, count, months }) => (
            <optgroup key={year} label={`Năm ${year}`}>
              <option value={year}>
                Cả năm {year} ({formatNumber(count)})
              </option>
              {months.map(({ month, count: inMonth }) => (
                <option key={month} value={month}>
                  Tháng {Number(month.slice(5))}/{year} ({formatNumber(inMonth)})
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <label className="vh" htmlFor="kho-nguoi">
          Người tải
        </label>
        <select className="select" id="kho-nguoi" name="nguoi" defaultValue={question.uploader ?? ""}>
          <option value="">Mọi người tải</option>
          {shelves.uploaders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}
