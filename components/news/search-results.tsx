import { PictureView } from "@/components/ui/picture";
import { formatDate, isoDateTime } from "@/lib/core/dates";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import type { Marked, SearchHit } from "@/lib/news/queries";

/** Text with the words that were asked for marked. */
export function MarkedText({ marked }: { marked: Marked }) {
  return marked.map(({ text, hit }, place) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity but their place.
      <mark key={place}>{text}</mark>
    ) : (
      text
    ),
  );
}

interface Props {
  hits: SearchHit[];
  /** True when the question was typed with marks: then hits without them are said to be such. */
  marksTyped: boolean;
}

/** Articles that match, best first. */
export function SearchResults({ hits, marksTyped }: Props) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.id} className="hit">
          <div>
            <p className="hit__k">
              <a href={categoryAddress(hit.category.slug)}>{hit.category.name}</a>
            </p>
            <h2 className="result__t">
              <a href={articleAddress(hit.slug)}>
                <MarkedText marked={hit.titleMarks} />
              </a>
            </h2>
            <p className="result__s">
              <MarkedText marked={hit.snippet} />
            </p>
            <p className="hit__w">
              <time dateTime={isoDateTime(hit.publishAt)}>{formatDate(hit.publishAt)}</time>
              {marksTyped && !hit.exact && <span>khớp khi bỏ dấu</span>}
            </p>
          </div>
          {hit.picture && <PictureView picture={hit.picture} className="hit__img" sizes="(min-width: 64em) 9rem, 6.5rem" decorative />}
        </li>
      ))}
    </ol>
  );
}
