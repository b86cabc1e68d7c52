"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Overtaken } from "./autosave";
import type { LocalCopy } from "./local-copy";
import { type DraftKind, type Merge, mergeDrafts, settleMerge, spotKeys, type Written } from "./merge";
import { useAutosave } from "./use-autosave";
import { useLocalCopy } from "./use-local-copy";

interface Start<D extends Written> {
  kind: DraftKind<D>;
  id: string;
  writer: string;
  /** The version that the page was made from, and what stood there. */
  version: number;
  first: D;
  /** What the boxes show at first: `first`, or what came back with a refusal. */
  given: D;
  /** The route that takes the saves. */
  address: string;
}

/** Two texts in the same places: somebody has to choose. */
export interface Clash<D extends Written> {
  stands: Overtaken<D>;
  merge: Merge<D>;
}

/** The draft that is being written: saved while it is typed, kept on this machine until then, brought together with what others save. */
export function useWriting<D extends Written>({ kind, id, writer, version, first, given, address }: Start<D>) {
  const [draft, setDraft] = useState(given);
  const latest = useRef(draft);
  const { copies, offer, settle: settleOffer } = useLocalCopy(id, writer, first, kind);
  const { state: save, autosave } = useAutosave(kind, address, version, first, (now, running) => {
    if (now.kind === "clean") void copies.forget();
    // What is typed during a save builds on the version that the save made.
    else if (now.kind === "waiting" && running) copies.keep(latest.current, running);
  });
  /** Raised when the text is replaced from outside. */
  const [replaced, setReplaced] = useState(0);
  /** Who saved what was brought together with one's own words without a question. */
  const [woven, setWoven] = useState<{ who: string; at: string } | null>(null);

  const put = (next: D) => {
    latest.current = next;
    setDraft(next);
    setReplaced((round) => round + 1);
  };
  const change = (part: Partial<D>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    copies.keep(latest.current, autosave);
    autosave.change(latest.current);
  };
  const restore = (copy: LocalCopy<D>) => {
    put(copy.draft);
    // Named are the version and the text that it was built on: whoever saved since then is asked about, or woven in.
    copies.keep(copy.draft, copy);
    void autosave.reopen(copy.draft, copy);
    settleOffer();
  };
  const settle = (next: D, stands: Overtaken<D>) => {
    put(next);
    void autosave.settle(next, stands);
  };

  /** Takes over what stands on the server where nothing was typed here since. */
  const follow = (next: D, stands: number) => {
    if (stands <= autosave.version || autosave.unsaved) return;
    put(next);
    void autosave.reopen(next, { version: stands, base: next });
  };

  const stands = save.kind === "conflict" ? save : null;
  const merge = useMemo(() => stands && mergeDrafts(kind, autosave.base, latest.current, stands.draft), [kind, stands, autosave]);
  const disputed = merge !== null && spotKeys(merge).length > 0;
  const clash: Clash<D> | null = disputed && stands ? { stands, merge } : null;
  const settling = useRef(settle);
  settling.current = settle;
  useEffect(() => {
    if (!stands || !merge || disputed) return;
    settling.current(settleMerge(merge, {}), stands);
    setWoven({ who: stands.who, at: stands.at });
  }, [stands, merge, disputed]);

  const discard = (page: string) => copies.forget().then(() => window.location.assign(page));
  return { draft, latest, change, save, autosave, offer, restore, forgo: settleOffer, discard, clash, woven, replaced, settle, follow };
}
