import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/prisma/generated/client";
import type { ValidityState } from "@/prisma/generated/enums";
import { Catalogue, type CatalogueRow } from "../catalogue";

/** Rows read at a time: an answer of a few hundred kilobytes, taken over in some tens of milliseconds. */
const PIECE = 2500;

/** As the database writes it down: one text for many rows, which takes a fifth of the time of as many typed values. */
interface Row extends Omit<CatalogueRow, "periods"> {
  /** False for what readers may not find (any more). */
  listed: boolean;
  periods: [from: number, to: number | null, state: ValidityState][] | null;
}

/** Days as numbers, so that nothing has to be parsed. */
const days = (column: Prisma.Sql) => Prisma.sql`(${column} - DATE '1970-01-01')`;

/** A row of the catalogue, of the table `resolutions r` (maybe outer-joined). The hour of publication is asked when a list is. */
const columns = Prisma.sql`
  coalesce(r.stage = 'ISSUED' AND r.visibility = 'PUBLIC' AND r."publishedAt" IS NOT NULL AND r."trashedAt" IS NULL, false) AS listed,
  r."termId", r."sessionId", r."issuerId", r.year, r.number, r.series = 'NORMATIVE' AS normative, r."symbolKey", r.title,
  coalesce(nullif(r."signerName", ''), (SELECT p."fullName" FROM people p WHERE p.id = r."signerId"), '') AS signer,
  ${days(Prisma.sql`r."issuedOn"`)} AS issued, ${days(Prisma.sql`r."effectiveOn"`)} AS effective, ${days(Prisma.sql`r."expiresOn"`)} AS expires,
  (extract(epoch FROM r."publishedAt") * 1000)::float8 AS published,
  ARRAY(SELECT f."fieldId" FROM resolution_fields f WHERE f."resolutionId" = r.id) AS "fieldIds",
  (SELECT json_agg(json_build_array(${days(Prisma.sql`v."fromDay"`)}, ${days(Prisma.sql`v."toDay"`)}, v.state) ORDER BY v."fromDay")
    FROM validity_periods v WHERE v."resolutionId" = r.id) AS periods`;

function rowOf({ periods, ...row }: Row): CatalogueRow {
  return { ...row, periods: (periods ?? []).map(([from, to, state]) => ({ from, to, state })) };
}

interface Kept {
  catalogue: Catalogue;
  /** The snapshot up to which it knows everything. */
  seen: string;
}

/** Everything at one moment. The pieces are taken over one by one, so that other requests are answered in between. */
async function readAll(): Promise<Kept> {
  return db.$transaction(
    async (tx) => {
      const [snapshot] = await tx.$queryRaw<{ seen: string }[]>`SELECT pg_current_snapshot()::text AS seen`;
      const catalogue = new Catalogue();
      for (let last: Row | undefined; ; ) {
        const [answer] = await readPiece(tx, last);
        const piece: Row[] = JSON.parse(answer?.rows ?? "[]");
        catalogue.change(piece.map(rowOf), []);
        last = piece.at(-1);
        if (piece.length < PIECE) break;
      }
      return { catalogue, seen: snapshot?.seen ?? "" };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000 },
  );
}

/** In the order of the list, so that neighbours there are neighbours in memory. */
const readPiece = (tx: Tx, last: Row | undefined) => tx.$queryRaw<{ rows: string | null }[]>`
  SELECT json_agg(x)::text AS rows FROM (SELECT r.id, ${columns} FROM resolutions r
  WHERE ${last ? Prisma.sql`(r."issuedOn", r.id) < (DATE '1970-01-01' + ${last.issued}::int, ${last.id}::uuid)` : Prisma.sql`true`} AND r.stage = 'ISSUED' AND r.visibility = 'PUBLIC' AND r."publishedAt" IS NOT NULL AND r."trashedAt" IS NULL
  ORDER BY r."issuedOn" DESC, r.id DESC LIMIT ${PIECE}) x`;

/**
 * What has become visible since a snapshot, and the rows as they are in the same moment: one statement, one snapshot. Nothing is missed
 * however late a transaction commits, and nothing comes twice. A number beyond the present one is of another cluster (a restored backup).
 */
const readChanges = (seen: string) => db.$queryRaw<{ seen: string; rows: string | null }[]>`
  SELECT pg_current_snapshot()::text AS seen, json_agg(x)::text AS rows FROM (SELECT m.id, ${columns}
  FROM (
    SELECT "resolutionId" AS id FROM resolution_marks
    WHERE "changedIn" >= pg_snapshot_xmin(${seen}::pg_snapshot)::text::bigint
      AND "changedIn" < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      AND NOT pg_visible_in_snapshot("changedIn"::text::xid8, ${seen}::pg_snapshot)
    LIMIT ${PIECE + 1}
  ) m LEFT JOIN resolutions r ON r.id = m.id) x`;

async function refresh(kept: Kept | undefined): Promise<Kept> {
  if (!kept || kept.catalogue.worn) return readAll();
  const [answer] = await readChanges(kept.seen);
  if (!answer?.rows) return kept;
  const changes: Row[] = JSON.parse(answer.rows);
  // Half a council was imported since: reading all of it in pieces is safer than one answer without a bound.
  if (changes.length > PIECE) return readAll();
  kept.catalogue.change(
    changes.filter(({ listed }) => listed).map(rowOf),
    changes.filter(({ listed }) => !listed).map(({ id }) => id),
  );
  return { ...kept, seen: answer.seen };
}

// One catalogue a process: Next loads a module once for pages and once for route handlers.
const shared = globalThis as typeof globalThis & { portalCatalogue?: { kept?: Kept | undefined; running?: Promise<Kept>; next?: Promise<Catalogue> } };

/**
 * The catalogue as it is now: whatever was committed before this was called is in it, on every node. Selecting from it must not wait for
 * anything in between.
 */
export async function catalogueNow(): Promise<Catalogue> {
  shared.portalCatalogue ??= {};
  const state = shared.portalCatalogue;
  if (state.running) {
    // That one may have asked before the caller's change was committed: the next one is for all who wait.
    state.next ??= state.running.then(ignored, ignored).then(() => {
      delete state.next;
      return catalogueNow();
    });
    return state.next;
  }
  state.running = refresh(state.kept);
  try {
    state.kept = await state.running;
    return state.kept.catalogue;
  } finally {
    delete state.running;
  }
}

const ignored = () => {};

/** Forgets everything; for tests, which change databases. */
export function forgetCatalogue(): void {
  delete shared.portalCatalogue;
}
