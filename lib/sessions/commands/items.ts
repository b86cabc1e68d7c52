import "server-only";
import { record } from "@/lib/audit/record";
import { type Part, removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import type { PaperRole } from "@/prisma/generated/enums";
import { halfOrder } from "../half-days";
import { arranged, type Placed, type Shift, shifted } from "../ordering";
import { whyNotEdit } from "../policy";
import { addItemInput, moveItemInput, saveItemInput, seenInput, withdrawItemInput } from "../schema";
import { loadItem, loadSession, refuse, type Seen, writeItem, writeSession } from "./guard";
import { addressesOf } from "./old-addresses";

/** Where every item of a session stands, and the half-days in their order. */
export async function agendaOf(tx: Tx, sessionId: string): Promise<{ items: Placed[]; sittings: string[] }> {
  const items = await tx.agendaItem.findMany({ where: { sessionId }, select: { id: true, sittingId: true, position: true } });
  const rows = await tx.sitting.findMany({ where: { sessionId }, orderBy: { onDay: "asc" }, select: { id: true, onDay: true, half: true } });
  const sittings = rows.toSorted((a, b) => a.onDay.getTime() - b.onDay.getTime() || halfOrder.indexOf(a.half) - halfOrder.indexOf(b.half));
  return { items, sittings: sittings.map(({ id }) => id) };
}

/** Writes the places that changed; whether each is one item's is checked when this commits. */
export async function place(tx: Tx, before: readonly Placed[], after: readonly Placed[]): Promise<void> {
  const old = new Map(before.map((item) => [item.id, item]));
  for (const { id, sittingId, position } of after) {
    const stood = old.get(id);
    if (stood?.sittingId === sittingId && stood.position === position) continue;
    await tx.agendaItem.update({ where: { id }, data: { sittingId, position }, select: { id: true } });
  }
}

/** Adds an item at the end of a half-day, or among those that wait. Input: {id, version of the session, …}. @throws ZodError; AppError */
export async function addItem(actor: Actor, input: unknown): Promise<Seen & { itemId: string }> {
  const { id, version, sittingId, ...words } = addItemInput.parse(input);
  return db.$transaction(async (tx) => {
    await loadSession(tx, { id, version }, (session) => whyNotEdit(actor, session));
    if (sittingId && !(await tx.sitting.findFirst({ where: { id: sittingId, sessionId: id }, select: { id: true } }))) refuse("unknown-sitting");
    const last = await tx.agendaItem.aggregate({ where: { sessionId: id, sittingId }, _max: { position: true } });
    const data = { sessionId: id, sittingId, position: (last._max.position ?? 0) + 1, ...words };
    const made = await tx.agendaItem.create({ data, select: { id: true } });
    const saved = await writeSession(tx, { id, version });
    await record(tx, actor, "agenda.add", { type: "session", id, detail: { itemId: made.id, version: saved } });
    return { id, version: saved, itemId: made.id };
  });
}

/** Writes what an item says. A save that changes nothing writes nothing. @throws ZodError; AppError */
export async function saveItem(actor: Actor, input: unknown): Promise<Seen & { sessionId: string }> {
  const { id, version, videoStart: videoStartMs, ...typed } = saveItemInput.parse(input);
  const words = { ...typed, videoStartMs };
  return db.$transaction(async (tx) => {
    const before = await loadItem(tx, actor, { id, version });
    const fields = differing(before, words);
    if (fields.length === 0) return { id, version, sessionId: before.sessionId };
    const saved = await writeItem(tx, before, words);
    await record(tx, actor, "agenda.save", { type: "agenda-item", id, detail: { fields, version: saved } });
    return { id, version: saved, sessionId: before.sessionId };
  });
}

/**
 * Moves an item: a place up or down, beyond the ends of a half-day into the next one, or into a half-day that is named, at its end or
 * before another item. Input: {id, version of the session, itemId, to, sittingId, before}. @throws ZodError; AppError
 */
export async function moveItem(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, itemId, to, sittingId, before } = moveItemInput.parse(input);
  const shift: Shift = to === "sitting" ? { to, sittingId, before } : { to };
  return db.$transaction(async (tx) => {
    const { slug } = await loadSession(tx, { id, version }, (session) => whyNotEdit(actor, session));
    const { items, sittings } = await agendaOf(tx, id);
    const after = shifted(items, sittings, itemId, shift);
    const plain = (list: readonly Placed[]) => JSON.stringify(list.map((item) => [item.id, item.sittingId]));
    if (plain(after) === plain(arranged(items, sittings))) return { id, version };
    await place(tx, items, after);
    const goal = after.find((item) => item.id === itemId)?.sittingId;
    // What was told of it before it went behind closed doors must not come back from a copy.
    const shut = goal ? await tx.sitting.count({ where: { id: goal, closed: true } }) : 0;
    const saved = await writeSession(tx, { id, version }, {}, shut > 0 ? addressesOf(slug) : []);
    await record(tx, actor, "agenda.move", { type: "session", id, detail: { itemId, version: saved } });
    return { id, version: saved };
  });
}

