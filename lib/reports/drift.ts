import type { Figure } from "@/lib/indicators/figure";

/*
 * Đã thay đổi từ khi chốt: a frozen figure beside the same one as the record gives it now. The frozen one never changes by itself. Pure.
 */

/** Of a figure what can move: the value, the parts and the records. */
export type Measured = Pick<Figure, "indicator" | "value" | "records" | "breakdowns">;

export interface Drift {
  indicator: string;
  frozen: number | null;
  now: number | null;
  /** Records that are counted now and were not, and the other way round. */
  added: string[];
  removed: string[];
  /** Parts whose value is another, where the whole may be the same: a resolution was moved to another field. */
  parts: { breakdown: string; part: string; name: string; frozen: number | null; now: number | null }[];
}

function partsMoved(frozen: Measured, live: Measured): Drift["parts"] {
  return live.breakdowns.flatMap(({ key, parts }) => {
    const before = frozen.breakdowns.find((one) => one.key === key)?.parts ?? [];
    const keys = [...new Set([...before, ...parts].map((part) => part.key))];
    return keys.flatMap((part) => {
      const [was, is] = [before.find((one) => one.key === part), parts.find((one) => one.key === part)];
      // A part that nobody stands in is not there in the other list.
      const [frozenValue, nowValue] = [was ? was.value : 0, is ? is.value : 0];
      return frozenValue === nowValue ? [] : [{ breakdown: key, part, name: is?.name ?? was?.name ?? part, frozen: frozenValue, now: nowValue }];
    });
  });
}

/** What moved of one figure since it was frozen; null for nothing. */
export function driftOf(frozen: Measured, live: Measured): Drift | null {
  const [before, after] = [new Set(frozen.records), new Set(live.records)];
  const added = live.records.filter((id) => !before.has(id));
  const removed = frozen.records.filter((id) => !after.has(id));
  const parts = partsMoved(frozen, live);
  if (frozen.value === live.value && added.length === 0 && removed.length === 0 && parts.length === 0) return null;
  return { indicator: frozen.indicator, frozen: frozen.value, now: live.value, added, removed, parts };
}

/** What moved of all figures of a report, in its order. A figure that is counted no more has nothing to compare with. */
export function driftsOf(frozen: readonly Measured[], live: ReadonlyMap<string, Measured>): Drift[] {
  return frozen.flatMap((figure) => {
    const now = live.get(figure.indicator);
    return (now && driftOf(figure, now)) ?? [];
  });
}
