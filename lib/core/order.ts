/** What a button beside an item asks for. */
export type Move = "up" | "down" | "out";

const moves: Record<string, Move> = { len: "up", xuong: "down", bo: "out" };

/** What a button says, "xuong:2" for the third item down; null when it asks for no move. Pure. */
export function askedMove(typed: string): { move: Move; at: number } | null {
  const [, word = "", at] = /^(len|xuong|bo):(\d{1,3})$/.exec(typed) ?? [];
  const move = moves[word];
  return move === undefined ? null : { move, at: Number(at) };
}

/** A list with one item moved by a place, or taken out. At an end it stays as it is. Pure. @param at from 0 */
export function moved<T>(items: readonly T[], at: number, move: Move): T[] {
  const item = items[at];
  if (item === undefined) return [...items];
  const rest = items.filter((_, place) => place !== at);
  if (move === "out") return rest;
  return rest.toSpliced(move === "up" ? Math.max(0, at - 1) : at + 1, 0, item);
}
