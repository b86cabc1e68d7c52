import type { Metadata } from "next";
import { ComparisonView } from "@/components/reports/comparison-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { comparisonAddress, REPORTS } from "@/lib/reports/addresses";
import { findReport, listReports } from "@/lib/reports/queries/published";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = (value: string | string[] | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { ky, voi } = await searchParams;
  // Every pair is an address; a search engine has the reports themselves.
  return pageMetadata({ title: "So sánh hai kỳ báo cáo", path: comparisonAddress(asked(ky), asked(voi)), indexed: !ky && !voi });
}

async function sideOf(slug: string | undefined) {
  const page = slug ? await findReport(slug) : null;
  return page && { slug: page.slug, content: page.version.content };
}

export default async function ComparisonPage({ searchParams }: Props) {
  const { ky, voi } = await searchParams;
  const [cards, one, other] = await Promise.all([listReports(), sideOf(asked(ky)), sideOf(asked(voi))]);
  return (
    <SitePage area="/bao-cao">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Báo cáo", href: REPORTS }, { name: "So sánh" }]} />
        <ComparisonView cards={cards} one={one} other={other} asked={{ one: asked(ky), other: asked(voi) }} />
      </div>
    </SitePage>
  );
}
