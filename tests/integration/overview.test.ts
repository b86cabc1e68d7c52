import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { enterValue } from "@/lib/indicators/commands/enter";
import { yearToDate } from "@/lib/indicators/queries/compared";
import { type Overview, overviewOf } from "@/lib/overview/queries";
import type { Role } from "@/prisma/generated/enums";
import { make } from "../support/make";
import { begun } from "../support/make-disclosures";
import { makeCounted } from "../support/make-figures";
import { reports } from "../support/make-reports";

/* What leaders see first, against records made by hand. Days count from today: late is said of the present. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const daysAgo = (days: number) => isoDate(new Date(Date.now() - days * 86_400_000));
const leader = () => make.actor({ role: "LEADER" });

test("chỉ lãnh đạo xem tổng quan", async () => {
  const others: Role[] = ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "ADMINISTRATOR"];
  for (const role of others) {
    await expect(overviewOf(await make.actor({ role })), role).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(overviewOf(await make.actor({ roles: ["AUTHOR", "LEADER"] }))).resolves.toBeDefined();
});

test("lời hứa: quá hạn lâu nhất đứng đầu, ngày cuối chưa muộn, đã thực hiện và thùng rác không kể", async () => {
  const council = await makeCounted.council();
  const asked = await makeCounted.question(council, "2020-12-10", { answererTitle: "Giám đốc Sở Giao thông vận tải" });
  const trashed = await makeCounted.question(council, "2020-12-10", { trashedAt: new Date() });
  const short = await makeCounted.commitment(asked, daysAgo(3), null);
  const long = await makeCounted.commitment(asked, daysAgo(47), null);
  const before = (await overviewOf(await leader())).promises;
  const fine = [
    await makeCounted.commitment(asked, daysAgo(0), null),
    await makeCounted.commitment(asked, null, null),
    await makeCounted.commitment(asked, daysAgo(30), daysAgo(2)),
    await makeCounted.commitment(trashed, daysAgo(90), null),
  ];
  const { late, promises } = await overviewOf(await leader());
  const own = late.promises.filter(({ id }) => [short, long, ...fine].includes(id));
  expect(own.map(({ id, late: days }) => [id, days])).toEqual([
    [long, 47],
    [short, 3],
  ]);
  expect(own[0]).toMatchObject({ address: `/quan-tri/chat-van/${asked}`, line: expect.stringContaining("Vũ Hồng Sơn, Giám đốc Sở Giao thông vận tải, hạn ") });
  expect([promises.kept - before.kept, promises.open - before.open, promises.overdue - before.overdue]).toEqual([1, 2, 0]);
  expect(late.promises.map(({ late: days }) => days)).toEqual(late.promises.map(({ late: days }) => days).toSorted((a, b) => b - a));
});

test("tài liệu kỳ họp: của kỳ họp chưa xong, chưa có, đã quá giờ; mục đã rút và kỳ họp đã bế mạc không kể", async () => {
  const council = await makeCounted.council();
  const agency = await db.body.create({ data: { kind: "AGENCY", name: "Sở Tài chính", slug: randomUUID() }, select: { id: true } });
  const owed = async (state: "CONVENED" | "CLOSED", dueAt: Date, more: { withdrawn?: boolean; there?: boolean } = {}) => {
    const sessionId = await makeCounted.session(council, daysAgo(-10), { state });
    const gone = more.withdrawn ? { withdrawnAt: new Date(), withdrawReason: "Chưa đủ hồ sơ" } : {};
    const item = await db.agendaItem.create({ data: { sessionId, position: 1, kind: "PRESENTATION", title: "Đầu tư công", ...gone }, select: { id: true } });
    const paper = await db.agendaPaper.create({
      data: {
        ...{ itemId: item.id, role: "PROPOSAL", position: 1, responsibleId: agency.id, dueAt },
        documentId: more.there ? await makeCounted.document() : null,
      },
      select: { id: true },
    });
    return { id: paper.id, address: `/quan-tri/ky-hop/${sessionId}#muc-${item.id}` };
  };
  const past = new Date(Date.now() - 4 * 86_400_000);
  const missing = await owed("CONVENED", past);
  const others = [
    await owed("CONVENED", new Date(Date.now() + 86_400_000)),
    await owed("CONVENED", past, { withdrawn: true }),
    await owed("CONVENED", past, { there: true }),
    await owed("CLOSED", past),
  ];
  const { papers } = (await overviewOf(await leader())).late;
  expect(papers.filter(({ id }) => [missing, ...others].some((one) => one.id === id))).toEqual([
    { ...missing, title: "Tờ trình: Đầu tư công", late: 4, line: expect.stringMatching(/^Sở Tài chính, Kỳ họp thứ \d+, hạn /) },
  ]);
});

test("báo cáo: người khác chậm thì ở đây, chờ chính mình thì không; bản hạn chế không lộ tên", async () => {
  const [own, other] = [await leader(), await leader()];
  const { id } = await reports.submitted([[other]]);
  await db.reportReviewer.updateMany({ where: { reportId: id }, data: { dueOn: day(daysAgo(6)) } });
  const draft = await reports.begun();
  await db.report.update({ where: { id: draft.id }, data: { dueOn: day(daysAgo(2)) }, select: { id: true } });
  const seen = async (actor: Awaited<ReturnType<typeof leader>>) =>
    (await overviewOf(actor)).late.reports.filter((one) => [id, draft.id].includes(one.id)).map((one) => [one.id, one.late]);
  expect(await seen(own)).toEqual([
    [id, 6],
    [draft.id, 2],
  ]);
  expect(await seen(other)).toEqual([[draft.id, 2]]);
  await db.report.update({ where: { id: draft.id }, data: { visibility: "RESTRICTED" }, select: { id: true } });
  expect(await seen(own)).toEqual([[id, 6]]);
});

test("bài phải xem lại: lãnh đạo được dẫn tới trang công khai, ai viết tin thì tới bài ở quản trị", async () => {
  const { author, id: articleId, editionId } = await make.published();
  await db.article.update({ where: { id: articleId }, data: { reviewDueOn: day(daysAgo(5)), reviewerId: author.id }, select: { id: true } });
  const found = async (roles: Role[]) => (await overviewOf(await make.actor({ roles }))).late.reviews.find((one) => one.id === articleId);
  expect(await found(["LEADER"])).toMatchObject({ late: 5, address: expect.stringMatching(/^\/tin-tuc\//) });
  expect(await found(["LEADER", "AUTHOR"])).toMatchObject({ address: `/quan-tri/tin-bai/${editionId}` });
});

test("công khai muộn: lâu nhất trước, mỗi dòng có cơ quan và nơi xử lý", async () => {
  const { id, office } = await begun();
  const { disclosures } = (await overviewOf(await leader())).late;
  expect(disclosures.find((one) => one.id === id)).toMatchObject({
    ...{ title: "Dự toán thu, chi ngân sách năm 2020", address: `/quan-tri/cong-khai/${id}` },
    line: expect.stringMatching(new RegExp(`^${office.name}, hạn công khai `)),
  });
  expect(disclosures.map(({ late }) => late)).toEqual(disclosures.map(({ late }) => late).toSorted((a, b) => b - a));
});

/** What a leader sees while a council is the one that sits. */
async function whileSitting(councilId: string): Promise<Overview> {
  const where = { id: councilId };
  // The council that readers find first is the one that sits.
  await db.body.update({ where, data: { shown: true, position: -1 }, select: { id: true } });
  const found = await overviewOf(await leader());
  await db.body.update({ where, data: { shown: false, position: 0 }, select: { id: true } });
  return found;
}

