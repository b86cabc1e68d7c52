import { PageView } from "@/components/news/page-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { keepTogether } from "@/lib/core/typography";
import { profile } from "../profile";
import { SitePage } from "../site-page";
import { standing, standingMetadata } from "../standing";

export const generateMetadata = () => standingMetadata("/gioi-thieu");

export default async function AboutPage() {
  const [page, site] = await Promise.all([standing("/gioi-thieu"), profile()]);
  const facts = [
    ["Cơ quan chủ quản", site.councilName],
    ["Nhiệm kỳ", site.termLine],
    ["Cơ quan quản lý", site.officeName],
    ["Chịu trách nhiệm chính", site.responsible],
    ["Giấy phép", site.licence],
    ["Phương châm", site.motto],
  ].filter(([, value]) => value);
  return (
    <SitePage area="/gioi-thieu" path="/gioi-thieu">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: page.title }]} />
        <PageView page={page} language="vi">
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
        </PageView>
      </div>
    </SitePage>
  );
}
