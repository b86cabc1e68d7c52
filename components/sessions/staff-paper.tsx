import { SendingForm, SentFile } from "@/components/files/sending-form";
import { paperRoleLabels } from "@/lib/sessions/labels";
import { visibilityHints, visibilityLabels } from "@/lib/visibility/labels";
import type { Visibility } from "@/prisma/generated/enums";

/** Public first: what a session is given is meant for readers. */
const whoMaySee = (["PUBLIC", "INTERNAL", "RESTRICTED"] satisfies Visibility[]).map(
  (value) => [value, `${visibilityLabels[value]}: ${visibilityHints[value].toLowerCase()}`] as const,
);

interface Props {
  /** The route that takes the form with its file. */
  address: string;
  item: { id: string; version: number };
  bodies: readonly { id: string; name: string }[];
}

/** A new document for an item, in a form that goes to a route of its own. */
export function PaperUpload({ address, item, bodies }: Props) {
  const text = (name: string, label: string, hint = "", required = false) => (
    <div className="field">
      <label htmlFor={`moi-${name}`}>{label}</label>
      {hint ? (
        <p className="hint" id={`moi-${name}-goi-y`}>
          {hint}
        </p>
      ) : null}
      <input
        className="input"
        id={`moi-${name}`}
        name={name}
        required={required}
        autoComplete="off"
        aria-describedby={hint ? `moi-${name}-goi-y` : undefined}
      />
    </div>
  );
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <div className="field">
      <label htmlFor={`moi-${name}`}>{label}</label>
      <select className="select w-full" id={`moi-${name}`} name={name}>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
  const all = bodies.map(({ id, name }) => [id, name] as const);
  return (
    <SendingForm className="sform" action={address}>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      {select("role", "Loại tài liệu", Object.entries(paperRoleLabels))}
      {text("title", "Trích yếu", "", true)}
      {text("symbol", "Số, ký hiệu", "Ví dụ 02/TTr-UBND")}
      {text("issuedOn", "Ngày ban hành", "Ví dụ 04/01/2021")}
      {select("issuerId", "Cơ quan ban hành", [["", "Chưa ghi"], ...all])}
      {select("drafterId", "Cơ quan soạn thảo", [["", "Chưa ghi"], ...all])}
      {select("visibility", "Ai được xem", whoMaySee)}
      <div className="field">
        <label htmlFor="moi-tep">Tệp</label>
        <p className="hint" id="moi-tep-goi-y">
          PDF, Word, Excel. Có thể thêm sau
        </p>
        <SentFile id="moi-tep" describedBy="moi-tep-goi-y" />
      </div>
      <p className="btns sform__do">
        <button className="btn btn--sm btn--primary" type="submit">
          Thêm tài liệu
        </button>
      </p>
    </SendingForm>
  );
}
