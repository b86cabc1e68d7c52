"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { seriesLabels } from "@/lib/resolutions/labels";
import type { StaffResolution } from "@/lib/resolutions/queries/detail";
import type { Option } from "@/lib/resolutions/queries/options";
import { Options, optionsOf } from "./staff-choices";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  resolution: StaffResolution;
  editable: boolean;
  choices: Record<"councils" | "terms" | "sessions" | "signers" | "fields", Option[]>;
}

const labels = {
  title: "Trích yếu",
  adoptedOn: "Ngày thông qua",
  effectiveOn: "Ngày có hiệu lực",
  expiresOn: "Ngày hết hiệu lực",
  gazetteOn: "Ngày đăng Công báo",
  recipients: "Nơi nhận",
  discussion: "Câu về thảo luận",
};

/** What the record says of a resolution. The state of validity is no field: it is computed from days and relations. */
export function FactsForm({ action, resolution, editable, choices }: Props) {
  const [state, send] = useActionState(action, idle);
  const numbered = resolution.number !== null;
  const text = (name: keyof StaffResolution & string, first = String(resolution[name] ?? "")) => ({
    id: name,
    error: errorOf(state, name),
    defaultValue: typedIn(state, name, first),
    autoComplete: "off",
  });
  const day = (name: "adoptedOn" | "effectiveOn" | "expiresOn" | "gazetteOn") => ({
    ...text(name, resolution[name] ? formatDay(resolution[name]) : ""),
    inputMode: "numeric" as const,
  });
  const chosen = state.status === "idle" || state.status === "done" ? resolution.fieldIds : many(state.values.fieldIds);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <fieldset disabled={!editable}>
        <legend className="vh">Thông tin</legend>
        <input type="hidden" name="id" value={resolution.id} />
        <input type="hidden" name="version" value={resolution.version} />
        <TextAreaField label="Trích yếu" {...text("title")} />
        {numbered ? null : (
          <div className="lawcols">
            <SelectField label="Loại" {...text("series")}>
              <Options options={optionsOf(seriesLabels)} />
            </SelectField>
            <SelectField label="Khóa" {...text("termId")}>
              <Options options={choices.terms} />
            </SelectField>
            <SelectField label="Cơ quan ban hành" {...text("issuerId")}>
              <Options options={choices.councils} />
            </SelectField>
          </div>
        )}
        <SelectField label="Kỳ họp" {...text("sessionId")}>
          <Options options={choices.sessions} none="Chưa biết" />
        </SelectField>
        <div className="lawcols">
          <TextField label="Ngày thông qua" hint="Ví dụ 10/12/2020" {...day("adoptedOn")} />
          <TextField label="Ngày có hiệu lực" hint="Để trống thì là ngày ban hành" {...day("effectiveOn")} />
          <TextField label="Hết hiệu lực theo chính văn bản" hint="Ngày cuối cùng còn hiệu lực, nếu văn bản nói rõ" {...day("expiresOn")} />
        </div>
        <fieldset className="field">
          <legend>Lĩnh vực</legend>
          <div className="lawchecks">
            {choices.fields.map(({ id, word }) => (
              <label className="check" key={id}>
                <input type="checkbox" name="fieldIds" value={id} defaultChecked={chosen.includes(id)} />
                <span>{word}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextAreaField label="Tóm tắt cho người đọc" hint="Một, hai câu bằng lời thường. Để trống cũng được" {...text("summary")} />
        <SelectField label="Người ký" {...text("signerId")}>
          <Options options={choices.signers} none="Không có trong danh bạ" />
        </SelectField>
        <div className="lawcols">
          <TextField label="Dòng thay mặt" hint="Ví dụ TM. HỘI ĐỒNG NHÂN DÂN" {...text("signedFor")} />
          <TextField label="Chức vụ khi ký" hint="Ví dụ CHỦ TỊCH" {...text("signerTitle")} />
          <TextField label="Họ tên như in trên văn bản" {...text("signerName")} />
        </div>
        <TextAreaField label="Nơi nhận" hint="Mỗi nơi một dòng" {...text("recipients")} />
        <TextField
          label="Câu về thảo luận"
          hint="Dòng cuối phần mở đầu, ví dụ ý kiến thảo luận của các đại biểu Hội đồng nhân dân tại kỳ họp"
          {...text("discussion")}
        />
        <div className="lawcols">
          <TextField label="Công báo số" {...text("gazette")} />
          <TextField label="Ngày đăng Công báo" {...day("gazetteOn")} />
        </div>
        {editable ? (
          <p className="btns mt-6">
            <SubmitButton>Lưu thông tin</SubmitButton>
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}
