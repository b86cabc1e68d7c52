import { PageView } from "@/components/news/page-view";
import { ContactFacts } from "@/components/site/contact-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { profile } from "../profile";
import { SitePage } from "../site-page";
import { standing, standingMetadata } from "../standing";

export const generateMetadata = () => standingMetadata("/tro-nang");

export default async function AccessibilityPage() {
  const [page, site] = await Promise.all([standing("/tro-nang"), profile()]);
  return (
    <SitePage path="/tro-nang">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: page.title }]} />
        <PageView page={page} language="vi">
          <ContactFacts profile={site} language="vi" />
        </PageView>
      </div>
    </SitePage>
  );
}
