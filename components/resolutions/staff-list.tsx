import { formatDay } from "@/lib/core/dates";
import { resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { seriesLabels, stageLabels } from "@/lib/resolutions/labels";
import type { Option } from "@/lib/resolutions/queries/options";
import type { StaffQuestion, StaffRow } from "@/lib/resolutions/queries/staff";
import { visibilityLabels } from "@/lib/visibility/labels";
import { StateChip } from "./staff-state";

interface Choices {
  terms: Option[];
  sessions: Option[];
  fields: Option[];
}

function Choice({ name, label, all, value, options }: { name: string; label: string; all: string; value: string | null; options: Option[] }) {
  return (
    <>
      <label className="vh" htmlFor={`loc-${name}`}>
        {label}
      </label>
      <select className="select" id={`loc-${name}`} name={name} defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {options.map(({ id, word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </>
  );
}

/** What the list is asked, as a form that needs no script. */
export function ResolutionFilters({ question, terms, sessions, fields }: { question: StaffQuestion } & Choices) {
  const steps = Object.entries(stageLabels).map(([id, word]) => ({ id, word }));
  return (
    <search>
      <form className="fbar">
        <label className="vh" htmlFor="tim-nghi-quyet">
          Tìm theo số hoặc trích yếu
        </label>
        <input
          className="input"
          id="tim-nghi-quyet"
          name="q"
          type="search"
          defaultValue={question.q}
          placeholder="Số, ví dụ 45/NQ-HĐND, hoặc trích yếu"
          maxLength={200}
        />
        <Choice name="buoc" label="Bước" all="Mọi bước" value={question.stage} options={steps} />
        <Choice name="khoa" label="Khóa" all="Mọi khóa" value={question.termId} options={terms} />
        <Choice name="ky-hop" label="Kỳ họp" all="Mọi kỳ họp" value={question.sessionId} options={sessions} />
        <Choice name="linh-vuc" label="Lĩnh vực" all="Mọi lĩnh vực" value={question.fieldId} options={fields} />
        <label className="check">
          <input type="checkbox" name="thung-rac" value="1" defaultChecked={question.trash} />
          <span>Thùng rác</span>
        </label>
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}

/** Resolutions, a line for each. */
export function ResolutionTable({ rows }: { rows: StaffRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng nghị quyết" tabIndex={0}>
      <table className="dense">
        <caption className="vh">Nghị quyết</caption>
        <thead>
          <tr>
            <th scope="col" className="dense__more">
              Số, ký hiệu
            </th>
            <th scope="col">Trích yếu</th>
            <th scope="col">Hiệu lực, bước</th>
            <th scope="col" className="dense__more">
              Ngày ban hành
            </th>
            <th scope="col" className="dense__more">
              Kỳ họp
            </th>
            <th scope="col" className="dense__more">
              Người đọc
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="dense__more nowrap">
                {row.symbol || "chưa có số"}
                <small> {seriesLabels[row.series].toLowerCase()}</small>
              </td>
              <th scope="row">
                <a href={resolutionAdminAddress(row.id)}>{row.title}</a>
                <small className="dense__under">{row.symbol || "chưa có số"}</small>
              </th>
              <td>
                <StateChip stage={row.stage} validity={row.validity} />
              </td>
              <td className="dense__more nowrap">{row.issuedOn ? formatDay(row.issuedOn) : "–"}</td>
              <td className="dense__more">{row.session?.title ?? "–"}</td>
              <td className="dense__more nowrap">
                {row.visibility === "PUBLIC" ? (row.publishedAt ? "Đã công khai" : "Chưa công khai") : visibilityLabels[row.visibility]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
