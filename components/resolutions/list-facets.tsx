import type { ReactNode } from "react";
import { BetweenFields } from "@/components/ui/between-fields";
import { DayField } from "@/components/ui/day-field";
import { ActiveChoices, Facets } from "@/components/ui/facets";
import { formatDay } from "@/lib/core/dates";
import { facetWords } from "@/lib/resolutions/labels";
import { type Facet, facetParams, facets, listAddress, type ResolutionQuestion } from "@/lib/resolutions/question";
import { boundsIn, boundsTaken, NO_BOUNDS } from "@/lib/search/between";
import type { FacetChoices } from "@/lib/search/choices";
import { choicesIn, takenFrom, withoutChoices } from "@/lib/search/question";

/** Open at once, as the most asked. */
const OPEN = 4;

interface Props {
  question: ResolutionQuestion;
  choices: Record<Facet, FacetChoices>;
}

const cleared = (question: ResolutionQuestion) => listAddress({ ...withoutChoices(question), day: null, days: NO_BOUNDS });

/** Everything by which the list can be narrowed. @param day for which the states are counted */
export function ListFacets({ question, choices, day }: Props & { day: Date }) {
  const hint = question.day ? "Ngày, tháng, năm, ví dụ 05/01/2021" : `Đang tính cho hôm nay, ${formatDay(day)}`;
  const dayField = <DayField name="hieu-luc-ngay" label="Tại ngày" hint={hint} day={question.day} unclear={question.unclearDay} />;
  const above: Partial<Record<Facet, ReactNode>> = { state: dayField, year: <BetweenFields days={question.days} /> };
  return (
    <Facets
      facets={facets.map((facet) => ({
        param: facetParams[facet],
        words: facetWords[facet],
        above: above[facet],
        ...choices[facet],
      }))}
      open={OPEN}
      chosen={choicesIn(question.chosen) + boundsIn(question.days) + (question.day ? 1 : 0)}
      clear={cleared(question)}
      shorten="Chọn khóa hoặc năm trước để danh sách này ngắn lại."
      unfolded={question.unclearDay || question.days.unclear.length > 0}
    />
  );
}

/** What the list is narrowed by. */
export function ListActive({ question, choices }: Props) {
  const taken = [...takenFrom(question, choices, listAddress), ...boundsTaken(question, listAddress)];
  if (question.day) taken.push({ words: `Hiệu lực tại ngày ${formatDay(question.day)}`, without: listAddress({ ...question, day: null, page: 1 }) });
  return <ActiveChoices taken={taken} clear={cleared(question)} />;
}
