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
  sessionId: string | null;
  symbolKey: string;
}

const coded = ["kind", "issuer", "session", "symbol"] as const;

export class DocumentCatalogue extends Catalogue<CatalogueRow> {
  readonly codes = { kind: new Codes(), issuer: new Codes(), session: new Codes(), symbol: new Codes() };
  private readonly columns = { kind: new Column(), year: new Column(), issuer: new Column(), session: new Column(), symbol: new Column() };

  protected fill(slot: number, { kind, year, issuerId, sessionId, symbolKey }: CatalogueRow): void {
    const values = { kind, issuer: issuerId ?? "", session: sessionId ?? "", symbol: symbolKey };
    for (const name of coded) this.columns[name].set(slot, this.codes[name].of(values[name]));
    this.columns.year.set(slot, year);
  }

  protected renew(): void {}

  /** What each facet counts. */
  values(): Record<Facet, Values> {
    const of = (name: "kind" | "issuer" | "session") => oneOf(this.columns[name], this.codes[name].values.length);
    return { kind: of("kind"), year: oneOf(this.columns.year, 2200), issuer: of("issuer"), session: of("session") };
  }

  /** How rows answer a symbol that was typed, whole or as it begins. */
  rankBySymbol(q: string): (slot: number) => number | null {
    const key = askedKey(q);
    if (key === null) return () => null;
    const ranks = this.codes.symbol.values.map((symbol) => (symbol === key ? rank.symbol : symbol.startsWith(key) ? rank.number : null));
    return (slot) => ranks[this.columns.symbol.at(slot)] ?? null;
  }
}
