import { MarkedText } from "@/components/ui/marked-text";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { kindLabels } from "@/lib/search/labels";
import type { SearchHit } from "@/lib/search/queries/find";

interface Props {
  hits: readonly SearchHit[];
  /** True when the question was typed with marks: then hits without them are said to be such. */
  marksTyped: boolean;
}

/** What was found, best first: of each what it is, its title, the words around what was asked for, and where in it they stand. */
export function SearchHits({ hits, marksTyped }: Props) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <Hit key={`${hit.kind} ${hit.recordId}`} hit={hit} marksTyped={marksTyped} />
      ))}
    </ol>
  );
}

function Hit({ hit: { kind, address, title, symbol, context, day, snippet, place, machineRead, exact }, marksTyped }: { hit: SearchHit; marksTyped: boolean }) {
  return (
    <li className="hit">
      <div>
        <p className="hit__k">
          {kindLabels[kind]}
          {context && <span className="muted">{keepTogether(context)}</span>}
        </p>
        <h2 className="result__t">
          <a href={address}>
            {symbol && <span className="nowrap">{symbol} </span>}
            <MarkedText marked={title} />
          </a>
        </h2>
        {snippet.length > 0 && (
          <p className="result__s">
            <MarkedText marked={snippet} />
          </p>
        )}
        <p className="hit__w">
          {place && <a href={address}>{keepTogether(place)}</a>}
          {day && <time dateTime={isoDay(day)}>{formatDay(day)}</time>}
          {machineRead && <span className="hit__m">chữ đọc từ bản quét, có thể sai dấu</span>}
          {marksTyped && !exact && <span>khớp khi bỏ dấu</span>}
        </p>
      </div>
    </li>
  );
}
