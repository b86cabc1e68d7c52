import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ruleThatRefused } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { whyNotKind } from "@/lib/sessions/policy";
import type { Prisma } from "@/prisma/generated/client";
import { make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-votes";

/* What must always hold is tried straight at the tables: no command stands in front. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** The rule that refuses a write; null where it is taken; fails on whatever is no rule. */
const refusalOf = async (write: PromiseLike<unknown>) => {
  try {
    await write;
    return null;
  } catch (error) {
    const rule = ruleThatRefused(error);
    if (rule === null) throw error;
    return rule;
  }
};

let council: Awaited<ReturnType<typeof makeRecord.council>>;
let other: Awaited<ReturnType<typeof makeRecord.council>>;
let session: Awaited<ReturnType<typeof makeRecord.session>>;
let account: { id: string };

beforeAll(async () => {
  account = await make.actor({ role: "CLERK" });
  council = await makeRecord.council();
  other = await makeRecord.council();
  session = await makeRecord.session(council);
});

let last = 1000;
/** A number that nothing else has. */
const fresh = () => ++last;

type ResolutionRow = Partial<Prisma.ResolutionUncheckedCreateInput>;
const resolution = (columns: ResolutionRow = {}) => {
  const number = columns.number ?? fresh();
  const numbered = { number, year: 2020, symbol: `${number}/NQ-HĐND`, slug: randomUUID(), issuedOn: null, title: "Về một việc" };
  const row = { issuerId: council.councilId, termId: council.termId, series: "INDIVIDUAL" as const, ...numbered, ...columns };
  return db.resolution.create({ data: row, select: { id: true } });
};
const document = (columns: Partial<Prisma.DocumentUncheckedCreateInput> = {}) =>
  db.document.create({
    data: { kind: "REPORT", issuerId: council.councilId, year: 2020, number: fresh(), symbol: "1/BC", slug: randomUUID(), title: "Báo cáo", ...columns },
    select: { id: true },
  });
const sessionOf = (columns: Partial<Prisma.CouncilSessionUncheckedCreateInput> = {}) => {
  const required = { kind: "REGULAR" as const, title: "Kỳ họp", slug: randomUUID(), ordinal: fresh(), startsOn: day("2019-07-10") };
  return db.councilSession.create({ data: { councilId: council.councilId, termId: council.termId, ...required, ...columns }, select: { id: true } });
};

test("một số nghị quyết là của một cơ quan, một loại, một năm; trong thùng rác thì số được trả lại", async () => {
  const number = fresh();
  await resolution({ number });
  expect(await refusalOf(resolution({ number }))).toBe("resolutions_number");
  expect(await refusalOf(resolution({ number, series: "NORMATIVE" }))).toBeNull();
  expect(await refusalOf(resolution({ number, year: 2019 }))).toBeNull();
  expect(await refusalOf(resolution({ number, issuerId: other.councilId }))).toBeNull();
  expect(await refusalOf(resolution({ number, trashedAt: new Date() }))).toBeNull();
});

test("một số văn bản là của một cơ quan, một loại, một năm", async () => {
  const number = fresh();
  await document({ number });
  expect(await refusalOf(document({ number }))).toBe("documents_number");
  expect(await refusalOf(document({ number, kind: "PLAN" }))).toBeNull();
  expect(await refusalOf(document({ number, year: 2021 }))).toBeNull();
  expect(await refusalOf(document({ number, issuerId: other.councilId }))).toBeNull();
  expect(await refusalOf(document({ number, trashedAt: new Date() }))).toBeNull();
});

test("một số thứ tự kỳ họp là của một Hội đồng, một nhiệm kỳ, một cách đánh số", async () => {
  const ordinal = fresh();
  await sessionOf({ ordinal, kind: "THEMATIC" });
  expect(await refusalOf(sessionOf({ ordinal }))).toBe("sessions_councilId_termId_series_ordinal_key");
  expect(await refusalOf(sessionOf({ ordinal, kind: "THEMATIC", series: "THEMATIC" }))).toBeNull();
  // The same term after a merger of provinces counts anew.
  expect(await refusalOf(sessionOf({ ordinal, councilId: other.councilId }))).toBeNull();
  expect(await refusalOf(sessionOf({ ordinal, termId: other.termId }))).toBeNull();
});

test("tên gọi kỳ họp theo luật: “bất thường” đến hết 30/6/2020, “phát sinh đột xuất” từ 01/7/2020; theo tháng thì ghi ngày đầu tháng", async () => {
  const on = (kind: "EXTRAORDINARY" | "URGENT", startsOn: string) => refusalOf(sessionOf({ kind, startsOn: day(startsOn) }));
  expect(await on("EXTRAORDINARY", "2020-06-30")).toBeNull();
  expect(await on("EXTRAORDINARY", "2020-07-01")).toBe("sessions_word_of_the_law");
  expect(await on("URGENT", "2020-07-01")).toBeNull();
  expect(await on("URGENT", "2020-06-30")).toBe("sessions_word_of_the_law");
  // The command refuses with a sentence whatever the database would refuse, and nothing else.
  for (const text of ["2019-12-31", "2020-06-29", "2020-06-30", "2020-07-01", "2020-07-02", "2025-07-01"]) {
    for (const kind of ["EXTRAORDINARY", "URGENT"] as const)
      expect([kind, text, whyNotKind({ kind, series: "COMMON", startsOn: day(text) }) === null]).toEqual([kind, text, (await on(kind, text)) === null]);
  }
  expect(await refusalOf(sessionOf({ precision: "MONTH", startsOn: day("2020-04-01") }))).toBeNull();
  expect(await refusalOf(sessionOf({ precision: "MONTH", startsOn: day("2020-04-02") }))).toBe("sessions_month");
});

test("chức vụ một người giữ không có hai người cùng ngày, kể cả ngày bàn giao; chức vụ khác thì có", async () => {
  const body = await makeRecord.body("Ban Pháp chế", "COMMITTEE");
  const [first, second] = [await makeRecord.person(), await makeRecord.person()];
  const hold = (post: { id: string; sole: boolean }, personId: string, fromDay: string, toDay: string | null) =>
    refusalOf(
      db.postHolding.create({ data: { postId: post.id, sole: post.sole, personId, fromDay: day(fromDay), toDay: toDay === null ? null : day(toDay) } }),
    );
  const postOf = (title: string, sole: boolean) => db.post.create({ data: { bodyId: body.id, title, protocol: 1, sole }, select: { id: true, sole: true } });
  const head = await postOf("Trưởng Ban", true);
  expect(await hold(head, first.id, "2016-06-22", "2018-12-31")).toBeNull();
  expect(await hold(head, second.id, "2018-12-31", null)).toBe("post_holdings_one_holder");
  expect(await hold(head, second.id, "2019-01-01", null)).toBeNull();
  expect(await hold(head, first.id, "2025-01-01", null)).toBe("post_holdings_one_holder");
  // What the post says cannot be left out to get round it.
  expect(await hold({ id: head.id, sole: false }, first.id, "2025-01-01", null)).toBe("post_holdings_postId_sole_fkey");
  const seat = await postOf("Ủy viên", false);
  expect([await hold(seat, first.id, "2016-06-22", null), await hold(seat, second.id, "2016-06-22", null)]).toEqual([null, null]);
  expect(await hold(seat, second.id, "2020-01-01", null)).toBe("post_holdings_once");
});

const pair = ["first", "second"] as const;
/** Two spans of days in one month; a span without a last day goes on. */
const span = fc.record({ from: fc.integer({ min: 1, max: 20 }), length: fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }) });
type Span = { from: Date; to: Date | null };
const daysOf = ({ from, length }: { from: number; length: number | null }): Span => ({
  from: new Date(Date.UTC(1990, 0, from)),
  to: length === null ? null : new Date(Date.UTC(1990, 0, from + length - 1)),
});
const overlap = (a: Span, b: Span) => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** The second of two rows is refused exactly when their days overlap. */
async function refusesOverlaps(rule: string, spans: typeof span, write: (which: 0 | 1, days: Span) => PromiseLike<unknown>, clear: () => PromiseLike<unknown>) {
  const seen = new Set<string | null>();
  await fc.assert(
    fc.asyncProperty(spans, spans, async (one, two) => {
      const [a, b] = [daysOf(one), daysOf(two)];
      await clear();
      await write(0, a);
      const refusal = await refusalOf(write(1, b));
      seen.add(refusal);
      expect(refusal).toBe(overlap(a, b) ? rule : null);
    }),
    { numRuns: 40 },
  );
  // Both happened, or nothing was tried.
  expect(seen).toEqual(new Set([rule, null]));
}

