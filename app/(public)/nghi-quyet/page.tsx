import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListView } from "@/components/resolutions/list-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { pages } from "@/lib/core/pagination";
import { inQuotes } from "@/lib/core/typography";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { listAddress, questionOf } from "@/lib/resolutions/question";
import { isBounded } from "@/lib/search/between";
import type { Asked } from "@/lib/search/question";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";
import { MOST_IN_WORKBOOK } from "./list-file";

interface Props {
  searchParams: Promise<Asked>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const question = questionOf(await searchParams);
  const { q, chosen } = question;
  const title = chosen.year.length === 1 ? `Nghị quyết năm ${chosen.year[0]}` : "Tra cứu nghị quyết";
  // Words and choices can be put together without end; a search engine has the whole list and the years.
  const plain =
    !q &&
    !question.day &&
    !question.sort &&
    !isBounded(question.days) &&
    Object.entries(chosen).every(([facet, values]) => values.length <= (facet === "year" ? 1 : 0));
  return pageMetadata({ title: q ? `Nghị quyết: ${inQuotes(q)}` : title, path: listAddress(question), indexed: plain });
}

export default async function ResolutionsPage({ searchParams }: Props) {
  const question = questionOf(await searchParams);
  const [list, { councilName }] = await Promise.all([listResolutions(question), profile()]);
  const pager = pages(list.total, question.page);
  if (!pager.exists) notFound();
  return (
    <SitePage area="/nghi-quyet">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Nghị quyết" }]} />
        <ListView question={question} list={list} pager={pager} councilName={councilName} workbook={list.total <= MOST_IN_WORKBOOK} />
      </div>
    </SitePage>
  );
}
