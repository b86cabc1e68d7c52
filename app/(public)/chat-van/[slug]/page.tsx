import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { QuestionView } from "@/components/questions/question-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { QUESTIONS, questionAddress } from "@/lib/questions/addresses";
import { shortened } from "@/lib/questions/labels";
import { findQuestion } from "@/lib/questions/queries/list";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findQuestion(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, text, askerName, answererName } = await find((await params).slug);
  return pageMetadata({ title: shortened(text), description: `${askerName} chất vấn ${answererName}: ${shortened(text)}`, path: questionAddress(slug) });
}

export default async function QuestionPage({ params }: Props) {
  const question = await find((await params).slug);
  return (
    <SitePage area={QUESTIONS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Chất vấn", href: QUESTIONS }, { name: shortened(question.text) }]} />
        <QuestionView question={question} />
      </div>
    </SitePage>
  );
}