test("một người không là đại biểu hai lần trong cùng một ngày", async () => {
  const { id: personId } = await makeRecord.person();
  const terms = [council.termId, other.termId] as const;
  await refusesOverlaps(
    "members_once",
    span,
    (which, { from, to }) => db.member.create({ data: { personId, termId: terms[which], fromDay: from, toDay: to } }),
    () => db.member.deleteMany({ where: { personId } }),
  );
});

test("hai nhiệm kỳ của một cơ quan không có chung ngày nào", async () => {
  const { id: bodyId } = await makeRecord.body();
  await refusesOverlaps(
    "terms_do_not_overlap",
    // A term has a last day, behind its first.
    fc.record({ from: fc.integer({ min: 1, max: 20 }), length: fc.integer({ min: 2, max: 7 }) }),
    (which, { from, to }) => db.term.create({ data: { bodyId, ordinal: which + 1, name: pair[which], startsOn: from, endsOn: to ?? from } }),
    () => db.term.deleteMany({ where: { bodyId } }),
  );
});

test("mỗi ngày chỉ có một quy tắc cho một loại biểu quyết", async () => {
  const subject = "OTHER" as const;
  const share = { subject, numerator: 1, denominator: 2, strictly: true, base: "ALL_MEMBERS" as const };
  await refusesOverlaps(
    "adoption_rules_one_at_a_time",
    span,
    (which, { from, to }) => db.adoptionRule.create({ data: { ...share, validFrom: from, validTo: to, source: pair[which] } }),
    () => db.adoptionRule.deleteMany({ where: { subject } }),
  );
  const days = { validFrom: day("1980-01-01"), validTo: null, source: "Luật kiểm thử" };
  await db.adoptionRule.deleteMany({ where: { subject: { in: [subject, "AGENDA"] } } });
  await db.adoptionRule.create({ data: { ...share, ...days } });
  expect(await refusalOf(db.adoptionRule.create({ data: { ...share, ...days, subject: "AGENDA" } }))).toBeNull();
});

