import type { HalfDay } from "@/prisma/generated/enums";
import { type Progress, progressOf } from "./programme";

interface LiveItem {
  id: string;
  title: string;
  withdrawn: string | null;
  done: boolean;
  begins: number | null;
}

interface LiveHalf<Item> {
  id: string;
  onDay: Date;
  half: HalfDay;
  startsAt: number;
  endsAt: number;
  items: Item[];
}

export interface Standing<Half, Item> {
  /** The half-day that is under way, or the one that comes next. */
  half: Half;
  /** False in a break, or before the first half-day of a morning. */
  now: boolean;
  progress: Progress;
  current: Item | null;
  /** Also the first item of the half-day that follows. */
  next: Item | null;
}

/**
 * Where a session stands at a minute of a day in Việt Nam; null once its last half-day is over.
 * @param halves in their order
 */
export function standingOf<Item extends LiveItem, Half extends LiveHalf<Item>>(
  halves: readonly Half[],
  today: Date,
  minute: number,
): Standing<Half, Item> | null {
  const over = ({ onDay, endsAt }: Half) => onDay < today || (onDay.getTime() === today.getTime() && endsAt < minute);
  const at = halves.findIndex((half) => !over(half));
  const half = halves[at];
  if (!half) return null;
  const now = half.onDay.getTime() === today.getTime() && half.startsAt <= minute;
  const stages = half.items.map((item) => ({ ...item, withdrawn: item.withdrawn !== null }));
  const progress = progressOf(stages, now ? minute : -1);
  const itemOf = (id: string | null) => half.items.find((item) => item.id === id) ?? null;
  const after = halves[at + 1]?.items.find(({ withdrawn }) => withdrawn === null) ?? null;
  return { half, now, progress, current: itemOf(progress.current), next: itemOf(progress.next) ?? after };
}
