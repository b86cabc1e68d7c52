import { SectionHead } from "@/components/ui/section-head";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { categoryAddress } from "@/lib/news/addresses";
import type { CategoryCount } from "@/lib/news/queries";

/** All categories with how much stands in each; a figure leads to what it counts. */
export function CategoryStrip({ categories }: { categories: CategoryCount[] }) {
  return (
    <section className="section--sunken" aria-labelledby="chuyen-muc">
      <div className="wrap">
        <SectionHead id="chuyen-muc" title="Tin tức theo chuyên mục" more={{ label: "Tất cả tin tức", href: "/tin-tuc" }} />
        <ul className="counts">
          {categories.map(({ slug, name, count }) => (
            <li key={slug}>
              <a href={categoryAddress(slug)}>
                <b>
                  {formatNumber(count)} <small>tin</small>
                </b>
                <span>{keepTitleTogether(name)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
