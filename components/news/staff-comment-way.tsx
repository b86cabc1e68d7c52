"use client";
import type { MouseEvent } from "react";

/** Leads from a comment to its block: by the anchor where the text is printed, and in the editor to the block at that place. */
export function WayToBlock({ place, children }: { place: number; children: string }) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    const block = document.querySelector(".ProseMirror")?.children.item(place);
    if (!block) return;
    event.preventDefault();
    block.scrollIntoView({ block: "center" });
    // The caret goes where the eye goes, so that typing puts it right.
    const range = document.createRange();
    range.selectNodeContents(block);
    range.collapse(false);
    block.closest<HTMLElement>(".ProseMirror")?.focus({ preventScroll: true });
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  };
  return (
    <a href={`#khoi-${place + 1}`} onClick={go}>
      {children}
    </a>
  );
}
