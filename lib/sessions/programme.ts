import type { HalfDay } from "@/prisma/generated/enums";
import { halfOrder } from "./half-days";

/* The programme of a session: its half-days in the order in which they are held, and when each item begins. */

interface HalfOfDay {
  onDay: Date;
  half: HalfDay;
}

/** By day, then morning, afternoon, evening. For `toSorted`. */
export function inOrder(a: HalfOfDay, b: HalfOfDay): number {
  return a.onDay.getTime() - b.onDay.getTime() || halfOrder.indexOf(a.half) - halfOrder.indexOf(b.half);
}

interface Timed {
  /** 0 where nobody said how long it takes. */
  minutes: number;
  withdrawn: boolean;
}

/**
 * When each item of a half-day begins, in minutes after midnight. What is withdrawn takes no time; after an item whose length nobody
 * said, the hours of those that follow are unknown (null) rather than guessed.
 */
export function knownBeginnings(startsAt: number, items: readonly Timed[]): (number | null)[] {
  let at: number | null = startsAt;
  return items.map(({ minutes, withdrawn }) => {
    if (withdrawn) return null;
    const begins = at;
    at = at === null || minutes === 0 ? null : at + minutes;
    return begins;
  });
}

export interface Stage {
  id: string;
  withdrawn: boolean;
  /** Something came of it: it was voted on, or its outcome is written down. */
  done: boolean;
  /** When it begins by the programme. */
  begins: number | null;
}

export interface Progress {
  /** The last item that is done; null before the first. */
  last: string | null;
  current: string | null;
  next: string | null;
  /** Where the current one stands among those that are not withdrawn, from 1; null when there is none. */
  place: number | null;
  of: number;
}

/**
 * Where a half-day stands. What is written down counts before the clock: the current item is the first after the last one that is done;
 * only when nothing is done yet, the one that the programme has for this minute.
 * @param minute of the day, in Việt Nam
 */
export function progressOf(stages: readonly Stage[], minute: number): Progress {
  const there = stages.filter(({ withdrawn }) => !withdrawn);
  const lastDone = there.findLastIndex(({ done }) => done);
  const byClock = there.findLastIndex(({ begins }) => begins !== null && begins <= minute);
  const at = lastDone >= 0 ? lastDone + 1 : byClock;
  const current = there[at] ?? null;
  return {
    last: there[lastDone]?.id ?? null,
    current: current?.id ?? null,
    next: there[at + 1]?.id ?? null,
    place: current ? at + 1 : null,
    of: there.length,
  };
}