/** Takes an item off the agenda with a reason; it keeps its place, struck through, for readers too. @throws ZodError; AppError */
export async function withdrawItem(actor: Actor, input: unknown): Promise<Seen & { sessionId: string }> {
  const { reason, ...seen } = withdrawItemInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, seen);
    if (item.withdrawnAt) refuse("item-withdrawn");
    const saved = await writeItem(tx, item, { withdrawnAt: await now(tx), withdrawReason: reason });
    await record(tx, actor, "agenda.withdraw", { type: "agenda-item", id: seen.id, detail: { version: saved } });
    return { id: seen.id, version: saved, sessionId: item.sessionId };
  });
}

/** Puts a withdrawn item back. @throws ZodError; AppError */
export async function reviveItem(actor: Actor, input: unknown): Promise<Seen & { sessionId: string }> {
  const seen = seenInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, seen);
    if (!item.withdrawnAt) refuse("item-not-withdrawn");
    const saved = await writeItem(tx, item, { withdrawnAt: null, withdrawReason: "" });
    await record(tx, actor, "agenda.revive", { type: "agenda-item", id: seen.id, detail: { version: saved } });
    return { id: seen.id, version: saved, sessionId: item.sessionId };
  });
}

/** A paper that was owed, as the trail keeps it. */
export function owedPaper({ role, responsibleId, dueAt }: { role: PaperRole; responsibleId: string | null; dueAt: Date | null }): Part {
  return { paperRole: role, bodyId: responsibleId, dueAt: dueAt?.toISOString() ?? null };
}

/** Takes an item away that was never more than a line. @throws ZodError; AppError FORBIDDEN "item-in-use", "agenda-published-withdraw" */
export async function removeItem(actor: Actor, input: unknown): Promise<{ sessionId: string }> {
  const seen = seenInput.parse(input);
  return db.$transaction(async (tx) => {
    const item = await loadItem(tx, actor, seen);
    if (item.session.agendaPublishedAt) refuse("agenda-published-withdraw");
    const { _count: holds, papers } = await tx.agendaItem.findUniqueOrThrow({
      where: { id: seen.id },
      select: {
        _count: { select: { speeches: true, votes: true, questions: true, papers: { where: { documentId: { not: null } } } } },
        papers: { orderBy: { position: "asc" }, select: { role: true, responsibleId: true, dueAt: true } },
      },
    });
    if (item.resolutionId || holds.speeches + holds.votes + holds.questions + holds.papers > 0) refuse("item-in-use");
    await tx.agendaItem.delete({ where: { id: seen.id }, select: { id: true } });
    const { items, sittings } = await agendaOf(tx, item.sessionId);
    await place(tx, items, arranged(items, sittings));
    await writeSession(tx, item.session);
    const { title, kind: itemKind, minutes, sittingId, position, outcome, withdrawReason: reason, videoStartMs } = item;
    const words = { title, itemKind, outcome, reason };
    const removed = removal({ ...words, minutes, sittingId, position, videoStartMs, papers: papers.map(owedPaper) });
    await record(tx, actor, "agenda.remove", { type: "session", id: item.sessionId, detail: { itemId: seen.id, removed } });
    return { sessionId: item.sessionId };
  });
}
