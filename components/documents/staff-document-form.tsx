"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { DocumentChoices, DocumentDetail } from "@/lib/documents/queries/staff";
import type { RecordAction } from "./attach-form";
import { BodyOptions, KindOptions, TitledOptions } from "./staff-choices";

const labels = {
  kind: "Loại",
  title: "Trích yếu",
  issuerId: "Cơ quan ban hành",
  issuerName: "Tên cơ quan",
  issuedOn: "Ngày ban hành",
  symbol: "Số, ký hiệu",
  drafterId: "Cơ quan soạn thảo",
  sessionId: "Kỳ họp",
  fieldId: "Lĩnh vực",
  signerName: "Người ký",
  signerTitle: "Chức vụ khi ký",
  draftOfId: "Dự thảo của nghị quyết",
  draftNumber: "Bản dự thảo số",
  summary: "Tóm tắt",
  body: "Nội dung",
  recipients: "Nơi nhận",
  effectiveOn: "Ngày có hiệu lực",
  expiresOn: "Ngày hết hiệu lực",
};

interface Props {
  action: RecordAction;
  document: DocumentDetail;
  choices: DocumentChoices;
}

const dayOf = (day: Date | null) => (day ? formatDay(day) : "");

/** Everything that a document says. One button saves it all; another saves it and takes the next number of its book. */
export function DocumentForm({ action, document, choices }: Props) {
  const [state, send] = useActionState(action, idle);
  const said = (name: keyof typeof labels, first: string | number | null) => ({
    error: errorOf(state, name),
    defaultValue: typedIn(state, name, first === null ? "" : String(first)),
  });
  const { suggested } = document;
  return (
    <form className="docform" action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <fieldset disabled={document.why.edit !== null}>
        <legend className="vh">Văn bản</legend>
        <input type="hidden" name="id" value={document.id} />
        <input type="hidden" name="version" value={document.version} />
        <SelectField id="kind" label={labels.kind} {...said("kind", document.kind)}>
          <KindOptions />
        </SelectField>
        <TextAreaField id="title" label={labels.title} {...said("title", document.title)} maxLength={1000} />
        <div className="pair">
          <SelectField id="issuerId" label={labels.issuerId} {...said("issuerId", document.issuerId)}>
            <option value="">Cơ quan khác, viết tên bên cạnh</option>
            <BodyOptions bodies={choices.bodies} />
          </SelectField>
          <TextField
            id="issuerName"
            label={labels.issuerName}
            hint="Chỉ khi không có trong danh sách"
            {...said("issuerName", document.issuerName)}
            autoComplete="off"
          />
        </div>
        <div className="pair">
          <TextField
            id="issuedOn"
            label={labels.issuedOn}
            hint="Ví dụ 05/01/2021"
            {...said("issuedOn", dayOf(document.issuedOn))}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            id="symbol"
            label={labels.symbol}
            hint={document.symbol || !suggested ? "Như in trên văn bản, ví dụ 88/BC-HĐND" : `Số kế tiếp trong sổ: ${suggested}`}
            {...said("symbol", document.symbol)}
            autoComplete="off"
          />
        </div>
        <div className="pair">
          <TextField id="signerName" label={labels.signerName} {...said("signerName", document.signerName)} list="nguoi-ky" autoComplete="off" />
          <TextField
            id="signerTitle"
            label={labels.signerTitle}
            hint="Như in dưới chữ ký, ví dụ Trưởng Ban"
            {...said("signerTitle", document.signerTitle)}
            autoComplete="off"
          />
        </div>
        <datalist id="nguoi-ky">
          {choices.signers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className="pair">
          <SelectField id="sessionId" label={labels.sessionId} {...said("sessionId", document.sessionId)}>
            <option value="">Không thuộc kỳ họp nào</option>
            <TitledOptions records={choices.sessions} />
          </SelectField>
          <SelectField id="fieldId" label={labels.fieldId} {...said("fieldId", document.fieldId)}>
            <option value="">Chưa chọn</option>
            {choices.fields.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <SelectField id="drafterId" label={labels.drafterId} hint="Ban soạn thảo không thẩm tra văn bản này" {...said("drafterId", document.drafterId)}>
          <option value="">Chưa chọn</option>
          <BodyOptions bodies={choices.bodies} />
        </SelectField>
        <TextAreaField id="summary" label={labels.summary} hint="Một, hai câu cho người đọc. Để trống cũng được" {...said("summary", document.summary)} />
        <TextAreaField
          id="body"
          label={labels.body}
          hint="Nội dung văn bản, các đoạn cách nhau một dòng trống. Để trống nếu đã đính kèm bản ký"
          {...said("body", document.body)}
          rows={14}
        />
        <details>
          <summary>Dự thảo, hiệu lực, nơi nhận</summary>
          <div className="pair">
            <SelectField id="draftOfId" label={labels.draftOfId} {...said("draftOfId", document.draftOfId)}>
              <option value="">Không phải dự thảo nghị quyết</option>
              {choices.drafts.map(({ id, title, symbol }) => (
                <option key={id} value={id}>
                  {symbol ? `${symbol}: ${title}` : title}
                </option>
              ))}
            </SelectField>
            <TextField
              id="draftNumber"
              label={labels.draftNumber}
              hint="Ví dụ 2 cho bản sau thẩm tra"
              {...said("draftNumber", document.draftNumber)}
              inputMode="numeric"
            />
          </div>
          <div className="pair">
            <TextField id="effectiveOn" label={labels.effectiveOn} {...said("effectiveOn", dayOf(document.effectiveOn))} inputMode="numeric" />
            <TextField id="expiresOn" label={labels.expiresOn} {...said("expiresOn", dayOf(document.expiresOn))} inputMode="numeric" />
          </div>
          <TextAreaField id="recipients" label={labels.recipients} hint="Mỗi nơi một dòng" {...said("recipients", document.recipients)} />
        </details>
        {document.why.edit === null ? (
          <p className="btns mt-6">
            <SubmitButton>Lưu</SubmitButton>
            {suggested && !document.symbol ? (
              <button className="btn" type="submit" name="next" value="co">
                Lưu và cấp số {suggested}
              </button>
            ) : null}
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}