test("kiến nghị, đơn thư quá hạn: số nhập cuối cùng của cơ quan, của ngày nào, nguồn nào; quá nửa năm là số cũ; chưa nhập thì không có số", async () => {
  const council = await makeCounted.council();
  const clerk = await make.actor({ role: "CLERK" });
  const enter = (indicator: string, to: string, value: number, bodyId = council.councilId) =>
    enterValue(clerk, { indicator, from: to, to, bodyId, value, source: `Bảng theo dõi ${to}` });
  await enter("kien-nghi-giam-sat-qua-han", daysAgo(100), 12);
  await enter("kien-nghi-giam-sat-qua-han", daysAgo(183), 14);
  await enter("kien-nghi-giam-sat-qua-han", daysAgo(5), 3, council.legal);
  await enter("kien-nghi-cu-tri-qua-han", daysAgo(184), 0);
  const { stocks } = await whileSitting(council.councilId);
  const at = (code: string, day: string) => `/quan-tri/so-lieu/${code}?co-quan=${council.councilId}&tu=${day.slice(0, 4)}-01-01&den=${day}`;
  const today = daysAgo(0);
  expect(stocks.map(({ definition: { code }, last, address, enter: where }) => ({ code, last, address, enter: where }))).toEqual([
    {
      code: "kien-nghi-giam-sat-qua-han",
      last: { value: 12, day: daysAgo(100), source: `Bảng theo dõi ${daysAgo(100)}`, old: false },
      address: at("kien-nghi-giam-sat-qua-han", daysAgo(100)),
      enter: `${at("kien-nghi-giam-sat-qua-han", today)}#nhap`,
    },
    {
      code: "kien-nghi-cu-tri-qua-han",
      last: { value: 0, day: daysAgo(184), source: `Bảng theo dõi ${daysAgo(184)}`, old: true },
      address: at("kien-nghi-cu-tri-qua-han", daysAgo(184)),
      enter: `${at("kien-nghi-cu-tri-qua-han", today)}#nhap`,
    },
    { code: "don-thu-qua-han", last: null, address: at("don-thu-qua-han", today), enter: `${at("don-thu-qua-han", today)}#nhap` },
  ]);
});

