import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { keepTogether } from "@/lib/core/typography";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Giới thiệu", description: `Về cổng thông tin điện tử ${(await profile()).councilName}.`, path: "/gioi-thieu" });
}

export default async function AboutPage() {
  const site = await profile();
  const facts = [
    ["Cơ quan chủ quản", site.councilName],
    ["Nhiệm kỳ", site.termLine],
    ["Cơ quan quản lý", site.officeName],
    ["Chịu trách nhiệm chính", site.responsible],
    ["Giấy phép", site.licence],
  ].filter(([, value]) => value);
  return (
    <SitePage area="/gioi-thieu">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Giới thiệu" }]} />
        <header className="pagehead">
          <h1>Giới thiệu</h1>
          <p className="pagehead__lede">
            {keepTogether(
              `Cổng thông tin điện tử ${site.shortName} đăng tin tức và hoạt động của ${site.councilName}. Mọi tin bài có người viết, người duyệt và ngày đăng.`,
            )}
          </p>
        </header>
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{keepTogether(value ?? "")}</dd>
            </div>
          ))}
        </dl>
        {site.sampleData && (
          <p className="note mt-8 max-w-[46rem]">
            Đây là bản dùng thử. Địa danh, nhân vật và sự việc trên cổng là hư cấu, không nói về cơ quan hay người nào có thật.
          </p>
        )}
      </div>
    </SitePage>
  );
}
