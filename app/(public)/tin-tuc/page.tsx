import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewsList } from "@/components/news/news-list";
import { pageOf, pages } from "@/lib/core/pagination";
import { listCategories, listPublished, listYears } from "@/lib/news/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import { listAddress, type SearchParams, yearParam } from "./list-address";

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { nam, trang } = await searchParams;
  const year = yearParam(nam);
  return pageMetadata({
    title: year ? `Tin tức năm ${year}` : "Tin tức",
    path: listAddress("/tin-tuc", year, pageOf(trang)),
  });
}

export default async function NewsPage({ searchParams }: Props) {
  const { nam, trang } = await searchParams;
  const year = yearParam(nam);
  const page = pageOf(trang);
  const [{ items, total }, categories, years] = await Promise.all([listPublished({ year, page }), listCategories(), listYears()]);
  const pager = pages(total, page);
  if (!pager.exists) notFound();
  return (
    <SitePage area="/tin-tuc">
      <NewsList
        title="Tin tức"
        lede="Hoạt động của Hội đồng nhân dân, Thường trực, các Ban, các Tổ đại biểu và Văn phòng."
        crumbs={[{ name: "Tin tức" }]}
        items={items}
        total={total}
        year={year}
        years={years}
        categories={categories}
        pager={pager}
        addressOf={(chosenYear, number) => listAddress("/tin-tuc", chosenYear, number)}
      />
    </SitePage>
  );
}
