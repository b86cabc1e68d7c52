import type { ReactNode } from "react";
import { formatNumber } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import type { FacetChoices } from "@/lib/search/choices";
import { Icon } from "./icon";

interface Facet extends FacetChoices {
  /** Its word in the address. */
  param: string;
  words: string;
  /** Stands above the choices. */
  above?: ReactNode;
}

interface Props {
  facets: readonly Facet[];
  /** How many are open at once, as the most asked; the others open where something in them is chosen. */
  open: number;
  /** What the list is narrowed by, in all. */
  chosen: number;
  /** The list without any of it. */
  clear: string;
  /** What to do where a facet has more choices than are offered. */
  shorten: string;
  /** Something in it must be seen at once, on a small screen too. */
  unfolded?: boolean;
}

/** Everything by which a list can be narrowed, inside its form. */
export function Facets({ facets, open, chosen, clear, shorten, unfolded }: Props) {
  return (
    <details className="facets-m" id="loc" open={unfolded}>
      <summary className="btn">
        <Icon name="list-filter" />
        Lọc kết quả{chosen > 0 && ` (${formatNumber(chosen)})`}
      </summary>
      <div className="facets">
        {facets.map(({ param, words, above, choices, more }, place) => {
          if (choices.length === 0 && !above) return null;
          return (
            <details key={param} className="facet" open={place < open || choices.some(({ here }) => here)}>
              <summary>
                {words}
                <Icon name="chevron-down" />
              </summary>
              <fieldset className="facet__list">
                <legend className="vh">{words}</legend>
                {above}
                {choices.map(({ value, name, count, here }) => (
                  <label className="check" key={value}>
                    <input type="checkbox" name={param} value={value} defaultChecked={here} />
                    <span>{keepTogether(name)}</span>
                    <span>{formatNumber(count)}</span>
                  </label>
                ))}
                {more > 0 && (
                  <p className="facet__more">
                    Còn {keepTogether(`${formatNumber(more)} mục`)} nữa. {shorten}
                  </p>
                )}
              </fieldset>
            </details>
          );
        })}
        <div className="btns facets__do">
          <button className="btn btn--primary" type="submit">
            Áp dụng
          </button>
          {chosen > 0 && (
            <a className="btn btn--quiet" href={clear}>
              Bỏ hết bộ lọc
            </a>
          )}
        </div>
      </div>
    </details>
  );
}

/** What a list is narrowed by, each a way to take it back. */
export function ActiveChoices({ taken, clear }: { taken: readonly { words: string; without: string }[]; clear: string }) {
  if (taken.length === 0) return null;
  return (
    <div className="active">
      <span className="muted">Đang lọc:</span>
      {taken.map(({ words, without }) => (
        <a className="rmv" key={without} href={without}>
          {keepTogether(words)}
          <Icon name="x" />
          <span className="vh">, bỏ lọc</span>
        </a>
      ))}
      <a href={clear}>Bỏ hết</a>
    </div>
  );
}
