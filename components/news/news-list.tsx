import { FollowLink } from "@/components/alerts/follow-link";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { ArticleCard, CategoryCount } from "@/lib/news/queries";
import { CategoryLinks, YearLinks } from "./list-filters";
import { ListStory } from "./story";

interface Props {
  title: string;
  lede?: string;
  crumbs: Crumb[];
  items: ArticleCard[];
  total: number;
  year: number | null;
  years: { year: number; count: number }[];
  categories: CategoryCount[];
  /** Slug of the category that is being read; absent for all. */
  current?: string;
  pager: Pages;
  addressOf: (year: number | null, page: number) => string;
}

/** A list of news: what is in it in words, categories and years as links, twelve articles a page. */
export function NewsList({ title, lede, crumbs, items, total, year, years, categories, current, pager, addressOf }: Props) {
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={crumbs} />
      <header className="pagehead">
        <h1>{keepTitleTogether(title)}</h1>
        {lede && <p className="pagehead__lede">{keepTogether(lede)}</p>}
        {current && (
          <p className="btns mt-4">
            <FollowLink subject={{ kind: "CATEGORY", slug: current }} />
          </p>
        )}
      </header>
      <div className="grid-main grid-main--4-8">
        <CategoryLinks categories={categories} current={current} />
        <div>
          <div className="listbar listbar--flush">
            <p>
              <b className="font-semibold">{keepTogether(`${formatNumber(total)} tin bài`)}</b>
              {year ? ` năm ${year}` : ""}
              {pager.last > 1 && <span className="muted">, trang {`${pager.page}/${pager.last}`}</span>}
            </p>
            <YearLinks years={years.map(({ year }) => year)} current={year} addressOf={(chosen) => addressOf(chosen, 1)} />
          </div>
          {items.length > 0 ? (
            <ul className="newslist">
              {items.map((article, place) => (
                <li key={article.id}>
                  <ListStory article={article} kicker={!current} first={place === 0} />
                </li>
              ))}
            </ul>
          ) : (
            <div className="mt-6">
              <EmptyState
                icon="newspaper"
                title={`Không có tin bài năm ${year ?? ""}`}
                ways={
                  <a className="btn" href={addressOf(null, 1)}>
                    Xem mọi năm
                  </a>
                }
              >
                Chọn một năm khác ở trên, hoặc xem tin bài của mọi năm.
              </EmptyState>
            </div>
          )}
          <Pagination pages={pager} addressOf={(number) => addressOf(year, number)} label={`Các trang của danh sách ${title}`} />
        </div>
      </div>
    </div>
  );
}