test("từ đầu năm: ngày 29/02 so với 28/02 năm trước; chỉ những chỉ tiêu được hỏi và có kế hoạch", async () => {
  const council = await makeCounted.council();
  for (const on of ["2019-02-28", "2019-03-01", "2020-01-10", "2020-02-29", "2020-03-01"]) await makeCounted.resolution(council, on);
  const plan = { bodyId: council.councilId, periodFrom: day("2020-01-01"), periodTo: day("2020-12-31"), source: "Kế hoạch năm 2020" };
  await db.indicatorTarget.create({ data: { ...plan, indicator: "giam-sat", value: 24 }, select: { id: true } });
  const { period, before, figures } = await yearToDate(council.councilId, "2020-02-29", ["nghi-quyet"]);
  expect([period.to, before.to]).toEqual(["2020-02-29", "2019-02-28"]);
  expect([...figures.keys()].toSorted()).toEqual(["giam-sat", "nghi-quyet"]);
  expect(figures.get("nghi-quyet")).toMatchObject({ value: 2, lastYear: 1, target: null });
  // A plan is no result: what nobody entered is not known.
  expect(figures.get("giam-sat")).toMatchObject({ value: null, lastYear: null, target: 24 });
});

test("mỗi con số dẫn tới đúng hồ sơ của kỳ; chỉ tiêu không có hồ sơ, không có số nhập, không có kế hoạch thì không hiện số 0", async () => {
  const council = await makeCounted.council();
  const today = daysAgo(0);
  const year = today.slice(0, 4);
  await makeCounted.resolution(council, today);
  const plan = { bodyId: council.councilId, periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`) };
  await db.indicatorTarget.create({ data: { ...plan, indicator: "kien-nghi-da-giai-quyet", value: 95 }, select: { id: true } });
  const found = (await whileSitting(council.councilId)).year;
  const lines = new Map(found?.lines.map((line) => [line.definition.code, line]));
  expect(lines.get("nghi-quyet")).toMatchObject({
    figure: { value: 1, target: null },
    address: `/quan-tri/so-lieu/nghi-quyet?co-quan=${council.councilId}&tu=${year}-01-01&den=${today}`,
  });
  expect(lines.get("kien-nghi-da-giai-quyet")).toMatchObject({ figure: { value: null, target: 95 } });
  // Neither records nor an entered figure nor a plan.
  expect([lines.has("giam-sat"), lines.has("don-thu")]).toEqual([false, false]);
});
