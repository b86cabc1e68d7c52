import { RecordForm } from "@/components/ui/record-form";
import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { Deadline } from "@/lib/disclosures/due";
import { eventLabels, kindLabels } from "@/lib/disclosures/labels";
import { holidaysAdminAddress } from "@/lib/holidays/addresses";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  /** The newest first. */
  rules: readonly Deadline[];
  /** Null for whoever does not set them. */
  actions: { add: Action; drop: Action } | null;
}

const kinds = Object.entries(kindLabels).map(([value, word]) => ({ value, word }));

/** How long an office has for each kind, from when, and by which circular. */
export function StaffRules({ rules, actions }: Props) {
  return (
    <section className="pan pan__form mt-6" aria-labelledby="thoi-han">
      <h2 id="thoi-han">Thời hạn theo quy định</h2>
      <p className="muted mb-4">
        Ngày làm việc trừ thứ bảy, chủ nhật và <a href={holidaysAdminAddress}>ngày nghỉ lễ, tết</a>. Ngày cuối rơi vào ngày nghỉ vẫn là ngày cuối.
      </p>
      <ul className="links">
        {rules.map(({ id, kind, days, workingDays, form, source, note, validFrom, validTo }) => {
          const second = validTo === null && rules.some((rule) => rule.kind === kind && rule.validFrom < validFrom);
          return (
            <li key={`${kind}-${validFrom.toISOString()}`}>
              <span>
                {kindLabels[kind]}: {days} {workingDays ? "ngày làm việc" : "ngày"} từ {eventLabels[kind].toLowerCase()}
              </span>
              <span className="muted">
                {[form, source].filter(Boolean).join(". ")}. Từ {formatDay(validFrom)}
                {validTo ? ` đến hết ${formatDay(validTo)}` : ""}
                {note ? `. ${note}` : ""}
              </span>
              {actions && second && id ? (
                <VerbButton action={actions.drop} hidden={{ id }}>
                  Bỏ thời hạn ghi nhầm<span className="vh">: {kindLabels[kind]}</span>
                </VerbButton>
              ) : null}
            </li>
          );
        })}
      </ul>
      {actions ? (
        <details className="mt-4">
          <summary>Đặt thời hạn mới khi quy định thay đổi</summary>
          <p className="muted mb-4">Thời hạn cũ hết hiệu lực hôm trước ngày này; hạn của những việc bắt đầu trước đó không đổi.</p>
          <RecordForm
            action={actions.add}
            form="thoi-han"
            fields={[
              { kind: "select", name: "kind", label: "Nội dung", value: "BUDGET", options: kinds },
              { kind: "number", name: "days", label: "Số ngày", value: "15" },
              { kind: "flag", name: "workingDays", label: "Tính theo ngày làm việc", value: false },
              { kind: "day", name: "validFrom", label: "Áp dụng từ ngày", hint: "Ví dụ 01/01/2027", value: "" },
              { kind: "text", name: "source", label: "Căn cứ", hint: "Số văn bản, điều khoản đã đối chiếu", value: "" },
              { kind: "text", name: "form", label: "Biểu mẫu", hint: "Ví dụ Biểu số 2", value: "" },
            ]}
            word="Đặt thời hạn"
            look="plain"
          />
        </details>
      ) : null}
    </section>
  );
}
