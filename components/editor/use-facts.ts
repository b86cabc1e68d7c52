"use client";
import { useEffect, useMemo, useState } from "react";
import type { Facts } from "@/lib/news/findings";
import { askOfDraft, type Draft } from "./draft";

/** Writing pauses for this long before the server is asked, in milliseconds. */
const PAUSE = 800;

/**
 * What the server knows of the text that is being written: asked again when its links or the names in it change.
 * @param first what it knew when the page was made
 * @param address the route that answers, see app/quan-tri/(khung)/tin-bai/kiem-tra
 */
export function useFacts(draft: Draft, first: Facts, address: string): Facts {
  const [facts, setFacts] = useState(first);
  const { title, standfirst, body } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other boxes name nobody and lead nowhere.
  const ask = useMemo(() => JSON.stringify(askOfDraft(draft)), [title, standfirst, body]);
  const [asked, setAsked] = useState(ask);
  useEffect(() => {
    if (ask === asked) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: ask, signal: stop.signal });
        if (!answer.ok || answer.redirected) return;
        setFacts((await answer.json()) as Facts);
        setAsked(ask);
      } catch {
        // Typing on asks again; until then what was known before stands.
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ask, asked, address]);
  return facts;
}
