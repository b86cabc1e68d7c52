import type { Metadata } from "next";
import { CategoryStrip } from "@/components/news/category-strip";
import { FollowBox, FrontLead, FrontSection } from "@/components/news/front";
import { SessionBand } from "@/components/sessions/session-band";
import { EmptyState } from "@/components/ui/empty-state";
import { JsonLd } from "@/components/ui/json-ld";
import { absoluteUrl } from "@/lib/core/public-url";
import { frontPage, listCategories } from "@/lib/news/queries";
import { bandSession } from "@/lib/sessions/queries/live";
import { pageMetadata } from "./metadata";
import { profile } from "./profile";
import { SitePage } from "./site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: null, path: "/" });
}

export default async function HomePage() {
  const [{ lead, latest, sections }, categories, site, band] = await Promise.all([frontPage(), listCategories(), profile(), bandSession()]);
  return (
    <SitePage path="/">
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "WebSite",
          name: site.councilName,
          url: absoluteUrl("/"),
          inLanguage: "vi",
          potentialAction: { "@type": "SearchAction", target: `${absoluteUrl("/tim-kiem")}?q={q}`, "query-input": "required name=q" },
        }}
      />
      <h1 className="vh">{site.councilName}</h1>
      {lead ? (
        <FrontLead lead={lead} latest={latest} />
      ) : (
        <div className="wrap section">
          <EmptyState icon="newspaper" title="Chưa có tin bài nào được đăng" level="h2">
            Tin bài hiện ở đây ngay sau khi được duyệt và đăng.
          </EmptyState>
        </div>
      )}
      {band && <SessionBand band={band} here="/" />}
      {sections.length > 0 && (
        <div className="wrap section">
          <div className="front">
            {sections.map(({ category, items }) => (
              <FrontSection key={category.slug} category={category} items={items} />
            ))}
            <FollowBox />
          </div>
        </div>
      )}
      {categories.length > 1 && <CategoryStrip categories={categories} />}
    </SitePage>
  );
}
