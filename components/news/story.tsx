import { PictureView } from "@/components/ui/picture";
import { formatDate, formatWeekdayDate, isoDateTime } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import type { ArticleCard } from "@/lib/news/queries";

type Level = "h2" | "h3";

interface Props {
  article: ArticleCard;
  /** Level of the title in the page's outline. */
  level?: Level;
}

function Kicker({ category }: { category: ArticleCard["category"] }) {
  return (
    <p className="kicker">
      <a href={categoryAddress(category.slug)}>{keepTitleTogether(category.name)}</a>
    </p>
  );
}

function Title({ article, level: Heading = "h3" }: Props) {
  return (
    <Heading className="story__t">
      <a href={articleAddress(article.slug)}>{keepTitleTogether(article.title)}</a>
    </Heading>
  );
}

function PublishedOn({ at, weekday = false }: { at: Date; weekday?: boolean }) {
  return (
    <p className="meta">
      <time dateTime={isoDateTime(at)}>{weekday ? formatWeekdayDate(at) : formatDate(at)}</time>
    </p>
  );
}

/** The first story of a page: wide picture, largest title, the only one with its standfirst. */
export function LeadStory({ article, level = "h2" }: Props) {
  return (
    <article className="story story--lead">
      {article.picture && (
        <PictureView picture={article.picture} className="story__img" sizes="(min-width: 80em) 44rem, (min-width: 64em) 56vw, 100vw" lead decorative />
      )}
      <Kicker category={article.category} />
      <Title article={article} level={level} />
      {article.standfirst && <p className="story__d">{keepTogether(article.standfirst)}</p>}
      <PublishedOn at={article.publishAt} weekday />
    </article>
  );
}

/** Words at the left, a small picture at the right. */
export function RowStory({ article, level, kicker = true }: Props & { kicker?: boolean }) {
  return (
    <article className={article.picture ? "story story--row" : "story story--text"}>
      <div>
        {kicker && <Kicker category={article.category} />}
        <Title article={article} level={level} />
        <PublishedOn at={article.publishAt} />
      </div>
      {article.picture && <PictureView picture={article.picture} className="story__img" sizes="(min-width: 40em) 9rem, 6.5rem" decorative />}
    </article>
  );
}

/** Picture above, title below. */
export function CardStory({ article, level, kicker = false }: Props & { kicker?: boolean }) {
  return (
    <article className="story story--card">
      {article.picture && (
        <PictureView picture={article.picture} className="story__img" sizes="(min-width: 80em) 25rem, (min-width: 48em) 30vw, 100vw" decorative />
      )}
      {kicker && <Kicker category={article.category} />}
      <Title article={article} level={level} />
      <PublishedOn at={article.publishAt} />
    </article>
  );
}

/** One line of a list of further reading. */
export function LineStory({ article }: { article: ArticleCard }) {
  return (
    <>
      <a href={articleAddress(article.slug)}>{keepTitleTogether(article.title)}</a>
      <time dateTime={isoDateTime(article.publishAt)}>{formatDate(article.publishAt)}</time>
    </>
  );
}

/** One entry of a long list: picture, title, and the standfirst, which helps to choose here. */
export function ListStory({ article, kicker, first }: Props & { kicker: boolean; first: boolean }) {
  return (
    <article className={article.picture ? "story story--list" : "story story--text"}>
      {article.picture && (
        <PictureView picture={article.picture} className="story__img" sizes="(min-width: 48em) 15rem, (min-width: 40em) 12rem, 7rem" lead={first} decorative />
      )}
      <div>
        {kicker && <Kicker category={article.category} />}
        <Title article={article} level="h2" />
        {article.standfirst && <p className="story__s">{keepTogether(article.standfirst)}</p>}
        <PublishedOn at={article.publishAt} weekday />
      </div>
    </article>
  );
}
