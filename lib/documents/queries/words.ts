import "server-only";
import { phrasesSql } from "@/lib/search/queries/phrases";
import { type Term, termsAsked } from "@/lib/search/terms";
import { Prisma } from "@/prisma/generated/client";
import { askedKey } from "../numbering";

/** Documents that hold all the terms, with or without marks. `r` is a document. */
export function holdsSql(terms: readonly Term[]): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`FALSE`;
  return Prisma.sql`r."searchFolded" @@ ${phrasesSql(terms)}`;
}

/** Documents that hold the words or bear the symbol that was typed in any spelling. `r` is a document. Null where nothing was asked. */
export function wordsSql(q: string): Prisma.Sql | null {
  const terms = termsAsked(q);
  if (!terms) return null;
  const key = askedKey(q);
  // Keys are letters and digits: nothing in them is an operator of LIKE.
  return key ? Prisma.sql`(${holdsSql(terms)} OR (r."symbolKey" <> '' AND r."symbolKey" LIKE ${`${key}%`}))` : holdsSql(terms);
}
