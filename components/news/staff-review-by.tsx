"use client";
import { ChevronDown } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { ArticleReview } from "@/lib/news/queries/reviews";
import type { ReviewState } from "@/lib/news/review-by";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  article: { id: string; version: number };
  editionId: string;
  review: ArticleReview;
  reviewers: { id: string; name: string }[];
  actions: { set: Action; reviewed: Action };
}

const stateWords: Record<ReviewState, string> = { overdue: "Đã quá hạn.", soon: "Sắp đến hạn.", later: "" };

/** When the article is looked at again: the day, who answers for it, and saying that it still holds. Nothing for people it does not concern. */
export function ReviewPanel({ article, editionId, review: { due, why }, reviewers, actions }: Props) {
  if (!due && why.set !== null) return null;
  const named = (
    <>
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="version" value={article.version} />
      <input type="hidden" name="editionId" value={editionId} />
    </>
  );
  return (
    <>
      {due ? (
        <section className="verb" aria-labelledby="han-xem-lai">
          <h2 id="han-xem-lai">Xem lại trước {formatDay(due.on)}</h2>
          <p>
            {stateWords[due.state]} {due.reviewer.name} phụ trách.
          </p>
          {why.reviewed === null ? <ReviewedForm named={named} action={actions.reviewed} /> : null}
        </section>
      ) : null}
      {why.set === null ? <SetForm named={named} due={due} reviewers={reviewers} action={actions.set} /> : null}
    </>
  );
}

function ReviewedForm({ named, action }: { named: React.ReactNode; action: Action }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      {named}
      <TextField
        id="ngay-xem-lai-sau"
        name="reviewOn"
        label="Lần xem lại sau"
        hint="Ví dụ 05/07/2021. Để trống là không cần xem lại nữa"
        inputMode="numeric"
        error={errorOf(state, "reviewOn")}
        defaultValue={typedIn(state, "reviewOn")}
        autoComplete="off"
      />
      <SubmitButton className="btn btn--sm btn--ok mt-3">Đã xem lại, còn đúng</SubmitButton>
    </form>
  );
}

function SetForm({ named, due, reviewers, action }: { named: React.ReactNode; due: ArticleReview["due"]; reviewers: Props["reviewers"]; action: Action }) {
  const [state, send] = useActionState(action, idle);
  return (
    <details className="verb" open={state.status === "invalid" || undefined}>
      <summary>
        {due ? "Đổi hạn xem lại" : "Đặt hạn xem lại"}
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <p className="hint">Cho bài có số điện thoại, mức phí, lịch, thủ tục: đến ngày ấy người phụ trách xem bài còn đúng không.</p>
      <form action={send} noValidate>
        <ErrorSummary state={state} />
        {named}
        <TextField
          id="ngay-xem-lai"
          name="reviewOn"
          label="Xem lại trước ngày"
          hint="Ví dụ 05/07/2021. Để trống cả hai ô là bỏ hạn"
          inputMode="numeric"
          error={errorOf(state, "reviewOn")}
          defaultValue={typedIn(state, "reviewOn", due ? formatDay(due.on) : "")}
          autoComplete="off"
        />
        <SelectField
          id="nguoi-xem-lai"
          name="reviewerId"
          label="Người phụ trách"
          error={errorOf(state, "reviewerId")}
          defaultValue={typedIn(state, "reviewerId", due?.reviewer.id ?? "")}
        >
          <option value="">Chọn người phụ trách</option>
          {reviewers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SubmitButton className="btn btn--sm mt-3">Ghi hạn</SubmitButton>
      </form>
    </details>
  );
}
