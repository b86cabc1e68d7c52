import type { BodyKind } from "@/prisma/generated/enums";
import type { CountedKind, Unit } from "./figure";

/* What an indicator is, once and for all. Pure. */

/** Whose names the parts of a breakdown bear, where they are records and not words of the law. */
export type NamedParts = "field" | "body" | "session" | "category";

export interface BreakdownDefinition {
  /** "loai" */
  key: string;
  /** "Theo loại" */
  name: string;
  /** Every counted record stands in exactly one part, so that the parts add up. */
  tiles: boolean;
  parts: readonly { key: string; name: string }[] | NamedParts;
}

export interface IndicatorDefinition {
  /** Stands in addresses and in reports; never changed: "ky-hop". */
  code: string;
  /** "Kỳ họp" */
  name: string;
  unit: Unit;
  /** What it is, for whoever reads the figure. */
  definition: string;
  /** How it is counted: which records, by which day. */
  counting: string;
  /** Source of law. */
  source: string;
  breakdowns: readonly BreakdownDefinition[];
  /** What the records are that it counts; null where there are none and a value is entered, or where only a number is kept. */
  counts: CountedKind | null;
  /** ENTERED: the record of the portal does not hold these things yet. */
  origin: "COMPUTED" | "ENTERED";
  /**
   * whole: how many there were in a period, so that periods add up. stock: how many stand open on the last day of it, so that they do not;
   * entered for a day, never for a period. share: in percent.
   */
  kindOfValue: "whole" | "share" | "stock";
  /** Whether more is better, for colours and for the pace; null where neither is. */
  higherIsBetter: boolean | null;
  /** Kinds of bodies that this is asked of. */
  bodies: readonly BodyKind[];
}

/** Key of the part of those that belong to none. */
export const NONE = "NONE";

/** What a share says of its whole, among the parts that are entered: { "cua": { "PART": 1206, "WHOLE": 1284 } }. */
export const RATIO = "cua";

export const partsOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([key, name]) => ({ key, name }));

export const councilBodies = ["COUNCIL"] as const satisfies readonly BodyKind[];
export const workingBodies = ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE", "MEMBERS_GROUP"] as const satisfies readonly BodyKind[];
export const officeBodies = ["COUNCIL", "STANDING_COMMITTEE", "OFFICE"] as const satisfies readonly BodyKind[];
