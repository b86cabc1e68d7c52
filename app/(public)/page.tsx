import type { Metadata } from "next";
import { FrontWeek } from "@/components/meetings/front-week";
import { CategoryStrip } from "@/components/news/category-strip";
import { FollowBox, FrontLead, FrontSection } from "@/components/news/front";
import { SessionBand } from "@/components/sessions/session-band";
import { EmptyState } from "@/components/ui/empty-state";
import { JsonLd } from "@/components/ui/json-ld";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { shifted } from "@/lib/meetings/calendar";
import { calendar } from "@/lib/meetings/queries";
import { frontPage, listCategories } from "@/lib/news/queries";
import { bandSession } from "@/lib/sessions/queries/live";
import { pageMetadata } from "./metadata";
import { profile } from "./profile";
import { SitePage } from "./site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: null, path: "/" });
}

export default async function HomePage() {
  const today = isoDate(await now());
  const days = Array.from({ length: 7 }, (_, at) => shifted(today, at));
  const [{ lead, latest, sections }, categories, site, band, entries] = await Promise.all([
    frontPage(),
    listCategories(),
    profile(),
    bandSession(),
    calendar({ from: today, to: shifted(today, 6) }),
  ]);
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
      {entries.length > 0 && (
        <div className="wrap section">
          <FrontWeek days={days} entries={entries} today={today} />
        </div>
      )}
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
