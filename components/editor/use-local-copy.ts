"use client";
import { useEffect, useRef, useState } from "react";
import { bodySchema } from "@/lib/news/body";
import { contentOf, type Draft } from "./draft";
import { LocalCopies, type LocalCopy } from "./local-copy";

/** What a draft says, in one spelling: the editor orders the keys of its document in a way of its own. */
function saying(draft: Draft): string {
  return JSON.stringify(contentOf({ ...draft, body: bodySchema.parse(draft.body) }));
}

interface Kept {
  copies: LocalCopies;
  /** The newest copy that an earlier opening left and that says something else than the server does; null when there is none. */
  offer: LocalCopy | null;
  /** Ends the offer; what was offered is not kept any longer. */
  settle(): void;
}

/**
 * Keeps what is typed on this machine until the server has it, and finds what an earlier opening could not save.
 * @param first the edition as the server gave it
 */
export function useLocalCopy(editionId: string, writerId: string, first: Draft): Kept {
  const [copies] = useState(() => new LocalCopies(editionId, writerId));
  const [left, setLeft] = useState<LocalCopy[]>([]);
  const server = useRef(first);
  useEffect(() => {
    let gone = false;
    void copies.left().then(async (found) => {
      const stands = saying(server.current);
      const other = found.filter(({ draft }) => saying({ ...server.current, ...draft }) !== stands);
      await copies.discard(found.filter((copy) => !other.includes(copy)).map(({ session }) => session));
      if (!gone) setLeft(other);
    });
    return () => {
      gone = true;
    };
  }, [copies]);
  const offer = left[0] ?? null;
  const settle = () => {
    if (offer) void copies.discard([offer.session]);
    setLeft(left.slice(1));
  };
  return { copies, offer, settle };
}
