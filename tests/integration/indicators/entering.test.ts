import { expect, test } from "vitest";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { aim, takeBackAim } from "@/lib/indicators/commands/aim";
import { enterValue, takeBackValue } from "@/lib/indicators/commands/enter";
import type { DateRange } from "@/lib/indicators/figure";
import { halfRange, quarterRange, yearRange } from "@/lib/indicators/periods";
import { comparedFigures, seriesOf, yearToDate } from "@/lib/indicators/queries/compared";
import { figuresOf } from "@/lib/indicators/queries/figures";
import { figureChoices, figuresPage, findFigure, listBehind } from "@/lib/indicators/queries/staff";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeCounted } from "@/tests/support/make-figures";

const clerk = () => make.actor({ role: "CLERK", displayName: "Trần Thu Hà" });
const words = (bodyId: string, overrides: Record<string, unknown> = {}) => ({
  ...{ indicator: "ky-hop", from: "01/01/2020", to: "31/12/2020", bodyId, value: "7", source: "Báo cáo số 210/BC-HĐND" },
  ...overrides,
});
const figure = async (code: string, bodyId: string) => (await figuresOf({ bodyId, period: yearRange(2020) }, { only: [code] })).get(code);
const rows = (subjectId: string) => db.auditEntry.count({ where: { subjectId } });
const refusedFields = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: { issues?: { path: string[]; message: string }[] }) => error.issues?.map(({ path, message }) => `${path.join(".")}: ${message}`),
  );

test("số nhập kèm nguồn, phần ghép khi chỉ biết tổng; sửa, bỏ đều có nhật ký", async () => {
  const council = await makeCounted.council();
  const actor = await clerk();
  const made = await enterValue(actor, words(council.councilId, { parts: { loai: "Thường lệ: 2\nBất thường + chuyên đề: 5" } }));
  expect(await figure("ky-hop", council.councilId)).toMatchObject({ value: 7, computed: null, origin: "ENTERED", contradictions: [] });
  const parts = (await figure("ky-hop", council.councilId))?.breakdowns[0]?.parts;
  expect(parts?.map(({ name, value }) => [name, value])).toEqual([
    ["Thường lệ", 2],
    ["Chuyên đề và bất thường", 5],
  ]);
  // A year later the same parts are the number of the period before.
  const later = await comparedFigures({ bodyId: council.councilId, period: yearRange(2021) }, null, { only: ["ky-hop"] });
  expect(later.get("ky-hop")).toMatchObject({ before: 7 });
  expect(await auditTrailOf(made.id)).toEqual(["indicator.enter"]);
  await expect(enterValue(actor, words(council.councilId))).rejects.toMatchObject({ code: "CONFLICT", reason: "already-entered" });
  const saved = await enterValue(actor, words(council.councilId, { ...made, value: "8", parts: { loai: "Thường lệ: 2" } }));
  expect(saved.version).toBe(2);
  await expect(enterValue(actor, words(council.councilId, { ...made, value: "9" }))).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(takeBackValue(actor, made)).rejects.toMatchObject({ code: "CONFLICT" });
  await takeBackValue(actor, saved);
  expect((await figure("ky-hop", council.councilId))?.value).toBeNull();
  const trail = await db.auditEntry.findMany({ where: { subjectId: made.id }, orderBy: { id: "asc" }, select: { action: true, detail: true } });
  expect(trail.map(({ action }) => action)).toEqual(["indicator.enter", "indicator.correct", "indicator.take-back"]);
  expect(trail[1]?.detail).toMatchObject({ fields: ["figureValue", "figureParts"] });
  expect(trail[2]?.detail).toMatchObject({ removed: { number: 8, fromDay: "2020-01-01" } });
});

