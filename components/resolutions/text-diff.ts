import { diffArrays } from "diff";
import type { Words } from "@/components/news/edition-diff";
import type { ConsolidatedNode } from "@/lib/resolutions/consolidated";
import { partName } from "@/lib/resolutions/part-names";
import { numberWord, type ProvisionWords } from "@/lib/resolutions/provisions";

/** A part of a text as it is compared: its own words without those of its parts. */
export interface Clause {
  anchor: string;
  /** "điểm a khoản 1 Điều 1" */
  name: string;
  /** "a) Rừng phòng hộ …" */
  text: string;
  /** The words alone: a part that got another number and kept its words is the same part. */
  words: string;
}

export type ClauseChange =
  | { kind: "same"; clauses: Clause[] }
  | { kind: "moved"; before: Clause; after: Clause }
  | { kind: "changed"; before: Clause; after: Clause; left: Words[]; right: Words[] }
  | { kind: "new"; after: Clause }
  | { kind: "gone"; before: Clause };

/** The parts of a text in reading order; what holds no words of its own is left out. */
export function clausesOf(rows: readonly ProvisionWords[]): Clause[] {
  return rows
    .map((row) => {
      const words = [row.heading, row.content].filter(Boolean).join("\n");
      return { anchor: row.anchor, name: partName(row.anchor), text: [numberWord(row), words].filter(Boolean).join(" "), words };
    })
    .filter(({ words }) => words !== "");
}

/** The parts of a text of a day that are still there. */
export function* livingParts(nodes: readonly ConsolidatedNode[]): Generator<ProvisionWords> {
  for (const node of nodes) {
    if (node.marks.some(({ does }) => does === "END")) continue;
    yield node;
    yield* livingParts(node.parts);
  }
}

/** A figure is one word: "430.000" became "450.000", not "430" became "450". */
const tokens = (text: string) => text.match(/\s+|\d+(?:[.,/]\d+)*|[\p{L}\p{M}\p{N}]+|./gsu) ?? [];

function wordChanges(before: string, after: string): Words[] {
  return diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }) => ({
    text: value.join(""),
    kind: added ? "new" : removed ? "gone" : "same",
  }));
}

const lengthOf = (words: readonly Words[], kind: Words["kind"]) =>
  words.filter((one) => one.kind === kind).reduce((sum, { text }) => sum + text.trim().length, 0);

/** Whether two parts are one part that was rewritten: a third of the words has stayed. */
function related(words: readonly Words[]): boolean {
  return lengthOf(words, "same") * 3 >= Math.max(lengthOf(words, "gone"), lengthOf(words, "new"));
}

function changedBetween(before: Clause, after: Clause): ClauseChange {
  if (before.words === after.words) return { kind: "moved", before, after };
  const words = wordChanges(before.text, after.text);
  return { kind: "changed", before, after, left: words.filter(({ kind }) => kind !== "new"), right: words.filter(({ kind }) => kind !== "gone") };
}

/** Pairs what differs: parts of one name first where their words have something in common, then parts whose words have. */
function pairUp(gone: Clause[], added: Clause[]): ClauseChange[] {
  const partners = new Map<Clause, Clause>();
  const left = new Set(gone);
  const alike = (before: Clause, after: Clause) => related(wordChanges(before.words, after.words));
  for (const after of added) {
    const before = [...left].find((one) => one.anchor === after.anchor && alike(one, after));
    if (before && left.delete(before)) partners.set(after, before);
  }
  for (const after of added.filter((one) => !partners.has(one))) {
    const before = [...left].find((one) => alike(one, after));
    if (before && left.delete(before)) partners.set(after, before);
  }
  // In the order of the newer text; what was taken out stands where the older one had it: before the next part that stayed.
  const changes: ClauseChange[] = [];
  let at = 0;
  for (const after of added) {
    const before = partners.get(after);
    for (; before && at <= gone.indexOf(before); at++) {
      const passed = gone[at];
      if (passed && left.has(passed)) changes.push({ kind: "gone", before: passed });
    }
    changes.push(before ? changedBetween(before, after) : { kind: "new", after });
  }
  const rest = gone.slice(at).filter((one) => left.has(one));
  return [...changes, ...rest.map((before): ClauseChange => ({ kind: "gone", before }))];
}

/** The changes from one text to another, clause by clause; runs without a change stand together. */
export function clauseChanges(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => a.words === b.words && a.text === b.text });
  const changes: ClauseChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    if (!part.added && !part.removed) {
      changes.push({ kind: "same", clauses: part.value });
      continue;
    }
    const next = parts[at + 1];
    const paired = next && (part.removed ? next.added : next.removed) ? next : null;
    if (paired) at += 1;
    changes.push(...pairUp(part.removed ? part.value : (paired?.value ?? []), part.added ? part.value : (paired?.value ?? [])));
  }
  return changes;
}

/** "3 phần sửa, 1 phần thêm, 1 phần bỏ", in the words that the comparison explains; words for none. */
export function changeWords(changes: readonly ClauseChange[]): string {
  const count = (kind: ClauseChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const said = [
    [count("changed"), "phần sửa"],
    [count("new"), "phần thêm"],
    [count("gone"), "phần bỏ"],
    [count("moved"), "phần chỉ đổi số thứ tự"],
  ].flatMap(([many, words]) => (many ? [`${many} ${words}`] : []));
  return said.length > 0 ? said.join(", ") : "Hai bản giống nhau từng chữ";
}
