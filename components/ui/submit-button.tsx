"use client";
import type { ButtonHTMLAttributes } from "react";
import { useFormStatus } from "react-dom";

/** A button that sends its form once: while the answer is awaited further presses do nothing, and the word says so. */
export function SubmitButton({
  children,
  className = "btn btn--primary",
  waiting = "Đang gửi…",
  ...button
}: ButtonHTMLAttributes<HTMLButtonElement> & { waiting?: string }) {
  const { pending } = useFormStatus();
  return (
    <button {...button} type="submit" className={className} aria-disabled={pending} onClick={(event) => pending && event.preventDefault()}>
      {pending ? waiting : children}
    </button>
  );
}
