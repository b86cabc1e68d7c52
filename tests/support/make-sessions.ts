import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { sortKey } from "@/lib/core/vietnamese";
import { createSession } from "@/lib/sessions/commands/create";
import { addItem } from "@/lib/sessions/commands/items";
import type { BodyKind, DocumentKind, Visibility } from "@/prisma/generated/enums";

/* A council with its term, and sessions that its office prepares. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const mark = () => randomUUID().slice(0, 8);

export const makeRecord = {
  async body(kind: BodyKind = "AGENCY", name = `Sở ${mark()}`) {
    return db.body.create({ data: { kind, name, slug: `co-quan-${mark()}` }, select: { id: true, name: true, slug: true } });
  },

  /** A council and five years of it; `ordinal` is the number of the term. */
  async council(overrides: { ordinal?: number; from?: string; to?: string } = {}) {
    const council = await makeRecord.body("COUNCIL", `Hội đồng nhân dân tỉnh ${mark()}`);
    const { ordinal = 14, from = "2016-06-29", to = "2021-06-28" } = overrides;
    const term = await db.term.create({
      data: { bodyId: council.id, ordinal, name: `khóa ${ordinal}`, startsOn: day(from), endsOn: day(to) },
      select: { id: true, name: true },
    });
    return { councilId: council.id, termId: term.id, council };
  },

  async member(termId: string, overrides: { name?: string; from?: string; to?: string } = {}) {
    const { name = `Nông Văn ${mark()}`, from = "2016-06-29", to } = overrides;
    const person = await db.person.create({ data: { fullName: name, slug: `nguoi-${mark()}`, sortKey: sortKey(name) }, select: { id: true } });
    const data = { personId: person.id, termId, fromDay: day(from), toDay: to ? day(to) : null };
    const { id } = await db.member.create({ data, select: { id: true } });
    return { id, personId: person.id };
  },

  async document(
    overrides: {
      kind?: DocumentKind;
      issuerId?: string;
      drafterId?: string;
      visibility?: Visibility;
      symbol?: string;
      sessionId?: string;
      summary?: string;
    } = {},
  ) {
    const words = { kind: "PROPOSAL" as const, title: `Tờ trình ${mark()}`, slug: `van-ban-${mark()}`, summary: "Tóm tắt", ...overrides };
    return db.document.create({ data: words, select: { id: true, slug: true, title: true } });
  },

  /** What the form of a new session sends. */
  facts(where: { councilId: string; termId: string }, overrides: Record<string, unknown> = {}) {
    return {
      ...{ councilId: where.councilId, termId: where.termId, kind: "REGULAR", series: "COMMON", ordinal: "19", form: "IN_PERSON" },
      ...{ precision: "DAY", startsOn: "14/01/2021", endsOn: "15/01/2021", place: "Hội trường tỉnh" },
      ...overrides,
    };
  },

  /** A session of two days with its half-days. */
  async session(actor: Actor, overrides: Record<string, unknown> = {}) {
    const { councilId, termId } = await makeRecord.council();
    const made = await createSession(actor, makeRecord.facts({ councilId, termId }, { halfDays: "on", ...overrides }));
    const sittings = await db.sitting.findMany({
      where: { sessionId: made.id },
      orderBy: [{ onDay: "asc" }, { half: "asc" }],
      select: { id: true, onDay: true, half: true, version: true },
    });
    return { ...made, councilId, termId, sittings };
  },

  /** An item at the end of a half-day, or waiting. */
  async item(actor: Actor, sessionId: string, overrides: Record<string, unknown> = {}) {
    const { version } = await db.councilSession.findUniqueOrThrow({ where: { id: sessionId }, select: { version: true } });
    const words = { kind: "PRESENTATION", title: `Nội dung ${mark()}`, minutes: "30", ...overrides };
    const { itemId } = await addItem(actor, { id: sessionId, version, ...words });
    return { id: itemId, version: 1 };
  },

  /** The version of a session now. */
  async seen(id: string) {
    return db.councilSession.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
  },
};
