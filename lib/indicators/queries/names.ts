import "server-only";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import type { Computed, EnteredValue } from "../counting";
import type { IndicatorDefinition, NamedParts } from "../definition";

/** What was counted for an indicator, and what was entered beside it. */
export interface Given {
  definition: IndicatorDefinition;
  computed: Computed;
  entered: EnteredValue | null;
}

function keysIn({ definition, computed, entered }: Given): [NamedParts, string][] {
  const named = definition.breakdowns.flatMap(({ key, parts }) => (typeof parts === "string" ? [{ key, parts }] : []));
  return named.flatMap(({ key, parts }) => {
    const counted = computed && "records" in computed ? computed.records.flatMap(({ keys }) => keys[key] ?? []) : [];
    const written = Object.keys(entered?.parts[key] ?? {}).flatMap((joined) => joined.split("+"));
    return [...new Set([...counted, ...written])].map((id): [NamedParts, string] => [parts, id]);
  });
}

/** Names of everything that parts are called after, in the order in which the office lists them. */
export async function namesFor(given: readonly Given[]): Promise<Map<string, string>> {
  const all = given.flatMap(keysIn);
  const isId = (key: string) => z.uuid().safeParse(key).success;
  const of = (wanted: NamedParts) => ({ id: { in: [...new Set(all.flatMap(([kind, key]) => (kind === wanted && isId(key) ? [key] : [])))] } });
  const [fields, bodies, sessions, categories] = await Promise.all([
    db.field.findMany({ where: of("field"), select: { id: true, name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    db.body.findMany({ where: of("body"), select: { id: true, name: true }, orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }] }),
    db.councilSession.findMany({ where: of("session"), select: { id: true, title: true }, orderBy: [{ startsOn: "asc" }, { id: "asc" }] }),
    db.category.findMany({ where: of("category"), select: { id: true, name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
  ]);
  const titled = sessions.map(({ id, title }) => ({ id, name: title }));
  return new Map([...fields, ...bodies, ...titled, ...categories].map(({ id, name }) => [id, name]));
}
