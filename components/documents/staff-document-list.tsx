import { Lock } from "lucide-react";
import { formatDay } from "@/lib/core/dates";
import { documentAdminAddress, documentsAdminAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import type { DocumentChoices, StaffDocument, StaffFilter } from "@/lib/documents/queries/staff";
import { visibilityLabels } from "@/lib/visibility/labels";
import { BodyOptions, KindOptions, TitledOptions } from "./staff-choices";
import { stateWords } from "./staff-question";

/** A GET form: words or symbol, kind, issuer, session, who may see it, state. */
export function DocumentFilters({ filter, choices }: { filter: StaffFilter; choices: Pick<DocumentChoices, "bodies" | "sessions"> }) {
  return (
    <search>
      <form className="fbar" action={documentsAdminAddress}>
        <label className="vh" htmlFor="vb-q">
          Số, ký hiệu hoặc từ trong trích yếu
        </label>
        <input className="input" id="vb-q" name="q" type="search" defaultValue={filter.q} placeholder="Số, ký hiệu, trích yếu" maxLength={200} />
        <Choice id="loai" word="Loại" every="Mọi loại" value={filter.kind}>
          <KindOptions />
        </Choice>
        <Choice id="co-quan" word="Cơ quan ban hành" every="Mọi cơ quan" value={filter.issuerId}>
          <BodyOptions bodies={choices.bodies} />
        </Choice>
        <Choice id="ky-hop" word="Kỳ họp" every="Mọi kỳ họp" value={filter.sessionId}>
          <TitledOptions records={choices.sessions} />
        </Choice>
        <Choice id="muc-xem" word="Ai được xem" every="Mọi mức xem" value={filter.visibility}>
          {Object.entries(visibilityLabels).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Choice>
        <Choice id="trang-thai" word="Trạng thái" every="Đang dùng" value={filter.state}>
          {Object.entries(stateWords).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Choice>
        <button className="btn btn--sm" type="submit">
          Lọc
        </button>
      </form>
    </search>
  );
}

function Choice({ id, word, every, value, children }: { id: string; word: string; every: string; value: string | null; children: React.ReactNode }) {
  return (
    <>
      <label className="vh" htmlFor={`vb-${id}`}>
        {word}
      </label>
      <select className="select" id={`vb-${id}`} name={id} defaultValue={value ?? ""}>
        <option value="">{every}</option>
        {children}
      </select>
    </>
  );
}

/** The table of documents. */
export function DocumentTable({ documents }: { documents: StaffDocument[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng văn bản" tabIndex={0}>
      <table className="dense">
        <caption className="vh">Văn bản, ngày ban hành mới nhất trước</caption>
        <thead>
          <tr>
            <th scope="col" className="dense__more">
              Số, ký hiệu
            </th>
            <th scope="col">Trích yếu</th>
            <th scope="col">Trạng thái</th>
            <th scope="col" className="dense__more">
              Ai được xem
            </th>
            <th scope="col" className="dense__more">
              Ngày
            </th>
            <th scope="col" className="dense__more">
              Cơ quan ban hành
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ id, kind, symbol, title, issuedOn, issuer, visibility, published }) => (
            <tr key={id}>
              <td className="dense__more nowrap">{symbol || <span className="muted">Chưa có số</span>}</td>
              <th scope="row">
                <a href={documentAdminAddress(id)}>{title}</a>
                <small className="block">
                  {kindLabels[kind]}
                  <span className="dense__under">{[symbol, issuedOn && formatDay(issuedOn)].filter(Boolean).join(", ")}</span>
                </small>
              </th>
              <td>
                <span className={published ? "chip chip--ok" : "chip"}>{published ? "Đã công bố" : "Chưa công bố"}</span>
                {visibility === "PUBLIC" ? null : <small className="dense__under">{visibilityLabels[visibility]}</small>}
              </td>
              <td className="dense__more">
                {visibility === "RESTRICTED" ? <Lock className="icon" aria-hidden="true" /> : null} {visibilityLabels[visibility]}
              </td>
              <td className="dense__more">{issuedOn ? formatDay(issuedOn) : ""}</td>
              <td className="dense__more">{issuer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
