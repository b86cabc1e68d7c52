import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { todayOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { DISCLOSURES, disclosureAddress } from "../addresses";
import { titleOf } from "../labels";
import { whyNotEdit, whyNotWrite } from "../policy";
import { createDisclosureInput, saveDisclosureInput } from "../schema";
import { emptyTable, structureOf, tableOf } from "../table";
import { load, type Seen, write } from "./guard";

interface Begun {
  ownerId: string;
  kind: DisclosureKind;
  year: number;
  ordinal: number;
}

/** An address that no disclosure has and that none had. */
async function slugFor(tx: Tx, begun: Begun): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('disclosures.address'))`;
  const base = slugify(titleOf(begun));
  const others = await tx.financeDisclosure.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const old = await tx.oldAddress.findMany({ where: { path: { startsWith: disclosureAddress(base) } }, select: { path: true } });
  return freeSlug(base, [...others.map(({ slug }) => slug), ...old.map(({ path }) => path.slice(DISCLOSURES.length + 1))]);
}

/** How the table begins: with the rows of the office's last one of the same kind, without their amounts. */
async function tableFor(tx: Tx, { ownerId, kind, year, ordinal }: Begun) {
  const where = { ownerId, kind, trashedAt: null, OR: [{ year: { lt: year } }, { year, ordinal: { lt: ordinal } }] };
  const last = await tx.financeDisclosure.findFirst({ where, orderBy: [{ year: "desc" }, { ordinal: "desc" }], select: { table: true } });
  return last ? structureOf(tableOf(last.table), kind) : emptyTable(kind);
}

/**
 * Begins a disclosure, or says no more than when its clock started; readers do not see it. Input: {ownerId, year, kind, ordinal, eventOn}.
 * @throws ZodError; AppError FORBIDDEN, INVALID "unknown-owner", CONFLICT "already-there"
 */
export async function createDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const begun = createDisclosureInput.parse(input);
  const refusal = whyNotWrite(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const create = () =>
    db.$transaction(async (tx) => {
      if ((await tx.body.count({ where: { id: begun.ownerId } })) === 0) throw new AppError("INVALID", "unknown-owner");
      const data = { ...begun, slug: await slugFor(tx, begun), table: await tableFor(tx, begun) };
      const made = await tx.financeDisclosure.create({ data, select: { id: true, version: true } });
      await record(tx, actor, "disclosure.create", { type: "disclosure", id: made.id, detail: { version: made.version } });
      return made;
    });
  return naming(create, { finance_disclosures_once: () => new AppError("CONFLICT", "already-there") });
}

/**
 * Writes everything but the table. A save that changes nothing writes nothing. Input: as `saveDisclosureInput`; the day of what the calendar
 * starts is left out.
 * @throws ZodError; AppError FORBIDDEN (a DisclosureRefusal), INVALID "posted-to-come", NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function saveDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, ...given } = saveDisclosureInput.parse(input);
  const seen = { id, version };
  return db.$transaction(async (tx) => {
    const before = await load(tx, seen, (disclosure) => whyNotEdit(actor, disclosure));
    if (given.postedOn && given.postedOn > todayOf(await now(tx))) throw new AppError("INVALID", "posted-to-come");
    const words = before.kind === "QUARTER" || before.kind === "HALF_YEAR" ? { ...given, eventOn: null } : given;
    const fields = differing(before, words);
    if (fields.length === 0) return seen;
    const saved = await write(tx, seen, words);
    await record(tx, actor, "disclosure.save", { type: "disclosure", id, detail: { fields, version: saved.version } });
    return saved;
  });
}
