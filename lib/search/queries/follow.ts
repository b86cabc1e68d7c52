import "server-only";
import { db } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { Catalogue, Entry } from "../catalogue";

/** Rows read at a time: an answer of some eighty kilobytes, taken over in two milliseconds, so that nobody who reads meanwhile waits for it. */
const PIECE = 200;

/** How a catalogue is read. The record is `r` in every piece of SQL. */
export interface Source<Row extends Entry, Kind extends Catalogue<Row>> {
  /** One catalogue a process under this name: Next loads a module once for pages and once for route handlers. */
  name: string;
  make: () => Kind;
  table: Prisma.Sql;
  /** Into this table, of an id and `changedIn`, triggers write the transaction of each change. */
  marks: { table: Prisma.Sql; id: Prisma.Sql };
  /** What readers may find as soon as its hour has come: that is asked when a list is. */
  listed: Prisma.Sql;
  /** The columns of a row beside its id, its hour of publication and its day of issue. */
  columns: Prisma.Sql;
  /** The day by which the list is ordered. */
  issued: Prisma.Sql;
  /** The same, but never null: with the id it is an index, in which everything is read. */
  order: Prisma.Sql;
}

interface Kept<Kind> {
  catalogue: Kind;
  /** The snapshot up to which it knows everything. */
  seen: string;
}

interface Shared {
  kept?: Kept<unknown>;
  running?: Promise<Kept<unknown>>;
  next?: Promise<unknown>;
}
const shared = globalThis as typeof globalThis & { portalCatalogues?: Map<string, Shared> };

/** A day as a number, so that nothing has to be parsed. */
export const daySql = (column: Prisma.Sql) => Prisma.sql`(${column} - DATE '1970-01-01')`;

const ignored = () => {};

/** Reads a catalogue and keeps it true. */
export function followed<Row extends Entry, Kind extends Catalogue<Row>>(source: Source<Row, Kind>): { now: () => Promise<Kind>; forget: () => void } {
  const { table, marks, listed, issued, order } = source;
  const columns = Prisma.sql`${daySql(issued)} AS issued, (extract(epoch FROM r."publishedAt") * 1000)::float8 AS published, ${source.columns}`;

  /** Everything at one moment. The pieces are taken over one by one, so that other requests are answered in between. */
  const readAll = (): Promise<Kept<Kind>> =>
    db.$transaction(
      async (tx) => {
        const [snapshot] = await tx.$queryRaw<{ seen: string }[]>`SELECT pg_current_snapshot()::text AS seen`;
        const catalogue = source.make();
        for (let last: Row | undefined; ; ) {
          // In the order of the list, so that neighbours there are neighbours in memory. One text for many rows takes a fifth of the time of
          // as many typed values.
          const [answer] = await tx.$queryRaw<{ rows: string | null }[]>`
            SELECT json_agg(x)::text AS rows FROM (SELECT r.id, ${columns} FROM ${table} r
            WHERE ${last ? behind(last) : Prisma.sql`true`} AND ${listed} ORDER BY ${order} DESC, r.id DESC LIMIT ${PIECE}) x`;
          const piece: Row[] = JSON.parse(answer?.rows ?? "[]");
          catalogue.change(piece, []);
          last = piece.at(-1);
          if (piece.length < PIECE) break;
        }
        return { catalogue, seen: snapshot?.seen ?? "" };
      },
      { isolationLevel: "RepeatableRead", timeout: 60_000 },
    );

  const behind = (last: Row) =>
    Prisma.sql`(${order}, r.id) < (${last.issued === null ? Prisma.sql`DATE '-infinity'` : Prisma.sql`DATE '1970-01-01' + ${last.issued}::int`}, ${last.id}::uuid)`;

  /**
   * What has become visible since a snapshot, and the rows as they are in the same moment: one statement, one snapshot. Nothing is missed
   * however late a transaction commits, and nothing comes twice. A number beyond the present one is of another cluster (a restored backup).
   */
  const readChanges = async (reader: Pick<typeof db, "$queryRaw">, since: string, after: string | null) => {
    const [answer] = await reader.$queryRaw<{ seen: string; rows: string | null }[]>`
      SELECT pg_current_snapshot()::text AS seen, json_agg(x)::text AS rows FROM (SELECT m.id, coalesce(${listed}, false) AS listed, ${columns}
      FROM (
        SELECT ${marks.id} AS id FROM ${marks.table}
        WHERE "changedIn" >= pg_snapshot_xmin(${since}::pg_snapshot)::text::bigint
          AND "changedIn" < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
          AND NOT pg_visible_in_snapshot("changedIn"::text::xid8, ${since}::pg_snapshot)
          AND ${after ? Prisma.sql`${marks.id} > ${after}::uuid` : Prisma.sql`true`}
        ORDER BY ${marks.id} LIMIT ${PIECE}
      ) m LEFT JOIN ${table} r ON r.id = m.id ORDER BY m.id) x`;
    const changes: (Row & { listed: boolean })[] = JSON.parse(answer?.rows ?? "[]");
    return { seen: answer?.seen ?? since, changes };
  };

  function take(catalogue: Kind, changes: (Row & { listed: boolean })[]): void {
    catalogue.change(
      changes.filter((row) => row.listed),
      changes.filter((row) => !row.listed).map(({ id }) => id),
    );
  }

  /** Many changes, as an import leaves them behind, at one moment; broken off, the next reading takes them over once more. */
  const readMany = ({ catalogue, seen: since }: Kept<Kind>): Promise<Kept<Kind>> =>
    db.$transaction(
      async (tx) => {
        for (let after: string | null = null; ; ) {
          const { seen, changes }: Awaited<ReturnType<typeof readChanges>> = await readChanges(tx, since, after);
          take(catalogue, changes);
          after = changes.at(-1)?.id ?? null;
          if (changes.length < PIECE) return { catalogue, seen };
        }
      },
      { isolationLevel: "RepeatableRead", timeout: 60_000 },
    );

  async function refresh(kept: Kept<Kind> | undefined): Promise<Kept<Kind>> {
    if (!kept || kept.catalogue.worn) return readAll();
    const { seen, changes } = await readChanges(db, kept.seen, null);
    if (changes.length === 0) return kept;
    if (changes.length === PIECE) return readMany(kept);
    take(kept.catalogue, changes);
    return { ...kept, seen };
  }

  function state(): { kept?: Kept<Kind>; running?: Promise<Kept<Kind>>; next?: Promise<Kind> } {
    shared.portalCatalogues ??= new Map();
    const known = shared.portalCatalogues.get(source.name) ?? {};
    shared.portalCatalogues.set(source.name, known);
    return known as ReturnType<typeof state>;
  }

  /**
   * The catalogue as it is now: whatever was committed before this was called is in it, on every node. It changes in place, between two
   * turns: one selection must not wait inside itself. Whoever waits before selecting, as lists do for their words, selects from what it has
   * become meanwhile.
   */
  async function now(): Promise<Kind> {
    const here = state();
    if (here.running) {
      // That one may have asked before the caller's change was committed: the next one is for all who wait.
      here.next ??= here.running.then(ignored, ignored).then(() => {
        delete here.next;
        return now();
      });
      return here.next;
    }
    here.running = refresh(here.kept);
    try {
      here.kept = await here.running;
      return here.kept.catalogue;
    } finally {
      delete here.running;
    }
  }

  return {
    now,
    /** Forgets everything; for tests, which change databases. */
    forget: () => {
      shared.portalCatalogues?.delete(source.name);
    },
  };
}
