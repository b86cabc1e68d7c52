import "server-only";
import { db } from "@/lib/core/db";
import type { IndicatorDefinition, NamedParts } from "../definition";
import { typableParts } from "../part-lines";
import type { Place } from "./place";

type Named = { key: string; name: string }[];

/** What parts of a breakdown can be called after, for a body. */
async function recordsNamed(kind: NamedParts, place: Place): Promise<Named> {
  const rows = await {
    field: () => db.field.findMany({ select: { id: true, name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    category: () => db.category.findMany({ select: { id: true, name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    body: () =>
      db.body.findMany({
        where: { id: { in: place.bodies } },
        select: { id: true, name: true },
        orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
      }),
    session: async () => {
      const found = await db.councilSession.findMany({
        where: { councilId: { in: place.bodies }, trashedAt: null },
        select: { id: true, title: true },
        orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      });
      return found.map(({ id, title }) => ({ id, name: title }));
    },
  }[kind]();
  return rows.map(({ id, name }) => ({ key: id, name }));
}

/** The parts that can be typed for each breakdown of an indicator, by the key of the breakdown. */
export async function partChoices({ breakdowns }: IndicatorDefinition, place: Place): Promise<Map<string, readonly { key: string; name: string }[]>> {
  const found = breakdowns.map(async (breakdown): Promise<[string, readonly { key: string; name: string }[]]> => {
    const records = typeof breakdown.parts === "string" ? await recordsNamed(breakdown.parts, place) : [];
    return [breakdown.key, typableParts(breakdown, records)];
  });
  return new Map(await Promise.all(found));
}
