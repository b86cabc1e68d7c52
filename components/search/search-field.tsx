import { SEARCH } from "@/lib/search/sought";

interface Props {
  q: string;
  /** Shown under the field: how to ask, or what is shown instead of what was asked. */
  children?: React.ReactNode;
}

/** The field of the search page, inside its form. */
export function SearchField({ q, children }: Props) {
  return (
    <search className="sfind" aria-label="Toàn cổng">
      <label className="label" htmlFor="tim">
        Từ cần tìm
      </label>
      <div className="bigsearch">
        <input
          className="search__input"
          id="tim"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          list="goi-y"
          data-suggest={`${SEARCH}/goi-y`}
          aria-describedby="cach-tim"
        />
        <button className="search__btn" type="submit">
          Tìm
        </button>
      </div>
      <datalist id="goi-y" />
      <p className="dym" id="cach-tim">
        {children ??
          "Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm nguyên cụm, ví dụ “kỳ họp thứ 18”; thêm dấu trừ để bỏ bớt, ví dụ rừng -khoán."}
      </p>
    </search>
  );
}
