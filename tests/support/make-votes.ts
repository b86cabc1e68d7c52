import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { sortKey } from "@/lib/core/vietnamese";
import type { SessionState } from "@/prisma/generated/enums";

/* A council with a term, members, a session and what is voted there: rows straight into the tables, for tests of votes and meetings. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);

export const makeRecord = {
  async person(fullName = `Nguyễn Văn ${randomUUID().slice(0, 8)}`) {
    return db.person.create({ data: { fullName, slug: randomUUID(), sortKey: sortKey(fullName) }, select: { id: true, slug: true, fullName: true } });
  },

  async body(name = `Hội đồng nhân dân ${randomUUID().slice(0, 8)}`, kind: "COUNCIL" | "COMMITTEE" | "PARTY" | "OFFICE" = "COUNCIL") {
    return db.body.create({ data: { kind, name, slug: randomUUID() }, select: { id: true, slug: true, name: true } });
  },

  /** A council in the term 2016–2021 with so many members, by default three. */
  async council(members: readonly string[] = ["Giàng A Páo", "Đặng Thu Hương", "Hoàng Thị Minh Hạnh"]) {
    const { id: councilId } = await makeRecord.body();
    const { id: termId } = await db.term.create({
      data: { bodyId: councilId, ordinal: 14, name: "khóa XIV", startsOn: day("2016-06-01"), endsOn: day("2021-06-30") },
      select: { id: true },
    });
    const made = [];
    for (const name of members) {
      const person = await makeRecord.person(name);
      const { id } = await db.member.create({ data: { personId: person.id, termId, fromDay: day("2016-06-01") }, select: { id: true } });
      made.push({ id, person });
    }
    return { councilId, termId, members: made };
  },

  /** A session of it in December 2020, with one sitting and one item. */
  async session(council: { councilId: string; termId: string }, overrides: { publishedAt?: Date | null; state?: SessionState; closed?: boolean } = {}) {
    const { publishedAt = day("2020-11-01"), state = "IN_SESSION", closed = false } = overrides;
    const { councilId, termId } = council;
    const last = await db.councilSession.count({ where: { councilId } });
    const session = await db.councilSession.create({
      data: {
        ...{
          councilId,
          termId,
          publishedAt,
          agendaPublishedAt: publishedAt,
          state,
          closed,
          ordinal: last + 1,
          slug: randomUUID(),
          kind: "REGULAR",
          title: "Kỳ họp thứ 18",
        },
        ...{ startsOn: day("2020-12-09"), endsOn: day("2020-12-11") },
      },
      select: { id: true, slug: true },
    });
    const { id: sittingId } = await db.sitting.create({
      data: { sessionId: session.id, onDay: day("2020-12-09"), half: "MORNING", startsAt: 480, endsAt: 690 },
      select: { id: true },
    });
    const { id: itemId } = await db.agendaItem.create({
      data: { sessionId: session.id, sittingId, position: 1, kind: "VOTE", title: "Biểu quyết thông qua nghị quyết" },
      select: { id: true },
    });
    return { ...session, sittingId, itemId };
  },

  async resolution(
    council: { councilId: string; termId: string },
    sessionId: string | null,
    overrides: { number?: number; publishedAt?: Date | null; visibility?: "PUBLIC" | "RESTRICTED" } = {},
  ) {
    const number = overrides.number ?? 45;
    return db.resolution.create({
      data: {
        ...{ issuerId: council.councilId, termId: council.termId, sessionId, series: "INDIVIDUAL", stage: "ADOPTED", title: "Kế hoạch đầu tư công năm 2021" },
        ...{ number, year: 2020, symbol: `${number}/NQ-HĐND`, symbolKey: `${number}nqhdnd`, slug: `${number}-nq-hdnd-${randomUUID()}` },
        ...{ visibility: overrides.visibility ?? "PUBLIC", publishedAt: overrides.publishedAt === undefined ? day("2020-12-20") : overrides.publishedAt },
      },
      select: { id: true, slug: true },
    });
  },
};
