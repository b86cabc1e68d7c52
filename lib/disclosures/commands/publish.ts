import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { disclosureAddress } from "../addresses";
import { whyNotPublish, whyNotRestore, whyNotTrash, whyNotWithdraw } from "../policy";
import { contentOf, readyOf } from "../queries/standing";
import { disclosureInput, publishInput, withdrawInput } from "../schema";
import { load, type Seen, write } from "./guard";

/**
 * Gives readers what the working copy says, as another edition. Every edition but the first says what was corrected and why; readers find those
 * before it, as far as nothing was taken away between. Input: {id, version, note}.
 * @throws ZodError; AppError FORBIDDEN (a DisclosureRefusal), INVALID "correction-without-note", NOT_FOUND, CONFLICT
 */
export async function publishDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const { note, ...seen } = publishInput.parse(input);
  return db.$transaction(async (tx) => {
    const at = await now(tx);
    const before = await load(tx, seen, (disclosure) => whyNotPublish(actor, readyOf(disclosure), todayOf(at)));
    const ordinal = (before.editions[0]?.ordinal ?? 0) + 1;
    if (ordinal > 1 && note === "") throw new AppError("INVALID", "correction-without-note");
    const corrected = before.publishedAt !== null;
    const saved = await write(tx, seen, corrected ? {} : { publishedAt: at, withdrawnNote: "" });
    const edition = { disclosureId: seen.id, ordinal, note: ordinal > 1 ? note : "", publishedAt: at, ...contentOf(before) };
    await tx.disclosureEdition.create({ data: edition, select: { id: true } });
    const path = disclosureAddress(before.slug);
    await tx.oldAddress.deleteMany({ where: { path } });
    const action = corrected ? "disclosure.correct" : "disclosure.publish";
    await record(tx, actor, action, { type: "disclosure", id: seen.id, detail: { ordinal, version: saved.version } });
    await changed(tx, corrected ? [path] : []);
    return saved;
  });
}

/**
 * Takes a disclosure away from readers: its address answers that it is gone, and the editions that they had are shown to them no more.
 * Nothing is deleted. Input: {id, version, reason}.
 * @throws ZodError; AppError FORBIDDEN (a DisclosureRefusal), NOT_FOUND, CONFLICT
 */
export async function withdrawDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const { reason, ...seen } = withdrawInput.parse(input);
  return db.$transaction(async (tx) => {
    const { slug } = await load(tx, seen, (disclosure) => whyNotWithdraw(actor, disclosure));
    const saved = await write(tx, seen, { publishedAt: null, withdrawnNote: reason });
    const path = disclosureAddress(slug);
    const gone = { target: null, reason: "withdrawn" };
    await tx.oldAddress.upsert({ where: { path }, create: { path, ...gone }, update: gone, select: { path: true } });
    await record(tx, actor, "disclosure.withdraw", { type: "disclosure", id: seen.id, detail: { reason, version: saved.version } });
    await changed(tx, [path]);
    return saved;
  });
}

/** Puts a disclosure into the trash, where it keeps no other one of its kind away. Input: {id, version}. @throws as `withdrawDisclosure` */
export async function trashDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const seen = disclosureInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, seen, (disclosure) => whyNotTrash(actor, disclosure));
    const saved = await write(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "disclosure.trash", { type: "disclosure", id: seen.id, detail: { version: saved.version } });
    return saved;
  });
}

/** Takes a disclosure out of the trash. Input: {id, version}. @throws as `withdrawDisclosure`; AppError CONFLICT "already-there" */
export async function restoreDisclosure(actor: Actor, input: unknown): Promise<Seen> {
  const seen = disclosureInput.parse(input);
  const restore = () =>
    db.$transaction(async (tx) => {
      await load(tx, seen, (disclosure) => whyNotRestore(actor, disclosure));
      const saved = await write(tx, seen, { trashedAt: null });
      await record(tx, actor, "disclosure.restore", { type: "disclosure", id: seen.id, detail: { version: saved.version } });
      return saved;
    });
  return naming(restore, { finance_disclosures_once: () => new AppError("CONFLICT", "already-there") });
}
