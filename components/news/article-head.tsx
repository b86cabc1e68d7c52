import { Icon } from "@/components/ui/icon";
import { formatDateTime, formatDateTimeInside, formatDay, isoDateTime, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { categoryAddress } from "@/lib/news/addresses";
import type { ArticlePage } from "@/lib/news/queries";
import { bylineParts, readingMinutes } from "./byline";
import { Words } from "./inline-text";

/** Category, title and standfirst. */
export function ArticleHead({ article }: { article: ArticlePage }) {
  return (
    <header className="art__head">
      <p className="kicker">
        <a href={categoryAddress(article.category.slug)}>{keepTitleTogether(article.category.name)}</a>
      </p>
      <h1>
        <Words text={keepTitleTogether(article.title)} />
      </h1>
      {article.standfirst && (
        <p className="art__sapo">
          <Words text={keepTogether(article.standfirst)} />
        </p>
      )}
    </header>
  );
}

interface BylineProps {
  article: ArticlePage;
  /** Absolute address of the article, for sharing. */
  url: string;
}

/** Who, when, how long; and what a reader can do with the page. Each tool works without a script or does not show itself. */
export function ArticleByline({ article, url }: BylineProps) {
  const eventDay = article.eventDate && isoDay(article.eventDate);
  const corrected = article.updatedAt > article.publishAt;
  const share = `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(url)}`;
  return (
    <div className="art__by">
      <p className="meta">
        {bylineParts(article.bylines).map(({ label, names }) => (
          <span key={label}>
            {label}: <b className="font-semibold text-ink">{names.join(", ")}</b>
          </span>
        ))}
        <time dateTime={isoDateTime(article.publishAt)}>{formatDateTime(article.publishAt)}</time>
        {article.eventDate && eventDay && eventDay !== isoDateTime(article.publishAt).slice(0, 10) && (
          <span>
            Diễn ra ngày <time dateTime={eventDay}>{formatDay(article.eventDate)}</time>
          </span>
        )}
        {corrected && (
          <span>
            Sửa lần cuối <time dateTime={isoDateTime(article.updatedAt)}>{formatDateTimeInside(article.updatedAt)}</time>
          </span>
        )}
        <span>Đọc khoảng {formatNumber(readingMinutes(article.wordCount))} phút</span>
      </p>
      <div className="tools">
        <form method="post" action="/tuy-chon-hien-thi">
          <button type="submit" name="text" value="lg">
            <Icon name="a-large-small" />
            Chữ lớn
          </button>
        </form>
        <button type="button" data-print hidden>
          <Icon name="printer" />
          In
        </button>
        <button type="button" data-copy={url} hidden>
          <Icon name="link" />
          <span aria-live="polite">Chép liên kết</span>
        </button>
        <a href={share} data-share={url} data-title={article.title}>
          <Icon name="share-2" />
          Chia sẻ
        </a>
      </div>
    </div>
  );
}
