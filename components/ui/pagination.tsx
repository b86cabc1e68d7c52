import type { Pages } from "@/lib/core/pagination";
import { Icon } from "./icon";

interface Props {
  pages: Pages;
  /** The address of one page of this list. */
  addressOf: (page: number) => string;
  /** What is being paged, for screen readers: "Các trang tin tức". */
  label: string;
}

/** The pager of a list; nothing when one page holds everything. */
export function Pagination({ pages, addressOf, label }: Props) {
  if (pages.last === 1) return null;
  return (
    <nav className="pager" aria-label={label}>
      {pages.previous && (
        <a href={addressOf(pages.previous)} rel="prev">
          <Icon name="chevron-left" />
          Trang trước
        </a>
      )}
      {pages.numbers.map((number, place) =>
        number === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two gaps differ by their place alone.
          <span key={`gap-${place}`}>…</span>
        ) : number === pages.page ? (
          <span key={number} aria-current="page">
            <span className="vh">Trang </span>
            {number}
          </span>
        ) : (
          <a key={number} href={addressOf(number)}>
            <span className="vh">Trang </span>
            {number}
          </a>
        ),
      )}
      {pages.next && (
        <a href={addressOf(pages.next)} rel="next">
          Trang sau
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
