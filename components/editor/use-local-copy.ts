"use client";
import { useEffect, useRef, useState } from "react";
import { LocalCopies, type LocalCopy } from "./local-copy";
import type { DraftKind, Written } from "./merge";

interface Kept<D extends Written> {
  copies: LocalCopies<D>;
  /** The newest copy that an earlier opening left and that says something else than the server does; null when there is none. */
  offer: LocalCopy<D> | null;
  /** Ends the offer; what was offered is not kept any longer. */
  settle(): void;
}

/**
 * Keeps what is typed on this machine until the server has it, and finds what an earlier opening could not save.
 * @param first the draft as the server gave it
 */
export function useLocalCopy<D extends Written>(id: string, writerId: string, first: D, kind: DraftKind<D>): Kept<D> {
  const [copies] = useState(() => new LocalCopies(id, writerId, kind));
  const [left, setLeft] = useState<LocalCopy<D>[]>([]);
  const server = useRef(first);
  useEffect(() => {
    let gone = false;
    const saying = (draft: D) => JSON.stringify(kind.content(kind.spelled(draft)));
    void copies.left().then(async (found) => {
      const stands = saying(server.current);
      const other = found.filter(({ draft }) => saying({ ...server.current, ...draft }) !== stands);
      await copies.discard(found.filter((copy) => !other.includes(copy)).map(({ session }) => session));
      if (!gone) setLeft(other);
    });
    return () => {
      gone = true;
    };
  }, [copies, kind]);
  const offer = left[0] ?? null;
  const settle = () => {
    if (offer) void copies.discard([offer.session]);
    setLeft(left.slice(1));
  };
  return { copies, offer, settle };
}
