interface Props {
  q: string;
  /** Chosen narrowings stay when the words change. */
  kept: Record<string, string>;
}

/** The field of the search page. Works as a plain GET form. */
export function SearchForm({ q, kept }: Props) {
  return (
    <search aria-label="Tìm tin bài">
      <form action="/tim-kiem" className="sfind">
        <label className="label" htmlFor="tim">
          Từ cần tìm
        </label>
        <div className="bigsearch">
          <input className="search__input" id="tim" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" aria-describedby="cach-tim" />
          <button className="search__btn" type="submit">
            Tìm
          </button>
        </div>
        <p className="dym" id="cach-tim">
          Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm nguyên cụm, ví dụ “kỳ họp thứ 18”.
        </p>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}
