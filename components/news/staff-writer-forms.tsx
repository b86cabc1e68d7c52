"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Named {
  action: Action;
  /** The edition and the version that the page shows. */
  id: string;
  version: number;
}

/** Asks somebody to write along. */
export function InviteForm({ action, id, version, people }: Named & { people: { id: string; name: string }[] }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ accountId: "Người viết cùng" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField
        id="accountId"
        label="Người viết cùng"
        hint="Người này sửa được bài và gửi duyệt được. Ai đã sửa một chữ thì không duyệt bản này nữa."
        error={errorOf(state, "accountId")}
        defaultValue={typedIn(state, "accountId")}
        // A select keeps its first choice: after a refusal it must start anew with what was chosen.
        key={typedIn(state, "accountId")}
      >
        <option value="">Chọn một người</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <div className="btns mt-4">
        <SubmitButton>Mời viết cùng</SubmitButton>
      </div>
    </form>
  );
}

/** Ends somebody's writing along. */
export function ReleaseForm({ action, id, version, accountId, name }: Named & { accountId: string; name: string }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} labels={{}} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton className="btn btn--sm">
        Thôi viết cùng<span className="vh">: {name}</span>
      </SubmitButton>
    </form>
  );
}
