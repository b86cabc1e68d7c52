"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** Somebody who has the same thing open for writing in another window. */
export interface Other {
  name: string;
  /** The same person, elsewhere. */
  own: boolean;
  /** "14 giờ 32". */
  since: string;
  /** The sections of a report in which they write now. */
  sections: { id: string; since: string }[];
}

/** What the page of a report says and hears besides. */
interface Talk<More> {
  sign(): object;
  heard(answer: More): void;
}

const EVERY_MS = 15_000;
const nobody: readonly Other[] = [];

/**
 * Says every quarter of a minute that this window is open, and hears who else has the same thing open.
 * @param address see app/quan-tri/(khung)/opening-answer.ts; null to say nothing
 * @returns besides them a way to say something at once
 */
export function useOpenings<More extends object>(address: string | null, talk?: Talk<More>): { others: readonly Other[]; tell: () => void } {
  const [others, setOthers] = useState(nobody);
  const latest = useRef(talk);
  latest.current = talk;
  const telling = useRef<() => void>(undefined);
  useEffect(() => {
    if (address === null) return setOthers(nobody);
    const window_ = crypto.randomUUID();
    const say = async () => {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...latest.current?.sign(), window: window_ }),
      });
      if (!answer.ok || answer.redirected) return;
      const said = (await answer.json()) as { others: Other[] } & More;
      // Who is there mostly stays: nothing is drawn anew then.
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(said.others) ? before : said.others));
      latest.current?.heard(said);
    };
    // Without an answer the last one stands; the saves say what is wrong.
    const ask = () => void say().catch(() => undefined);
    const leave = () => navigator.sendBeacon(address, new Blob([JSON.stringify({ window: window_, leaving: true })], { type: "application/json" }));
    ask();
    telling.current = ask;
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [address]);
  const tell = useCallback(() => telling.current?.(), []);
  return { others, tell };
}
