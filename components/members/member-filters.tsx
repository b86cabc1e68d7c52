import { ChoiceField } from "@/components/ui/choice-field";
import { MEMBERS } from "@/lib/members/addresses";
import type { MemberList } from "@/lib/members/queries";
import type { MemberQuestion } from "./question";

/** What narrows the list of members: a plain GET form. */
export function MemberFilters({ list, asked }: { list: MemberList; asked: MemberQuestion }) {
  const { terms, term, constituencies, committees, groups } = list;
  return (
    <search aria-label="Lọc đại biểu">
      <form className="filters" action={MEMBERS}>
        <div>
          <label className="label small" htmlFor="q">
            Tên, chức vụ, địa bàn
          </label>
          <input className="input" id="q" name="q" type="search" defaultValue={asked.q} maxLength={100} autoComplete="off" />
        </div>
        {terms.length > 1 ? (
          <div>
            <label className="label small" htmlFor="khoa">
              Khóa
            </label>
            <select className="select select--tall" id="khoa" name="khoa" defaultValue={String(term.ordinal)}>
              {terms.map(({ ordinal, name, startsOn, endsOn }) => (
                <option key={ordinal} value={ordinal}>
                  {name}, {startsOn.getUTCFullYear()}–{endsOn.getUTCFullYear()}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <ChoiceField name="don-vi" label="Đơn vị bầu cử" all="Tất cả đơn vị" choices={constituencies} value={String(asked.constituency ?? "")} />
        <ChoiceField name="co-quan" label="Ban" all="Tất cả các Ban" choices={committees} value={asked.committee ?? ""} />
        <ChoiceField name="to" label="Tổ đại biểu" all="Tất cả các tổ" choices={groups} value={asked.group ?? ""} />
        <button className="btn btn--primary btn--lg" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}
