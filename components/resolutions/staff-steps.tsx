"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { stageLabels } from "@/lib/resolutions/labels";
import type { StaffResolution } from "@/lib/resolutions/queries/detail";
import { stages, stagesFrom } from "@/lib/resolutions/workflow";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/** The way to issue, and where on it the resolution stands. */
export function StageLine({ stage }: Pick<StaffResolution, "stage">) {
  return (
    <ol className="lawsteps">
      {stages.map((step) => (
        <li key={step} aria-current={step === stage ? "step" : undefined}>
          {stageLabels[step]}
        </li>
      ))}
    </ol>
  );
}

interface StageProps {
  action: Action;
  resolution: Pick<StaffResolution, "id" | "version" | "stage">;
  /** The day of adoption that is proposed, where no other form of the page asks for it. */
  adoptedOn?: Date | null;
  /** Where the form stands, for the way back. */
  place?: Record<string, string>;
}

/** Puts a resolution to another step before its issue. */
export function StageForm({ action, resolution: { id, version, stage }, adoptedOn, place = {} }: StageProps) {
  const [state, send] = useActionState(action, idle);
  const next = stages[stages.indexOf(stage) + 1];
  return (
    <form action={send}>
      <ErrorSummary state={state} labels={{ stage: "Chuyển sang bước", adoptedOn: "Ngày thông qua" }} prefix="buoc-" />
      <HiddenFields of={{ id, version, ...place }} />
      <SelectField id="buoc-stage" name="stage" label="Chuyển sang bước" error={errorOf(state, "stage")} defaultValue={typedIn(state, "stage", next)}>
        {stagesFrom(stage).map((step) => (
          <option key={step} value={step}>
            {stageLabels[step]}
          </option>
        ))}
      </SelectField>
      {adoptedOn === undefined ? null : (
        <TextField
          id="buoc-adoptedOn"
          name="adoptedOn"
          label="Ngày thông qua"
          hint="Dùng khi chuyển sang bước Thông qua"
          error={errorOf(state, "adoptedOn")}
          defaultValue={typedIn(state, "adoptedOn", adoptedOn ? formatDay(adoptedOn) : "")}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <SubmitButton className="btn mt-3">Chuyển bước</SubmitButton>
    </form>
  );
}

interface IssueProps {
  action: Action;
  resolution: Pick<StaffResolution, "id" | "version" | "symbol" | "issuedOn" | "adoptedOn" | "effectiveOn">;
  /** The next symbol of the series. */
  suggested: string;
  /** Where the form stands, for the way back. */
  place?: Record<string, string>;
}

/** Number, day and effect. The suggested number stands in the field; another one can be typed as printed. */
export function IssueForm({ action, resolution, suggested, place = {} }: IssueProps) {
  const [state, send] = useActionState(action, idle);
  const { id, version, symbol, issuedOn, adoptedOn, effectiveOn } = resolution;
  const day = (value: Date | null) => (value ? formatDay(value) : "");
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ symbol: "Số, ký hiệu", issuedOn: "Ngày ban hành", effectiveOn: "Có hiệu lực từ ngày" }} prefix="ban-hanh-" />
      <HiddenFields of={{ id, version, ...place }} />
      <TextField
        id="ban-hanh-symbol"
        name="symbol"
        label="Số, ký hiệu"
        hint={symbol ? "Ghi đúng như in trên văn bản" : "Số kế tiếp; sửa được, ghi đúng như in trên văn bản"}
        error={errorOf(state, "symbol")}
        defaultValue={typedIn(state, "symbol", symbol || suggested)}
        autoComplete="off"
      />
      <TextField
        id="ban-hanh-issuedOn"
        name="issuedOn"
        label="Ngày ban hành"
        error={errorOf(state, "issuedOn")}
        defaultValue={typedIn(state, "issuedOn", day(issuedOn ?? adoptedOn))}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        id="ban-hanh-effectiveOn"
        name="effectiveOn"
        label="Có hiệu lực từ ngày"
        hint="Để trống thì là ngày ban hành"
        error={errorOf(state, "effectiveOn")}
        defaultValue={typedIn(state, "effectiveOn", day(effectiveOn))}
        inputMode="numeric"
        autoComplete="off"
      />
      <p className="small muted mt-3">
        Ban hành thì bản thông qua được niêm phong, quan hệ với văn bản khác bắt đầu có tác dụng. Dự thảo chỉ ra công khai khi niêm phong riêng.
      </p>
      <SubmitButton className="btn btn--primary mt-3">{symbol ? "Sửa số, ngày" : "Ban hành"}</SubmitButton>
    </form>
  );
}
