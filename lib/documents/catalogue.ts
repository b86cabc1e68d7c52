import { Catalogue, type Entry } from "@/lib/search/catalogue";
import { Codes, Column, oneOf, type Values } from "@/lib/search/columns";
import type { DocumentKind } from "@/prisma/generated/enums";
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
}

const coded = ["kind", "issuer", "term", "session", "field"] as const;

export class DocumentCatalogue extends Catalogue<CatalogueRow> {
  readonly codes = Object.fromEntries(coded.map((name) => [name, new Codes()])) as Record<(typeof coded)[number], Codes>;
  private readonly columns = Object.fromEntries(coded.map((name) => [name, new Column()])) as Record<(typeof coded)[number], Column>;
  private readonly years = new Column();

  protected fill(slot: number, { kind, year, issuerId, termId, sessionId, fieldId }: CatalogueRow): void {
    const values = { kind, issuer: issuerId ?? "", term: termId ?? "", session: sessionId ?? "", field: fieldId ?? "" };
    for (const name of coded) this.columns[name].set(slot, this.codes[name].of(values[name]));
    this.years.set(slot, year);
  }

  protected renew(): void {}

  /** What each facet counts. */
  values(): Record<Facet, Values> {
    const of = (name: (typeof coded)[number]) => oneOf(this.columns[name], this.codes[name].values.length);
    return { kind: of("kind"), year: oneOf(this.years, 2200), field: of("field"), issuer: of("issuer"), term: of("term"), session: of("session") };
  }
}
