import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FigureList } from "@/components/reports/figure-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { pageOf, pages } from "@/lib/core/pagination";
import { figureAddress, REPORTS, reportAddress } from "@/lib/reports/addresses";
import { pageMetadata } from "../../../../metadata";
import { SitePage } from "../../../../site-page";
import { wholeList } from "./listed";

interface Props {
  params: Promise<{ slug: string; indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Rows of one page: a year's resolutions stand on one, so that whoever counts them need not leaf. */
const ROWS = 200;

const find = cache(async (slug: string, indicator: string, part: string) => (await wholeList(slug, indicator, part)) ?? notFound());
const partIn = ({ phan }: Awaited<Props["searchParams"]>) => (typeof phan === "string" ? phan : "");

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, indicator } = await params;
  const part = partIn(await searchParams);
  const { title, report, figure } = await find(slug, indicator, part);
  return pageMetadata({ title: `${title} (${report})`, description: figure.definition, path: figureAddress(slug, indicator, part), indexed: part === "" });
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { slug, indicator } = await params;
  const asked = await searchParams;
  const { records, ...list } = await find(slug, indicator, partIn(asked));
  const pager = pages(list.shown, pageOf(asked.trang), ROWS);
  if (!pager.exists) notFound();
  const first = (pager.page - 1) * ROWS;
  return (
    <SitePage area="/bao-cao">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Báo cáo", href: REPORTS }, { name: list.report, href: reportAddress(slug) }, { name: list.title }]} />
        <FigureList list={{ ...list, rows: records.slice(first, first + ROWS), first: first + 1 }} pager={pager} />
      </div>
    </SitePage>
  );
}
