import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FollowLink } from "@/components/alerts/follow-link";
import { DisclosureYear } from "@/components/disclosures/year-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { DISCLOSURES, disclosuresOfYear } from "@/lib/disclosures/addresses";
import { disclosuresOf } from "@/lib/disclosures/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";
import { followedDisclosures } from "./followed";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. A year of which nothing is there is no page. */
const find = cache(async (year: number | null) => (await disclosuresOf(year)) ?? (year === null ? null : notFound()));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const year = yearParam((await searchParams).nam);
  const shown = await find(year);
  return pageMetadata({
    title: shown ? `Công khai tài chính năm ${shown.year}` : "Công khai tài chính",
    description: "Dự toán, tình hình thực hiện và quyết toán ngân sách của cơ quan: bảng số liệu, tệp đã ký, hạn công khai theo quy định.",
    path: year === null ? DISCLOSURES : disclosuresOfYear(year),
  });
}

export default async function DisclosuresPage({ searchParams }: Props) {
  const shown = await find(yearParam((await searchParams).nam));
  return (
    <SitePage area={DISCLOSURES}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Công khai tài chính" }]} />
        <header className="pagehead">
          <h1>{shown ? `Công khai tài chính năm ${shown.year}` : "Công khai tài chính"}</h1>
          <p className="pagehead__lede">
            Dự toán, tình hình thực hiện và quyết toán ngân sách của cơ quan. Mỗi mục có bảng số liệu, tệp đã ký và hạn công khai theo quy định.
          </p>
        </header>
        {shown ? (
          <>
            <div className="listbar listbar--flush">
              <nav className="years" aria-label="Năm ngân sách">
                {shown.years.map((year) => (
                  <a key={year} href={disclosuresOfYear(year)} aria-current={year === shown.year ? "true" : undefined}>
                    {year}
                  </a>
                ))}
              </nav>
              <span className="btns">
                <FollowLink subject={{ kind: "SEARCH", question: followedDisclosures() }} look="btn btn--sm" />
                <PrintButton look="btn btn--sm" />
              </span>
            </div>
            {shown.plans.length > 0 ? (
              <DisclosureYear plans={shown.plans} />
            ) : (
              <EmptyState icon="file-text" title={`Năm ${shown.year} chưa có mục nào`}>
                Chọn năm khác ở trên.
              </EmptyState>
            )}
          </>
        ) : (
          <EmptyState icon="file-text" title="Chưa có mục công khai nào">
            Các mục hiện ở đây khi được đăng.
          </EmptyState>
        )}
      </div>
    </SitePage>
  );
}
