"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
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

/** Puts a resolution to another step before its issue. */
export function StageForm({ action, resolution: { id, version, stage } }: { action: Action; resolution: StaffResolution }) {
  const [state, send] = useActionState(action, idle);
  const next = stages[stages.indexOf(stage) + 1];
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField id="stage" label="Chuyển sang bước" error={errorOf(state, "stage")} defaultValue={typedIn(state, "stage", next)}>
        {stagesFrom(stage).map((step) => (
          <option key={step} value={step}>
            {stageLabels[step]}
          </option>
        ))}
      </SelectField>
      <SubmitButton className="btn mt-3">Chuyển bước</SubmitButton>
    </form>
  );
}

interface IssueProps {
  action: Action;
  resolution: StaffResolution;
  /** The next symbol of the series. */
  suggested: string;
}

/** Number, day and effect. The suggested number stands in the field; another one can be typed as printed. */
export function IssueForm({ action, resolution, suggested }: IssueProps) {
  const [state, send] = useActionState(action, idle);
  const { id, version, symbol, issuedOn, adoptedOn, effectiveOn } = resolution;
  const day = (value: Date | null) => (value ? formatDay(value) : "");
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ symbol: "Số, ký hiệu", issuedOn: "Ngày ban hành", effectiveOn: "Ngày có hiệu lực" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField
        id="symbol"
        label="Số, ký hiệu"
        hint={symbol ? "Ghi đúng như in trên văn bản" : "Số kế tiếp; sửa được, ghi đúng như in trên văn bản"}
        error={errorOf(state, "symbol")}
        defaultValue={typedIn(state, "symbol", symbol || suggested)}
        autoComplete="off"
      />
      <TextField
        id="issuedOn"
        label="Ngày ban hành"
        error={errorOf(state, "issuedOn")}
        defaultValue={typedIn(state, "issuedOn", day(issuedOn ?? adoptedOn))}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        id="hieu-luc"
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
