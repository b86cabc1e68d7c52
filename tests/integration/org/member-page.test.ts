import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { findBody, resolutionLink } from "@/lib/bodies/queries";
import { db } from "@/lib/core/db";
import { publicFile } from "@/lib/files/queries";
import { findMember, membersForSitemap, memberVotes } from "@/lib/members/queries";
import { choosePortrait } from "@/lib/people/commands";
import { votesOfSession } from "@/lib/votes/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";

let clerk: Actor;
beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
});

let ordinal = 20;

test("trang đại biểu: có mặt đếm theo kỳ họp đã bế mạc, phiếu chỉ nơi biểu quyết công khai, chất vấn và lịch chỉ khi đã đăng", async () => {
  const number = ++ordinal;
  const term = await org.term({ ordinal: number });
  const person = await org.person("Mùa Thị Sua");
  const member = await org.member(term.id, person.id);
  const published = new Date("2022-01-01");
  const session = (overrides: Record<string, unknown>) =>
    db.councilSession.create({
      data: {
        ...{
          councilId: term.bodyId,
          termId: term.id,
          ordinal: 1,
          slug: randomUUID(),
          title: "Kỳ họp thứ nhất",
          kind: "FIRST",
          startsOn: new Date("2021-07-05"),
        },
        ...{ state: "CLOSED", publishedAt: published, agendaPublishedAt: published, minutesPublishedAt: published },
        ...overrides,
      },
    });
  const [first, second, hidden] = [
    await session({}),
    await session({ ordinal: 2, kind: "REGULAR" }),
    await session({ ordinal: 3, kind: "REGULAR", publishedAt: null, agendaPublishedAt: null, minutesPublishedAt: null }),
  ];
  for (const [at, { id }] of [first, second, hidden].entries()) {
    for (const half of ["MORNING", "AFTERNOON"] as const) {
      const sitting = await db.sitting.create({ data: { sessionId: id, onDay: new Date("2021-07-05"), half, startsAt: 480, endsAt: 690 } });
      // Present in the first, away from the whole second one.
      await db.attendance.create({
        data: {
          sittingId: sitting.id,
          memberId: member.id,
          state: at === 1 ? "EXCUSED" : half === "MORNING" ? "PRESENT" : "EXCUSED",
          reason: at === 1 ? "Đi công tác" : "",
        },
      });
    }
  }
  const vote = async (sessionId: string, title: string, overrides: Record<string, unknown> = {}) => {
    const data = { sessionId, title, subject: "RESOLUTION", method: "ELECTRONIC", onDay: new Date("2021-07-05"), open: true, ...overrides } as const;
    const { id } = await db.voteEvent.create({ data });
    await db.vote.create({ data: { eventId: id, memberId: member.id, choice: "FOR" } });
  };
  await vote(first.id, "Kế hoạch đầu tư công");
  await vote(hidden.id, "Chưa công bố");
  const quiet = await session({ ordinal: 4, kind: "REGULAR", state: "PLANNED", agendaPublishedAt: null, minutesPublishedAt: null });
  await vote(quiet.id, "Chương trình chưa đăng");
  await vote(first.id, "Tạm tính", { provisional: true });
  const matter = (number: number, overrides: Record<string, unknown>) =>
    db.resolution.create({
      data: {
        ...{ issuerId: term.bodyId, termId: term.id, sessionId: first.id, series: "INDIVIDUAL", stage: "ADOPTED", title: "Nội dung", number, year: 2021 },
        ...{ symbol: `${number}/NQ-HĐND`, symbolKey: `${number}nqhdnd`, slug: `${number}-${randomUUID()}`, publishedAt: published, ...overrides },
      },
    });
  await vote(first.id, "Hạn chế", { resolutionId: (await matter(901, { visibility: "RESTRICTED" })).id });
  await vote(first.id, "Nội bộ", { resolutionId: (await matter(902, { visibility: "INTERNAL" })).id });
  await vote(first.id, "Đã bỏ", { resolutionId: (await matter(903, { publishedAt: null, trashedAt: published })).id });
  const shut = await db.sitting.create({
    data: { sessionId: first.id, onDay: new Date("2021-07-06"), half: "MORNING", startsAt: 480, endsAt: 690, closed: true },
  });
  await vote(first.id, "Họp kín", { sittingId: shut.id });
  const question = (text: string, publishedAt: Date | null) =>
    db.question.create({
      data: {
        slug: randomUUID(),
        sessionId: first.id,
        askerId: member.id,
        answererName: "Hà Quang Huy",
        answererTitle: "Giám đốc Sở",
        form: "SPOKEN",
        text,
        askedOn: new Date("2021-07-05"),
        publishedAt,
      },
    });
  await question("Vì sao gạo về chậm?", published);
  await question("Câu hỏi chưa đăng", null);
  const meeting = (title: string, overrides: Record<string, unknown>) =>
    db.meeting.create({
      data: {
        kind: "VOTER_MEETING",
        slug: randomUUID(),
        title,
        startsAt: new Date("2022-03-01T01:30:00Z"),
        chairId: person.id,
        publishedAt: published,
        ...overrides,
      },
    });
  await meeting("Đã họp", {});
  await meeting("Nội bộ", { visibility: "INTERNAL" });
  await meeting("Đã hủy", { state: "CANCELLED", stateNote: "Mưa lũ" });
  await meeting("Xã Hua Pe", { startsAt: new Date(Date.now() + 86_400_000) });
  // Those of the group the member was in, under whichever name it went then; not after the mandate, nor of another group.
  const body = (name: string, days: Record<string, string>) => org.body({ kind: "MEMBERS_GROUP", name, ...days });
  const [old, group, stranger] = [
    await body("Tổ số 4", { validFrom: "2016-07-01" }),
    await body("Tổ số 4 mới", { validFrom: "2024-07-01" }),
    await body("Tổ số 5", {}),
  ];
  await db.body.update({ where: { id: old.id }, data: { validTo: new Date("2024-06-30") } });
  await db.bodySuccession.create({ data: { predecessorId: old.id, successorId: group.id, kind: "REORGANISATION", onDay: new Date("2024-07-01") } });
  await db.member.update({ where: { id: member.id }, data: { groupId: group.id } });
  const led = (title: string, bodyId: string, day: string) =>
    meeting(title, { chairId: null, startsAt: new Date(`${day}T01:30:00Z`), organisers: { create: { bodyId, position: 1 } } });
  await led("Tổ cũ", old.id, "2023-03-01");
  await led("Tổ khác", stranger.id, "2023-03-02");
  await led("Trước nhiệm kỳ", old.id, "2020-03-02");
  await led("Sau nhiệm kỳ", group.id, "2099-03-02");
  await meeting("Tổ dự", { chairId: null, startsAt: new Date("2025-03-01T01:30:00Z"), participants: { create: { bodyId: group.id, position: 1, name: "" } } });
  const page = await findMember(person.slug, number);
  expect(page).toMatchObject({
    fullName: "Mùa Thị Sua",
    sessions: { present: 1, of: 2 },
    sittings: { present: 1, of: 4 },
    votes: { total: 1, items: [{ title: "Kế hoạch đầu tư công", choice: "FOR", resolution: null }] },
    questions: { total: 1, items: [{ text: "Vì sao gạo về chậm?" }] },
    meetings: { held: 3, coming: [{ title: "Xã Hua Pe" }] },
  });
  expect(JSON.stringify(page)).not.toContain("Đi công tác");
  expect(await memberVotes(person.slug, null, 1)).toMatchObject({ fullName: "Mùa Thị Sua", total: 1 });
  expect([await findMember(person.slug, 999), await memberVotes(person.slug, 999, 1), await findMember((await org.person()).slug, null)]).toEqual([
    null,
    null,
    null,
  ]);
});

