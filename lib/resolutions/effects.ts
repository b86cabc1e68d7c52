import type { PartAction, RelationKind } from "@/prisma/generated/enums";

/*
 * What texts do to each other, and which of it works on a day. An effect works from its day on, also when the acting text has run out
 * or was replaced. It falls while the acting text, or the part of it that says so, is repealed or suspended: what it had ended or
 * changed stands again, at any depth.
 */

/** A day as "2020-12-20": a date, not an instant. Such words compare as days do. */
export type IsoDay = string;

export interface LegalText {
  id: string;
  issuedOn: IsoDay | null;
  /** Null for a text that has no effect yet and does nothing to others. */
  effectiveOn: IsoDay | null;
  /** The last day. */
  expiresOn: IsoDay | null;
  /** Its numbered parts. */
  provisions: readonly { anchor: string; parent: string | null }[];
}

export interface AffectedPart {
  id: string;
  anchor: string;
  action: PartAction;
  /** Anchor in the acting text that says so; "" where nobody said which. */
  source: string;
  /** Anchor of the new part of INSERT_AFTER. */
  inserts: string;
}

export interface ActingRelation {
  id: string;
  kind: RelationKind;
  from: string;
  to: string;
  effectiveOn: IsoDay | null;
  endsOn: IsoDay | null;
  /** None: the whole text. */
  parts: readonly AffectedPart[];
}

/** Acting texts that are not among the texts (a law of which only the name is known) act from the day of their relation. */
export interface LegalGraph {
  texts: readonly LegalText[];
  relations: readonly ActingRelation[];
}

/** One thing that a relation does: to the whole text, or to one part of it. */
export interface Effect {
  relation: ActingRelation;
  part: AffectedPart | null;
  does: "END" | "CHANGE" | "INSERT" | "SUSPEND";
  /** Whether what the hit text did itself falls with it. */
  fells: boolean;
  start: IsoDay;
  last: IsoDay | null;
  /** Breaks ties where texts act on each other in a circle. */
  rank: string;
}

function doingOf({ kind }: ActingRelation, part: AffectedPart | null): Pick<Effect, "does" | "fells"> | null {
  if (part?.action === "INSERT_AFTER") return { does: "INSERT", fells: false };
  if (kind === "REPEAL") return { does: "END", fells: true };
  if (kind === "REPLACEMENT") return { does: "END", fells: false };
  if (kind === "SUSPENSION") return { does: "SUSPEND", fells: true };
  if (kind !== "AMENDMENT") return null;
  if (part?.action === "REPEAL") return { does: "END", fells: true };
  if (part?.action === "SUSPEND") return { does: "SUSPEND", fells: true };
  return { does: "CHANGE", fells: false };
}

/** The parts of a text: which lies in which, and which have none below them. */
export class PartTree {
  private readonly parents: ReadonlyMap<string, string | null>;
  readonly leaves: readonly string[];

  constructor(provisions: LegalText["provisions"] = []) {
    this.parents = new Map(provisions.map(({ anchor, parent }) => [anchor, parent]));
    const above = new Set(provisions.map(({ parent }) => parent));
    this.leaves = provisions.map(({ anchor }) => anchor).filter((anchor) => !above.has(anchor));
  }

  /** Whether a part is the other one or lies in it. A part that came later is known by its anchor only. */
  within(anchor: string, outer: string): boolean {
    for (let at: string | null | undefined = anchor; at; at = this.parents.get(at)) if (at === outer || at.startsWith(`${outer}-`)) return true;
    return false;
  }
}

/** What can happen in a graph, ready to be asked for any day. */
export class Effects {
  private readonly texts: ReadonlyMap<string, LegalText>;
  private readonly trees = new Map<string, PartTree>();
  private readonly onText = new Map<string, Effect[]>();

  constructor(graph: LegalGraph) {
    this.texts = new Map(graph.texts.map((text) => [text.id, text]));
    for (const relation of graph.relations) {
      for (const part of relation.parts.length > 0 ? relation.parts : [null]) this.add(relation, part);
    }
  }

