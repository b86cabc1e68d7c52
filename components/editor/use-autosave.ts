"use client";
import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveAnswer, type SaveState } from "./autosave";
import type { DraftKind, Written } from "./merge";

/** Sends one save to the route beside the editor and reads its answer. */
async function send<D extends Written>(kind: DraftKind<D>, address: string, draft: D, version: number): Promise<SaveAnswer<D>> {
  const content = kind.content(draft);
  // A field left out stays as it is.
  for (const name of kind.unreadable(draft)) delete content[name];
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...content, version }),
  });
  if (answer.status === 401 || answer.redirected) return { status: "signed-out" };
  if (answer.status >= 500) return { status: "unreachable" };
  return (await answer.json()) as SaveAnswer<D>;
}

/**
 * Autosave of one draft, alive as long as the page. Asks before the page is left with words that are not saved.
 * @param address the route that takes the saves, see app/quan-tri/(khung)/tin-bai/[id]/luu
 * @param first the draft as the server gave it, in that version
 * @param onState told of every state at once, before anything is drawn
 */
export function useAutosave<D extends Written>(
  kind: DraftKind<D>,
  address: string,
  version: number,
  first: D,
  onState: (state: SaveState<D>, autosave: Autosave<D> | null) => void,
) {
  const [state, setState] = useState<SaveState<D>>({ kind: "clean", at: null });
  const kept = useRef<Autosave<D> | null>(null);
  const told = useRef(onState);
  told.current = onState;
  kept.current ??= new Autosave<D>({
    version,
    base: first,
    send: (draft, seen) => send(kind, address, draft, seen),
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
