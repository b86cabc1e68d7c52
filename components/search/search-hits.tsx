import { ValidityChip } from "@/components/resolutions/validity-chip";
import { MarkedText } from "@/components/ui/marked-text";
import { PictureView } from "@/components/ui/picture";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import type { Picture } from "@/lib/files/queries";
import { kindLabels } from "@/lib/search/labels";
import type { SearchHit } from "@/lib/search/queries/hits";
import type { ValidityState } from "@/prisma/generated/enums";

interface Props {
  hits: readonly SearchHit[];
  /** Of resolutions, by their ids: how they stand today. */
  standing: ReadonlyMap<string, ValidityState | null>;
  /** Of articles, by their ids. */
  pictures: ReadonlyMap<string, Picture>;
  /** True when the question was typed with marks: then hits without them are said to be such. */
  marksTyped: boolean;
}

/** What was found, best first: of each what it is, its title, the words around what was asked for, and where in it they stand. */
export function SearchHits({ hits, ...beside }: Props) {
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <Hit key={`${hit.kind} ${hit.recordId}`} hit={hit} {...beside} />
      ))}
    </ol>
  );
}

function Hit({ hit, standing, pictures, marksTyped }: Omit<Props, "hits"> & { hit: SearchHit }) {
  const { kind, recordId, address, title, symbol, context, day, snippet, place, machineRead, exact } = hit;
  const state = standing.get(recordId);
  const picture = pictures.get(recordId);
  return (
    <li className="hit">
      <div>
        <p className="hit__k">
          {kindLabels[kind]}
          {state !== undefined && <ValidityChip state={state} />}
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
          {marksTyped && exact === false && <span>khớp khi bỏ dấu</span>}
        </p>
      </div>
      {picture && <PictureView picture={picture} className="hit__img" sizes="(min-width: 64em) 9rem, 6.5rem" decorative />}
    </li>
  );
}
