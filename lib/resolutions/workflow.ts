import type { PartAction, RelationKind, ResolutionStage } from "@/prisma/generated/enums";

/** The way to issue, in its order. */
export const stages: readonly ResolutionStage[] = ["DRAFT", "CONSULTATION", "EXAMINATION", "SUBMITTED", "ADOPTED", "ISSUED"];

/**
 * The steps to which a resolution can be put: every other one before its issue, also back. Not every draft is consulted on, and an old
 * resolution is entered when all is over. Issue gives a number and is a deed of its own.
 */
export function stagesFrom(stage: ResolutionStage): ResolutionStage[] {
  return stage === "ISSUED" ? [] : stages.filter((other) => other !== stage && other !== "ISSUED");
}

/** Relations that change validity; the others only say how texts hang together. */
export const actingKinds: readonly RelationKind[] = ["AMENDMENT", "REPLACEMENT", "REPEAL", "SUSPENSION"];

/** What a relation of a kind can do to a part; none where it never names parts. */
export const actionsOf: Record<RelationKind, readonly PartAction[]> = {
  BASIS: [],
  REFERENCE: [],
  GUIDANCE: [],
  AMENDMENT: ["REPLACE", "INSERT_AFTER", "REPEAL"],
  REPLACEMENT: ["REPLACE"],
  REPEAL: ["REPEAL"],
  SUSPENSION: ["SUSPEND"],
  CORRECTION: ["REPLACE"],
  CONSOLIDATION: [],
};
