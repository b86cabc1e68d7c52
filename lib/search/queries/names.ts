import "server-only";
import { db } from "@/lib/core/db";
import { validityLabels } from "@/lib/resolutions/labels";
import { stateWords } from "@/lib/resolutions/question";
import type { ValidityState } from "@/prisma/generated/enums";
import type { Facet } from "../sought";
import { choicesKnown } from "./choices";

const none = async () => new Map<string, string>();

/** What people call the choices of each facet, by the word of the address; those alone that something readers can find has borne. */
export async function namesOf(facet: Facet, asked: readonly string[]): Promise<Map<string, string>> {
  const known = await choicesKnown(
    [],
    asked.map((value) => [facet, value] as const),
  );
  // An address may name any body: one that readers do not know of has no name for them either.
  const values = asked.filter((value) => known.code(facet, value) !== undefined);
  if (values.length === 0) return none();
  const wanted = { slug: { in: values } };
  switch (facet) {
    case "nam":
      return new Map(values.map((value) => [value, value]));
    case "trang-thai":
      return new Map((Object.keys(stateWords) as ValidityState[]).map((state) => [stateWords[state], validityLabels[state]]));
    case "khoa": {
      const rows = await db.term.findMany({
        where: { ordinal: { in: values.map(Number) }, body: { kind: "COUNCIL" } },
        orderBy: { startsOn: "asc" },
        select: { ordinal: true, name: true },
      });
      return new Map(rows.map(({ ordinal, name }) => [String(ordinal), name]));
    }
    case "co-quan":
      return new Map((await db.body.findMany({ where: wanted, select: { slug: true, name: true } })).map(({ slug, name }) => [slug, name]));
    case "linh-vuc":
      return new Map((await db.field.findMany({ where: wanted, select: { slug: true, name: true } })).map(({ slug, name }) => [slug, name]));
    case "chuyen-muc":
      return new Map((await db.category.findMany({ where: wanted, select: { slug: true, name: true } })).map(({ slug, name }) => [slug, name]));
  }
}
