"use client";
import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveAnswer, type SaveState } from "./autosave";
import { contentOf, type Draft, unreadable } from "./draft";

/** Sends one save to the route beside the editor and reads its answer. */
async function send(address: string, draft: Draft, version: number): Promise<SaveAnswer<Draft>> {
  const content = contentOf(draft);
  // A date that is half typed must not stop the words from being saved: a field left out stays as it is.
  for (const name of Object.keys(unreadable(draft))) delete content[name];
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...content, version }),
  });
  if (answer.status === 401 || answer.redirected) return { status: "signed-out" };
  if (answer.status >= 500) return { status: "unreachable" };
  return (await answer.json()) as SaveAnswer<Draft>;
}

/**
 * Autosave of one edition, alive as long as the page. Asks before the page is left with words that are not saved.
 * @param address the route that takes the saves, see app/quan-tri/(khung)/tin-bai/[id]/luu
 * @param first the edition as the server gave it, in that version
 * @param onState told of every state at once, before anything is drawn
 */
export function useAutosave(address: string, version: number, first: Draft, onState: (state: SaveState<Draft>, autosave: Autosave<Draft> | null) => void) {
  const [state, setState] = useState<SaveState<Draft>>({ kind: "clean", at: null });
  const kept = useRef<Autosave<Draft> | null>(null);
  const told = useRef(onState);
  told.current = onState;
  kept.current ??= new Autosave<Draft>({
    version,
    base: first,
    send: (draft, seen) => send(address, draft, seen),
    onState: (now) => {
      told.current(now, kept.current);
      setState(now);
    },
  });
  const autosave = kept.current;
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (autosave.unsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [autosave]);
  return { state, autosave };
}
