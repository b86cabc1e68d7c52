import type { ChartBody, Holder } from "@/lib/bodies/queries";
import { nameAmong } from "@/lib/bodies/titles";

/** The bodies of a day in the places where a reader looks for them; drawing and list say the same, because both are made of this. */
export interface Arranged {
  council: ChartBody | null;
  /** With the chairs of the council, who are of it by law whichever body their office is written under. */
  standing: ChartBody | null;
  committees: ChartBody[];
  groups: ChartBody[];
  delegations: ChartBody[];
  offices: { office: ChartBody; departments: ChartBody[] }[];
  /** Departments of no office that is there on the day. */
  departments: ChartBody[];
}

const whoIs = ({ person }: Holder) => person.slug ?? person.fullName;

/** Everybody with the highest of their offices. */
function onceEach(holders: readonly Holder[]): Holder[] {
  const highest = new Map<string, Holder>();
  for (const holder of holders.toSorted((a, b) => a.protocol - b.protocol)) if (!highest.has(whoIs(holder))) highest.set(whoIs(holder), holder);
  return [...highest.values()];
}

/** Bodies come in protocol order. Pure. */
export function arrange(bodies: readonly ChartBody[]): Arranged {
  const of = (kind: ChartBody["kind"]) => bodies.filter((body) => body.kind === kind);
  const [offices, departments] = [of("OFFICE"), of("DEPARTMENT")];
  const council = of("COUNCIL")[0] ?? null;
  const standing = of("STANDING_COMMITTEE")[0] ?? null;
  const under = (id: string) => departments.filter(({ parentId }) => parentId === id);
  return {
    council,
    standing: standing && { ...standing, holders: onceEach([...(council?.holders ?? []), ...standing.holders]) },
    committees: of("COMMITTEE").map((body) => ({ ...body, name: nameAmong(body.name) })),
    groups: of("MEMBERS_GROUP"),
    delegations: of("ASSEMBLY_DELEGATION"),
    offices: offices.map((office) => ({ office, departments: under(office.id) })),
    departments: departments.filter(({ parentId }) => !offices.some(({ id }) => id === parentId)),
  };
}

/** How many people hold an office in a body. */
export function peopleIn({ holders }: ChartBody): number {
  return new Set(holders.map(whoIs)).size;
}
