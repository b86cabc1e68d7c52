import "server-only";
import { bodyChoices, termChoices } from "@/lib/bodies/queries/choices";
import { db } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { counted, countedIds, type FacetChoices, idsOf, type Named, namedBy, namedYears } from "@/lib/search/choices";
import type { Selecting, Selection } from "@/lib/search/selection";
import { sessionChoices } from "@/lib/sessions/queries/choices";
import { shownSessions } from "@/lib/sessions/queries/shown";
import { type ResolutionCatalogue, states } from "../catalogue";
import { seriesLabels, validityLabels } from "../labels";
import { type Facet, facets, type ResolutionQuestion, seriesWords, stateWords } from "../question";
import { fieldChoices } from "./fields";

type Chosen = ResolutionQuestion["chosen"];

/** Names of signers in addresses: folded, so that they can be typed. Two people of one name are one choice. */
const slugs = new Map<string, string>();
function signerSlug(name: string): string {
  const known = slugs.get(name) ?? slugify(name, 120);
  slugs.set(name, known);
  return known;
}

/**
 * The codes of what an address has chosen. Asked of the database beside the catalogue, so that no list of names is kept in two places;
 * what no record bears any more finds nothing, and neither does a session that readers do not know of yet.
 */
export async function chosenCodes(chosen: Chosen, at: Date): Promise<(catalogue: ResolutionCatalogue) => Selecting<Facet>["chosen"]> {
  const select = { id: true } as const;
  const [terms, sessions, fields, issuers] = await Promise.all([
    idsOf(chosen.term, () => db.term.findMany({ where: { ordinal: { in: chosen.term.map(Number) } }, select })),
    idsOf(chosen.session, () => db.councilSession.findMany({ where: { ...shownSessions(at), slug: { in: chosen.session } }, select })),
    idsOf(chosen.field, () => db.field.findMany({ where: { slug: { in: chosen.field } }, select })),
    idsOf(chosen.issuer, () => db.body.findMany({ where: { slug: { in: chosen.issuer } }, select })),
  ]);
  return ({ codes }) => {
    const known = (ids: string[], kind: keyof typeof codes) => ids.flatMap((id) => codes[kind].find(id) ?? []);
    const found: Record<Facet, number[]> = {
      term: known(terms, "term"),
      session: known(sessions, "session"),
      field: known(fields, "field"),
      issuer: known(issuers, "issuer"),
      year: chosen.year.map(Number),
      series: chosen.series.map((word) => (word === seriesWords.NORMATIVE ? 1 : 0)),
      state: chosen.state.map((word) => states.findIndex((state) => stateWords[state] === word)),
      signer: codes.signer.values.flatMap((name, code) => (name && chosen.signer.includes(signerSlug(name)) ? [code] : [])),
    };
    return Object.fromEntries(facets.filter((facet) => chosen[facet].length > 0).map((facet) => [facet, found[facet]]));
  };
}

/** The choices of every facet with their names for people, in the order in which they are offered. */
export async function namedChoices(
  catalogue: ResolutionCatalogue,
  { counts }: Selection<Facet>,
  chosen: Chosen,
  at: Date,
): Promise<Record<Facet, FacetChoices>> {
  const { codes } = catalogue;
  const idsIn = (kind: "term" | "session" | "field" | "issuer") => countedIds(codes[kind], counts[kind]);
  const [terms, sessions, fields, issuers] = await Promise.all([
    termChoices(idsIn("term"), chosen.term),
    sessionChoices(idsIn("session"), chosen.session, at),
    fieldChoices(idsIn("field"), chosen.field),
    bodyChoices(idsIn("issuer"), chosen.issuer, (id) => codes.issuer.find(id) !== undefined),
  ]);
  const signers = codes.signer.values.map((name, code) => ({ name, code })).filter(({ name, code }) => name && counts.signer.has(code));
  // Codes are given in the order of reading: by the name, every node offers those of one count in the same order.
  const bySigned = signers.toSorted((a, b) => (counts.signer.get(b.code) ?? 0) - (counts.signer.get(a.code) ?? 0) || (a.name < b.name ? -1 : 1));
  const unfound = chosen.signer.filter((value) => !signers.some(({ name }) => signerSlug(name) === value));
  const named: Record<Facet, Named[]> = {
    term: namedBy(codes.term, terms),
    session: namedBy(codes.session, sessions),
    field: namedBy(codes.field, fields),
    issuer: namedBy(codes.issuer, issuers),
    year: namedYears(counts.year, chosen.year),
    series: (["NORMATIVE", "INDIVIDUAL"] as const).map((series) => ({
      value: seriesWords[series],
      name: seriesLabels[series],
      codes: [series === "NORMATIVE" ? 1 : 0],
    })),
    state: Object.entries(stateWords).map(([state, value]) => {
      const known = state as keyof typeof stateWords;
      return { value, name: validityLabels[known], codes: [states.indexOf(known)] };
    }),
    signer: [
      ...bySigned.map(({ name, code }) => ({ value: signerSlug(name), name, codes: [code] })),
      ...unfound.map((value) => ({ value, name: codes.signer.values.find((name) => signerSlug(name) === value) ?? value, codes: [] })),
    ],
  };
  return Object.fromEntries(facets.map((facet) => [facet, counted(named[facet], counts[facet], chosen[facet])])) as Record<Facet, FacetChoices>;
}
