import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentListView } from "@/components/documents/document-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { pages } from "@/lib/core/pagination";
import { inQuotes } from "@/lib/core/typography";
import { kindLabels } from "@/lib/documents/labels";
import { listDocuments } from "@/lib/documents/queries/list";
import { kindOf, listAddress, questionOf } from "@/lib/documents/question";
import { isBounded } from "@/lib/search/between";
import { choicesIn } from "@/lib/search/question";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const question = questionOf(await searchParams);
  const { q, chosen, days, sort } = question;
  const narrowed = choicesIn(chosen);
  const kind = kindOf(chosen.kind[0] ?? "");
  const title = q ? `Văn bản: ${inQuotes(q)}` : kind && narrowed === 1 ? kindLabels[kind] : "Văn bản";
  // Words and choices can be put together without end; a search engine has the whole list, the kinds and the years.
  const plain = !q && !sort && !isBounded(days) && narrowed <= 1 && chosen.kind.length + chosen.year.length === narrowed;
  return pageMetadata({ title, path: listAddress(question), indexed: plain });
}

export default async function DocumentsPage({ searchParams }: Props) {
  const question = questionOf(await searchParams);
  const [list, { councilName }] = await Promise.all([listDocuments(question), profile()]);
  const pager = pages(list.total, question.page);
  if (!pager.exists) notFound();
  return (
    <SitePage area="/van-ban">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Văn bản" }]} />
        <DocumentListView question={question} list={list} pager={pager} councilName={councilName} />
      </div>
    </SitePage>
  );
}
