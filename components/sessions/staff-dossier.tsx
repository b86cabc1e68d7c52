import { VerbButton } from "@/components/ui/verb-button";
import { formatDate, formatDay, formatTime } from "@/lib/core/dates";
import { documentAdminAddress } from "@/lib/documents/addresses";
import { kindLabels as documentKinds } from "@/lib/documents/labels";
import { sessionAdminAddress, sessionPaperUpload } from "@/lib/sessions/addresses";
import { opinionLabels, paperRoleLabels } from "@/lib/sessions/labels";
import type { OpenItem } from "@/lib/sessions/queries/staff-item";
import { visibilityLabels } from "@/lib/visibility/labels";
import type { DeskActions } from "./staff-desk";
import { choicesOf, type FieldOf, none } from "./staff-fields";
import { SessionForm } from "./staff-form";
import { PaperUpload } from "./staff-paper";

interface Props {
  item: OpenItem;
  actions: DeskActions;
  /** What was searched for among the documents. */
  q: string;
}

const seen = ({ id, version }: OpenItem) => ({ id, version });
const roles = Object.entries(paperRoleLabels);

/** The papers of an item: there, owed, found on the portal, or new. */
export function ItemPapers({ item, actions, q }: Props) {
  const address = sessionAdminAddress(item.sessionId);
  const found = item.found.map(({ id, symbol, title, kind }) => [id, `${documentKinds[kind]} ${symbol}: ${title}`.slice(0, 140)] as const);
  const role: FieldOf = { type: "select", name: "role", label: "Loại tài liệu", options: roles };
  return (
    <>
      {item.papers.length > 0 ? (
        <ul className="srows">
          {item.papers.map((paper) => (
            <li key={paper.id}>
              <div>
                <b>{paperRoleLabels[paper.role]}: </b>
                <PaperWords paper={paper} />
              </div>
              <VerbButton action={actions.removePaper} hidden={{ ...seen(item), paperId: paper.id }}>
                Bỏ khỏi hồ sơ
              </VerbButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">Mục chưa có tài liệu nào.</p>
      )}
      <h6>Ai còn phải gửi</h6>
      <SessionForm
        key={`no-${item.version}`}
        action={actions.owePaper}
        prefix="no"
        hidden={seen(item)}
        fields={[
          role,
          { type: "select", name: "responsibleId", label: "Cơ quan phải gửi", options: [none("Chọn cơ quan"), ...choicesOf(item.bodies)] },
          { type: "text", name: "dueAt", label: "Hạn", hint: "Ví dụ 08/01/2021, 15 giờ 00" },
        ]}
        submit="Ghi tài liệu phải gửi"
      />
      <h6>Tài liệu đã có trên cổng</h6>
      <form className="sfind" action={address}>
        <input type="hidden" name="muc" value={item.id} />
        <input type="hidden" name="mo" value="tai-lieu" />
        <label className="vh" htmlFor="tim-tai-lieu">
          Tìm tài liệu theo số ký hiệu hoặc trích yếu
        </label>
        <input className="input" id="tim-tai-lieu" name="tim" type="search" defaultValue={q} placeholder="Số ký hiệu hoặc trích yếu" maxLength={100} />
        <button className="btn btn--sm" type="submit">
          Tìm tài liệu
        </button>
      </form>
      {found.length > 0 ? (
        <SessionForm
          key={`co-${item.version}-${q}`}
          action={actions.linkPaper}
          prefix="co"
          hidden={seen(item)}
          fields={[role, { type: "select", name: "documentId", label: "Tài liệu", options: found }]}
          submit="Gắn vào mục"
        />
      ) : (
        <p className="muted">{q ? `Không có tài liệu nào khớp “${q}”.` : "Kỳ họp chưa có tài liệu nào khác. Tìm theo số ký hiệu, hoặc thêm mới."}</p>
      )}
      <h6>Tài liệu mới</h6>
      <PaperUpload address={sessionPaperUpload} item={seen(item)} bodies={item.bodies} />
    </>
  );
}

function PaperWords({ paper: { document, responsible, dueAt } }: { paper: OpenItem["papers"][number] }) {
  if (document === "closed") return "tài liệu hạn chế, tài khoản này không xem được";
  if (document === null) {
    return (
      <span>
        chưa có, {responsible?.name} phải gửi{dueAt ? `, hạn ${formatTime(dueAt)} ngày ${formatDate(dueAt)}` : ""}
      </span>
    );
  }
  return (
    <span>
      <a href={documentAdminAddress(document.id)}>{document.symbol || document.title}</a>
      {document.symbol ? ` ${document.title}` : ""}{" "}
      <span className="muted">
        ({visibilityLabels[document.visibility]}, {document.publishedAt ? "đã đăng" : "chưa đăng"})
      </span>
    </span>
  );
}

function reportWords(report: { symbol: string } | "closed" | null): string {
  if (report === null) return "Chưa có báo cáo";
  return `Báo cáo ${report === "closed" ? "hạn chế" : report.symbol}`.trim();
}

/** Which committee examines which paper, and what came of it. */
export function ItemExaminations({ item, actions }: Omit<Props, "q">) {
  const documents = item.papers.flatMap(({ role, document }) =>
    document && document !== "closed" && role !== "EXAMINATION"
      ? [{ id: document.id, name: `${paperRoleLabels[role]} ${document.symbol || document.title}` }]
      : [],
  );
  const examined = item.papers.flatMap(({ document }) => (document && document !== "closed" ? document.examined : []));
  if (documents.length === 0) return <p className="muted">Gắn tờ trình, báo cáo hoặc dự thảo ở phần Tài liệu, rồi giao thẩm tra.</p>;
  return (
    <>
      <ul className="srows">
        {examined.map(({ id, committee, leading, opinion, heldOn, report, note }) => (
          <li key={id}>
            <div>
              <b>{committee.name}</b> {leading ? "chủ trì" : "phối hợp"}
              {heldOn ? `, họp ngày ${formatDay(heldOn)}` : ""}
              {opinion ? `: ${opinionLabels[opinion].toLowerCase()}` : ""}
              {note ? `. ${note}` : ""} <span className="muted">{reportWords(report)}</span>
            </div>
            {report ? null : (
              <VerbButton action={actions.removeExamination} hidden={{ ...seen(item), examinationId: id }}>
                Thôi giao
              </VerbButton>
            )}
          </li>
        ))}
      </ul>
      <SessionForm
        key={item.version}
        action={actions.examine}
        prefix="tham-tra"
        hidden={seen(item)}
        fields={[
          { type: "select", name: "documentId", label: "Văn bản được thẩm tra", options: choicesOf(documents) },
          { type: "select", name: "committeeId", label: "Ban thẩm tra", options: [none("Chọn Ban"), ...choicesOf(item.committees)] },
          { type: "check", name: "leading", label: "Chủ trì thẩm tra", hint: "Bỏ dấu nếu phối hợp", value: "on" },
          { type: "select", name: "opinion", label: "Ý kiến của Ban", options: [none("Chưa có"), ...Object.entries(opinionLabels)] },
          { type: "text", name: "heldOn", label: "Ngày họp thẩm tra", hint: "Ví dụ 07/01/2021", inputMode: "numeric" },
          { type: "text", name: "note", label: "Ghi chú" },
        ]}
        submit="Ghi thẩm tra"
      />
    </>
  );
}
