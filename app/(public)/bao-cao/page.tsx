import type { Metadata } from "next";
import { ReportList } from "@/components/reports/report-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { REPORTS } from "@/lib/reports/addresses";
import { listReports } from "@/lib/reports/queries/published";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Báo cáo", description: "Báo cáo công tác đã công bố, mỗi con số kèm danh sách mà nó đếm.", path: REPORTS });
}

export default async function ReportsPage() {
  const cards = await listReports();
  return (
    <SitePage area="/bao-cao">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Báo cáo" }]} />
        <ReportList cards={cards} />
      </div>
    </SitePage>
  );
}
