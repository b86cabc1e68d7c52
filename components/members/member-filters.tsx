import { MEMBERS } from "@/lib/members/addresses";
import type { Choice, MemberList } from "@/lib/members/queries";
import type { MemberQuestion } from "./question";

function Select({ id, label, all, choices, value }: { id: string; label: string; all: string; choices: readonly Choice[]; value: string }) {
  return (
    <div>
      <label className="label small" htmlFor={id}>
        {label}
      </label>
      <select className="select select--tall" id={id} name={id} defaultValue={value}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What narrows the list of members: a plain GET form. */
export function MemberFilters({ list, asked }: { list: MemberList; asked: MemberQuestion }) {
  const { terms, term, constituencies, committees, groups } = list;
  return (
    <search aria-label="Lọc đại biểu">
      <form className="filters" action={MEMBERS}>
        <div>
          <label className="label small" htmlFor="q">
            Tên đại biểu
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
        <Select id="don-vi" label="Đơn vị bầu cử" all="Tất cả đơn vị" choices={constituencies} value={String(asked.constituency ?? "")} />
        <Select id="co-quan" label="Ban" all="Tất cả các Ban" choices={committees} value={asked.committee ?? ""} />
        <Select id="to" label="Tổ đại biểu" all="Tất cả các tổ" choices={groups} value={asked.group ?? ""} />
        <button className="btn btn--primary btn--lg" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}
