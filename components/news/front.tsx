import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/section-head";
import { categoryAddress } from "@/lib/news/addresses";
import type { ArticleCard } from "@/lib/news/queries";
import { CardStory, LeadStory, LineStory, RowStory } from "./story";

/** The top of the front page: one lead, up to four beside it. */
export function FrontLead({ lead, latest }: { lead: ArticleCard; latest: ArticleCard[] }) {
  return (
    <section className="wrap" aria-label="Tin chính">
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

/** One category on the front page: one article with its picture, the others as lines. */
export function FrontSection({ category, items }: { category: { slug: string; name: string }; items: ArticleCard[] }) {
  const first = items.find(({ picture }) => picture) ?? items[0];
  const rest = items.filter((article) => article !== first);
  const id = `muc-${category.slug}`;
  if (!first) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={category.name} more={{ label: "Xem tất cả", href: categoryAddress(category.slug) }} />
      <CardStory article={first} />
      {rest.length > 0 && (
        <ul className="links mt-4 border-t border-rule pt-3">
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

/** The last cell of the front page: how to come back to the news without this page. */
export function FollowBox() {
  return (
    <section className="follow" aria-labelledby="theo-doi">
      <h2 id="theo-doi">Theo dõi tin tức</h2>
      <p>Nhận tin mới bằng phần mềm đọc tin, hoặc tìm lại một tin đã đăng. Không cần tài khoản.</p>
      <ul>
        <li>
          <a href="/rss.xml">
            <Icon name="rss" />
            Nguồn RSS
          </a>
        </li>
        <li>
          <a href="/atom.xml">
            <Icon name="rss" />
            Nguồn Atom
          </a>
        </li>
        <li>
          <a href="/tim-kiem">
            <Icon name="search" />
            Tìm trong tin tức
          </a>
        </li>
      </ul>
    </section>
  );
}
