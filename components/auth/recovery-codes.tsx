"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, problemOf } from "@/lib/auth/form-state";

/** Makes ten recovery codes and shows them once. @param left codes of an earlier set that still work */
export function RecoveryCodes({ action, left, next }: { action: AccountAction; left: number; next: string }) {
  const [state, send] = useActionState(action, { status: "idle" });
  if (state.status === "codes") {
    return (
      <div role="status">
        <p className="note note--ok">
          In hoặc chép các mã này và cất nơi an toàn, không để cùng điện thoại. Chúng chỉ hiện một lần ở đây; mỗi mã dùng được một lần.
        </p>
        <ol className="reccodes">
          {state.codes.map((code) => (
            <li key={code}>{code.match(/.{4}/g)?.join("-")}</li>
          ))}
        </ol>
        <a className="btn btn--primary" href={next}>
          Đã cất các mã, đi tiếp
        </a>
      </div>
    );
  }
  return (
    <form action={send}>
      <ErrorSummary state={problemOf(state)} />
      <p>
        Mã dự phòng thay cho điện thoại khi mất hoặc để quên.{" "}
        {left > 0 ? `Còn ${left} mã cũ dùng được; tạo lại thì chúng hết hiệu lực.` : "Hiện chưa có mã nào dùng được."}
      </p>
      <div className="btns mt-4">
        <SubmitButton>Tạo 10 mã dự phòng</SubmitButton>
        <a href={next}>Để sau</a>
      </div>
    </form>
  );
}
