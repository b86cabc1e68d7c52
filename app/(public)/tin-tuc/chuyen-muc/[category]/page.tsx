import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewsList } from "@/components/news/news-list";
import { pageOf, pages } from "@/lib/core/pagination";
import { categoryAddress } from "@/lib/news/addresses";
import { listCategories, listPublished, listYears } from "@/lib/news/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";
import { listAddress, type SearchParams, yearParam } from "../../list-address";

interface Props {
  params: Promise<{ category: string }>;
  searchParams: Promise<SearchParams>;
}

/** A category with nothing published is not there for readers. */
async function find(slug: string) {
  const categories = await listCategories();
  const category = categories.find((candidate) => candidate.slug === slug);
  if (!category) notFound();
  return { category, categories };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { category } = await find((await params).category);
  const { nam, trang } = await searchParams;
  const year = yearParam(nam);
  return pageMetadata({
    title: year ? `${category.name}, năm ${year}` : category.name,
    description: `Tin bài chuyên mục ${category.name}.`,
    path: listAddress(categoryAddress(category.slug), year, pageOf(trang)),
    feed: { path: `${categoryAddress(category.slug)}/rss.xml`, title: `Tin tức, chuyên mục ${category.name}` },
  });
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { category, categories } = await find((await params).category);
  const { nam, trang } = await searchParams;
  const year = yearParam(nam);
  const page = pageOf(trang);
  const [{ items, total }, years] = await Promise.all([listPublished({ category: category.slug, year, page }), listYears(category.slug)]);
  const pager = pages(total, page);
  if (!pager.exists) notFound();
  const base = categoryAddress(category.slug);
  return (
    <SitePage area="/tin-tuc">
      <NewsList
        title={category.name}
        crumbs={[{ name: "Tin tức", href: "/tin-tuc" }, { name: category.name }]}
        items={items}
        total={total}
        year={year}
        years={years}
        categories={categories}
        current={category.slug}
        pager={pager}
        addressOf={(chosenYear, number) => listAddress(base, chosenYear, number)}
      />
    </SitePage>
  );
}
