/** So many are kept in order while the others pass by; of more, sorting all is the faster way. */
const FEW = 200;

/** The first of a list as sorting it would give them, without sorting those behind. Pure. */
export function firstOf<Item>(list: readonly Item[], most: number, compare: (a: Item, b: Item) => number): Item[] {
  if (most > FEW) return list.toSorted(compare).slice(0, most);
  const first: Item[] = [];
  for (const item of list) {
    const last = first[most - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(item, first[middle] as Item) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}
