import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { Prisma } from "@/prisma/generated/client";
import { whyNotEdit } from "../policy";
import { incomingShape, readTable } from "../reading";
import { disclosureInput, sheetInput, tableInput } from "../schema";
import { tableOf } from "../table";
import { load, type Seen, write } from "./guard";

/** The unit that a sheet was read in, beside what was read. */
const waitingShape = incomingShape.extend({ unit: sheetInput.shape.unit });

/**
 * Writes the table as its form sends it. A save that changes nothing writes nothing. Input: as `tableInput`.
 * @throws ZodError with the path of each wrong cell; AppError FORBIDDEN (a DisclosureRefusal), NOT_FOUND, CONFLICT
 */
export async function saveTable(actor: Actor, input: unknown): Promise<Seen> {
  const { table, unit, ...seen } = tableInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, seen, (disclosure) => whyNotEdit(actor, disclosure));
    const same = JSON.stringify(tableOf(before.table)) === JSON.stringify(tableOf(table));
    if (same && before.unit === unit) return seen;
    const saved = await write(tx, seen, { table, unit });
    const fields = [...(before.unit === unit ? [] : ["unit"]), ...(same ? [] : ["table"])];
    await record(tx, actor, "disclosure.table", { type: "disclosure", id: seen.id, detail: { fields, version: saved.version } });
    return saved;
  });
}

/**
 * Lays a sheet beside the record to be looked at, with what is wrong in each cell; the table stays as it is. Input: {id, version, unit, name, rows}.
 * @throws ZodError; AppError FORBIDDEN (a DisclosureRefusal), NOT_FOUND, CONFLICT
 */
export async function layTable(actor: Actor, input: unknown): Promise<Seen> {
  const { name, rows, unit, ...seen } = sheetInput.parse(input);
  const incoming = { ...readTable(name, rows, unit), unit };
  return db.$transaction(async (tx) => {
    await load(tx, seen, (disclosure) => whyNotEdit(actor, disclosure));
    const saved = await write(tx, seen, { incoming });
    const detail = { rows: incoming.table?.rows.length ?? 0, wrong: incoming.complaints.length, version: saved.version };
    await record(tx, actor, "disclosure.lay-table", { type: "disclosure", id: seen.id, detail });
    return saved;
  });
}

/**
 * Takes the sheet that waits in the place of the table, whole. Input: {id, version}.
 * @throws ZodError; AppError FORBIDDEN (a DisclosureRefusal: "incoming-is-wrong" while one cell is), NOT_FOUND, CONFLICT
 */
export async function takeTable(actor: Actor, input: unknown): Promise<Seen> {
  const seen = disclosureInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, seen, (disclosure) => whyNotEdit(actor, disclosure) ?? (disclosure.incoming === null ? "no-incoming" : null));
    const { table, complaints, unit } = waitingShape.parse(before.incoming);
    if (table === null || complaints.length > 0) throw new AppError("FORBIDDEN", "incoming-is-wrong");
    const saved = await write(tx, seen, { table, unit, incoming: Prisma.DbNull });
    const detail = { fields: ["table"], rows: table.rows.length, version: saved.version };
    await record(tx, actor, "disclosure.take-table", { type: "disclosure", id: seen.id, detail });
    return saved;
  });
}

/** Puts the sheet that waits away; the table stays as it was. Input, throws: as `takeTable`. */
export async function dropTable(actor: Actor, input: unknown): Promise<Seen> {
  const seen = disclosureInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, seen, (disclosure) => whyNotEdit(actor, disclosure) ?? (disclosure.incoming === null ? "no-incoming" : null));
    const saved = await write(tx, seen, { incoming: Prisma.DbNull });
    await record(tx, actor, "disclosure.drop-table", { type: "disclosure", id: seen.id, detail: { version: saved.version } });
    return saved;
  });
}
