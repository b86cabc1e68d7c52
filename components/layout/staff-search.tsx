"use client";
import { Search } from "lucide-react";
import { useEffect, useRef } from "react";

/** Search over articles from every page of the staff area; the key "/" leads to it. */
export function StaffSearch() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches("input, textarea, select"));
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", slash);
    return () => window.removeEventListener("keydown", slash);
  }, []);
  return (
    <search className="adm__search" aria-label="Tin bài trong quản trị">
      <form className="adm__find" action="/quan-tri/tin-bai">
        <Search className="icon" aria-hidden="true" />
        <label className="vh" htmlFor="tim-quan-tri">
          Tìm tin bài
        </label>
        <input id="tim-quan-tri" name="q" type="search" placeholder="Tìm tin bài theo tiêu đề" ref={field} maxLength={200} />
        <kbd title="Bấm phím / để tìm">/</kbd>
      </form>
    </search>
  );
}
