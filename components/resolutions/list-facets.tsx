import { Icon } from "@/components/ui/icon";
import { formatDay, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import { facetWords } from "@/lib/resolutions/labels";
import type { Choice, FacetChoices } from "@/lib/resolutions/queries/choices";
import { facetParams, listAddress, type ResolutionQuestion, without, withoutChoices } from "@/lib/resolutions/question";
import { type Facet, facets } from "@/lib/resolutions/selection";

/** Open at once, as the most asked; the others open where something in them is chosen. */
const OPEN = 4;

interface Props {
  question: ResolutionQuestion;
  choices: Record<Facet, FacetChoices>;
  /** For which the states are counted. */
  day: Date;
}

/** Everything by which the list can be narrowed, inside its form. */
export function ListFacets({ question, choices, day }: Props) {
  const chosen = facets.reduce((sum, facet) => sum + question.chosen[facet].length, 0) + (question.day ? 1 : 0);
  return (
    <details className="facets-m" id="loc">
      <summary className="btn">
        <Icon name="list-filter" />
        Lọc kết quả{chosen > 0 && ` (${formatNumber(chosen)})`}
      </summary>
      <div className="facets">
        {facets.map((facet, place) => {
          const { choices: offered, more } = choices[facet];
          if (offered.length === 0) return null;
          return (
            <details key={facet} className="facet" open={place < OPEN || offered.some(({ here }) => here)}>
              <summary>
                {facetWords[facet]}
                <Icon name="chevron-down" />
              </summary>
              <fieldset className="facet__list">
                <legend className="vh">{facetWords[facet]}</legend>
                {facet === "state" && <DayField day={day} asked={question.day !== null} />}
                {offered.map((choice) => (
                  <ChoiceBox key={choice.value} name={facetParams[facet]} choice={choice} />
                ))}
                {more > 0 && (
                  <p className="facet__more">Còn {keepTogether(`${formatNumber(more)} mục`)} nữa. Chọn khóa hoặc năm trước để danh sách này ngắn lại.</p>
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
            <a className="btn btn--quiet" href={listAddress({ ...withoutChoices(question), day: null })}>
              Bỏ hết bộ lọc
            </a>
          )}
        </div>
      </div>
    </details>
  );
}

function ChoiceBox({ name, choice: { value, name: words, count, here } }: { name: string; choice: Choice }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={here} />
      <span>{keepTogether(words)}</span>
      <span>{formatNumber(count)}</span>
    </label>
  );
}

/** Validity is asked for a day: today unless another is named. */
function DayField({ day, asked }: { day: Date; asked: boolean }) {
  return (
    <p className="facet__day">
      <label htmlFor="hieu-luc-ngay">Tại ngày</label>
      <input className="input" id="hieu-luc-ngay" name="hieu-luc-ngay" type="date" defaultValue={asked ? isoDay(day) : ""} />
      {!asked && <span className="muted">Đang tính cho hôm nay, {formatDay(day)}</span>}
    </p>
  );
}

/** What the list is narrowed by, each a way to take it back. */
export function ActiveChoices({ question, choices }: Pick<Props, "question" | "choices">) {
  const chosen = facets.flatMap((facet) => choices[facet].choices.filter(({ here }) => here).map((choice) => ({ facet, ...choice })));
  if (chosen.length === 0 && !question.day) return null;
  return (
    <div className="active">
      <span className="muted">Đang lọc:</span>
      {chosen.map(({ facet, value, name }) => (
        <Removal key={`${facet}-${value}`} words={name} address={listAddress(without(question, facet, value))} />
      ))}
      {question.day && <Removal words={`Hiệu lực tại ngày ${formatDay(question.day)}`} address={listAddress({ ...question, day: null, page: 1 })} />}
      <a href={listAddress({ ...withoutChoices(question), day: null })}>Bỏ hết</a>
    </div>
  );
}

function Removal({ words, address }: { words: string; address: string }) {
  return (
    <a className="rmv" href={address}>
      {keepTogether(words)}
      <Icon name="x" />
      <span className="vh">, bỏ lọc</span>
    </a>
  );
}
