import type { Metadata } from "next";
import { AREAS, HELP, LIBRARY } from "@/components/layout/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SectionHead } from "@/components/ui/section-head";
import { hasAlbums } from "@/lib/albums/queries";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { categoryAddress } from "@/lib/news/addresses";
import { listCategories } from "@/lib/news/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Sơ đồ trang", path: "/so-do-trang" });
}

export default async function SiteMapPage() {
  const [categories, library] = await Promise.all([listCategories(), hasAlbums()]);
  return (
    <SitePage>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Sơ đồ trang" }]} />
        <header className="pagehead">
          <h1>Sơ đồ trang</h1>
        </header>
        <div className="grid gap-10 md:grid-cols-3">
          <Group id="khu" title="Nội dung" links={[{ name: "Trang chủ", href: "/" }, ...AREAS, ...(library ? [LIBRARY] : [])]} />
          <Group
            id="muc"
            title="Chuyên mục tin tức"
            links={categories.map(({ slug, name, count }) => ({ name, href: categoryAddress(slug), note: `${formatNumber(count)} tin bài` }))}
          />
          <Group id="giup" title="Tra cứu, hỗ trợ" links={[...HELP, { name: "Atom", href: "/atom.xml" }]} />
        </div>
      </div>
    </SitePage>
  );
}

function Group({ id, title, links }: { id: string; title: string; links: { name: string; href: string; note?: string }[] }) {
  return (
    <section aria-labelledby={id}>
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
