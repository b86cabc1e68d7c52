import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/core/canonical";
import type { Measured } from "./drift";

/** One hash for a live figure that somebody looked at: when it moves again, it is asked about again. */
export function seenOf({ value, records, breakdowns }: Measured): string {
  const parts = breakdowns.map(({ key, parts: of }) => [key, of.map((part) => [part.key, part.value])]);
  return createHash("sha256")
    .update(canonical([value, [...records].toSorted(), parts]))
    .digest("hex");
}
