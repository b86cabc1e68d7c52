import { HELP } from "@/components/layout/navigation";
import { PageView } from "@/components/news/page-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SectionHead } from "@/components/ui/section-head";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { categoryAddress } from "@/lib/news/addresses";
import { type Language, standingPages } from "@/lib/news/pages";
import { listCategories } from "@/lib/news/queries";
import { navigation } from "../profile";
import { SitePage } from "../site-page";
import { standing, standingMetadata } from "../standing";

export const generateMetadata = () => standingMetadata("/so-do-trang");

export default async function SiteMapPage() {
  const [page, links, categories] = await Promise.all([standing("/so-do-trang"), navigation(), listCategories()]);
  return (
    <SitePage path="/so-do-trang">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: page.title }]} />
        <PageView page={page} language="vi">
          <div className="grid gap-10 md:grid-cols-2 lg:grid-cols-4">
            <Group
              id="khu"
              title="Nội dung"
              links={[{ name: "Trang chủ", href: "/" }, ...links.filter(({ href }) => !HELP.some((help) => help.href === href))]}
            />
            <Group
              id="muc"
              title="Chuyên mục tin tức"
              links={categories.map(({ slug, name, count }) => ({ name, href: categoryAddress(slug), note: `${formatNumber(count)} tin bài` }))}
            />
            <Group id="giup" title="Tra cứu, hỗ trợ" links={[...HELP, { name: "Atom", href: "/atom.xml" }]} />
            <Group
              id="en"
              title="English"
              language="en"
              links={standingPages.filter(({ language }) => language === "en").map(({ name, path }) => ({ name, href: path }))}
            />
          </div>
        </PageView>
      </div>
    </SitePage>
  );
}

interface GroupProps {
  id: string;
  title: string;
  links: { name: string; href: string; note?: string }[];
  language?: Language;
}

function Group({ id, title, links, language }: GroupProps) {
  return (
    <section aria-labelledby={id} lang={language}>
      <SectionHead id={id} title={title} />
      <ul className="links">
        {links.map(({ name, href, note }) => (
          <li key={href}>
            <a href={href}>{keepTitleTogether(name)}</a>
            {note && <span className="muted">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