test("số công bố khác số tính từ hồ sơ thì phải ghi chú, và cả hai cùng hiện; hồ sơ đổi về sau thì nói là khác", async () => {
  const council = await makeCounted.council();
  await makeCounted.session(council, "2020-12-08");
  const actor = await clerk();
  expect(await refusedFields(enterValue(actor, words(council.councilId, { value: "2" })))).toEqual([
    expect.stringMatching(/^note: Hồ sơ có 1 kỳ họp\. Ghi vì sao/),
  ]);
  await enterValue(actor, words(council.councilId, { value: "2", note: "Tính cả kỳ họp ngày 31/12/2019" }));
  expect(await figure("ky-hop", council.councilId)).toMatchObject({
    value: 2,
    computed: 1,
    origin: "OFFICIAL",
    entered: { note: "Tính cả kỳ họp ngày 31/12/2019" },
  });
  const other = await makeCounted.council();
  await makeCounted.session(other, "2020-12-08");
  await enterValue(actor, words(other.councilId, { value: "1" }));
  await makeCounted.session(other, "2020-12-20");
  expect((await figure("ky-hop", other.councilId))?.contradictions[0]).toBe("Số công bố 1 kỳ họp khác số tính từ hồ sơ 2 kỳ họp mà chưa có ghi chú.");
});

test("ô sai được chỉ đúng chỗ, việc không làm được có lý do, không để lại nhật ký", async () => {
  const council = await makeCounted.council();
  const actor = await clerk();
  const wrong = (overrides: Record<string, unknown>) => refusedFields(enterValue(actor, words(council.councilId, overrides)));
  expect(await wrong({ source: " " })).toEqual([expect.stringMatching(/^source: Ghi số này lấy ở đâu/)]);
  expect(await wrong({ value: "bảy" })).toEqual([expect.stringMatching(/^value: Nhập một số/)]);
  expect(await wrong({ value: "7,5" })).toEqual(["value: Nhập số nguyên, ví dụ 97"]);
  expect(await wrong({ value: "" })).toEqual(["value: Nhập số, hoặc ít nhất một phần của nó"]);
  expect(await wrong({ parts: { loai: "Định kỳ: 2" } })).toEqual([expect.stringMatching(/^parts\.loai: Không có phần “Định kỳ”/)]);
  expect(await wrong({ parts: { loai: "Thường lệ: 2\nThường lệ + Chuyên đề: 3" } })).toEqual([expect.stringMatching(/có ở hai chỗ/)]);
  expect(await wrong({ parts: { loai: "Thường lệ" } })).toEqual([expect.stringMatching(/thiếu số/)]);
  expect(await wrong({ from: "31/02/2020" })).toEqual([expect.stringMatching(/^from: Nhập ngày/)]);
  expect(await wrong({ document: "999/BC-HĐND" })).toEqual([expect.stringMatching(/^document: Không có văn bản/)]);
  const share = { indicator: "kien-nghi-da-giai-quyet", value: "" };
  expect(await wrong({ ...share, part: "9", whole: "8" })).toEqual([expect.stringMatching(/^part: Số này lớn hơn/)]);
  expect(await wrong({ ...share, part: "9" })).toEqual([expect.stringMatching(/^whole: Nhập cả hai số/)]);
  expect(await wrong({ ...share, value: "101" })).toEqual(["value: Nhập tỷ lệ không quá 100"]);
  const refused = (overrides: Record<string, unknown>) => enterValue(actor, words(council.councilId, overrides));
  await expect(refused({ indicator: "khong-co" })).rejects.toMatchObject({ reason: "unknown-indicator" });
  await expect(refused({ bodyId: council.legal })).rejects.toMatchObject({ reason: "not-asked-of-body" });
  await expect(refused({ bodyId: "0197e0a0-0000-7000-8000-0000000000ff" })).rejects.toMatchObject({ reason: "unknown-body" });
  await expect(refused({ from: "01/01/2021" })).rejects.toMatchObject({ reason: "period-turned" });
  await expect(refused({ from: "01/01/2190", to: "31/12/2190" })).rejects.toMatchObject({ reason: "period-to-come" });
  expect(await db.indicatorValue.count({ where: { bodyId: council.councilId } })).toBe(0);
});

