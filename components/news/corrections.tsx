import { formatEnglishDate, formatLongDate, isoDateTime } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import type { Language } from "@/lib/news/pages";
import type { ArticlePage } from "@/lib/news/queries";

/** "Đính chính", dated: what was wrong and how it reads now. Above the text, so that nobody reads past it. */
export function Corrections({ corrections, language = "vi" }: Pick<ArticlePage, "corrections"> & { language?: Language }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corr" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">{language === "en" ? "Correction" : "Đính chính"}</h2>
      {corrections.map(({ at, note }) => (
        <p key={at.getTime()}>
          <time dateTime={isoDateTime(at)}>{language === "en" ? formatEnglishDate(at) : keepTogether(formatLongDate(at).replace(/^n/, "N"))}</time>:{" "}
          {keepTogether(note)}
        </p>
      ))}
    </section>
  );
}

/** That the portal keeps an article only to look things up, since when and why. */
export function RetiredNote({ retired }: Pick<ArticlePage, "retired">) {
  if (!retired) return null;
  return (
    <section className="corr" aria-labelledby="da-rut">
      <h2 id="da-rut">Bài này đã rút khỏi danh sách, giữ lại để tra cứu</h2>
      <p>
        Từ <time dateTime={isoDateTime(retired.at)}>{keepTogether(formatLongDate(retired.at))}</time>. {keepTogether(retired.reason)}
      </p>
    </section>
  );
}
