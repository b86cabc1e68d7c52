import { ChoiceField } from "@/components/ui/choice-field";
import type { QuestionFacets, QuestionFilter } from "@/lib/questions/queries/list";

/** By what the list of questions can be narrowed beside its links; inside the form of its words. */
export function QuestionFields({ facets, filter }: { facets: QuestionFacets; filter: QuestionFilter }) {
  const { fields, agencies, terms, sessions } = facets;
  const { field, agency, term, session } = filter;
  return (
    <div className="filters">
      <ChoiceField name="linh-vuc" label="Lĩnh vực" all="Mọi lĩnh vực" choices={fields} value={field ?? ""} />
      <ChoiceField name="co-quan" label="Cơ quan trả lời" all="Mọi cơ quan" choices={agencies} value={agency ?? ""} />
      <ChoiceField name="khoa" label="Khóa" all="Mọi khóa" choices={terms} value={String(term ?? "")} />
      <ChoiceField name="ky-hop" label="Kỳ họp" all="Mọi kỳ họp" choices={sessions} value={session ?? ""} />
      <button className="btn btn--primary btn--lg" type="submit">
        Lọc
      </button>
    </div>
  );
}
