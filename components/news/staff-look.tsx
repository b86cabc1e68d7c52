"use client";
import { CircleCheck } from "lucide-react";
import { useActionState, useEffect, useRef } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  id: string;
  version: number;
  /** When this text was read before, in words; null when it never was. */
  seen: string | null;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}

/** Stands below the text and says that it was read to here: by itself when it comes into view, without a script by its button. */
export function LookMark({ id, version, seen, action }: Props) {
  const [state, send] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const open = seen === null && state.status === "idle";
  useEffect(() => {
    const element = form.current;
    if (!open || !element) return;
    const seenIt = ([entry]: IntersectionObserverEntry[]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      element.requestSubmit();
    };
    // Who jumps to the end of the page has passed it: all above the window counts as seen.
    const watch = new IntersectionObserver(seenIt, { rootMargin: "1000000px 0px 0px" });
    watch.observe(element);
    return () => watch.disconnect();
  }, [open]);
  if (seen !== null || state.status === "done") {
    return (
      <p className="rvlook" role="status">
        <CircleCheck className="icon" aria-hidden="true" />
        {seen === null ? "Đã ghi là đã xem đến đây. Lần sau trang này chỉ ra điều mới." : `Đã xem bản này ${seen}`}
      </p>
    );
  }
  return (
    <form action={send} ref={form} className="rvlook">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {state.status === "refused" || state.status === "failed" ? <span>{state.sentence}</span> : null}
      <SubmitButton className="btn btn--sm" waiting="Đang ghi…">
        Đã xem đến đây
      </SubmitButton>
    </form>
  );
}
