import { JsonLd } from "@/components/ui/json-ld";
import { isoDateTime } from "@/lib/core/dates";
import { openDataAddress, REPORTS } from "@/lib/reports/addresses";
import type { ReportPage } from "@/lib/reports/queries/published";

interface Props {
  page: ReportPage;
  /** Absolute address of the report. */
  url: string;
  /** Makes a path absolute. */
  absolute: (path: string) => string;
}

const formats = { csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", json: "application/json" } as const;

/** What search engines learn of a report: its text, its figures as a data set, and the way to it. */
export function ReportJsonLd({ page, url, absolute }: Props) {
  const { content, number } = page.version;
  const publisher = { "@type": "GovernmentOrganization", name: content.owner.name, url: absolute("/") };
  const period = `${content.period.from}/${content.period.to}`;
  const distribution = Object.entries(formats).map(([kind, encodingFormat]) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: absolute(openDataAddress(page.slug, kind as keyof typeof formats)),
  }));
  const steps = [
    ["Trang chủ", absolute("/")],
    ["Báo cáo", absolute(REPORTS)],
    [content.title, url],
  ];
  return (
    <>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Report",
          name: content.title,
          headline: content.headline || content.title,
          inLanguage: "vi",
          url,
          version: String(number),
          datePublished: isoDateTime(page.publishedAt),
          temporalCoverage: period,
          reportNumber: content.official.symbol || undefined,
          publisher,
        }}
      />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Dataset",
          name: `Số liệu của ${content.title}`,
          description: `${content.figures.length} chỉ tiêu ${content.period.name} với cách tính, kỳ trước và kế hoạch.`,
          inLanguage: "vi",
          url: `${url}#bang-so-lieu`,
          temporalCoverage: period,
          variableMeasured: content.figures.map(({ name }) => name),
          distribution,
          publisher,
        }}
      />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "BreadcrumbList",
          itemListElement: steps.map(([name, item], index) => ({ "@type": "ListItem", position: index + 1, name, item })),
        }}
      />
    </>
  );
}
