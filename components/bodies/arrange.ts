import type { ChartBody } from "@/lib/bodies/queries";

/** The bodies of a day in the places where a reader looks for them; drawing and list say the same, because both are made of this. */
export interface Arranged {
  council: ChartBody | null;
  standing: ChartBody | null;
  committees: ChartBody[];
  groups: ChartBody[];
  delegations: ChartBody[];
  offices: { office: ChartBody; departments: ChartBody[] }[];
  /** Departments of no office that is there on the day. */
  departments: ChartBody[];
}

/** Bodies come in protocol order. Pure. */
export function arrange(bodies: readonly ChartBody[]): Arranged {
  const of = (kind: ChartBody["kind"]) => bodies.filter((body) => body.kind === kind);
  const [offices, departments] = [of("OFFICE"), of("DEPARTMENT")];
  const under = (id: string) => departments.filter(({ parentId }) => parentId === id);
  return {
    council: of("COUNCIL")[0] ?? null,
    standing: of("STANDING_COMMITTEE")[0] ?? null,
    committees: of("COMMITTEE"),
    groups: of("MEMBERS_GROUP"),
    delegations: of("ASSEMBLY_DELEGATION"),
    offices: offices.map((office) => ({ office, departments: under(office.id) })),
    departments: departments.filter(({ parentId }) => !offices.some(({ id }) => id === parentId)),
  };
}

/** How many people hold an office in a body. */
export function peopleIn({ holders }: ChartBody): number {
  return new Set(holders.map(({ person }) => person.slug ?? person.fullName)).size;
}
