/** What a button beside an item asks for. */
export type Move = "up" | "down" | "out";

/** A list with one item moved by a place, or taken out. At an end it stays as it is. Pure. @param at from 0 */
export function moved<T>(items: readonly T[], at: number, move: Move): T[] {
  const item = items[at];
  if (item === undefined) return [...items];
  const rest = items.filter((_, place) => place !== at);
  if (move === "out") return rest;
  return rest.toSpliced(move === "up" ? Math.max(0, at - 1) : at + 1, 0, item);
}
