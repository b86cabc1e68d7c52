import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { BodyKind, MeetingKind, Prisma } from "@/prisma/generated/client";

/* Records that figures count, as rows straight in the tables: each test has a council of its own. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
// Beyond what a demo numbers.
let last = 5000;
const fresh = () => ++last;

interface CountedCouncil {
  councilId: string;
  termId: string;
  standing: string;
  legal: string;
  budget: string;
}

export const makeCounted = {
  async body(kind: BodyKind, parentId?: string) {
    return (
      await db.body.create({ data: { kind, name: `Ban ${randomUUID().slice(0, 8)}`, slug: randomUUID(), parentId: parentId ?? null }, select: { id: true } })
    ).id;
  },

  /** A council with a term, a standing committee and two committees. */
  async council(): Promise<CountedCouncil> {
    const councilId = await makeCounted.body("COUNCIL");
    const term = { bodyId: councilId, ordinal: 14, name: "khóa XIV", startsOn: day("2016-06-22"), endsOn: day("2021-06-24") };
    const { id: termId } = await db.term.create({ data: term, select: { id: true } });
    const [standing, legal, budget] = [
      await makeCounted.body("STANDING_COMMITTEE", councilId),
      await makeCounted.body("COMMITTEE", councilId),
      await makeCounted.body("COMMITTEE", councilId),
    ];
    return { councilId, termId, standing, legal, budget };
  },

  async session({ councilId, termId }: CountedCouncil, startsOn: string, more: Partial<Prisma.CouncilSessionUncheckedCreateInput> = {}) {
    const data = { councilId, termId, ordinal: fresh(), slug: randomUUID(), title: `Kỳ họp thứ ${last}`, kind: "REGULAR" as const, state: "CLOSED" as const };
    return (await db.councilSession.create({ data: { ...data, startsOn: day(startsOn), ...more }, select: { id: true } })).id;
  },

  /** Issued on the day on which it was adopted, unless something else is said. */
  async resolution({ councilId, termId }: CountedCouncil, on: string, more: Partial<Prisma.ResolutionUncheckedCreateInput> = {}) {
    const number = fresh();
    const data = {
      ...{ issuerId: councilId, termId, series: "INDIVIDUAL" as const, stage: "ISSUED" as const, number, year: Number(on.slice(0, 4)) },
      ...{ symbol: `${number}/NQ-HĐND`, symbolKey: `${number}nqhdnd`, slug: `${number}-nq-hdnd-${randomUUID().slice(0, 4)}`, title: `Về việc ${number}` },
      ...{ adoptedOn: day(on), issuedOn: day(on), publishedAt: day(on) },
    };
    return (await db.resolution.create({ data: { ...data, ...more }, select: { id: true } })).id;
  },

  async document(more: Partial<Prisma.DocumentUncheckedCreateInput> = {}) {
    const data = { kind: "PROPOSAL" as const, title: `Tờ trình ${fresh()}`, slug: randomUUID() };
    return (await db.document.create({ data: { ...data, ...more }, select: { id: true } })).id;
  },

  /** @param at an instant, "2020-12-31T16:59:00Z" */
  async meeting(kind: MeetingKind, at: string, organisers: readonly string[], more: Partial<Prisma.MeetingUncheckedCreateInput> = {}) {
    const data = { kind, slug: randomUUID(), title: `Cuộc họp ${fresh()}`, startsAt: new Date(at), ...more };
    const held = { create: organisers.map((bodyId, position) => ({ bodyId, position })) };
    return (await db.meeting.create({ data: { ...data, organisers: held }, select: { id: true } })).id;
  },

  async question({ termId }: CountedCouncil, askedOn: string, more: Partial<Prisma.QuestionUncheckedCreateInput> = {}) {
    const person = await db.person.create({ data: { fullName: "Giàng A Páo", slug: randomUUID(), sortKey: "pao" }, select: { id: true } });
    const asker = await db.member.create({ data: { personId: person.id, termId, fromDay: day("2016-06-22") }, select: { id: true } });
    const data = {
      ...{
        slug: randomUUID(),
        askerId: asker.id,
        answererName: "Vũ Hồng Sơn",
        answererTitle: "",
        form: "SPOKEN" as const,
        text: `Câu hỏi ${fresh()}`,
        askedOn: day(askedOn),
      },
    };
    return (await db.question.create({ data: { ...data, ...more }, select: { id: true } })).id;
  },

  async commitment(questionId: string, dueOn: string | null, keptOn: string | null) {
    const data = { questionId, text: `Lời hứa ${fresh()}`, dueOn: dueOn ? day(dueOn) : null, keptOn: keptOn ? day(keptOn) : null };
    return (await db.commitment.create({ data, select: { id: true } })).id;
  },
};
