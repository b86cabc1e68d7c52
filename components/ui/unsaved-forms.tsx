"use client";
import { useEffect } from "react";

/** After somebody agreed, the same form may pass once more: what else of the page saves itself first sends it again. */
const AGREED_MS = 5000;

function isTouched(control: Element): boolean {
  if (control instanceof HTMLInputElement) {
    if (control.type === "hidden") return false;
    return control.type === "checkbox" || control.type === "radio" ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  // A list without a choice of its own begins with its first.
  if (control instanceof HTMLSelectElement)
    return (
      control.selectedIndex !==
      Math.max(
        0,
        [...control.options].findIndex(({ defaultSelected }) => defaultSelected),
      )
    );
  return false;
}

const nameOf = (form: HTMLFormElement) => form.closest("section")?.querySelector("h2")?.textContent?.trim() ?? "";

/** Asks before a form of the page is sent while something typed in another one is not saved: the page comes back without it. */
export function UnsavedForms() {
  useEffect(() => {
    let agreed: { form: HTMLFormElement; at: number } | null = null;
    const ask = (event: SubmitEvent) => {
      const sent = event.target;
      if (!(sent instanceof HTMLFormElement) || "autosaved" in sent.dataset) return;
      if (agreed?.form === sent && performance.now() - agreed.at < AGREED_MS) return;
      const others = [...document.querySelectorAll<HTMLFormElement>("main form")].filter((form) => form !== sent && !("autosaved" in form.dataset));
      const touched = others.filter((form) => [...form.elements].some(isTouched)).map(nameOf);
      if (touched.length === 0) return;
      const names = [...new Set(touched)].filter(Boolean).join("; ");
      if (window.confirm(`Có chỗ đã sửa mà chưa lưu${names ? `: ${names}` : ""}. Làm việc này thì chữ ở đó mất. Vẫn làm?`)) {
        agreed = { form: sent, at: performance.now() };
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before the page itself hears of it.
    window.addEventListener("submit", ask, true);
    return () => window.removeEventListener("submit", ask, true);
  }, []);
  return null;
}
