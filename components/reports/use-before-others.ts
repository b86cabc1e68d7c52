"use client";
import { type RefObject, useEffect, useRef } from "react";

/**
 * What is typed here is saved before any other form of the page is sent: a report that is submitted must hold the last sentence. Ctrl+S saves too.
 * @param own the form whose words are meant
 * @param save false when it did not work: nothing is sent then
 */
export function useBeforeOthers(own: RefObject<HTMLFormElement | null>, unsaved: () => boolean, save: () => Promise<boolean>): void {
  const latest = useRef({ unsaved, save });
  latest.current = { unsaved, save };
  useEffect(() => {
    const send = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form === own.current || !latest.current.unsaved()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void latest.current.save().then((saved) => {
        if (saved) form.requestSubmit(submitter);
        // Why nothing was sent is said here.
        else own.current?.scrollIntoView({ block: "nearest" });
      });
    };
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (latest.current.unsaved()) void latest.current.save();
    };
    // Before the page itself hears of it.
    window.addEventListener("submit", send, true);
    window.addEventListener("keydown", keys);
    return () => {
      window.removeEventListener("submit", send, true);
      window.removeEventListener("keydown", keys);
    };
  }, [own]);
}
