"use client";
import { SendingLine } from "@/components/files/sending-line";
import { chosenFiles, useSending } from "@/components/files/use-sending";
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

/**
 * A new document for an item. A plain form that goes to a route of its own; with scripts its file goes in pieces first and the form names
 * it, so that a broken line loses nothing.
 */
export function PaperUpload({ address, item, bodies }: Props) {
  const { sending, problem, sendAll } = useSending();
  const submit = async (form: HTMLFormElement, files: readonly File[]) => {
    const uploads = await sendAll(files);
    const [upload] = uploads ?? [];
    const box = form.elements.namedItem("tep");
    if (!upload || !(box instanceof HTMLInputElement)) return;
    const named = Object.assign(document.createElement("input"), { type: "hidden", name: "upload", value: upload });
    form.append(named);
    // Its bytes are there already.
    box.disabled = true;
    form.submit();
  };
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
    <form
      className="sform"
      method="post"
      action={address}
      encType="multipart/form-data"
      onSubmit={(event) => {
        const files = chosenFiles(new FormData(event.currentTarget), "tep");
        if (files.length === 0 && !sending) return;
        event.preventDefault();
        if (!sending) void submit(event.currentTarget, files);
      }}
    >
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
        {problem ? (
          <p className="err" id="moi-tep-loi" role="alert">
            {problem}
          </p>
        ) : null}
        <input className="input" id="moi-tep" name="tep" type="file" aria-describedby={problem ? "moi-tep-goi-y moi-tep-loi" : "moi-tep-goi-y"} />
      </div>
      <SendingLine sending={sending} />
      <p className="btns sform__do">
        <button className="btn btn--sm btn--primary" type="submit" aria-disabled={sending !== null}>
          Thêm tài liệu
        </button>
      </p>
    </form>
  );
}
