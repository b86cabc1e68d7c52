import type { Words } from "@/components/news/edition-diff";
import { Marked } from "@/components/news/staff-words";
import { Icon } from "@/components/ui/icon";
import { keepTogether } from "@/lib/core/typography";
import { comparisonAddress, resolutionAddress } from "@/lib/resolutions/addresses";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import { type Clause, type ClauseChange, changeWords } from "./text-diff";

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** A text that can be chosen for a side. */
export interface Choice {
  /** What stands in the address: the number of a version, or the first day of its words. */
  value: string;
  /** "Dự thảo 2 (18/09/2020)" */
  name: string;
  /** Above the column of a phone: "Dự thảo". */
  short: string;
  group: string;
}

interface Props {
  page: ResolutionPage;
  choices: readonly Choice[];
  left: Choice;
  right: Choice;
  changes: readonly ClauseChange[];
}

/** Two texts of one resolution side by side, clause by clause; what is the same is folded. */
export function Comparison({ page, choices, left, right, changes }: Props) {
  const first = changes.find(({ kind }) => kind !== "same");
  return (
    <>
      <form className="box cmp__ask" action={comparisonAddress(page)}>
        <Side id="ban-a" label="Bản bên trái" choices={choices} chosen={left} />
        <Side id="ban-b" label="Bản bên phải" choices={choices} chosen={right} />
        <button type="submit" className="btn btn--primary">
          So sánh
        </button>
      </form>
      <div className="cmp__bar">
        <p className="cmp__key">
          <span>
            <ins>chữ thêm</ins> chỉ có ở bản bên phải
          </span>
          <span>
            <del>chữ bỏ</del> chỉ có ở bản bên trái
          </span>
        </p>
        <p className="btns">
          {first && (
            <a className="btn btn--sm" href="#cho-doi-1">
              Chỗ đổi đầu tiên
              <Icon name="arrow-down" />
            </a>
          )}
          <a className="btn btn--sm" href={resolutionAddress(page)}>
            Về trang nghị quyết
          </a>
        </p>
      </div>
      <p className="small muted mb-4">
        Mỗi phần là một điều, khoản hoặc điểm. Phần sửa có ở cả hai bản và khác chữ; phần thêm chỉ có ở bản bên phải, phần bỏ chỉ có ở bản bên trái.
      </p>
      <section className="cmp" aria-labelledby="tung-khoan">
        <h2 className="vh" id="tung-khoan">
          So từng điều, khoản: {changeWords(changes)}
        </h2>
        <div className="cmp__r cmp__head" aria-hidden="true">
          <span>Điều, khoản</span>
          <span>{left.name}</span>
          <span>{right.name}</span>
        </div>
        <Rows changes={changes} left={left} right={right} />
      </section>
    </>
  );
}

function Side({ id, label, choices, chosen }: { id: string; label: string; choices: readonly Choice[]; chosen: Choice }) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="select" id={id} name={id} defaultValue={chosen.value}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {choices
              .filter((choice) => choice.group === group)
              .map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Rows({ changes, left, right }: Pick<Props, "changes" | "left" | "right">) {
  let place = 0;
  return changes.map((change) => {
    if (change.kind === "same") return <Same key={change.clauses[0]?.anchor} clauses={change.clauses} />;
    place += 1;
    const { key, name, a, b } = sides(change);
    return (
      <div key={key} className="cmp__r" id={`cho-doi-${place}`}>
        <h3 className="cmp__k">{keepTogether(upperFirst(name))}</h3>
        <div className="cmp__a">
          <span className="cmp__w">{left.short}</span>
          {a ? <Text words={a} /> : <p className="cmp__no">Chưa có phần này</p>}
        </div>
        <div className="cmp__b">
          <span className="cmp__w">{right.short}</span>
          {b ? <Text words={b} /> : <p className="cmp__no">Đã bỏ</p>}
        </div>
      </div>
    );
  });
}

const all = (text: string, kind: Words["kind"]): Words[] => [{ text, kind }];

function sides(change: Exclude<ClauseChange, { kind: "same" }>): { key: string; name: string; a: Words[] | null; b: Words[] | null } {
  switch (change.kind) {
    case "new":
      return { key: `+${change.after.anchor}`, name: change.after.name, a: null, b: all(change.after.text, "new") };
    case "gone":
      return { key: `-${change.before.anchor}`, name: change.before.name, a: all(change.before.text, "gone"), b: null };
    case "moved":
      return {
        key: `=${change.before.anchor}`,
        name: `${change.before.name} thành ${change.after.name}, chữ không đổi`,
        a: all(change.before.text, "same"),
        b: all(change.after.text, "same"),
      };
    case "changed": {
      const { before, after } = change;
      return {
        key: `~${before.anchor}`,
        name: before.name === after.name ? after.name : `${before.name}, nay là ${after.name}`,
        a: change.left,
        b: change.right,
      };
    }
  }
}

function Text({ words }: { words: readonly Words[] }) {
  return (
    <p className="cmp__t">
      <Marked words={words} />
    </p>
  );
}

/** A run without a change, folded. */
function Same({ clauses }: { clauses: readonly Clause[] }) {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last) return null;
  return (
    <details className="cmp__same">
      <summary>
        {first === last ? upperFirst(first.name) : `Từ ${first.name} đến ${last.name}: ${clauses.length} phần`}, không đổi
        <Icon name="chevron-down" />
      </summary>
      {clauses.map(({ anchor, text }) => (
        <p key={anchor}>{keepTogether(text)}</p>
      ))}
    </details>
  );
}