test("ảnh chân dung của đại biểu ra ngoài, của người khác thì không; nghị quyết chưa đăng không được dẫn tới", async () => {
  const [term, member, other] = [await org.term({ ordinal: ++ordinal }), await org.person(), await org.person()];
  const picture = await make.picture({ actor: clerk });
  await choosePortrait(clerk, { id: other.id, version: 1, portraitId: picture.id });
  expect(await publicFile(picture.id)).toBeNull();
  await choosePortrait(clerk, { id: member.id, version: 1, portraitId: picture.id });
  await org.member(term.id, member.id);
  expect((await publicFile(picture.id))?.id).toBe(picture.id);
  expect((await findMember(member.slug, null))?.portrait?.id).toBe(picture.id);
  await expect(choosePortrait(clerk, { id: member.id, version: 2, portraitId: randomUUID() })).rejects.toMatchObject({ reason: "no-picture" });
  await choosePortrait(clerk, { id: member.id, version: 2, portraitId: "" });
  expect([await publicFile(picture.id), await auditTrailOf(member.id)]).toEqual([null, ["person.create", "person.save", "person.save"]]);
  const resolution = {
    year: 2021,
    slug: "41-nq-hdnd",
    symbol: "41/NQ-HĐND",
    publishedAt: new Date("2021-07-01"),
    visibility: "PUBLIC" as const,
    trashedAt: null,
  };
  const at = new Date("2021-07-02");
  expect(resolutionLink(resolution, at)).toEqual({ year: 2021, slug: "41-nq-hdnd", symbol: "41/NQ-HĐND" });
  for (const closed of [{ publishedAt: null }, { visibility: "INTERNAL" as const }, { trashedAt: at }, { slug: null }])
    expect(resolutionLink({ ...resolution, ...closed }, at)).toBeNull();
});

