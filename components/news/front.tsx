import { SectionHead } from "@/components/ui/section-head";
import { categoryAddress } from "@/lib/news/addresses";
import type { ArticleCard } from "@/lib/news/queries";
import { CardStory, LeadStory, LineStory, RowStory } from "./story";

/** The top of the front page: one lead, up to four beside it. */
export function FrontLead({ lead, latest }: { lead: ArticleCard; latest: ArticleCard[] }) {
  return (
    <section className="wrap" aria-label="Tin mới nhất">
      <div className="lead">
        <LeadStory article={lead} />
        <ul className="stories">
          {latest.map((article) => (
            <li key={article.id}>
              <RowStory article={article} level="h2" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** One category on the front page: its newest with a picture, the next ones as lines. */
export function FrontSection({ category, items }: { category: { slug: string; name: string }; items: ArticleCard[] }) {
  const [first, ...rest] = items;
  const id = `muc-${category.slug}`;
  if (!first) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={category.name} more={{ label: "Xem tất cả", href: categoryAddress(category.slug) }} />
      <CardStory article={first} />
      {rest.length > 0 && (
        <ul className="links mt-6 border-t border-rule pt-3">
          {rest.map((article) => (
            <li key={article.id}>
              <LineStory article={article} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
