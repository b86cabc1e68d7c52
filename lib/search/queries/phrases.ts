import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Term } from "../terms";

/** What folded words must hold, as a tsquery: every term, with or without its marks, in one of its spellings. @param terms at least one */
export function phrasesSql(terms: readonly Term[]): Prisma.Sql {
  const phrases = terms.map(({ spellings, not }) => {
    const one = spellings.map((words) => Prisma.sql`phraseto_tsquery('simple', words_of(fold_text(${words.join(" ")})))`);
    const any = Prisma.sql`(${Prisma.join(one, " || ")})`;
    return not ? Prisma.sql`!!${any}` : any;
  });
  return Prisma.sql`(${Prisma.join(phrases, " && ")})`;
}