test("đại biểu của Hội đồng chưa cho bạn đọc xem: không có trang, không trong sơ đồ trang, không nơi nào dẫn tới; tên vẫn đó", async () => {
  const council = await org.body({ kind: "COUNCIL", name: "Hội đồng nhân dân tỉnh đang nhập", shown: false });
  const term = await org.term({ bodyId: council.id, ordinal: ++ordinal });
  const person = await org.person("Tẩn A Khuất");
  const member = await org.member(term.id, person.id);
  const committee = await org.body({ name: "Ban của người khuất" });
  await org.holding((await org.post(committee.id)).id, person.id, "2021-07-05");
  const days = { startsOn: new Date("2021-07-05"), publishedAt: new Date("2022-01-01"), agendaPublishedAt: new Date("2022-01-01") };
  const session = await db.councilSession.create({
    data: { councilId: council.id, termId: term.id, ordinal: 1, slug: randomUUID(), title: "Kỳ họp thứ nhất", kind: "FIRST", ...days },
  });
  const vote = { title: "Thông qua", subject: "RESOLUTION", method: "ELECTRONIC", onDay: days.startsOn, open: true } as const;
  await db.voteEvent.create({ data: { sessionId: session.id, ...vote, votes: { create: { memberId: member.id, choice: "FOR" } } } });
  const found = async () => [
    (await findMember(person.slug, null)) !== null,
    (await memberVotes(person.slug, null, 1)) !== null,
    (await membersForSitemap()).some(({ slug }) => slug === person.slug),
    (await findBody(committee.slug, null))?.leaders.map(({ person: { slug, fullName } }) => [slug, fullName]),
    (await votesOfSession(session.id)).flatMap(({ names }) => names.map(({ slug, fullName }) => [slug, fullName])),
  ];
  expect(await found()).toEqual([false, false, false, [[null, "Tẩn A Khuất"]], [[null, "Tẩn A Khuất"]]]);
  await db.body.update({ where: { id: council.id }, data: { shown: true } });
  expect(await found()).toEqual([true, true, true, [[person.slug, "Tẩn A Khuất"]], [[person.slug, "Tẩn A Khuất"]]]);
});
