import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CategoryLinks, Kinds, YearLinks } from "@/components/news/list-filters";
import { SearchForm } from "@/components/news/search-form";
import { NothingFound } from "@/components/news/search-nothing";
import { SearchResults } from "@/components/news/search-results";
import { shorterQuestions } from "@/components/news/search-tries";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/core/numbers";
import { pages } from "@/lib/core/pagination";
import { fold } from "@/lib/core/vietnamese";
import { listCategories, listPublished, searchFacets, searchPublished } from "@/lib/news/queries";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";
import type { SearchParams } from "../tin-tuc/list-address";
import { type Question, questionOf, searchAddress } from "./question";

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = questionOf(await searchParams);
  return pageMetadata({ title: q ? `Tìm “${q}”` : "Tìm kiếm", path: "/tim-kiem", indexed: false });
}

export default async function SearchPage({ searchParams }: Props) {
  const question = questionOf(await searchParams);
  return (
    <SitePage area="/tim-kiem">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Tìm kiếm" }]} />
        {question.q ? <Found question={question} /> : <Blank />}
      </div>
    </SitePage>
  );
}

/** Nothing was asked yet. */
async function Blank() {
  const categories = await listCategories();
  return (
    <>
      <h1 className="mb-6 text-3xl">Tìm kiếm</h1>
      <SearchForm q="" kept={{}} />
      <div className="mt-10 max-w-[24rem]">
        <CategoryLinks categories={categories} current={undefined} />
      </div>
    </>
  );
}

async function Found({ question }: { question: Question }) {
  const [{ hits, total, capped }, facets] = await Promise.all([searchPublished(question), searchFacets(question)]);
  const { q, category, year, page } = question;
  const pager = pages(total, page);
  if (!pager.exists) notFound();
  const kept = { ...(category && { "chuyen-muc": category }), ...(year && { nam: String(year) }) };
  if (total === 0) {
    return (
      <>
        <SearchForm q={q} kept={{}} />
        <Nothing question={question} />
      </>
    );
  }
  const everywhere = facets.categories.reduce((sum, { count }) => sum + count, 0);
  const kinds = [
    { href: searchAddress({ q, year, category: null, page: 1 }), name: "Mọi chuyên mục", count: everywhere, here: !category },
    ...facets.categories.map(({ slug, name, count }) => ({ href: searchAddress({ q, year, category: slug, page: 1 }), name, count, here: slug === category })),
  ];
  return (
    <>
      <h1 className="vh">Kết quả tìm “{q}”</h1>
      <SearchForm q={q} kept={kept} />
      <div className="grid-main grid-main--4-8 sgrid">
        <Kinds entries={kinds} label="Kết quả theo chuyên mục" />
        <div>
          <div className="listbar listbar--flush">
            <p role="status">
              <b className="font-semibold">
                {capped ? "Hơn " : ""}
                {formatNumber(total)} kết quả
              </b>
              {pager.last > 1 && <span className="muted">, trang {`${page}/${pager.last}`}</span>}
            </p>
            <YearLinks
              years={facets.years.map(({ year }) => year)}
              current={year}
              addressOf={(chosen) => searchAddress({ q, category, year: chosen, page: 1 })}
            />
          </div>
          <SearchResults hits={hits} marksTyped={fold(q) !== q.toLowerCase()} />
          <Pagination pages={pager} addressOf={(number) => searchAddress({ ...question, page: number })} label="Các trang kết quả" />
        </div>
      </div>
    </>
  );
}

async function Nothing({ question }: { question: Question }) {
  const { q, category, year } = question;
  const narrowed = Boolean(category || year);
  const [{ items, total }, site, wide, counted] = await Promise.all([
    listPublished({ page: 1 }),
    profile(),
    narrowed ? searchPublished({ q, page: 1 }) : null,
    Promise.all(shorterQuestions(q).map(async (shorter) => ({ q: shorter, count: (await searchPublished({ q: shorter, page: 1 })).total }))),
  ]);
  // A way out that leads to nothing is none.
  const tries = counted
    .filter(({ count }) => count > 0)
    .slice(0, 3)
    .map((attempt) => ({ ...attempt, href: searchAddress({ q: attempt.q, category: null, year: null, page: 1 }) }));
  const widen = wide && wide.total > 0 ? searchAddress({ q, category: null, year: null, page: 1 }) : null;
  return <NothingFound q={q} tries={tries} searched={total} newest={items.slice(0, 4)} hotline={site.hotline} widen={widen} />;
}
