import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { DateRange } from "@/lib/indicators/figure";
import { halfRange, quarterRange, yearRange } from "@/lib/indicators/periods";
import { comparedFigures, yearToDate } from "@/lib/indicators/queries/compared";
import { figuresOf } from "@/lib/indicators/queries/figures";
import { recordsOf } from "@/lib/indicators/queries/records";
import { make } from "@/tests/support/make";
import { makeCounted } from "@/tests/support/make-figures";

/* Each indicator against a few records that were counted by hand. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const year = yearRange(2020);
const figure = async (code: string, bodyId: string, period: DateRange = year) => (await figuresOf({ bodyId, period }, { only: [code] })).get(code);
const value = async (code: string, bodyId: string, period: DateRange = year) => (await figure(code, bodyId, period))?.value;
const parts = async (code: string, bodyId: string, key: string) =>
  Object.fromEntries((await figure(code, bodyId))?.breakdowns.find((breakdown) => breakdown.key === key)?.parts.map((part) => [part.key, part.value]) ?? []);

test("kỳ họp: theo ngày khai mạc, ngày 31/12 và 01/01 ở hai năm; chỉ biết tháng; dự kiến, thùng rác, hội đồng khác không tính", async () => {
  const council = await makeCounted.council();
  await makeCounted.session(council, "2019-12-31");
  await makeCounted.session(council, "2020-01-01");
  await makeCounted.session(council, "2020-04-01", { precision: "MONTH", kind: "EXTRAORDINARY", form: "ONLINE" });
  await makeCounted.session(council, "2020-12-31", { state: "IN_SESSION", kind: "THEMATIC" });
  await makeCounted.session(council, "2021-01-01");
  await makeCounted.session(council, "2020-06-01", { state: "PLANNED" });
  await makeCounted.session(council, "2020-06-02", { state: "CONVENED" });
  await makeCounted.session(council, "2020-06-03", { trashedAt: new Date() });
  await makeCounted.session(await makeCounted.council(), "2020-06-04");
  expect(await value("ky-hop", council.councilId)).toBe(3);
  expect(await parts("ky-hop", council.councilId, "loai")).toEqual({ REGULAR: 1, THEMATIC: 1, EXTRAORDINARY: 1 });
  expect(await parts("ky-hop", council.councilId, "hinh-thuc")).toEqual({ IN_PERSON: 2, ONLINE: 1 });
  expect([await value("ky-hop", council.councilId, quarterRange(2020, 2)), await value("ky-hop", council.legal)]).toEqual([1, null]);
});

test("nghị quyết: theo ngày thông qua, không có thì ngày ban hành; dự thảo và thùng rác không tính; hạn chế vẫn tính nhưng không liệt kê cho người không được xem", async () => {
  const council = await makeCounted.council();
  const sessionId = await makeCounted.session(council, "2020-12-08");
  const field = await db.field.create({ data: { slug: randomUUID(), name: "Đất đai", position: 900 }, select: { id: true } });
  const other = await db.field.create({ data: { slug: randomUUID(), name: "Rừng", position: 901 }, select: { id: true } });
  const two = { fields: { create: [{ fieldId: field.id }, { fieldId: other.id }] } };
  await makeCounted.resolution(council, "2020-12-31", { sessionId, issuedOn: day("2021-01-05"), year: 2021, ...two });
  await makeCounted.resolution(council, "2020-01-01", { adoptedOn: null, series: "NORMATIVE" });
  await makeCounted.resolution(council, "2020-07-01", { stage: "ADOPTED", issuedOn: null, publishedAt: null });
  const restricted = await makeCounted.resolution(council, "2020-07-02", { visibility: "RESTRICTED" });
  await makeCounted.resolution(council, "2021-01-05", { adoptedOn: day("2021-01-01") });
  await makeCounted.resolution(council, "2020-07-03", { stage: "SUBMITTED", publishedAt: null });
  await makeCounted.resolution(council, "2020-07-04", { trashedAt: new Date(), publishedAt: null });
  await makeCounted.resolution(await makeCounted.council(), "2020-07-05");
  const found = await figure("nghi-quyet", council.councilId);
  expect(found).toMatchObject({ value: 4, origin: "COMPUTED", contradictions: [] });
  expect(await parts("nghi-quyet", council.councilId, "loai")).toEqual({ NORMATIVE: 1, INDIVIDUAL: 3 });
  expect(await parts("nghi-quyet", council.councilId, "linh-vuc")).toEqual({ [field.id]: 1, [other.id]: 1 });
  expect(await parts("nghi-quyet", council.councilId, "ky-hop")).toEqual({ [sessionId]: 1, NONE: 3 });
  const clerk = await recordsOf("resolution", found?.records ?? [], { actor: await make.actor({ role: "CLERK" }) });
  expect([clerk.total, clerk.hidden, clerk.rows.some(({ id }) => id === restricted)]).toEqual([3, 1, false]);
  const reader = await recordsOf("resolution", found?.records ?? [], "reader");
  expect([reader.total, reader.hidden]).toEqual([2, 2]);
  expect(reader.rows.map(({ day: on }) => on)).toEqual(["2020-12-31", "2020-01-01"]);
});

test("văn bản xem xét: tờ trình, báo cáo của kỳ họp đã khai mạc; văn bản chỉ nằm trong mục đã rút thì không", async () => {
  const council = await makeCounted.council();
  const sessionId = await makeCounted.session(council, "2020-12-08");
  const item = async (withdrawn: boolean) => {
    const data = {
      sessionId,
      position: 1,
      kind: "PRESENTATION" as const,
      title: "Mục",
      ...(withdrawn ? { withdrawnAt: new Date(), withdrawReason: "Chưa đủ hồ sơ" } : {}),
    };
    return (await db.agendaItem.create({ data, select: { id: true } })).id;
  };
  const put = async (itemId: string, documentId: string) =>
    db.agendaPaper.create({ data: { itemId, documentId, role: "PROPOSAL", position: 1 }, select: { id: true } });
  const [kept, gone, both] = [
    await makeCounted.document({ sessionId }),
    await makeCounted.document({ sessionId }),
    await makeCounted.document({ sessionId, kind: "REPORT" }),
  ];
  await put(await item(false), kept);
  await put(await item(true), gone);
  await put(await item(true), both);
  await put(await item(false), both);
  await makeCounted.document({ sessionId, kind: "SCHEME" });
  await makeCounted.document({ sessionId, kind: "DRAFT_RESOLUTION" });
  await makeCounted.document({ sessionId, trashedAt: new Date() });
  await makeCounted.document({ sessionId: await makeCounted.session(council, "2020-12-20", { state: "PLANNED" }) });
  expect(await parts("van-ban-xem-xet", council.councilId, "loai")).toEqual({ PROPOSAL: 1, REPORT: 1, SCHEME: 1 });
});

test("thẩm tra: theo Ban chủ trì, ngày họp hoặc ngày báo cáo; chưa họp thì chưa tính; của riêng một Ban", async () => {
  const council = await makeCounted.council();
  const examine = async (committeeId: string, more: { heldOn?: Date; reportId?: string; leading?: boolean }) =>
    db.examination.create({ data: { committeeId, documentId: await makeCounted.document(), ...more }, select: { id: true } });
  await examine(council.legal, { heldOn: day("2020-12-31") });
  await examine(council.legal, { reportId: await makeCounted.document({ kind: "EXAMINATION_REPORT", issuedOn: day("2020-01-01"), issuerId: council.legal }) });
  await examine(council.budget, { heldOn: day("2020-06-01") });
  await examine(council.budget, { heldOn: day("2020-06-01"), leading: false });
  await examine(council.budget, {});
  await examine(council.budget, { heldOn: day("2021-01-01") });
  expect(await value("tham-tra", council.councilId)).toBe(3);
  expect(await parts("tham-tra", council.councilId, "co-quan")).toEqual({ [council.legal]: 2, [council.budget]: 1 });
  expect([await value("tham-tra", council.legal), await value("van-ban-ban-hanh", council.legal), await value("tham-tra", council.standing)]).toEqual([
    2,
    1,
    null,
  ]);
});

test("cuộc họp trong lịch: theo ngày Việt Nam; hoãn, hủy không tính; nhiều cơ quan cùng tổ chức tính một lần", async () => {
  const council = await makeCounted.council();
  const { standing, legal, budget, councilId } = council;
  // 23 giờ 30 ngày 31/12 và 0 giờ 30 ngày 01/01 ở Việt Nam.
  await makeCounted.meeting("RECEPTION", "2020-12-31T16:30:00Z", [standing]);
  await makeCounted.meeting("RECEPTION", "2020-12-31T17:30:00Z", [standing]);
  await makeCounted.meeting("RECEPTION", "2020-03-10T01:00:00Z", [standing], { state: "CANCELLED", stateNote: "Hủy" });
  await makeCounted.meeting("RECEPTION", "2020-03-11T01:00:00Z", [standing], { state: "POSTPONED", stateNote: "Hoãn" });
  await makeCounted.meeting("RECEPTION", "2020-03-12T01:00:00Z", [standing], { trashedAt: new Date() });
  await makeCounted.meeting("SURVEY", "2020-05-10T01:00:00Z", [legal, budget], { visibility: "INTERNAL" });
  await makeCounted.meeting("SURVEY", "2020-05-11T01:00:00Z", [legal]);
  await makeCounted.meeting("SURVEY", "2020-05-12T01:00:00Z", [await makeCounted.body("OFFICE")]);
  for (const kind of ["STANDING_MEETING", "COMMITTEE_MEETING", "HEARING", "VOTER_MEETING"] as const)
    await makeCounted.meeting(kind, "2020-05-20T01:00:00Z", [standing, legal]);
  expect([await value("tiep-cong-dan", councilId), await value("tiep-cong-dan", councilId, yearRange(2021))]).toEqual([1, 1]);
  expect([await value("khao-sat", councilId), await value("khao-sat", legal), await value("khao-sat", budget)]).toEqual([2, 2, 1]);
  expect(await parts("khao-sat", councilId, "co-quan")).toEqual({ [legal]: 2, [budget]: 1 });
  for (const code of ["phien-hop-thuong-truc", "hop-ban", "phien-giai-trinh", "tiep-xuc-cu-tri"])
    expect([code, await value(code, councilId)]).toEqual([code, 1]);
  const survey = await figure("khao-sat", councilId);
  const list = await recordsOf("meeting", survey?.records ?? [], "reader");
  expect([list.total, list.hidden]).toEqual([0, 2]);
});

test("chất vấn, tỷ lệ trả lời, lời hứa và lời hứa đúng hạn", async () => {
  const council = await makeCounted.council();
  const sessionId = await makeCounted.session(council, "2020-12-08");
  const answered = await makeCounted.question(council, "2020-12-09", { sessionId, answer: "Trả lời", answeredOn: day("2020-12-09") });
  await makeCounted.question(council, "2020-05-01", { form: "WRITTEN" });
  const late = await makeCounted.question(council, "2020-12-31", { answer: "Trả lời", answeredOn: day("2021-01-10") });
  await makeCounted.question(council, "2020-05-02", { trashedAt: new Date() });
  await makeCounted.question(council, "2021-01-01");
  await makeCounted.commitment(answered, "2020-12-31", "2020-12-31");
  await makeCounted.commitment(answered, "2020-12-20", "2020-12-21");
  await makeCounted.commitment(answered, "2020-12-25", null);
  await makeCounted.commitment(answered, null, null);
  await makeCounted.commitment(late, "2021-03-01", "2021-02-01");
  expect(await parts("chat-van", council.councilId, "hinh-thuc")).toEqual({ SPOKEN: 2, WRITTEN: 1 });
  expect(await parts("chat-van", council.councilId, "noi-hoi")).toEqual({ SESSION: 1, BETWEEN: 2 });
  expect(await figure("tra-loi-chat-van", council.councilId)).toMatchObject({ value: 66.7, ratio: { part: 2, whole: 3 } });
  expect(await parts("loi-hua", council.councilId, "tinh-trang")).toEqual({ KEPT: 1, KEPT_LATE: 1, OVERDUE: 1, WITHOUT_DAY: 1 });
  expect(await value("loi-hua", council.councilId, yearRange(2021))).toBe(1);
  expect(await figure("loi-hua-dung-han", council.councilId)).toMatchObject({ value: 33.3, ratio: { part: 1, whole: 3 } });
  expect(await value("loi-hua-dung-han", council.councilId, yearRange(2021))).toBe(100);
});

test("tin bài theo ngày đăng ở Việt Nam; lượt xem từ ngày cổng bắt đầu đếm, thiếu ngày thì nói", async () => {
  const { councilId } = await makeCounted.council();
  const before = (await value("tin-bai", councilId, yearRange(2003))) ?? 0;
  const article = await make.published();
  await db.article.updateMany({ where: { slug: article.slug }, data: { publishAt: new Date("2003-12-31T16:30:00Z") } });
  expect(await value("tin-bai", councilId, yearRange(2003))).toBe(before + 1);
  await db.pageView.deleteMany({});
  expect(await figure("luot-truy-cap", councilId)).toMatchObject({ value: null, computed: null });
  await db.pageView.createMany({
    data: [
      { path: "/", day: day("2020-03-01"), count: 5 },
      { path: "/ky-hop", day: day("2020-12-31"), count: 7 },
      { path: "/", day: day("2021-01-01"), count: 100 },
    ],
  });
  expect(await figure("luot-truy-cap", councilId)).toMatchObject({
    value: 12,
    contradictions: ["Cổng bắt đầu đếm lượt xem từ ngày 01/03/2020, nên số này thiếu các ngày trước đó."],
  });
  expect([await value("luot-truy-cap", councilId, yearRange(2019)), await value("luot-truy-cap", councilId, yearRange(2021))]).toEqual([null, 100]);
});

test("các quý, hai nửa năm cộng thành năm, với mọi chỉ tiêu đếm được; kỳ chưa có hồ sơ thì chưa biết, không phải 0", async () => {
  const council = await makeCounted.council();
  for (const on of ["2020-01-01", "2020-03-31", "2020-04-01", "2020-06-30", "2020-07-01", "2020-09-30", "2020-12-31", "2021-01-01"]) {
    await makeCounted.session(council, on);
    await makeCounted.resolution(council, on);
    await makeCounted.question(council, on);
    await makeCounted.meeting("RECEPTION", `${on}T01:00:00Z`, [council.standing]);
  }
  const sum = async (code: string, periods: DateRange[]) => {
    let total = 0;
    for (const period of periods) total += (await value(code, council.councilId, period)) ?? 0;
    return total;
  };
  for (const code of ["ky-hop", "nghi-quyet", "chat-van", "tiep-cong-dan"]) {
    const whole = await value(code, council.councilId);
    expect([code, whole]).toEqual([code, 7]);
    expect(
      await sum(
        code,
        [1, 2, 3, 4].map((quarter) => quarterRange(2020, quarter)),
      ),
    ).toBe(whole);
    expect(
      await sum(
        code,
        [1, 2].map((half) => halfRange(2020, half)),
      ),
    ).toBe(whole);
    expect(await value(code, council.councilId, yearRange(2019))).toBeNull();
    expect(await value(code, council.councilId, yearRange(2022))).toBe(0);
  }
});

test("kỳ trước, trung bình nhiệm kỳ, chỉ tiêu; năm đến nay so với cùng ngày năm trước; việc sắp tới chưa tính", async () => {
  const council = await makeCounted.council();
  for (const [of, count] of [
    [2017, 1],
    [2018, 2],
    [2019, 3],
    [2020, 4],
  ] as const) {
    for (let at = 1; at <= count; at++) await makeCounted.resolution(council, `${of}-0${at}-15`);
  }
  const target = { indicator: "nghi-quyet", periodFrom: day("2020-01-01"), periodTo: day("2020-12-31"), bodyId: council.councilId, value: 5 };
  await db.indicatorTarget.create({ data: target, select: { id: true } });
  const term = { from: "2016-06-22", to: "2021-06-24" };
  const compared = (await comparedFigures({ bodyId: council.councilId, period: year }, term)).get("nghi-quyet");
  expect(compared).toMatchObject({ value: 4, before: 3, target: 5, average: 2.5 });
  const quarter = (await comparedFigures({ bodyId: council.councilId, period: quarterRange(2020, 2) }, null)).get("nghi-quyet");
  expect(quarter).toMatchObject({ value: 1, before: 3, target: null, average: null });
  const paced = (await yearToDate(council.councilId, "2020-02-20")).figures.get("nghi-quyet");
  expect(paced).toMatchObject({ value: 2, lastYear: 2, target: 5 });
  const soon = new Date(Date.now() + 5 * 86_400_000);
  await makeCounted.meeting("RECEPTION", soon.toISOString(), [council.standing]);
  expect(await value("tiep-cong-dan", council.councilId, { from: "2020-01-01", to: "2199-12-31" })).toBeNull();
});
