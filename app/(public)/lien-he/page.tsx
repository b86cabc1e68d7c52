import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { keepTogether } from "@/lib/core/typography";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Liên hệ", description: `Địa chỉ, điện thoại và thư điện tử của ${(await profile()).officeName}.`, path: "/lien-he" });
}

export default async function ContactPage() {
  const site = await profile();
  const phone = (number: string) => <a href={`tel:${number.replaceAll(" ", "")}`}>{keepTogether(number)}</a>;
  const facts = [
    { term: "Cơ quan", value: site.officeName },
    { term: "Địa chỉ", value: keepTogether(site.address) },
    { term: "Điện thoại", value: site.phone && phone(site.phone) },
    { term: "Đường dây nóng", value: site.hotline && phone(site.hotline) },
    { term: "Thư điện tử", value: site.email && <a href={`mailto:${site.email}`}>{site.email}</a> },
  ].filter(({ value }) => value);
  return (
    <SitePage>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Liên hệ" }]} />
        <header className="pagehead">
          <h1>Liên hệ</h1>
        </header>
        <address className="not-italic">
          <dl className="facts">
            {facts.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </address>
      </div>
    </SitePage>
  );
}
