import { isoDay } from "@/lib/core/dates";
import type { Prisma } from "@/prisma/generated/client";

/*
 * What the trail keeps of a part that was taken out of a record: the part itself is a row that is gone. The names are a closed list, so
 * that no name, number or workplace of a person can be written down by value, and so that the log has words for each.
 */

/** Ids of what the part named. */
type Named =
  | "documentId"
  | "fileId"
  | "bodyId"
  | "personId"
  | "resolutionId"
  | "itemId"
  | "sittingId"
  | "actId"
  | "termId"
  | "postId"
  | "attachmentId"
  | "constituencyId"
  | "successorId";
/** Values of closed lists. */
type Chosen =
  | "itemKind"
  | "paperRole"
  | "attachmentRole"
  | "textKind"
  | "relation"
  | "partAction"
  | "newKind"
  | "succession"
  | "opinion"
  | "half"
  | "voteSubject"
  | "voteMethod"
  | "result"
  | "visibility";
/** Days, each a `Date` of a date column. */
type Days = "onDay" | "fromDay" | "toDay" | "dueOn" | "keptOn" | "effectiveOn" | "endsOn";
/** Moments, each as an ISO text. */
type Moments = "votedAt" | "dueAt";
type Figures =
  | ("position" | "number" | "minutes" | "voteShare")
  | ("eligible" | "present" | "inFavour" | "against" | "notVoting" | "invalid" | "high" | "confident" | "low")
  /** How many votes bore a name. */
  | "namedVotes"
  /** Milliseconds of a recording. */
  | "videoStartMs";
/** Minutes after midnight. */
type Clocks = "startsAt" | "endsAt";
type Facts = "open" | "closed" | "elected" | "leading" | "provisional";
/** Words of the record. */
type Words =
  | ("title" | "office" | "text" | "note" | "outcome" | "reason" | "decision" | "duty" | "contentHash" | "address")
  | ("anchor" | "sourceAnchor" | "newNumber");
/** Parts of the part. */
type Lists = "parts" | "papers" | "ballots";

export type RemovedName = Named | Chosen | Days | Moments | Figures | Clocks | Facts | Words | Lists;

type Plain = string | number | boolean | Date | null;
export type Part = { [name in Exclude<RemovedName, Lists>]?: Plain } & { [name in Lists]?: readonly Part[] };

/**
 * A removed part as its audit row keeps it, under `removed`: without what the part left empty; a `Date` is a day. Nothing that only some
 * may open stands in it by its words: more people read the log.
 */
export function removal(part: Part): Prisma.InputJsonObject {
  const said = Object.entries(part).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return Object.fromEntries(
    said.map(([name, value]) => [name, value instanceof Date ? isoDay(value) : Array.isArray(value) ? value.map(removal) : (value as Prisma.InputJsonValue)]),
  );
}
