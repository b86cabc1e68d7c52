import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { dayColumn, instantVn, parseDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { symbolKey } from "@/lib/core/vietnamese";
import { z } from "@/lib/core/zod";
import { readGuests, readLinks } from "../guests";
import { namableDocuments } from "../policy";
import type { createMeetingInput } from "../schema";

export type Words = Omit<z.infer<typeof createMeetingInput>, "visibility">;

/** A field of the form that is wrong for a reason only the record knows. */
export function wrongField(path: string, message: string): z.ZodError {
  return new z.ZodError([{ code: "custom", path: [path], message, input: undefined }]);
}

/** The instants of what was typed. A whole day begins at midnight and has an end only when it goes on to another day. */
export function timesOf({ onDay, untilDay, from, until, allDay }: Words): { startsAt: Date; endsAt: Date | null; allDay: boolean } {
  const at = (text: string, minutes: number) => {
    const day = parseDay(text);
    if (!day) throw wrongField("onDay", "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021");
    return instantVn(day, Math.floor(minutes / 60), minutes % 60);
  };
  const last = untilDay ?? onDay;
  if (allDay) return { startsAt: at(onDay, 0), endsAt: last === onDay ? null : at(last, 0), allDay };
  return { startsAt: at(onDay, from ?? 0), endsAt: until === null ? null : at(last, until), allDay };
}

async function guestsOf(tx: Tx, typed: string) {
  const guests = readGuests(typed);
  const names = guests.map(({ name }) => name);
  // One after the other: a transaction has one connection.
  const people = await tx.person.findMany({ where: { fullName: { in: names } }, select: { id: true, fullName: true } });
  const bodies = await tx.body.findMany({
    where: { OR: [{ name: { in: names } }, { shortName: { in: names } }], validTo: null },
    select: { id: true, name: true, shortName: true },
  });
  // Two people of one name: nobody is guessed, the words stand.
  const only = (found: { id: string }[]) => (found.length === 1 ? (found[0]?.id ?? null) : null);
  return guests.map(({ name, title }, at) => {
    const personId = only(people.filter(({ fullName }) => fullName === name));
    const bodyId = personId ? null : only(bodies.filter((body) => body.name === name || body.shortName === name));
    return { position: at + 1, name, title, personId, bodyId };
  });
}

async function papersOf(tx: Tx, actor: Actor, typed: string): Promise<string[]> {
  const lines = readLinks(typed, "/van-ban");
  if (lines.length === 0) return [];
  const slugs = lines.flatMap(({ slug }) => slug ?? []);
  const keys = lines.flatMap(({ slug, words }) => (slug === null ? [symbolKey(words)] : []));
  const found = await tx.document.findMany({
    where: { AND: [{ OR: [{ slug: { in: slugs } }, { symbolKey: { in: keys.filter(Boolean) } }] }, namableDocuments(actor)] },
    select: { id: true, slug: true, symbolKey: true },
  });
  const ids = lines.map(({ slug, words }) => {
    const [document, another] = found.filter((one) => (slug === null ? one.symbolKey === symbolKey(words) : one.slug === slug));
    if (!document) throw wrongField("papers", `Không có văn bản “${words}”. Chép số ký hiệu hoặc địa chỉ từ trang Văn bản`);
    if (another) throw wrongField("papers", `Có nhiều văn bản số “${words}”. Dán địa chỉ của văn bản`);
    return document.id;
  });
  return [...new Set(ids)];
}

interface Linked {
  documentId: string;
  position: number;
}

/** Papers that the actor may not open are not theirs to name: they stay, behind the others where those were changed. */
export async function withHidden(tx: Tx, actor: Actor, before: readonly { documentId: string }[], typed: Linked[]): Promise<Linked[]> {
  const linked = before.map(({ documentId }) => documentId);
  const rows = await tx.document.findMany({ where: { id: { in: linked }, AND: [namableDocuments(actor)] }, select: { id: true } });
  const named = new Set(rows.map(({ id }) => id));
  const wanted = typed.map(({ documentId }) => documentId);
  const same = JSON.stringify(linked.filter((id) => named.has(id))) === JSON.stringify(wanted);
  const after = same ? linked : [...wanted, ...linked.filter((id) => !named.has(id))];
  return after.map((documentId, at) => ({ documentId, position: at + 1 }));
}

async function articlesOf(tx: Tx, typed: string): Promise<string[]> {
  const lines = readLinks(typed, "/tin-tuc");
  const found = await tx.article.findMany({ where: { slug: { in: lines.flatMap(({ slug }) => slug ?? []) } }, select: { id: true, slug: true } });
  const ids = lines.map(({ slug, words }) => {
    const article = found.find((one) => one.slug === slug);
    if (!article) throw wrongField("articles", `Không có tin bài “${words}”. Dán địa chỉ của bài trên cổng, ví dụ /tin-tuc/hoi-nghi-tong-ket`);
    return article.id;
  });
  return [...new Set(ids)];
}

/** Whom the line of the chair names; null where nobody of the record, or more than one, is in it. */
async function chairOf(tx: Tx, chairLine: string): Promise<string | null> {
  if (!chairLine) return null;
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM people WHERE position("fullName" IN ${chairLine}) > 0 LIMIT 2`;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** What hangs on a meeting, read from what was typed; every line names something that is there. */
export async function partsOf(tx: Tx, actor: Actor, words: Words) {
  const known = async (count: Promise<number>, wanted: number, reason: string) => {
    if ((await count) !== wanted) throw new AppError("INVALID", reason);
  };
  const { organisers, sessionId } = words;
  await known(tx.body.count({ where: { id: { in: organisers } } }), organisers.length, "unknown-body");
  if (sessionId) await known(tx.councilSession.count({ where: { id: sessionId, trashedAt: null } }), 1, "unknown-session");
  return {
    organisers: organisers.map((bodyId, at) => ({ bodyId, position: at + 1 })),
    participants: await guestsOf(tx, words.participants),
    papers: (await papersOf(tx, actor, words.papers)).map((documentId, at) => ({ documentId, position: at + 1 })),
    articles: (await articlesOf(tx, words.articles)).map((articleId) => ({ articleId })),
    chairId: await chairOf(tx, words.chairLine),
  };
}

export type Parts = Awaited<ReturnType<typeof partsOf>>;

/** The day of a week as a DATE; for labels and ranges. */
export const columnOf = (text: string) => dayColumn(parseDay(text) ?? { year: 1900, month: 1, day: 1 });
