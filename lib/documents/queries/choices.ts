import "server-only";
import { bodyChoices, termChoices } from "@/lib/bodies/queries/choices";
import { db } from "@/lib/core/db";
import { fieldChoices } from "@/lib/resolutions/queries/fields";
import { type Choice, counted, countedIds, type FacetChoices, idsOf, namedBy, namedYears } from "@/lib/search/choices";
import type { Selecting, Selection } from "@/lib/search/selection";
import { sessionChoices } from "@/lib/sessions/queries/choices";
import { shownSessions } from "@/lib/sessions/queries/shown";
import { DocumentKind } from "@/prisma/generated/enums";
import type { DocumentCatalogue } from "../catalogue";
import { kindLabels } from "../labels";
import { type DocumentQuestion, type Facet, facets, kindOf, kindWord } from "../question";

type Chosen = DocumentQuestion["chosen"];

/**
 * The codes of what an address has chosen; what no document bears any more finds nothing, and neither does a session that readers do not
 * know of yet: its documents would otherwise be counted and named as its.
 */
export async function chosenCodes(chosen: Chosen, at: Date): Promise<(catalogue: DocumentCatalogue) => Selecting<Facet>["chosen"]> {
  const select = { id: true } as const;
  const [terms, fields, issuers, sessions] = await Promise.all([
    idsOf(chosen.term, () => db.term.findMany({ where: { ordinal: { in: chosen.term.map(Number) } }, select })),
    idsOf(chosen.field, () => db.field.findMany({ where: { slug: { in: chosen.field } }, select })),
    idsOf(chosen.issuer, () => db.body.findMany({ where: { slug: { in: chosen.issuer } }, select })),
    idsOf(chosen.session, () => db.councilSession.findMany({ where: { ...shownSessions(at), slug: { in: chosen.session } }, select })),
  ]);
  return ({ codes }) => {
    const known = (values: string[], kind: Exclude<Facet, "year">) => values.flatMap((value) => codes[kind].find(value) ?? []);
    const found: Record<Facet, number[]> = {
      kind: known(
        chosen.kind.flatMap((word) => kindOf(word) ?? []),
        "kind",
      ),
      year: chosen.year.map(Number),
      field: known(fields, "field"),
      issuer: known(issuers, "issuer"),
      term: known(terms, "term"),
      session: known(sessions, "session"),
    };
    return Object.fromEntries(facets.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, found[facet]]));
  };
}

const byCount = (a: Choice, b: Choice) => b.count - a.count || a.name.localeCompare(b.name, "vi");

/** The choices of every facet with their names for people, in the order in which they are offered. */
export async function namedChoices({ codes }: DocumentCatalogue, { counts }: Selection<Facet>, chosen: Chosen, at: Date): Promise<Record<Facet, FacetChoices>> {
  const [terms, fields, issuers, sessions] = await Promise.all([
    termChoices(countedIds(codes.term, counts.term), chosen.term),
    fieldChoices(countedIds(codes.field, counts.field), chosen.field),
    bodyChoices(countedIds(codes.issuer, counts.issuer), chosen.issuer, (id) => codes.issuer.find(id) !== undefined),
    sessionChoices(countedIds(codes.session, counts.session), chosen.session, at),
  ]);
  const kinds = Object.values(DocumentKind).map((kind) => ({ value: kindWord(kind), name: kindLabels[kind], codes: [codes.kind.find(kind) ?? -1] }));
  const kind = counted(kinds, counts.kind, chosen.kind);
  return {
    kind: { ...kind, choices: kind.choices.toSorted(byCount) },
    year: counted(namedYears(counts.year, chosen.year), counts.year, chosen.year),
    field: counted(namedBy(codes.field, fields), counts.field, chosen.field),
    issuer: counted(namedBy(codes.issuer, issuers), counts.issuer, chosen.issuer),
    term: counted(namedBy(codes.term, terms), counts.term, chosen.term),
    session: counted(namedBy(codes.session, sessions), counts.session, chosen.session),
  };
}
