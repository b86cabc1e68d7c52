import "server-only";
import { termsOf } from "@/lib/news/terms";
import { Prisma } from "@/prisma/generated/client";
import { askedKey } from "../numbering";

/**
 * Documents that hold all the words, with or without marks, or bear the symbol that was typed in any spelling. `d` is a document.
 * Null where nothing was asked.
 */
export function wordsSql(q: string): Prisma.Sql | null {
  if (q.trim() === "") return null;
  const terms = termsOf(q);
  if (terms.length === 0) return Prisma.sql`FALSE`;
  const phrases = terms.map(({ spellings }) => {
    const one = spellings.map((words) => Prisma.sql`phraseto_tsquery('simple', words_of(fold_text(${words.join(" ")})))`);
    return Prisma.sql`(${Prisma.join(one, " || ")})`;
  });
  const holds = Prisma.sql`d."searchFolded" @@ (${Prisma.join(phrases, " && ")})`;
  const key = askedKey(q);
  // Keys are letters and digits: nothing in them is an operator of LIKE.
  return key ? Prisma.sql`(${holds} OR (d."symbolKey" <> '' AND d."symbolKey" LIKE ${`${key}%`}))` : holds;
}