test("tỷ lệ nhập bằng hai số; văn bản nguồn tìm theo số ký hiệu, người không được xem thì không thấy tên", async () => {
  const council = await makeCounted.council();
  const actor = await clerk();
  const symbol = "412/BC-TTHĐND";
  const document = await makeCounted.document({ symbol, symbolKey: "412bctthdnd", issuedOn: new Date("2020-12-01"), kind: "REPORT" });
  const scope = { bodyId: council.councilId, period: yearRange(2020) };
  await enterValue(actor, words(council.councilId, { indicator: "kien-nghi-da-giai-quyet", value: "", part: "1.206", whole: "1.284", document: symbol }));
  expect(await figure("kien-nghi-da-giai-quyet", council.councilId)).toMatchObject({ value: 93.9, ratio: { part: 1206, whole: 1284 } });
  expect((await findFigure(actor, "kien-nghi-da-giai-quyet", scope, null, ""))?.entered).toMatchObject({ document: symbol, enteredBy: "Trần Thu Hà" });
  await db.document.update({ where: { id: document }, data: { visibility: "RESTRICTED" }, select: { id: true } });
  expect((await findFigure(actor, "kien-nghi-da-giai-quyet", scope, null, ""))?.entered?.document).toBe("");
});

test("chuyên viên, người duyệt, lãnh đạo nhập được; người khác chỉ xem", async () => {
  const council = await makeCounted.council();
  const may = async (role: Role) =>
    enterValue(
      await make.actor({ role }),
      words(council.councilId, { from: `0${(await db.indicatorValue.count({ where: { bodyId: council.councilId } })) + 1}/01/2020` }),
    ).then(
      () => true,
      ({ reason }: { reason?: string }) => reason,
    );
  expect([await may("CLERK"), await may("APPROVER"), await may("LEADER")]).toEqual([true, true, true]);
  for (const role of ["AUTHOR", "PETITION_OFFICER", "ADMINISTRATOR"] as const) {
    expect(await may(role)).toBe("may-not-enter-figures");
    const actor = await make.actor({ role });
    await expect(aim(actor, { indicator: "ky-hop", from: "2020-01-01", to: "2020-12-31", bodyId: council.councilId, value: "7" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await figureChoices(actor))?.bodies.length).toBeGreaterThan(0);
  }
});

test("chỉ tiêu kế hoạch: nhập, sửa, bỏ; cả cho kỳ chưa tới", async () => {
  const council = await makeCounted.council();
  const actor = await make.actor({ role: "LEADER" });
  const plan = { indicator: "nghi-quyet", from: "2190-01-01", to: "2190-12-31", bodyId: council.councilId, value: "90", source: "Chương trình công tác" };
  const made = await aim(actor, plan);
  await expect(aim(actor, plan)).rejects.toMatchObject({ reason: "already-entered" });
  expect(await refusedFields(aim(actor, { ...plan, ...made, value: "" }))).toEqual(["value: Nhập chỉ tiêu bằng số, ví dụ 95"]);
  expect(await refusedFields(aim(actor, { ...plan, ...made, value: "1,5" }))).toEqual(["value: Nhập chỉ tiêu bằng số nguyên, ví dụ 4"]);
  const saved = await aim(actor, { ...plan, ...made, value: "95" });
  await expect(aim(actor, { ...plan, ...made, value: "96" })).rejects.toMatchObject({ code: "CONFLICT" });
  await takeBackAim(actor, saved);
  expect([await db.indicatorTarget.count({ where: { bodyId: council.councilId } }), await rows(made.id)]).toEqual([0, 3]);
});

test("trang số liệu so hai kỳ; danh sách đằng sau đúng bằng con số, cả từng phần, trang và tệp cùng một danh sách", async () => {
  const council = await makeCounted.council();
  for (const on of ["2019-07-01", "2020-07-01", "2020-07-02", "2020-07-03"])
    await makeCounted.resolution(council, on, on.endsWith("03") ? { series: "NORMATIVE" } : {});
  const actor = await make.actor({ role: "LEADER" });
  const scope = { bodyId: council.councilId, period: yearRange(2020) };
  const page = await figuresPage(actor, scope, yearRange(2019));
  const line = page.lines.find(({ definition }) => definition.code === "nghi-quyet");
  expect([line?.figure.value, line?.other?.value, line?.figure.before]).toEqual([3, 1, 1]);
  // A term is a period like any other, and can be set beside one.
  const [term] = page.terms;
  const whole = await figuresPage(actor, { bodyId: council.councilId, period: term?.period ?? scope.period }, yearRange(2020));
  const ofTerm = whole.lines.find(({ definition }) => definition.code === "nghi-quyet");
  expect([term?.name, ofTerm?.figure.value, ofTerm?.other?.value, ofTerm?.figure.before]).toEqual(["khóa XIV", 4, 3, null]);
  const found = await findFigure(actor, "nghi-quyet", scope, null, "loai.INDIVIDUAL");
  expect([found?.list?.total, found?.part?.name]).toEqual([2, "Cá biệt"]);
  expect((await listBehind(actor, "nghi-quyet", scope, ""))?.rows.map(({ id }) => id)).toEqual(line?.figure.records);
  expect((await listBehind(actor, "nghi-quyet", scope, "loai.INDIVIDUAL"))?.rows.map(({ id }) => id)).toEqual(found?.list?.rows.map(({ id }) => id));
  expect([await listBehind(actor, "nghi-quyet", scope, "loai.KHAC"), await findFigure(actor, "khong-co", scope, null, "")]).toEqual([null, null]);
});

test("kỳ đặt cạnh nằm trước khi có hội đồng mới thì là của hội đồng tiền thân, như kỳ trước", async () => {
  const [old, council] = [await makeCounted.council(), await makeCounted.council()];
  const since = new Date("2025-07-01T00:00:00Z");
  await db.body.update({ where: { id: council.councilId }, data: { validFrom: since }, select: { id: true } });
  await db.bodySuccession.create({ data: { predecessorId: old.councilId, successorId: council.councilId, kind: "MERGER", onDay: since } });
  for (const on of ["2024-07-01", "2024-12-01"]) await makeCounted.resolution(old, on);
  await makeCounted.resolution(council, "2025-09-01");
  const scope = { bodyId: council.councilId, period: yearRange(2025) };
  const actor = await make.actor({ role: "LEADER" });
  const line = (await figuresPage(actor, scope, yearRange(2024))).lines.find(({ definition }) => definition.code === "nghi-quyet");
  expect([line?.figure.value, line?.other?.value, line?.figure.before]).toEqual([1, 2, 2]);
  expect((await findFigure(actor, "nghi-quyet", scope, yearRange(2024), ""))?.other?.value).toBe(2);
});

const open = (bodyId: string, overrides: Record<string, unknown> = {}) =>
  words(bodyId, { indicator: "kien-nghi-cu-tri-qua-han", value: "19", source: "Bảng theo dõi", ...overrides });

test("số còn tồn nhập cho ngày cuối kỳ: mọi kỳ kết thúc ngày ấy có cùng số, sửa ở kỳ nào cũng được, nhập hai lần thì không; ngày chưa tới thì không", async () => {
  const { councilId } = await makeCounted.council();
  const actor = await clerk();
  const made = await enterValue(actor, open(councilId, { from: "01/10/2020", parts: { "tham-quyen": "Cấp tỉnh: 12\nCấp xã: 7" } }));
  const ends = [yearRange(2020), halfRange(2020, 2), quarterRange(2020, 4)];
  for (const period of ends) {
    const page = await findFigure(actor, "kien-nghi-cu-tri-qua-han", { bodyId: councilId, period }, null, "");
    expect(page).toMatchObject({ figure: { value: 19, origin: "ENTERED", contradictions: [] }, entered: { id: made.id, value: 19 }, enterable: period });
  }
  await expect(enterValue(actor, open(councilId))).rejects.toMatchObject({ code: "CONFLICT", reason: "already-entered" });
  await enterValue(actor, open(councilId, { ...made, value: "18", parts: {} }));
  expect((await figure("kien-nghi-cu-tri-qua-han", councilId))?.value).toBe(18);
  await expect(enterValue(actor, open(councilId, { to: "31/12/2199" }))).rejects.toMatchObject({ code: "INVALID", reason: "day-to-come" });
  await expect(enterValue(actor, open(councilId, { from: "01/01/2199", to: "31/12/2199" }))).rejects.toMatchObject({
    code: "INVALID",
    reason: "period-to-come",
  });
  await expect(enterValue(actor, open(councilId, { from: "01/01/2021" }))).rejects.toMatchObject({ code: "INVALID", reason: "period-turned" });
  expect(await refusedFields(enterValue(actor, open(councilId, { to: "30/09/2020", value: "7,5" })))).toEqual(["value: Nhập số nguyên, ví dụ 97"]);
  // A year that is not over yet takes the number of today.
  const period = { from: isoDate(new Date()), to: "2199-12-31" };
  expect((await findFigure(actor, "kien-nghi-cu-tri-qua-han", { bodyId: councilId, period }, null, ""))?.enterable).toEqual({ ...period, to: period.from });
});

test("mỗi số còn tồn: bốn quý 12, 9, 11, 7 thì cả năm là 7, nửa đầu năm là 9; của riêng một cơ quan thì không vào số chung", async () => {
  const council = await makeCounted.council();
  const actor = await clerk();
  const bodies = { "kien-nghi-giam-sat-qua-han": council.legal, "kien-nghi-cu-tri-qua-han": council.standing, "don-thu-qua-han": council.standing };
  for (const [indicator, bodyId] of Object.entries(bodies)) {
    for (const [quarter, value] of [12, 9, 11, 7].entries()) {
      await enterValue(actor, open(council.councilId, { indicator, ...quarterRange(2020, quarter + 1), value }));
    }
    await enterValue(actor, open(bodyId, { indicator, value: "3" }));
    const at = async (id: string, period: DateRange) => (await figuresOf({ bodyId: id, period }, { only: [indicator] })).get(indicator)?.value;
    const periods = [yearRange(2020), halfRange(2020, 1), halfRange(2020, 2), quarterRange(2020, 3), yearRange(2019)];
    expect([indicator, ...(await Promise.all(periods.map((period) => at(council.councilId, period))))]).toEqual([indicator, 7, 9, 7, 11, null]);
    expect(await at(bodyId, yearRange(2020))).toBe(3);
  }
});

test("số còn tồn của các kỳ không cộng: kỳ trước, trung bình nhiệm kỳ, các năm, cùng ngày năm trước đều là số của ngày cuối", async () => {
  const { councilId } = await makeCounted.council();
  const actor = await clerk();
  const numbers = { "31/12/2018": "31", "31/12/2019": "26", "30/09/2020": "40", "31/12/2020": "18", "15/10/2019": "33" };
  for (const [to, value] of Object.entries(numbers)) await enterValue(actor, open(councilId, { from: to, to, value }));
  const only = ["kien-nghi-cu-tri-qua-han"];
  const term = { from: "2016-06-22", to: "2021-06-24" };
  const year = (await comparedFigures({ bodyId: councilId, period: yearRange(2020) }, term, { only })).get("kien-nghi-cu-tri-qua-han");
  expect(year).toMatchObject({ value: 18, before: 26, average: 25 });
  const quarter = (await comparedFigures({ bodyId: councilId, period: quarterRange(2020, 4) }, null, { only })).get("kien-nghi-cu-tri-qua-han");
  expect(quarter).toMatchObject({ value: 18, before: 40 });
  expect((await seriesOf("kien-nghi-cu-tri-qua-han", councilId, [2017, 2018, 2019, 2020])).map(({ value }) => value)).toEqual([null, 31, 26, 18]);
  await aim(actor, { indicator: "kien-nghi-cu-tri-qua-han", from: "01/01/2020", to: "31/12/2020", bodyId: councilId, value: "20" });
  expect((await yearToDate(councilId, "2020-10-15", only)).figures.get("kien-nghi-cu-tri-qua-han")).toMatchObject({ value: null, lastYear: 33, target: 20 });
  expect(await refusedFields(aim(actor, { indicator: "don-thu-qua-han", from: "01/01/2020", to: "31/12/2020", bodyId: councilId, value: "1,5" }))).toEqual([
    "value: Nhập chỉ tiêu bằng số nguyên, ví dụ 4",
  ]);
});
