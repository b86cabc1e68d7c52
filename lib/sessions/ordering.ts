/** An item in its place: which sitting, and which one there from 1; without a sitting it waits for a half-day. */
export interface Placed {
  id: string;
  sittingId: string | null;
  position: number;
}

/** What is asked of one item: a place up or down, or the end of a half-day, or before another item. */
export type Shift = { to: "up" | "down" } | { to: "sitting"; sittingId: string | null; before: string | null };

type Groups = { sittingId: string | null; ids: string[] }[];

/** Items by sitting, in the order of the sittings; those that wait come last. */
function grouped(items: readonly Placed[], sittings: readonly string[]): Groups {
  return [...sittings, null].map((sittingId) => ({
    sittingId,
    ids: items
      .filter((item) => item.sittingId === sittingId)
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  }));
}

function numbered(groups: Groups): Placed[] {
  return groups.flatMap(({ sittingId, ids }) => ids.map((id, at) => ({ id, sittingId, position: at + 1 })));
}

/** Every item in its place, counted from 1 without gaps in each half-day. */
export function arranged(items: readonly Placed[], sittings: readonly string[]): Placed[] {
  return numbered(grouped(items, sittings));
}

/**
 * The agenda after one move. Beyond the first or last place of a half-day an item goes on into the half-day before or after; at the ends
 * of the session it stays. What is asked of an unknown item or half-day changes nothing.
 * @param sittings in their order
 */
export function shifted(items: readonly Placed[], sittings: readonly string[], id: string, shift: Shift): Placed[] {
  const groups = grouped(items, sittings);
  const from = groups.findIndex(({ ids }) => ids.includes(id));
  const home = groups[from];
  if (!home) return numbered(groups);
  const at = home.ids.indexOf(id);
  if (shift.to === "sitting") {
    const target = groups.find(({ sittingId }) => sittingId === shift.sittingId);
    if (!target || shift.before === id) return numbered(groups);
    home.ids.splice(at, 1);
    const before = shift.before === null ? -1 : target.ids.indexOf(shift.before);
    target.ids.splice(before === -1 ? target.ids.length : before, 0, id);
    return numbered(groups);
  }
  const step = shift.to === "up" ? -1 : 1;
  if (home.ids[at + step] !== undefined) {
    home.ids.splice(at, 1);
    home.ids.splice(at + step, 0, id);
    return numbered(groups);
  }
  const next = groups[from + step];
  if (!next) return numbered(groups);
  home.ids.splice(at, 1);
  next.ids.splice(step === -1 ? next.ids.length : 0, 0, id);
  return numbered(groups);
}
