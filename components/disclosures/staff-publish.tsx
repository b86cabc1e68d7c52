import { RecordForm } from "@/components/ui/record-form";
import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatDateTime } from "@/lib/core/dates";
import { refusalWords } from "@/lib/disclosures/labels";
import type { DisclosureDetail } from "@/lib/disclosures/queries/staff";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  one: DisclosureDetail;
  actions: Record<"publish" | "withdraw" | "trash" | "restore", Action>;
}

/** What readers have, and everything that can be done about it. */
export function PublishPanel({ one, actions }: Props) {
  const { why, editions, publishedAt, trashedAt, withdrawnNote, changed } = one;
  const seen = { id: one.id, version: one.version };
  const again = editions.length > 0;
  const note = { kind: "area" as const, name: "note", label: "Đã sửa gì, vì sao", hint: "Người đọc thấy lời này ở bản mới", value: "" };
  return (
    <section className="pan pan__form" aria-labelledby="dang">
      <h2 id="dang">Đăng</h2>
      <p className="mb-4">
        {trashedAt
          ? "Đang ở thùng rác."
          : publishedAt
            ? `Đang đăng${changed ? ", nội dung dưới đây đã khác bản đang đăng." : "."}`
            : "Người đọc chưa thấy mục này."}
        {!publishedAt && withdrawnNote ? ` Lần trước gỡ vì: ${withdrawnNote}` : ""}
      </p>
      {editions.length > 0 ? (
        <ul className="links mb-4">
          {editions.map(({ ordinal, note: words, publishedAt: at }) => (
            <li key={ordinal}>
              <span>
                Bản {ordinal}, đăng {formatDateTime(at)}
              </span>
              {words ? <span className="muted">{words}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {trashedAt ? null : why.publish ? (
        <p className="muted">{refusalWords[why.publish]}</p>
      ) : (
        <RecordForm
          key={`dang-${one.version}`}
          action={actions.publish}
          form="dang"
          hidden={seen}
          fields={again ? [note] : []}
          word={publishedAt ? "Đăng bản đính chính" : "Đăng"}
        />
      )}
      {why.withdraw === null ? (
        <details className="mt-4">
          <summary>Gỡ xuống</summary>
          <RecordForm
            key={`go-${one.version}`}
            action={actions.withdraw}
            form="go"
            hidden={seen}
            fields={[{ kind: "area", name: "reason", label: "Lý do gỡ", hint: "Ví dụ: Đăng nhầm bảng của đơn vị khác", value: "" }]}
            word="Gỡ xuống"
            look="danger"
          />
        </details>
      ) : null}
      <div className="btns mt-4">
        {why.trash === null ? (
          <VerbButton action={actions.trash} hidden={seen} className="btn btn--sm btn--danger">
            Bỏ vào thùng rác
          </VerbButton>
        ) : null}
        {why.restore === null ? (
          <VerbButton action={actions.restore} hidden={seen} className="btn btn--sm">
            Khôi phục
          </VerbButton>
        ) : null}
      </div>
    </section>
  );
}
