import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";
import { choiceLexeme } from "../lexemes";
import { facets, type SearchQuestion } from "../sought";
import { either, lexemeQuery } from "../tsquery";
import { wantedOf, wantedQuery } from "../wanted";
import { choicesKnown } from "./choices";

/** Something that a question finds, by when readers could first find it. */
export interface Arrival {
  kind: SearchKind;
  recordId: string;
  address: string;
  title: string;
  symbol: string;
  came: Date;
}

/** What came last is looked through first: where words are common, there is enough of it and nothing else is read. */
const LATEST = 2000;

/** What entries must answer: the words or the symbol, and what was chosen. */
async function askedQuery({ q, kind, chosen }: SearchQuestion): Promise<string | null> {
  const wanted = wantedOf(q);
  if (!wanted) return null;
  const choices = [
    ...(kind ? [["loai", [kind]] as const] : []),
    ...facets.flatMap((facet) => (chosen[facet].length > 0 ? [[facet, chosen[facet]] as const] : [])),
  ];
  const known = await choicesKnown(
    [],
    choices.flatMap(([facet, values]) => values.map((value) => [facet, value] as const)),
  );
  // A choice that no record bears has no number, and nothing answers it.
  const narrowing = choices.map(([facet, values]) => either(values.map((value) => lexemeQuery(choiceLexeme(known.code(facet, value) ?? -1)))));
  return wantedQuery(wanted, narrowing.join(" & ") || null);
}

/**
 * What a question finds of what readers may see, what came last first, whatever its day: exactly these words, with no proposal in their place.
 * @param most how many at most
 */
export async function latestArrivals(question: SearchQuestion, most: number): Promise<Arrival[]> {
  const asked = await askedQuery(question);
  if (asked === null) return [];
  const at = await now();
  const { from, to } = question.days;
  const read = (entries: Prisma.Sql) =>
    db.$transaction(async (tx) => {
      // The planner does not know what reading the vectors costs.
      await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true)`;
      return tx.$queryRaw<Arrival[]>`
        SELECT e.kind::text AS kind, e."recordId", e.address, e.title, e.symbol, GREATEST(e."enteredAt", e."publishedAt") AS came FROM ${entries} e
        WHERE e.words @@ ${asked}::tsquery AND e."publishedAt" <= ${at} AND (e."hiddenFrom" IS NULL OR e."hiddenFrom" > ${at})
          AND ${from ? Prisma.sql`e.day >= ${from}::date` : Prisma.sql`true`} AND ${to ? Prisma.sql`e.day <= ${to}::date` : Prisma.sql`true`}
          AND NOT EXISTS (SELECT FROM search_marks m WHERE m.kind = e.kind AND m."recordId" = e."recordId")
        ORDER BY came DESC, e.id DESC LIMIT ${most}`;
    });
  const latest = await read(Prisma.sql`(SELECT * FROM search_entries ORDER BY GREATEST("enteredAt", "publishedAt") DESC LIMIT ${LATEST})`);
  return latest.length === most ? latest : read(Prisma.sql`search_entries`);
}
