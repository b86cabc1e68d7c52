import "server-only";
import { db } from "@/lib/core/db";

/* What results are narrowed by, as numbers. They are few and never change their meaning: each process keeps them. */

interface Choice {
  code: number;
  facet: string;
  value: string;
}

export interface KnownChoices {
  of: (code: number) => Choice | undefined;
  code: (facet: string, value: string) => number | undefined;
}

interface Kept extends KnownChoices {
  has: (pair: readonly [facet: string, value: string]) => boolean;
}

let kept: Kept | undefined;

async function readChoices(): Promise<Kept> {
  const rows = await db.searchChoice.findMany();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const byWord = new Map(rows.map(({ code, facet, value }) => [`${facet} ${value}`, code]));
  return {
    of: (code) => byCode.get(code),
    code: (facet, value) => byWord.get(`${facet} ${value}`),
    has: ([facet, value]) => byWord.has(`${facet} ${value}`),
  };
}

/** The choices, among them those that are needed if they are any. */
export async function choicesKnown(codes: Iterable<number>, pairs: readonly (readonly [facet: string, value: string])[] = []): Promise<KnownChoices> {
  const before = kept;
  if (before && [...codes].every((code) => before.of(code)) && pairs.every((pair) => before.has(pair))) return before;
  kept = await readChoices();
  return kept;
}
