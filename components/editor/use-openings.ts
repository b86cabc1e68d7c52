"use client";
import { useEffect, useState } from "react";

/** Another window in which this edition is open for writing. */
export interface Other {
  name: string;
  /** The same person, elsewhere. */
  own: boolean;
  /** "14 giờ 32". */
  since: string;
}

const EVERY_MS = 15_000;

/** Says every quarter of a minute that this window is open, and hears who else has the edition open. @param address see app/quan-tri/(khung)/tin-bai/[id]/dang-mo */
export function useOpenings(address: string): Other[] {
  const [others, setOthers] = useState<Other[]>([]);
  useEffect(() => {
    const window_ = crypto.randomUUID();
    const say = async () => {
      const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ window: window_ }) });
      if (answer.ok && !answer.redirected) setOthers(((await answer.json()) as { others: Other[] }).others);
    };
    // Without an answer the last one stands; the saves say what is wrong.
    const ask = () => void say().catch(() => undefined);
    const leave = () => navigator.sendBeacon(address, new Blob([JSON.stringify({ window: window_, leaving: true })], { type: "application/json" }));
    ask();
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [address]);
  return others;
}
