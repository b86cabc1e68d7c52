import { formatDay } from "@/lib/core/dates";
import { relationLabels } from "@/lib/resolutions/labels";
import { partName } from "@/lib/resolutions/part-names";
import { anchorOf } from "@/lib/resolutions/provisions";
import type { Related } from "@/lib/resolutions/queries/relations";
import { partsWords } from "@/lib/resolutions/validity-words";

/** Relations of one kind and direction, in the order in which they are said. */
export interface RelationGroup {
  name: string;
  kind: Related["kind"];
  direction: Related["direction"];
  items: Related[];
}

/** What it rests on and what it does, then what others did to it and made of it. */
export function relationGroups(relations: readonly Related[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const order = Object.keys(relationLabels);
  const sorted = relations.toSorted((a, b) => (a.direction === b.direction ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.direction === "to" ? -1 : 1));
  for (const relation of sorted) {
    const key = `${relation.kind} ${relation.direction}`;
    const group = groups.get(key) ?? { name: relationLabels[relation.kind][relation.direction], kind: relation.kind, direction: relation.direction, items: [] };
    group.items.push(relation);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** "sửa khoản 1 Điều 4, bổ sung Điều 4a; từ 20/12/2020". */
export function relationDetail({ kind, parts, effectiveOn, endsOn, note }: Related): string {
  const named = parts.map(({ anchor, action, newName }) => ({ anchor, action, inserts: newName ? anchorOf(newName.kind, newName.number, anchor) : "" }));
  const what = kind === "AMENDMENT" ? partsWords(named) : parts.map(({ anchor }) => partName(anchor)).join(", ");
  const days = [effectiveOn && `từ ${formatDay(effectiveOn)}`, endsOn && `đến ${formatDay(endsOn)}`].filter(Boolean).join(" ");
  return [what, days, note].filter(Boolean).join("; ");
}

/** Whether the other text is at its end by this relation: drawn with a broken line. */
export function endsTheOther({ kind, direction }: Pick<Related, "kind" | "direction">): boolean {
  return direction === "to" && (kind === "REPEAL" || kind === "REPLACEMENT");
}
