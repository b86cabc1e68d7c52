import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aim, takeBackAim } from "@/lib/indicators/commands/aim";
import { enterValue, takeBackValue } from "@/lib/indicators/commands/enter";
import { yearRange } from "@/lib/indicators/periods";
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
