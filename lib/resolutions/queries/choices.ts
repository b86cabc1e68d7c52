import "server-only";
import { db } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { shownSessions } from "@/lib/visibility/policy";
import { type Catalogue, states } from "../catalogue";
import { seriesLabels, validityLabels } from "../labels";
import { type ResolutionQuestion, seriesWords, stateWords } from "../question";
import { type Facet, facets, type Selecting, type Selection } from "../selection";

/** Shown of a facet at most, besides what is chosen: a list of checkboxes that nobody reads to its end. */
const MOST = 30;

export interface Choice {
  /** Its word in the address. */
  value: string;
  name: string;
  count: number;
  here: boolean;
}

export interface FacetChoices {
  choices: Choice[];
  /** How many more there are than are offered. */
  more: number;
}

type Chosen = ResolutionQuestion["chosen"];

/** Names of signers in addresses: folded, so that they can be typed. Two people of one name are one choice. */
const slugs = new Map<string, string>();
function signerSlug(name: string): string {
  const known = slugs.get(name) ?? slugify(name, 120);
  slugs.set(name, known);
  return known;
}

const idsOf = async (wanted: string[], rows: () => Promise<{ id: string }[]>) => (wanted.length === 0 ? [] : (await rows()).map(({ id }) => id));

/**
 * The codes of what an address has chosen. Asked of the database beside the catalogue, so that no list of names is kept in two places;
 * what no record bears any more finds nothing.
 */
export async function chosenCodes(chosen: Chosen): Promise<(catalogue: Catalogue) => Selecting["chosen"]> {
  const select = { id: true } as const;
  const [terms, sessions, fields, issuers] = await Promise.all([
    idsOf(chosen.term, () => db.term.findMany({ where: { ordinal: { in: chosen.term.map(Number) } }, select })),
    idsOf(chosen.session, () => db.councilSession.findMany({ where: { slug: { in: chosen.session } }, select })),
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

interface Named {
  value: string;
  name: string;
  /** Codes that stand for it. */
  codes: number[];
}

/** What stands in the order in which it is to be offered, counted; what is chosen is offered even where nothing is left of it. */
function counted(named: Named[], counts: Map<number, number>, chosen: readonly string[]): FacetChoices {
  const merged = new Map<string, Choice>();
  for (const { value, name, codes } of named) {
    const count = codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), merged.get(value)?.count ?? 0);
    merged.set(value, { value, name: merged.get(value)?.name ?? name, count, here: chosen.includes(value) });
  }
  const offered = [...merged.values()].filter(({ count, here }) => count > 0 || here);
  const choices = offered.filter(({ here }, place) => place < MOST || here);
  return { choices, more: offered.length - choices.length };
}

/** The choices of every facet with their names for people, in the order in which they are offered. */
export async function namedChoices(catalogue: Catalogue, { counts }: Selection, chosen: Chosen, at: Date): Promise<Record<Facet, FacetChoices>> {
  const { codes } = catalogue;
  // Codes are turned into ids at once: the catalogue may change while names are read.
  const idsIn = (kind: "term" | "session" | "field" | "issuer") => [...counts[kind].keys()].flatMap((code) => codes[kind].values[code] || []);
  const codesOf = (kind: "term" | "session" | "field" | "issuer", id: string) => [codes[kind].find(id) ?? -1];
  const [terms, sessions, fields, issuers] = await Promise.all([
    db.term.findMany({
      where: { OR: [{ id: { in: idsIn("term") } }, { ordinal: { in: chosen.term.map(Number) } }] },
      select: { id: true, ordinal: true, name: true, startsOn: true, endsOn: true },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    }),
    db.councilSession.findMany({
      where: { OR: [{ id: { in: idsIn("session") } }, { slug: { in: chosen.session } }], ...shownSessions(at) },
      select: { id: true, slug: true, title: true, term: { select: { name: true } } },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    }),
    db.field.findMany({
      where: { OR: [{ id: { in: idsIn("field") } }, { slug: { in: chosen.field } }] },
      select: { id: true, slug: true, name: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
    db.body.findMany({
      where: { OR: [{ id: { in: idsIn("issuer") } }, { slug: { in: chosen.issuer } }] },
      select: { id: true, slug: true, name: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
  ]);
  const years = new Set([...counts.year.keys(), ...chosen.year.map(Number)]);
  const signers = codes.signer.values.map((name, code) => ({ name, code })).filter(({ name, code }) => name && counts.signer.has(code));
  const bySigned = signers.toSorted((a, b) => (counts.signer.get(b.code) ?? 0) - (counts.signer.get(a.code) ?? 0));
  const unfound = chosen.signer.filter((value) => !signers.some(({ name }) => signerSlug(name) === value));
  const named: Record<Facet, Named[]> = {
    term: terms.map(({ id, ordinal, name, startsOn, endsOn }) => ({
      value: String(ordinal),
      name: `${name.replace(/^./u, (letter) => letter.toUpperCase())} (${startsOn.getUTCFullYear()}–${endsOn.getUTCFullYear()})`,
      codes: codesOf("term", id),
    })),
    // Each term has a third session.
    session: sessions.map(({ id, slug, title, term }) => ({ value: slug, name: `${title}, ${term.name}`, codes: codesOf("session", id) })),
    field: fields.map(({ id, slug, name }) => ({ value: slug, name, codes: codesOf("field", id) })),
    issuer: issuers.map(({ id, slug, name }) => ({ value: slug, name, codes: codesOf("issuer", id) })),
    year: [...years].toSorted((a, b) => b - a).map((year) => ({ value: String(year), name: String(year), codes: [year] })),
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
