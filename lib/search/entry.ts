import type { SearchKind } from "@/prisma/generated/enums";

/* What the search knows of a record: exactly what readers see of it. */

/** A piece of text that a result quotes, and where on the record's page it stands. */
export interface Passage {
  /** "Điều 4", "trang 3 của tệp Phụ lục I"; "" for the record itself. */
  label: string;
  /** What follows the record's address, with "#"; or a whole address beginning with "/"; "" for the record's page. */
  to: string;
  text: string;
  /** Read off a scan, and nobody has confirmed it. */
  machineRead?: true;
}

/** What results can be narrowed by besides the kind and the year. */
export const facets = ["khoa", "co-quan", "linh-vuc", "trang-thai", "chuyen-muc"] as const;
export type SearchFacet = (typeof facets)[number];

/** A record that readers can find. */
export interface Findable {
  id: string;
  kind: SearchKind;
  /** On the public site. */
  address: string;
  title: string;
  /** Other names of it, found like the title but not printed: "Ban KT-NS". */
  alias?: string;
  context: string;
  /** As printed; "" for none. */
  symbol: string;
  /** The day that readers know it by. */
  day: Date | null;
  /** True for what is asked for whatever its age: people, bodies, sessions. */
  lasting?: boolean;
  publishedAt: Date;
  hiddenFrom?: Date | null;
  /** When time alone changes what it says: a state of validity, an hour of publication of a part. */
  recheckAt?: Date | null;
  /** Words of the address for each facet. */
  choices: Partial<Record<SearchFacet, readonly string[]>>;
  passages: readonly Passage[];
}

/** Reads those of some records that readers can find, also from an hour to come on; whatever is missing from the answer is found no more. */
export type Reader = (ids: readonly string[], at: Date) => Promise<Findable[]>;

/** How records of a kind are read for the search. */
export interface Source {
  kinds: readonly SearchKind[];
  read: Reader;
  /** Whose rows these records are. */
  table: "articles" | "resolutions" | "documents" | "sessions" | "questions" | "people" | "bodies" | "meetings" | "finance_disclosures" | "reports";
}

/** The year and month of a day: entries of one stand on one shelf. Pure. */
export function shelfOf({ day, lasting, publishedAt }: Pick<Findable, "day" | "lasting" | "publishedAt">): number {
  if (lasting) return LASTING;
  const on = day ?? publishedAt;
  return on.getUTCFullYear() * 100 + on.getUTCMonth() + 1;
}

/** The shelf that every search looks through. */
export const LASTING = 999_999;
