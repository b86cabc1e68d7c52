import { SectionHead } from "@/components/ui/section-head";
import type { fileAddress, pictureAddress } from "@/lib/files/addresses";
import { categoryAddress } from "@/lib/news/addresses";
import { type Figure, figuresOf } from "@/lib/news/body";
import type { ArticleCard, ArticlePage } from "@/lib/news/queries";
import { ArticleBody } from "./article-body";
import { ArticleByline, ArticleHead } from "./article-head";
import { AboutReports, Attachments, Neighbours, RelatedPeople } from "./article-rail";
import { Capfig } from "./capfig";
import { Corrections, RetiredNote } from "./corrections";
import { CardStory } from "./story";

const LEAD_SIZES = "(min-width: 80em) 53rem, (min-width: 64em) calc(100vw - 29rem), 100vw";

interface Props {
  article: ArticlePage;
  /** Absolute address of the article. */
  url: string;
  neighbours: { previous: ArticleCard | null; next: ArticleCard | null };
  related: ArticleCard[];
  /** Published reports that the article tells of. */
  reports?: readonly { slug: string; title: string }[] | undefined;
  /** Where pictures lie; the staff preview shows unpublished ones. */
  addressOf?: typeof pictureAddress | undefined;
  /** The same for attachments. */
  fileAddressOf?: typeof fileAddress | undefined;
  /** True in the staff preview: places without a picture are shown. */
  gaps?: boolean | undefined;
}

/** The page of one article. */
export function ArticleView({ article, url, neighbours, related, reports = [], addressOf, fileAddressOf, gaps }: Props) {
  const hoisted = hoistedFigure(article);
  const rail = article.attachments.length > 0 || article.people.length > 0 || reports.length > 0;
  return (
    <>
      <article>
        <ArticleHead article={article} />
        <ArticleByline article={article} url={url} />
        <div className="grid-main grid-main--8-4">
          <div>
            <RetiredNote retired={article.retired} />
            <Corrections corrections={article.corrections} />
            {hoisted ? (
              <Capfig figure={hoisted} picture={article.picture ?? undefined} sizes={LEAD_SIZES} lead addressOf={addressOf} />
            ) : (
              article.picture &&
              !inBody(article) && <Capfig figure={uncaptioned(article.picture.id)} picture={article.picture} sizes={LEAD_SIZES} lead addressOf={addressOf} />
            )}
            <ArticleBody
              body={article.body}
              pictures={article.pictures}
              links={article.links}
              hoisted={hoisted}
              gaps={gaps}
              addressOf={addressOf}
              fileAddressOf={fileAddressOf}
            />
            <p className="print-only">{url}</p>
            <Neighbours {...neighbours} />
          </div>
          {rail && (
            <div className="rail">
              <Attachments attachments={article.attachments} addressOf={fileAddressOf} />
              <AboutReports reports={reports} />
              <RelatedPeople people={article.people} />
            </div>
          )}
        </div>
      </article>
      {related.length > 0 && (
        <section className="section screen-only" aria-labelledby="cung-chuyen-muc">
          <SectionHead id="cung-chuyen-muc" title="Tin cùng chuyên mục" more={{ label: "Xem tất cả", href: categoryAddress(article.category.slug) }} />
          <ul className="more3">
            {related.map((card) => (
              <li key={card.id}>
                <CardStory article={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The text's first figure, when it is the lead picture: it then opens the page, with its caption, and is not repeated below. */
function hoistedFigure(article: ArticlePage): Figure | null {
  const [first] = figuresOf(article.body);
  return first && article.picture && first.attrs.fileId === article.picture.id ? first : null;
}

function inBody(article: ArticlePage): boolean {
  return figuresOf(article.body).some(({ attrs }) => attrs.fileId === article.picture?.id);
}

function uncaptioned(fileId: string): Figure {
  return { type: "figure", attrs: { fileId, caption: "", credit: "", alt: "" } };
}
