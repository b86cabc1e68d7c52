import type { SuccessionKind } from "@/prisma/generated/enums";

/* The bodies as a tree, and what took the place of what. Pure. */

interface Placed {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
}

export type Branch<T> = T & { parts: Branch<T>[] };

/** The tree of some bodies, sisters in protocol order. A body whose parent is not among them stands at the top. */
export function treeOf<T extends Placed>(bodies: readonly T[]): Branch<T>[] {
  const known = new Set(bodies.map(({ id }) => id));
  const order = bodies.toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, "vi"));
  const below = (parentId: string | null): Branch<T>[] =>
    order
      .filter((body) => (body.parentId !== null && known.has(body.parentId) ? body.parentId : null) === parentId)
      .map((body) => ({ ...body, parts: below(body.id) }));
  return below(null);
}

/** Whether `id` lies below `above`, or is it: a body cannot be put under a part of its own. */
export function isBelow(bodies: readonly Pick<Placed, "id" | "parentId">[], id: string | null, above: string): boolean {
  const parents = new Map(bodies.map((body) => [body.id, body.parentId]));
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

export interface Succession {
  predecessorId: string;
  successorId: string;
  kind: SuccessionKind;
  onDay: Date;
  decision: string;
}

/** Every body that a line of successions ties to one, itself among them: what it was before, and what became of it. */
export function lineOf(id: string, successions: readonly Pick<Succession, "predecessorId" | "successorId">[]): Set<string> {
  const line = new Set([id]);
  for (let before = 0; before !== line.size; ) {
    before = line.size;
    for (const { predecessorId, successorId } of successions) {
      if (line.has(predecessorId)) line.add(successorId);
      else if (line.has(successorId)) line.add(predecessorId);
    }
  }
  return line;
}

/**
 * What stood in the place of a body before it and after it, the earliest first, itself among them. Of two that were merged, or of the parts
 * of one that was split, nobody wrote down which: the line ends there.
 */
export function singleLineOf(id: string, successions: readonly Pick<Succession, "predecessorId" | "successorId">[]): string[] {
  const line = [id];
  const only = (near: readonly string[]) => (near.length === 1 && !line.includes(near[0] as string) ? near[0] : undefined);
  const before = (at: string | undefined) => only(successions.flatMap(({ predecessorId, successorId }) => (successorId === at ? [predecessorId] : [])));
  const after = (at: string | undefined) => only(successions.flatMap(({ predecessorId, successorId }) => (predecessorId === at ? [successorId] : [])));
  for (let earlier = before(id); earlier !== undefined; earlier = before(earlier)) line.unshift(earlier);
  for (let later = after(id); later !== undefined; later = after(later)) line.push(later);
  return line;
}

/** Something that changed about the bodies on one day. */
export interface Change {
  onDay: Date;
  /** Null where a body was founded or ended without taking or leaving a place. */
  kind: SuccessionKind | null;
  /** Names. */
  before: string[];
  after: string[];
  decision: string;
  /** The body to look at: the newer one where it has a page. */
  slug: string;
}

interface Known {
  id: string;
  slug: string;
  name: string;
  validFrom: Date | null;
  validTo: Date | null;
  foundedBy: string;
  shown: boolean;
}

/**
 * What changed among bodies, the newest first: successions, and beginnings and ends that no succession explains. A body that is not shown
 * has no page, but what came of it or went before it says its name.
 */
export function changesAmong(bodies: readonly Known[], successions: readonly Succession[]): Change[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const told = successions.filter(({ predecessorId, successorId }) => byId.has(predecessorId) && byId.has(successorId));
  const changes = new Map<string, Change>();
  for (const { predecessorId, successorId, kind, onDay, decision } of told) {
    const [before, after] = [byId.get(predecessorId), byId.get(successorId)];
    const page = [after, before].find((body) => body?.shown);
    if (!before || !after || !page) continue;
    // A merger is told by what came of it, a split by what was split.
    const key = `${kind === "SPLIT" ? predecessorId : successorId} ${onDay.getTime()}`;
    const change = changes.get(key) ?? { onDay, kind, before: [], after: [], decision, slug: page.slug };
    if (!change.before.includes(before.name)) change.before.push(before.name);
    if (!change.after.includes(after.name)) change.after.push(after.name);
    changes.set(key, change);
  }
  const explained = (id: string, side: "predecessorId" | "successorId") => told.some((succession) => succession[side] === id);
  const alone: Change[] = bodies
    .filter(({ shown }) => shown)
    .flatMap(({ id, name, slug, validFrom, validTo, foundedBy }) => [
      ...(validFrom && !explained(id, "successorId") ? [{ onDay: validFrom, kind: null, before: [], after: [name], decision: foundedBy, slug }] : []),
      ...(validTo && !explained(id, "predecessorId") ? [{ onDay: validTo, kind: null, before: [name], after: [], decision: "", slug }] : []),
    ]);
  return [...changes.values(), ...alone].toSorted((a, b) => b.onDay.getTime() - a.onDay.getTime());
}

const named = (names: readonly string[]) => (names.length > 1 ? `${names.slice(0, -1).join(", ")} và ${names.at(-1)}` : (names[0] ?? ""));

/** A change in one sentence, as it stands after its day. */
export function changeWords({ kind, before, after }: Pick<Change, "kind" | "before" | "after">): string {
  if (before.length === 0) return `Thành lập ${named(after)}.`;
  if (after.length === 0) return `${named(before)} kết thúc hoạt động.`;
  if (named(before) === named(after)) return `${named(after)} được tổ chức lại.`;
  switch (kind) {
    case "MERGER":
      return `${named(before)} hợp nhất thành ${named(after)}.`;
    case "SPLIT":
      return `${named(before)} được chia, tách thành ${named(after)}.`;
    case "RENAMING":
      return `${named(before)} đổi tên thành ${named(after)}.`;
    default:
      return `${named(before)} được tổ chức lại thành ${named(after)}.`;
  }
}