test("số phiếu cộng đúng; biểu quyết kín không có tên", async () => {
  const event = (columns: Partial<Prisma.VoteEventUncheckedCreateInput>) =>
    db.voteEvent.create({
      data: { sessionId: session.id, title: "Thông qua", subject: "RESOLUTION", method: "ELECTRONIC", onDay: day("2020-12-09"), ...columns },
      select: { id: true },
    });
  const counts = { eligible: 60, present: 58, inFavour: 55, against: 2, notVoting: 1 };
  expect(await refusalOf(event(counts))).toBeNull();
  expect(await refusalOf(event({ ...counts, against: 1 }))).toBe("vote_events_add_up");
  // Where the record does not say everything there is nothing to add up.
  expect(await refusalOf(event({ ...counts, notVoting: null }))).toBeNull();
  expect(await refusalOf(event({ ...counts, eligible: 57 }))).toBe("vote_events_counts");
  expect(await refusalOf(event({ method: "SECRET_BALLOT", open: true }))).toBe("vote_events_secret_without_names");
  const [secret, open] = [await event({ method: "SECRET_BALLOT" }), await event({ open: true })];
  const memberId = council.members[0]?.id ?? "";
  expect(await refusalOf(db.vote.create({ data: { eventId: open.id, memberId, choice: "FOR" } }))).toBeNull();
  expect(await refusalOf(db.vote.create({ data: { eventId: secret.id, memberId, choice: "FOR" } }))).toBe("votes_eventId_open_fkey");
  expect(await refusalOf(db.vote.create({ data: { eventId: secret.id, memberId, choice: "FOR", open: false } }))).toBe("votes_only_where_open");
  // Names that are there keep the vote open.
  expect(await refusalOf(db.voteEvent.update({ where: { id: open.id }, data: { open: false } }))).toBe("votes_eventId_open_fkey");
});

test("tệp đính kèm thuộc đúng một hồ sơ; quyền mở là trên một hồ sơ, cho một tài khoản hoặc một cơ quan", async () => {
  const [{ id: fileId }, { id: resolutionId }, { id: documentId }] = [await make.picture(), await resolution(), await document()];
  const attach = (ends: object) => refusalOf(db.attachment.create({ data: { fileId, role: "TEXT", position: 1, ...ends } }));
  expect(await attach({ resolutionId })).toBeNull();
  expect(await attach({})).toBe("attachments_one_record");
  expect(await attach({ resolutionId, documentId })).toBe("attachments_one_record");
  const grant = (ends: object) => refusalOf(db.recordGrant.create({ data: ends }));
  expect([await grant({ resolutionId, accountId: account.id }), await grant({ documentId, bodyId: council.councilId })]).toEqual([null, null]);
  expect(await grant({ accountId: account.id })).toBe("record_grants_one_record");
  expect(await grant({ resolutionId, documentId, accountId: account.id })).toBe("record_grants_one_record");
  expect(await grant({ resolutionId })).toBe("record_grants_to_somebody");
  expect(await grant({ resolutionId, accountId: account.id, bodyId: council.councilId })).toBe("record_grants_to_somebody");
});

