"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import type { DocumentChoices } from "@/lib/documents/queries/staff";
import { type RecordAction, VisibilityOptions } from "./attach-form";
import { BodyOptions, KindOptions, TitledOptions } from "./staff-choices";

const labels = {
  kind: "Loại",
  title: "Trích yếu",
  issuerId: "Cơ quan ban hành",
  issuerName: "Tên cơ quan",
  issuedOn: "Ngày ban hành",
  symbol: "Số, ký hiệu",
  sessionId: "Kỳ họp",
  visibility: "Ai được xem",
};

interface Props {
  action: RecordAction;
  choices: Pick<DocumentChoices, "bodies" | "sessions">;
  /** The session from whose page the form was opened; "" for none. */
  sessionId: string;
}

/** The first things of a document; its text and its files are put in on its page. */
export function NewDocumentForm({ action, choices, sessionId }: Props) {
  const [state, send] = useActionState(action, idle);
  const said = (name: keyof typeof labels, first = "") => ({ error: errorOf(state, name), defaultValue: typedIn(state, name, first) });
  return (
    <form className="docform" action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <SelectField id="kind" label={labels.kind} {...said("kind", "REPORT")}>
        <KindOptions />
      </SelectField>
      <TextAreaField id="title" label={labels.title} hint="Ví dụ Báo cáo kết quả giám sát việc sử dụng đất năm 2020" {...said("title")} maxLength={1000} />
      <div className="pair">
        <SelectField id="issuerId" label={labels.issuerId} {...said("issuerId")}>
          <option value="">Cơ quan khác, viết tên bên cạnh</option>
          <BodyOptions bodies={choices.bodies} />
        </SelectField>
        <TextField id="issuerName" label={labels.issuerName} hint="Chỉ khi không có trong danh sách" {...said("issuerName")} autoComplete="off" />
      </div>
      <div className="pair">
        <TextField id="issuedOn" label={labels.issuedOn} hint="Ví dụ 05/01/2021" {...said("issuedOn")} inputMode="numeric" autoComplete="off" />
        <TextField id="symbol" label={labels.symbol} hint="Như in trên văn bản, ví dụ 88/BC-HĐND" {...said("symbol")} autoComplete="off" />
      </div>
      <label className="check">
        <input type="checkbox" name="next" value="co" defaultChecked={typedIn(state, "next") === "co"} />
        <span>Chưa có số: cấp số kế tiếp theo cơ quan, loại và năm</span>
      </label>
      <SelectField id="sessionId" label={labels.sessionId} {...said("sessionId", sessionId)}>
        <option value="">Không thuộc kỳ họp nào</option>
        <TitledOptions records={choices.sessions} />
      </SelectField>
      <SelectField id="visibility" label={labels.visibility} {...said("visibility", "PUBLIC")}>
        <VisibilityOptions />
      </SelectField>
      <p className="btns mt-6">
        <SubmitButton>Tạo văn bản</SubmitButton>
      </p>
    </form>
  );
}
