// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { errorOf, typedIn } from "@/components/ui/form-values";
import type { ActionState } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import type { Counted } from "@/lib/imports/choices";
import type { MoveMapping } from "@/lib/imports/move";
import { NameBox } from "./name-box";

type Person = { id: string; fullName: string; titleLine: string | null };

interface Props {
  state: ActionState;
  mapping: MoveMapping;
  authors: Counted[];
  people: Person[];
}

const given = (name: string) => name.trim().split(/\s+/).at(-1)?.toLocaleLowerCase("vi");

/** Who may be meant: people of the same given name, and whoever was chosen before. */
const bearersOf = (people: Person[], written: string, chosen: string | null) =>
  people.filter(({ id, fullName }) => id === chosen || given(fullName) === given(written));

/** One line a name: the by-line, and the person of the directory behind it. */
export function AuthorLines({ state, mapping, authors, people }: Props) {
  return (
    <details className="mt-6" id="authors" open={mapping.authors.length <= 12}>
      <summary>Người viết: {formatNumber(mapping.authors.length)} tên</summary>
      <table className="tbl tbl--stack tbl--map mt-4" role="table">
        <caption className="vh">Người viết</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Cổng cũ
            </th>
            <th scope="col" role="columnheader" className="r">
              Bài
            </th>
            <th scope="col" role="columnheader">
              Ghi tên (để trống là không ghi)
            </th>
            <th scope="col" role="columnheader">
              Người trong danh bạ
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {mapping.authors.map(({ written, name, personId }, at) => {
            const field = `authors.${at}`;
            const error = errorOf(state, `${field}.name`);
            const chosen = typedIn(state, `${field}.personId`, personId ?? "");
            return (
              <tr role="row" key={written}>
                <th scope="row" role="rowheader">
                  {written}
                </th>
                <td role="cell" className="r" data-l="Bài">
                  {formatNumber(authors.find((one) => one.written === written)?.count ?? 0)}
                </td>
                <td role="cell" data-wide="">
                  <NameBox id={`${field}.name`} words={`${written}: ghi tên`} value={typedIn(state, `${field}.name`, name)} most={120} error={error} />
                </td>
                <td role="cell" data-wide="">
                  <label className="vh" htmlFor={`${field}.personId`}>
                    {written}: người trong danh bạ
                  </label>
                  <select className="select w-full" id={`${field}.personId`} name={`${field}.personId`} defaultValue={chosen} key={chosen}>
                    <option value="">Chỉ ghi tên</option>
                    {bearersOf(people, written, personId).map(({ id, fullName, titleLine }) => (
                      <option key={id} value={id}>
                        {titleLine ? `${fullName}, ${titleLine}` : fullName}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
