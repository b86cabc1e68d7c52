import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Visibility } from "@/prisma/generated/enums";
import { attachmentsForStaff, grantKeyOf, keyOf, whyNotChange } from "../policy";
import { accessInput } from "../schema";
import { type LoadedRecord, loadRecord, raise, type Seen, tellReaders } from "./guard";

interface Names {
  accounts: string[];
  bodies: string[];
}

const sorted = ({ accounts, bodies }: Names): Names => ({ accounts: [...new Set(accounts)].toSorted(), bodies: [...new Set(bodies)].toSorted() });

/** The names that stand from now on. Something restricted is open to somebody: where nobody is named, to whoever restricts it. */
function namesFor(actor: Actor, visibility: Visibility, given: Names): Names {
  if (visibility !== "RESTRICTED") return { accounts: [], bodies: [] };
  const names = sorted(given);
  return names.accounts.length + names.bodies.length === 0 && actor.id !== null ? { accounts: [actor.id], bodies: [] } : names;
}

async function refuseUnknown(tx: Tx, { accounts, bodies }: Names): Promise<void> {
  const known = (await tx.account.count({ where: { id: { in: accounts } } })) + (await tx.body.count({ where: { id: { in: bodies } } }));
  if (known !== accounts.length + bodies.length) throw new AppError("INVALID", "unknown-grantee");
}

/** What is opened or closed: a record, or one of its attachments. */
async function load(tx: Tx, actor: Actor, seen: Seen, attachmentId: string | undefined) {
  const found = await loadRecord(tx, actor, seen);
  if (attachmentId === undefined) {
    const key = grantKeyOf(seen);
    if (!key) throw new AppError("FORBIDDEN", `${seen.type}s-are-public`);
    return { found, before: found.visibility, key };
  }
  const where = { id: attachmentId, ...keyOf(seen), AND: [attachmentsForStaff(actor)] };
  const attachment = await tx.attachment.findFirst({ where, select: { visibility: true } });
  if (!attachment) throw new AppError("NOT_FOUND");
  return { found, before: attachment.visibility, key: { attachmentId } };
}

/** Readers lose it: what was public closes. A record that opens is shown by being public, whatever was said of it before. */
const reachesReaders = (found: LoadedRecord & { shown: boolean }, after: Visibility, before: Visibility) => ({
  shown: found.shown || (after === "PUBLIC" && found.publishedAt !== null),
  takenAway: before === "PUBLIC" && after !== "PUBLIC",
});

/**
 * Says who may open a record or one of its attachments: everybody, every account, or those who are named. Names are kept only where
 * something is restricted. Input: {type, id, version, attachmentId?, visibility, accounts, bodies}.
 * @throws ZodError; AppError FORBIDDEN (a VisibilityRefusal), NOT_FOUND, CONFLICT, INVALID "unknown-grantee"
 */
export async function setAccess(actor: Actor, input: unknown): Promise<Seen> {
  const { type, id, version, attachmentId, visibility, ...given } = accessInput.parse(input);
  const seen = { type, id, version };
  return db.$transaction(async (tx) => {
    const { found, before, key } = await load(tx, actor, seen, attachmentId);
    const { shown, takenAway } = reachesReaders(found, visibility, before);
    const refusal = whyNotChange(actor, { shown }, visibility === "PUBLIC" || before === "PUBLIC");
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const names = namesFor(actor, visibility, given);
    await refuseUnknown(tx, names);
    const rows = await tx.recordGrant.findMany({ where: key, select: { accountId: true, bodyId: true } });
    const old = sorted({ accounts: rows.flatMap((row) => row.accountId ?? []), bodies: rows.flatMap((row) => row.bodyId ?? []) });
    const fields = [...(before === visibility ? [] : ["visibility"]), ...(JSON.stringify(old) === JSON.stringify(names) ? [] : ["grants"])];
    if (fields.length === 0) return seen;
    const next = await raise(tx, seen, attachmentId === undefined ? visibility : undefined);
    if (attachmentId !== undefined) await tx.attachment.update({ where: { id: attachmentId }, data: { visibility }, select: { id: true } });
    await tx.recordGrant.deleteMany({ where: key });
    const data = [...names.accounts.map((accountId) => ({ ...key, accountId })), ...names.bodies.map((bodyId) => ({ ...key, bodyId }))];
    await tx.recordGrant.createMany({ data });
    // Ids, no names: the log never holds personal data by value.
    const detail = { fields, visibility, version: next, accounts: names.accounts, bodies: names.bodies, ...(attachmentId ? { attachmentId } : {}) };
    await record(tx, actor, "record.access", { type, id, detail });
    await tellReaders(tx, { shown, address: found.address }, takenAway);
    return { ...seen, version: next };
  });
}