  private add(relation: ActingRelation, part: AffectedPart | null): void {
    const doing = doingOf(relation, part);
    const acting = this.texts.get(relation.from);
    // What has no effect itself, a draft for example, does nothing.
    if (!doing || relation.effectiveOn === null || acting?.effectiveOn === null) return;
    const start = acting && acting.effectiveOn > relation.effectiveOn ? acting.effectiveOn : relation.effectiveOn;
    const rank = `${start} ${relation.id} ${part?.id ?? ""}`;
    const effect: Effect = { relation, part, ...doing, start, last: relation.endsOn, rank };
    this.onText.set(relation.to, [...(this.onText.get(relation.to) ?? []), effect]);
  }

  textOf(id: string): LegalText | undefined {
    return this.texts.get(id);
  }

  treeOf(id: string): PartTree {
    const tree = this.trees.get(id) ?? new PartTree(this.texts.get(id)?.provisions);
    this.trees.set(id, tree);
    return tree;
  }

  /** Everything that bears on a text: what acts on it, what fells the acting texts, and so on. */
  bearingOn(id: string): Effect[] {
    const found = new Set(this.onText.get(id));
    const asked = new Set<string>();
    // A set that grows while it is walked is walked to its end.
    for (const { relation } of found) {
      if (asked.has(relation.from)) continue;
      asked.add(relation.from);
      for (const feller of this.fellersOf(relation.from)) found.add(feller);
    }
    return [...found];
  }

  /** What ran out by itself before cannot be repealed any more: nothing stands again because of it. */
  private fellersOf(id: string): Effect[] {
    const end = this.texts.get(id)?.expiresOn ?? null;
    return (this.onText.get(id) ?? []).filter(({ fells, start }) => fells && (end === null || start <= end));
  }

  /** Those of the effects that together take an effect's ground away. */
  private grounds(effect: Effect, fellers: readonly Effect[]): Effect[] {
    const tree = this.treeOf(effect.relation.from);
    const source = effect.part?.source;
    const direct = fellers.filter(({ part }) => part === null || (source && tree.within(source, part.anchor)));
    if (direct.length > 0) return direct;
    const gone = (leaf: string) => fellers.some(({ part }) => part && tree.within(leaf, part.anchor));
    return tree.leaves.length > 0 && tree.leaves.every(gone) ? [...fellers] : [];
  }

  /**
   * Which of the effects work on a day. Where texts fell each other in a circle, what came first holds: whoever is repealed can no
   * longer repeal.
   */
  working(among: readonly Effect[], day: IsoDay): Set<Effect> {
    const begun = among.filter(({ start, last }) => start <= day && (last === null || day <= last));
    const open = new Set(begun);
    const works = new Set<Effect>();
    const byRank = begun.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    while (open.size > 0) {
      const before = open.size;
      for (const effect of begun) {
        if (!open.has(effect)) continue;
        const fellers = this.fellersOf(effect.relation.from);
        const certain = fellers.filter((feller) => works.has(feller));
        const possible = fellers.filter((feller) => works.has(feller) || open.has(feller));
        if (this.grounds(effect, certain).length > 0) open.delete(effect);
        else if (this.grounds(effect, possible).length === 0) {
          open.delete(effect);
          works.add(effect);
        }
      }
      const first = open.size === before ? byRank.find((effect) => open.has(effect)) : undefined;
      if (first) {
        open.delete(first);
        works.add(first);
      }
    }
    return works;
  }

  /** The texts that take an effect's ground away on a day. */
  felledBy(effect: Effect, works: ReadonlySet<Effect>): string[] {
    const fellers = this.fellersOf(effect.relation.from).filter((feller) => works.has(feller));
    return [...new Set(this.grounds(effect, fellers).map(({ relation }) => relation.from))].toSorted();
  }
}
