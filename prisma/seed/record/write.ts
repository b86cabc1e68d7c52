import "server-only";
import type { Tx } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";

/** PostgreSQL takes 65,535 parameters in one statement; a row of the record has at most forty. */
const ROWS = 1500;

/** Writes rows in portions. */
export async function writeAll<Row>(table: { createMany(many: { data: Row[] }): Promise<unknown> }, rows: Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await table.createMany({ data: rows.slice(start, start + ROWS) });
}

/** The long tables of the record, and what a row of each may say. */
interface LongTables {
  agenda_items: Prisma.AgendaItemCreateManyInput;
  agenda_papers: Prisma.AgendaPaperCreateManyInput;
  attendance: Prisma.AttendanceCreateManyInput;
  documents: Prisma.DocumentCreateManyInput;
  legal_relations: Prisma.LegalRelationCreateManyInput;
  provisions: Prisma.ProvisionCreateManyInput;
  resolutions: Prisma.ResolutionCreateManyInput;
  vote_events: Prisma.VoteEventCreateManyInput;
  votes: Prisma.VoteCreateManyInput;
}
const updated: ReadonlySet<keyof LongTables> = new Set(["agenda_items", "documents", "resolutions", "vote_events"]);

const quoted = (name: string) => Prisma.raw(`"${name}"`);

/**
 * Writes many rows, as one value for each portion: of a statement with a parameter for every cell the client makes a plan of its own each
 * time, which was half of what the seeding cost. Nothing fills in an id here: rows bring theirs.
 */
export async function pourAll<Table extends keyof LongTables>(tx: Tx, table: Table, rows: readonly LongTables[Table][]): Promise<void> {
  const moment = updated.has(table) ? { updatedAt: new Date() } : {};
  // Rows that say the same columns go together: the others of theirs are filled by the table.
  const alike = Map.groupBy(
    rows.map((row) => ({ ...moment, ...row })),
    (row) => JSON.stringify(Object.entries(row).flatMap(([column, value]) => (value === undefined ? [] : [column]))),
  );
  for (const [names, group] of alike) {
    const columns = Prisma.join((JSON.parse(names) as string[]).map(quoted));
    for (let start = 0; start < group.length; start += ROWS) {
      const portion = JSON.stringify(group.slice(start, start + ROWS));
      await tx.$executeRaw`
        INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, ${portion}::json)`;
    }
  }
}

/** A day as a @db.Date column wants it. @param iso "2020-12-31" */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** So many days later, or earlier. */
export function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** An hour on a day in Việt Nam. @param minutes after midnight */
export function hourOn(date: Date, minutes: number): Date {
  return new Date(date.getTime() + (minutes - 7 * 60) * 60_000);
}
