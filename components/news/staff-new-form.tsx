"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  categories: { id: string; name: string }[];
}

/** The first two things of an article; everything else is written in the editor. */
export function NewArticleForm({ action, categories }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ title: "Tiêu đề", categoryId: "Chuyên mục" }} />
      <TextField
        id="title"
        label="Tiêu đề"
        hint="Sửa lại lúc nào cũng được trước khi đăng"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title")}
        autoComplete="off"
      />
      <SelectField id="categoryId" label="Chuyên mục" error={errorOf(state, "categoryId")} defaultValue={typedIn(state, "categoryId")}>
        <option value="">Chọn sau</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <p className="btns mt-6">
        <SubmitButton>Viết tiếp</SubmitButton>
      </p>
    </form>
  );
}
