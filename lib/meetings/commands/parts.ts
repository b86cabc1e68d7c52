import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { dayColumn, instantVn, parseDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { readLinks } from "@/lib/core/link-lines";
import { wrongField } from "@/lib/core/wrong-field";
import type { z } from "@/lib/core/zod";
import { documentsTyped } from "@/lib/documents/queries/typed";
import { readGuests } from "../guests";
import type { createMeetingInput } from "../schema";

export type Words = Omit<z.infer<typeof createMeetingInput>, "visibility">;

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
    papers: (await documentsTyped(tx, actor, words.papers)).map((documentId, at) => ({ documentId, position: at + 1 })),
    articles: (await articlesOf(tx, words.articles)).map((articleId) => ({ articleId })),
    chairId: await chairOf(tx, words.chairLine),
  };
}

export type Parts = Awaited<ReturnType<typeof partsOf>>;

/** The day of a week as a DATE; for labels and ranges. */
export const columnOf = (text: string) => dayColumn(parseDay(text) ?? { year: 1900, month: 1, day: 1 });
