"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { errorOf } from "@/components/ui/form-values";
import { Mark } from "@/components/ui/mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** 0 while the drawn mark stands. */
  version: number;
  src: string | null;
}

/** The council's mark: the drawn one, or a picture of the office. */
export function MarkForm({ action, version, src }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ bytes: "Ảnh dấu hiệu" }} />
      <input type="hidden" name="version" value={version} />
      <p className="flex items-center gap-4">
        <Mark src={src} />
        <span className="muted">{src ? "Đang dùng ảnh đã tải lên." : "Đang dùng dấu hiệu vẽ sẵn."}</span>
      </p>
      <Field
        id="bytes"
        label="Ảnh dấu hiệu"
        hint="PNG, JPEG hay WebP, nền trong, nhiều nhất 500 KB. Hiện ở đầu và chân mọi trang."
        error={errorOf(state, "bytes")}
      >
        {(tied) => <input className="input" type="file" name="bytes" accept="image/png,image/jpeg,image/webp" {...tied} />}
      </Field>
      <p className="btns mt-6">
        <SubmitButton>Lưu dấu hiệu</SubmitButton>
        {version > 0 ? (
          <button className="btn btn--quiet" type="submit" name="viec" value="bo">
            Dùng lại dấu hiệu vẽ sẵn
          </button>
        ) : null}
      </p>
    </form>
  );
}
