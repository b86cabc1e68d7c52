import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentListView } from "@/components/documents/document-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { pages } from "@/lib/core/pagination";
import { kindLabels } from "@/lib/documents/labels";
import { listDocuments } from "@/lib/documents/queries/list";
import { facets, kindOf, listAddress, questionOf } from "@/lib/documents/question";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const question = questionOf(await searchParams);
  const { q, chosen } = question;
  const narrowed = facets.reduce((sum, facet) => sum + chosen[facet].length, 0);
  const kind = kindOf(chosen.kind[0] ?? "");
  const title = q ? `Văn bản: “${q}”` : kind && narrowed === 1 ? kindLabels[kind] : "Văn bản";
  // Words and choices can be put together without end; a search engine has the whole list, the kinds and the years.
  return pageMetadata({ title, path: listAddress(question), indexed: !q && narrowed <= 1 && chosen.issuer.length + chosen.session.length === 0 });
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
