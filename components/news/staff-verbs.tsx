"use client";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { HourFields } from "./staff-hour";
import { WithdrawFields } from "./staff-withdraw";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  article: { id: string; version: number; slug: string; pagePath: string | null };
  editionId: string;
  /** True while readers do not see it yet. */
  scheduled: boolean;
  /** The hour at which it opens, as typed; "" when that is not to be changed. */
  opens: string;
  /** The hour at which it goes, in words; "" when it stays. */
  leaves: string;
  /** Why each verb would be refused, in words; null where it would work, undefined where it makes no sense here. */
  why: {
    start?: string | null;
    withdraw?: string | null;
    keep?: string | null;
    retire?: string | null;
    revive?: string | null;
    reschedule?: string | null;
    changeAddress?: string | null;
  };
  actions: { start: Action; withdraw: Action; keep: Action; retire: Action; revive: Action; reschedule: Action; changeAddress: Action };
}

/** What can be done to a published article. A verb that is refused for now says why; what the role can never do stands in one line. */
export function ArticleVerbs({ article, editionId, scheduled, opens, leaves, why, actions }: Props) {
  const page = article.pagePath !== null;
  const others = [
    scheduled && why.reschedule === undefined ? "đổi giờ đăng" : "",
    why.changeAddress === undefined && !page ? "đổi đường dẫn" : "",
    why.withdraw === undefined && !page ? "gỡ bài" : "",
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <div className="verbs">
      <Verb
        title={page ? "Sửa trang" : scheduled ? "Sửa bài đã hẹn giờ" : "Sửa bài đã đăng"}
        hint={
          scheduled
            ? "Mở một bản sửa mới. Đến giờ hẹn mà bản sửa chưa đăng thì người đọc thấy bản này."
            : "Mở một bản sửa mới. Người đọc vẫn thấy bản cũ cho đến khi bản mới được duyệt và đăng."
        }
        why={why.start}
      >
        <VerbForm action={actions.start} article={article} editionId={editionId}>
          {() => <SubmitButton className="btn btn--sm">Mở bản sửa</SubmitButton>}
        </VerbForm>
      </Verb>
      <Verb title="Đổi giờ đăng" why={why.reschedule}>
        <VerbForm action={actions.reschedule} article={article} editionId={editionId}>
          {(state) => (
            <>
              <HourFields state={state} proposed={opens} />
              <SubmitButton className="btn btn--sm">Đổi giờ</SubmitButton>
            </>
          )}
        </VerbForm>
      </Verb>
      <Verb title="Đổi đường dẫn" why={why.changeAddress} folded>
        <VerbForm action={actions.changeAddress} article={article} editionId={editionId}>
          {(state) => (
            <>
              <TextField
                id="slug"
                label="Phần cuối của địa chỉ"
                hint="Địa chỉ cũ sẽ dẫn đến địa chỉ mới"
                error={errorOf(state, "slug")}
                defaultValue={typedIn(state, "slug", article.slug)}
                autoComplete="off"
              />
              <SubmitButton className="btn btn--sm mt-3">Đổi đường dẫn</SubmitButton>
            </>
          )}
        </VerbForm>
      </Verb>
      <Verb title="Hẹn gỡ" why={why.keep}>
        <VerbForm action={actions.keep} article={article} editionId={editionId}>
          {() => (
            <>
              <p className="hint">Bài tự gỡ {leaves}, giờ Hà Nội.</p>
              <SubmitButton className="btn btn--sm">Bỏ hẹn gỡ</SubmitButton>
            </>
          )}
        </VerbForm>
      </Verb>
      <Verb title="Đưa trở lại danh sách" why={why.revive}>
        <VerbForm action={actions.revive} article={article} editionId={editionId}>
          {() => <SubmitButton className="btn btn--sm">Đưa bài trở lại</SubmitButton>}
        </VerbForm>
      </Verb>
      <Verb title="Rút khỏi danh sách, giữ lại để tra cứu" why={why.retire} folded>
        <VerbForm action={actions.retire} article={article} editionId={editionId}>
          {(state) => (
            <>
              <TextAreaField
                id="retireReason"
                name="reason"
                label="Lý do cho người đọc"
                hint="Hiện ở đầu bài. Bài rời các danh sách, trang của bài còn."
                error={errorOf(state, "reason")}
                defaultValue={typedIn(state, "reason")}
              />
              <SubmitButton className="btn btn--sm mt-3">Rút khỏi danh sách</SubmitButton>
            </>
          )}
        </VerbForm>
      </Verb>
      <Verb title="Gỡ bài" why={why.withdraw} folded>
        <VerbForm action={actions.withdraw} article={article} editionId={editionId}>
          {(state) => <WithdrawFields state={state} />}
        </VerbForm>
      </Verb>
      {why.start !== undefined && others ? <p className="verb muted">{others.charAt(0).toUpperCase() + others.slice(1)}: nhờ người duyệt.</p> : null}
    </div>
  );
}

function Verb({
  title,
  hint,
  why,
  folded = false,
  children,
}: {
  title: string;
  hint?: string;
  why: string | null | undefined;
  folded?: boolean;
  children: ReactNode;
}) {
  if (why === undefined) return null;
  const inside = (
    <>
      {hint ? <p className="hint">{hint}</p> : null}
      {why === null ? children : <p className="muted">{why}</p>}
    </>
  );
  if (folded && why === null) {
    return (
      <details className="verb">
        <summary>
          {title}
          <ChevronDown className="icon" aria-hidden="true" />
        </summary>
        {inside}
      </details>
    );
  }
  return (
    <section className="verb">
      <h2>{title}</h2>
      {inside}
    </section>
  );
}

interface FormProps {
  action: Action;
  article: Props["article"];
  editionId: string;
  children: (state: ActionState) => ReactNode;
}

function VerbForm({ action, article, editionId, children }: FormProps) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="version" value={article.version} />
      <input type="hidden" name="editionId" value={editionId} />
      {children(state)}
    </form>
  );
}
