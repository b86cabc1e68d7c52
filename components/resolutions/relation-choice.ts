import { formatDay } from "@/lib/core/dates";
import { readPartName } from "@/lib/resolutions/part-names";
import type { ProvisionRow } from "@/lib/resolutions/provisions";
import type { RelationPartView, RelationView } from "@/lib/resolutions/queries/detail";
import { actingKinds, actionsOf } from "@/lib/resolutions/workflow";
import { RelationKind } from "@/prisma/generated/enums";

/** What the person has chosen so far, as it stands in the address. */
export interface RelationChoice {
  kind: RelationKind;
  incoming: boolean;
  q: string;
  target: string;
  day: string;
  until: string;
  /** Anchors of parts that are hit, and of parts behind which something is put in. */
  parts: string[];
  after: string[];
  /** The same in words, for a text without parts of its own here. */
  named: string;
  relationId: string;
}

type Asked = Record<string, string | string[] | undefined>;

/** How a choice is called in the address. */
export const keys = {
  kind: "loai",
  incoming: "chieu",
  q: "tim",
  target: "van-ban",
  day: "ngay",
  until: "den-het",
  named: "phan-chu",
  relationId: "sua",
} as const;

const some = (value: string | string[] | undefined) => [value ?? []].flat();
const day = (value: Date | null) => (value ? formatDay(value) : "");

/** @param known the relation that is said anew @param usual the day on which relations of this resolution begin as a rule */
export function choiceOf(asked: Asked, known: RelationView | null, usual: Date | null): RelationChoice {
  const said = (key: string, first: string) => (asked[key] === undefined ? first : String(some(asked[key])[0] ?? ""));
  const fresh = known !== null && asked.buoc === undefined;
  const kind = said(keys.kind, known?.kind ?? "AMENDMENT");
  const anchors = (inserts: boolean) =>
    fresh ? (known?.parts ?? []).filter(({ action }) => (action === "INSERT_AFTER") === inserts).map(({ anchor }) => anchor) : null;
  return {
    kind: kind in RelationKind && kind !== "BASIS" ? (kind as RelationKind) : "AMENDMENT",
    incoming: said(keys.incoming, known?.incoming ? "1" : "") === "1",
    q: said(keys.q, "").slice(0, 200),
    target: said(keys.target, known?.other?.target ?? ""),
    day: said(keys.day, known ? day(known.effectiveOn) : day(usual)),
    until: said(keys.until, day(known?.endsOn ?? null)),
    parts: anchors(false) ?? some(asked.phan),
    after: anchors(true) ?? some(asked.sau),
    named: said(keys.named, ""),
    relationId: known?.id ?? "",
  };
}

/** The choice as the query of an address, without the text that was looked for. */
export function queryOf({ kind, incoming, day, until, parts, after }: RelationChoice): string {
  const query = new URLSearchParams({ loai: kind, chieu: incoming ? "1" : "", ngay: day, "den-het": until });
  for (const anchor of parts) query.append("phan", anchor);
  for (const anchor of after) query.append("sau", anchor);
  return String(query);
}

const empty = { source: "", newKind: null, newNumber: "", newHeading: "", newContent: "" };

/** The chosen parts with what becomes of them: as it was said before, or as the kind does it as a rule. */
export function partsChosen({ kind, parts, after, named }: RelationChoice, known: RelationView | null, rows: readonly ProvisionRow[]): RelationPartView[] {
  const first = actionsOf[kind][0];
  if (!first) return [];
  const spoken = rows.length > 0 ? [] : named.split(";").flatMap((words) => readPartName(words) ?? []);
  // Named in words before: such parts stand in no list from which they could be chosen again.
  const kept = rows.length > 0 || named !== "" ? [] : (known?.parts ?? []).filter(({ action }) => actionsOf[kind].includes(action));
  const hit = [...new Set([...parts, ...spoken])].map((anchor) => {
    const before = known?.parts.find((part) => part.anchor === anchor && part.action !== "INSERT_AFTER" && actionsOf[kind].includes(part.action));
    return before ?? { anchor, action: first, ...empty };
  });
  const inserted = after.map((anchor) => {
    const before = known?.parts.find((part) => part.anchor === anchor && part.action === "INSERT_AFTER");
    return before ?? { anchor, action: "INSERT_AFTER" as const, ...empty, newKind: "ARTICLE" as const };
  });
  const chosen = [...hit, ...(actionsOf[kind].includes("INSERT_AFTER") ? inserted : [])];
  return chosen.length > 0 ? chosen : kept;
}

/** The relation as the schema takes it, so that what it would do can be computed. A part that is put in has no number yet. */
export function relationOf({ id, version, choice, parts }: { id: string; version: number; choice: RelationChoice; parts: readonly RelationPartView[] }) {
  const { kind, target, incoming, day, until, relationId } = choice;
  const acts = actingKinds.includes(kind);
  return {
    ...{ id, version, kind, target, incoming, note: "", effectiveOn: acts ? day : "", endsOn: kind === "SUSPENSION" ? until : "" },
    ...(relationId ? { relationId } : {}),
    parts: parts.map((part) => ({
      ...part,
      newKind: part.newKind ?? "",
      newNumber: part.action === "INSERT_AFTER" ? part.newNumber || "mới" : part.newNumber,
    })),
  };
}
