import { formatLongDate, isoDateTime } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import type { ArticlePage } from "@/lib/news/queries";

/** "Đính chính", dated: what was wrong and how it reads now. Above the text, so that nobody reads past it. */
export function Corrections({ corrections }: Pick<ArticlePage, "corrections">) {
  if (corrections.length === 0) return null;
  return (
    <section className="corr" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">Đính chính</h2>
      {corrections.map(({ at, note }) => (
        <p key={at.getTime()}>
          <time dateTime={isoDateTime(at)}>{keepTogether(formatLongDate(at).replace(/^n/, "N"))}</time>: {keepTogether(note)}
        </p>
      ))}
    </section>
  );
}
