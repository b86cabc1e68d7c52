import type { Metadata } from "next";
import { ReportJsonLd } from "@/components/reports/report-json-ld";
import { ReportView } from "@/components/reports/report-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { absoluteUrl } from "@/lib/core/public-url";
import { canPrint } from "@/lib/printing/pdf";
import { REPORTS, reportAddress } from "@/lib/reports/addresses";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";
import { foundReport } from "../found";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, version } = await foundReport((await params).slug);
  const { title, headline } = version.content;
  return pageMetadata({ title, description: headline || title, path: reportAddress(slug) });
}

export default async function ReportPage({ params }: Props) {
  const page = await foundReport((await params).slug);
  const { title } = page.version.content;
  const url = absoluteUrl(reportAddress(page.slug));
  return (
    <SitePage area="/bao-cao">
      <ReportJsonLd page={page} url={url} absolute={absoluteUrl} />
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Báo cáo", href: REPORTS }, { name: title }]} />
      </div>
      <ReportView page={page} url={url} printable={canPrint()} />
    </SitePage>
  );
}