test("quan hệ pháp lý có đúng hai đầu khác nhau; quan hệ làm đổi hiệu lực thì có ngày", async () => {
  const [{ id: from }, { id: to }, { id: documentId }] = [await resolution(), await resolution(), await document()];
  const relate = (columns: Partial<Prisma.LegalRelationUncheckedCreateInput>) => refusalOf(db.legalRelation.create({ data: { kind: "BASIS", ...columns } }));
  expect(await relate({ fromResolutionId: from, toResolutionId: to })).toBeNull();
  expect(await relate({ fromResolutionId: from, toDocumentId: documentId })).toBeNull();
  for (const ends of [{ fromResolutionId: from }, { toResolutionId: to }, { fromResolutionId: from, toResolutionId: from }])
    expect(await relate(ends)).toBe("legal_relations_two_ends");
  expect(await relate({ fromResolutionId: from, toResolutionId: to, toDocumentId: documentId })).toBe("legal_relations_two_ends");
  for (const kind of ["AMENDMENT", "REPLACEMENT", "REPEAL", "SUSPENSION"] as const) {
    expect(await relate({ kind, fromResolutionId: from, toResolutionId: to }), kind).toBe("legal_relations_dated");
    expect(await relate({ kind, fromResolutionId: from, toResolutionId: to, effectiveOn: day("2021-01-01") }), kind).toBeNull();
  }
});

test("bản đã niêm phong không sửa, không xóa, không thêm bớt điều khoản; bản chưa niêm phong thì được", async () => {
  const { id: resolutionId } = await resolution();
  const text = await db.resolutionText.create({ data: { resolutionId, kind: "ADOPTED", number: 1 } });
  const part = (anchor: string) => ({ textId: text.id, position: 1, kind: "ARTICLE" as const, number: "1", anchor });
  const { id } = await db.provision.create({ data: part("dieu-1"), select: { id: true } });
  await db.provision.update({ where: { id }, data: { content: "Thông qua." } });
  await db.resolutionText.update({ where: { id: text.id }, data: { sealedAt: new Date() } });
  const sealed = "a sealed text is not changed";
  for (const write of [
    db.resolutionText.update({ where: { id: text.id }, data: { note: "Khác" } }),
    db.resolutionText.update({ where: { id: text.id }, data: { sealedAt: null } }),
    db.resolutionText.delete({ where: { id: text.id } }),
    db.provision.update({ where: { id }, data: { content: "Khác" } }),
    db.provision.delete({ where: { id } }),
    db.provision.create({ data: part("dieu-2") }),
  ])
    expect(await refusalOf(write)).toBe(sealed);
  expect(await db.provision.findMany({ where: { textId: text.id }, select: { content: true } })).toEqual([{ content: "Thông qua." }]);
});

test("mỗi ngày một nghị quyết chỉ có một hiệu lực", async () => {
  const { id: resolutionId } = await resolution();
  const period = (fromDay: string, toDay: string | null) =>
    refusalOf(db.validityPeriod.create({ data: { resolutionId, fromDay: day(fromDay), toDay: toDay === null ? null : day(toDay), state: "IN_FORCE" } }));
  expect(await period("2020-01-01", "2020-06-30")).toBeNull();
  expect(await period("2020-06-30", null)).toBe("validity_periods_do_not_overlap");
  expect(await period("2020-07-01", null)).toBeNull();
  expect(await period("2030-01-01", "2030-01-02")).toBe("validity_periods_do_not_overlap");
});

test("hai mục chương trình không đứng cùng một chỗ khi xong việc; đổi chỗ thì được đi qua", async () => {
  const { id: sessionId, sittingId } = session;
  const item = (position: number) => ({ sessionId, sittingId, position, kind: "OTHER" as const, title: `Mục ${position}` });
  const [a, b] = [await db.agendaItem.create({ data: item(11) }), await db.agendaItem.create({ data: item(12) })];
  expect(await refusalOf(db.agendaItem.create({ data: item(12) }))).toBe("agenda_items_one_place");
  const move = (id: string, position: number) => db.agendaItem.update({ where: { id }, data: { position } });
  expect(await refusalOf(db.$transaction([move(a.id, 12), move(b.id, 11)]))).toBeNull();
  expect(await refusalOf(db.$transaction([move(a.id, 13), move(b.id, 13)]))).toBe("agenda_items_one_place");
  // What waits for a half-day has no place yet.
  const waiting = { ...item(11), sittingId: null };
  expect([await refusalOf(db.agendaItem.create({ data: waiting })), await refusalOf(db.agendaItem.create({ data: waiting }))]).toEqual([null, null]);
});

test("một trường được bảo vệ chỉ có một lần cho công khai đang có hiệu lực", async () => {
  const release = (columns: object = {}) =>
    db.personalFieldRelease.create({ data: { field: "RELIGION", legalBasis: "Luật kiểm thử", releasedById: account.id, ...columns } });
  expect(await refusalOf(release({ legalBasis: " " }))).toBe("personal_field_releases_have_a_basis");
  const { id } = await release();
  expect(await refusalOf(release())).toBe("personal_field_releases_one_at_a_time");
  expect(await refusalOf(release({ field: "PHONE" }))).toBeNull();
  await db.personalFieldRelease.update({ where: { id }, data: { revokedAt: new Date(), revokedById: account.id } });
  expect(await refusalOf(release())).toBeNull();
});
