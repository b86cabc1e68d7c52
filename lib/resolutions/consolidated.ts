import type { ProvisionKind } from "@/prisma/generated/enums";
import type { Effect, IsoDay } from "./effects";
import { anchorOf, type ProvisionNode, type ProvisionRow, type ProvisionWords, ranks, readProvisions, treeOf, writeProvisions } from "./provisions";

/** The words that an amending text gives to a part, by the id of the affected part. */
export interface NewWords {
  /** Of a part that is put in. */
  kind: ProvisionKind | null;
  number: string;
  heading: string;
  content: string;
}

/** Who did something to a part, and from which day on. */
export interface Mark {
  does: Effect["does"];
  relationId: string;
  /** The acting text. */
  by: string;
  since: IsoDay;
  /** Anchor in the acting text that says so. */
  source: string;
  /** The words that stood there until then; "" where nothing did. */
  before: string;
}

export interface ConsolidatedNode extends ProvisionWords {
  parts: ConsolidatedNode[];
  /** In the order of days; a part that nobody touched has none. */
  marks: Mark[];
}

export interface Consolidated {
  nodes: ConsolidatedNode[];
  /** What hit the text as a whole. */
  whole: Mark[];
  /** What names a part that is not found: said beside the text, never lost. */
  unplaced: (Mark & { anchor: string })[];
}

function marked({ parts, ...words }: ProvisionNode): ConsolidatedNode {
  return { ...words, parts: parts.map(marked), marks: [] };
}

interface Place {
  node: ConsolidatedNode;
  siblings: ConsolidatedNode[];
  holder: Place | null;
}

function find(anchor: string, siblings: ConsolidatedNode[], holder: Place | null = null): Place | null {
  for (const node of siblings) {
    const place = { node, siblings, holder };
    const found = node.anchor === anchor ? place : find(anchor, node.parts, place);
    if (found) return found;
  }
  return null;
}

/** Without the quotation marks in which an amending text sets the new words. */
function unquoted(text: string): string {
  const inner = /^["“«]([\s\S]*)["”»][.;]?$/.exec(text.trim())?.[1];
  const count = (signs: RegExp) => inner?.match(signs)?.length ?? 0;
  return inner && count(/[“«]/g) === count(/[”»]/g) && count(/"/g) % 2 === 0 ? inner : text.trim();
}

/** A part in new words, taken apart like any text. Where they begin with the part's own number, it is not printed twice. */
function inNewWords(part: ProvisionWords, { heading, content }: NewWords, near: string): ProvisionNode {
  const text = unquoted(content);
  const holder: ProvisionWords = { kind: part.kind === "POINT" ? "CLAUSE" : "ARTICLE", number: "", heading: "", content: "", anchor: near };
  const [whole, ...others] = ranks[part.kind] > ranks.ARTICLE ? readProvisions(text, holder) : readProvisions(text);
  if (whole && others.length === 0 && whole.kind === part.kind && whole.number === part.number) {
    const { heading: own, content: words } = whole;
    const parts = readProvisions(writeProvisions(whole.parts), part);
    return { ...part, heading: heading || own, content: words, parts };
  }
  const [first, ...rest] = readProvisions(text, part);
  const leads = first?.kind === "PARAGRAPH";
  return { ...part, heading: heading || part.heading, content: leads ? first.content : "", parts: leads ? rest : first ? [first, ...rest] : [] };
}

function insert(place: Place, part: ProvisionWords, words: NewWords, mark: Mark): void {
  let beside: Place = place;
  while (ranks[beside.node.kind] > ranks[part.kind] && beside.holder) beside = beside.holder;
  const node = { ...marked(inNewWords(part, words, beside.node.anchor)), marks: [mark] };
  if (ranks[beside.node.kind] < ranks[part.kind]) {
    beside.node.parts.push(node);
    return;
  }
  // Behind what was put in there before: 4a, then 4b, both "after Điều 4".
  let at = beside.siblings.indexOf(beside.node) + 1;
  while (beside.siblings[at]?.marks.some(({ does }) => does === "INSERT")) at++;
  beside.siblings.splice(at, 0, node);
}

/**
 * The text as it stands on a day: the adopted words, and what the effects of that day did to them, one after the other.
 * @param effects those that work on the text on the day (validity.ts), in the order in which they began
 */
export function consolidated(rows: readonly ProvisionRow[], effects: readonly Effect[], words: ReadonlyMap<string, NewWords>): Consolidated {
  const nodes = treeOf(rows).map(marked);
  const whole: Mark[] = [];
  const unplaced: Consolidated["unplaced"] = [];
  for (const { does, relation, part, start } of effects) {
    const mark: Mark = { does, relationId: relation.id, by: relation.from, since: start, source: part?.source ?? "", before: "" };
    if (!part) {
      whole.push(mark);
      continue;
    }
    const place = find(part.anchor, nodes);
    const given = words.get(part.id);
    if (!place) {
      unplaced.push({ ...mark, anchor: part.anchor });
      continue;
    }
    const { node } = place;
    if (does === "INSERT") {
      // A new part whose words readers do not get: said beside the text, for nothing happened to the one in front of it.
      if (!given?.kind) {
        unplaced.push({ ...mark, anchor: part.inserts || part.anchor });
        continue;
      }
      const { kind, number, heading } = given;
      insert(place, { kind, number, heading, content: "", anchor: anchorOf(kind, number, part.anchor) }, given, mark);
    } else if (does === "CHANGE" && given?.content) {
      const before = writeProvisions([node]);
      const { heading, content, parts } = marked(inNewWords(node, given, place.holder?.node.anchor ?? node.anchor));
      Object.assign(node, { heading, content, parts });
      node.marks.push({ ...mark, before });
    } else node.marks.push(mark);
  }
  return { nodes, whole, unplaced };
}
