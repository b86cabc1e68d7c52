import { Catalogue, type Entry } from "@/lib/search/catalogue";
import { Codes, Column, oneOf, type Values } from "@/lib/search/columns";
import { rank } from "@/lib/search/selection";
import type { DocumentKind } from "@/prisma/generated/enums";
import { askedKey } from "./numbering";
import type { Facet } from "./question";

/* What the list of documents is filtered, counted and ordered by, beside what every list is. */

export interface CatalogueRow extends Entry {
  kind: DocumentKind;
  /** In which it was issued, or shown where no day is known. */
  year: number;
  issuerId: string | null;
  termId: string | null;
  sessionId: string | null;
  fieldId: string | null;
  symbolKey: string;
}

const facetCodes = ["kind", "issuer", "term", "session", "field"] as const;
const coded = [...facetCodes, "symbol"] as const;

export class DocumentCatalogue extends Catalogue<CatalogueRow> {
  readonly codes = Object.fromEntries(coded.map((name) => [name, new Codes()])) as Record<(typeof coded)[number], Codes>;
  private readonly columns = Object.fromEntries(coded.map((name) => [name, new Column()])) as Record<(typeof coded)[number], Column>;
  private readonly years = new Column();

  protected fill(slot: number, { kind, year, issuerId, termId, sessionId, fieldId, symbolKey }: CatalogueRow): void {
    const values = { kind, issuer: issuerId ?? "", term: termId ?? "", session: sessionId ?? "", field: fieldId ?? "", symbol: symbolKey };
    for (const name of coded) this.columns[name].set(slot, this.codes[name].of(values[name]));
    this.years.set(slot, year);
  }

  protected renew(): void {}

  /** What each facet counts. */
  values(): Record<Facet, Values> {
    const of = (name: (typeof facetCodes)[number]) => oneOf(this.columns[name], this.codes[name].values.length);
    return { kind: of("kind"), year: oneOf(this.years, 2200), field: of("field"), issuer: of("issuer"), term: of("term"), session: of("session") };
  }

  /** How rows answer a symbol that was typed, whole or as it begins. */
  rankBySymbol(q: string): (slot: number) => number | null {
    const key = askedKey(q);
    if (key === null) return () => null;
    const ranks = this.codes.symbol.values.map((symbol) => (symbol === key ? rank.symbol : symbol.startsWith(key) ? rank.number : null));
    return (slot) => ranks[this.columns.symbol.at(slot)] ?? null;
  }
}
