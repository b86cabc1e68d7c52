import { beforeEach, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { questionOf } from "@/lib/resolutions/question";
import { cancelSpreadsheet, startSpreadsheet } from "@/lib/spreadsheets/commands";
import { takeSpreadsheet } from "@/lib/spreadsheets/jobs/take";
import { refusalWords } from "@/lib/spreadsheets/labels";
import { everyRefusedLine, findSpreadsheet, importChoices, latestSpreadsheets } from "@/lib/spreadsheets/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { checked, councilWithTerm, importOf, uploaded } from "@/tests/support/make-spreadsheets";

const head = '"Số, ký hiệu",Ngày ban hành,Trích yếu,Ngày có hiệu lực,Ngày hết hiệu lực,Lĩnh vực,Người ký';
let clerk: Actor & { id: string };
let place: Awaited<ReturnType<typeof councilWithTerm>>;
let settings: Record<string, unknown>;

beforeEach(async () => {
  clerk = await make.actor({ role: "CLERK" });
  place = await councilWithTerm();
  settings = { kind: "RESOLUTIONS", termId: place.termId, issuerId: place.councilId, publish: true };
});

const table = (...lines: string[]) => [head, ...lines].join("\n");
const own = () => db.resolution.findMany({ where: { issuerId: place.councilId }, orderBy: [{ year: "asc" }, { number: "asc" }], include: { validity: true } });
const counts = ({ created, updated, unchanged, refused }: Record<"created" | "updated" | "unchanged" | "refused", number>) => [
  created,
  updated,
  unchanged,
  refused,
];

/** Checked, and taken to its end where there is anything to take. */
async function taken(content: string | Buffer, by: Actor = clerk) {
  const found = await checked(by, settings, content);
  const { id, version } = found;
  if (found.created + found.updated === 0) return found;
  await startSpreadsheet(by, { id, version });
  await takeSpreadsheet({ id });
  return importOf(id);
}

test("kiểm tra không đụng tới hồ sơ; nhập thì thành nghị quyết với hiệu lực từng ngày, bạn đọc thấy ngay; nhật ký ghi từng bước", async () => {
  const field = await db.field.create({
    data: { slug: `ngan-sach-${place.slug}`, name: `Ngân sách, đầu tư ${place.slug}`, position: 1 },
    select: { id: true },
  });
  const content = table(
    `45/NQ-HĐND,09/12/2020,Về dự toán ngân sách,,,"Ngân sách, đầu tư ${place.slug}",Giàng A Páo`,
    "05/2020/NQ – HĐND,2020-07-17,Quy định mức chi,01/08/2020,31/12/2020,,Giàng A Páo",
  );
  const found = await checked(clerk, settings, content);
  expect([found.state, found.total, ...counts(found)]).toEqual(["READY", 2, 2, 0, 0, 0]);
  expect(await own()).toEqual([]);
  await startSpreadsheet(clerk, { id: found.id, version: found.version });
  await takeSpreadsheet({ id: found.id });
  expect(counts(await importOf(found.id))).toEqual([2, 0, 0, 0]);
  const [normative, individual] = await own();
  expect(normative).toMatchObject({
    series: "NORMATIVE",
    number: 5,
    symbol: "05/2020/NQ – HĐND",
    symbolKey: "52020nqhdnd",
    slug: "5-2020-nq-hdnd",
    stage: "ISSUED",
  });
  expect(normative?.validity.map(({ state }) => state)).toEqual(["NOT_YET", "IN_FORCE", "ENDED"]);
  expect(individual).toMatchObject({ series: "INDIVIDUAL", number: 45, year: 2020, effectiveOn: new Date("2020-12-09") });
  expect(await db.resolutionField.findMany({ where: { resolutionId: individual?.id ?? "" } })).toEqual([{ resolutionId: individual?.id, fieldId: field.id }]);
  const list = await listResolutions(questionOf({ "co-quan": place.slug, "hieu-luc-ngay": "2020-09-01" }));
  expect(list.cards.map(({ symbol, state }) => [symbol, state])).toEqual([
    ["45/NQ-HĐND", null],
    ["05/2020/NQ – HĐND", "IN_FORCE"],
  ]);
  expect(await auditTrailOf(found.id)).toEqual(["spreadsheet.open", "spreadsheet.read", "spreadsheet.start", "spreadsheet.done"]);
  expect(await db.spreadsheetLine.count({ where: { importId: found.id, recordId: { not: null } } })).toBe(2);
});

test("dòng sai được nói rõ theo dòng và cột, các dòng khác vẫn nhập", async () => {
  const found = await checked(
    clerk,
    settings,
    table(
      "abc,09/12/2020,Về một việc,,,,",
      "46/NQ-HĐND,31/02/2020,Về một việc,,,,",
      "47/NQ-HĐND,09/12/2020,,,,,",
      "48/NQ-HĐND,09/12/2010,Ngoài nhiệm kỳ,,,,",
      "12/2019/NQ-HĐND,09/12/2020,Sai năm,09/12/2020,,,",
      "13/2020/NQ-HĐND,09/12/2020,Không có ngày hiệu lực,,,,",
      "49/NQ-HĐND,09/12/2020,Về một việc,09/12/2020,01/01/2020,,",
      "50/NQ-HĐND,09/12/2020,Về một việc,,,Lĩnh vực lạ,",
      "51/NQ-HĐND,09/12/2020,Đúng,,,,",
      "051/NQ-HDND,09/12/2020,Trùng,,,,",
      "",
      "52/NQ-HĐND,09/12/2020,Cũng đúng,,,,",
    ),
  );
  expect(counts(found)).toEqual([2, 0, 0, 9]);
  const lines = await Array.fromAsync(everyRefusedLine(clerk, found.id, "RESOLUTIONS"));
  expect(lines.map(({ line, errors }) => [line, ...errors.map(({ head: column }) => column)])).toEqual([
    [2, "Số, ký hiệu"],
    [3, "Ngày ban hành"],
    [4, "Trích yếu"],
    [5, "Ngày ban hành"],
    [6, "Ngày ban hành"],
    [7, "Ngày có hiệu lực"],
    [8, "Ngày hết hiệu lực"],
    [9, "Lĩnh vực"],
    [11, "Số, ký hiệu"],
  ]);
  expect(lines.at(-1)?.errors[0]?.message).toBe("Trùng với dòng 10 của bảng này");
  await startSpreadsheet(clerk, { id: found.id, version: found.version });
  await takeSpreadsheet({ id: found.id });
  expect(counts(await importOf(found.id))).toEqual([2, 0, 0, 9]);
  expect((await own()).map(({ number }) => number)).toEqual([51, 52]);
});

test("chạy lại chính tệp ấy hay tệp đã sửa: không có gì hai lần; bị ngắt giữa chừng thì đi tiếp sau lô cuối", async () => {
  const lines = Array.from({ length: 45 }, (_, n) => `${n + 1}/NQ-HĐND,09/12/2020,Việc thứ ${n + 1},,,,`);
  const { id, version } = await checked(clerk, settings, table(...lines));
  await startSpreadsheet(clerk, { id, version });
  // A turn of no time takes one batch: as if the worker had been killed behind it.
  await takeSpreadsheet({ id }, 0, 10);
  expect(await importOf(id)).toMatchObject({ state: "RUNNING", created: 10, done: 10 });
  expect(await own()).toHaveLength(10);
  await takeSpreadsheet({ id }, 0, 10);
  await Promise.all([takeSpreadsheet({ id }, 10_000, 10), takeSpreadsheet({ id }, 10_000, 10)]);
  expect(await importOf(id)).toMatchObject({ state: "DONE", created: 45, updated: 0 });
  expect(await own()).toHaveLength(45);
  expect(counts(await taken(table(...lines)))).toEqual([0, 0, 45, 0]);
  const corrected = lines.map((line, n) => (n === 7 ? line.replace("Việc thứ 8", "Việc thứ tám") : line));
  expect(counts(await taken(table(...corrected, "46/NQ-HĐND,09/12/2020,Thêm,,,,")))).toEqual([1, 1, 44, 0]);
  expect((await own()).map(({ title, version: now }) => [title, now]).filter(([, now]) => now !== 1)).toEqual([["Việc thứ tám", 2]]);
  // A column that the table has not stays as it is.
  const short = "Số, ký hiệu;Ngày ban hành;Trích yếu\n8/NQ-HĐND;09/12/2020;Việc thứ 8\n";
  await db.resolution.updateMany({ where: { issuerId: place.councilId, number: 8 }, data: { signerName: "Lò Văn Thắng" } });
  expect(counts(await taken(short))).toEqual([0, 1, 0, 0]);
  expect((await own()).find(({ number }) => number === 8)).toMatchObject({ title: "Việc thứ 8", signerName: "Lò Văn Thắng" });
});

test("nghị quyết lập tay hoặc trong thùng rác không bị bảng ghi đè; hai cơ quan cùng ký hiệu thì địa chỉ sau có tên cơ quan", async () => {
  const line = "7/NQ-HĐND,09/12/2020,Về một việc,,,,";
  await taken(table(line));
  const [first] = await own();
  await db.resolution.update({ where: { id: first?.id ?? "" }, data: { importKey: null } });
  expect(counts(await taken(table(line)))).toEqual([0, 0, 1, 0]);
  const other = await checked(clerk, settings, table("7/NQ-HĐND,09/12/2020,Về việc khác,,,,"));
  expect(counts(other)).toEqual([0, 0, 0, 1]);
  await expect(startSpreadsheet(clerk, { id: other.id, version: other.version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "nothing-to-take" });
  expect(await auditTrailOf(other.id)).toEqual(["spreadsheet.open", "spreadsheet.read"]);
  await taken(table("8/NQ-HĐND,09/12/2020,Về một việc,,,,"));
  await db.resolution.updateMany({ where: { issuerId: place.councilId, number: 8 }, data: { publishedAt: null, trashedAt: new Date() } });
  expect(counts(await checked(clerk, settings, table("8/NQ-HĐND,09/12/2020,Về một việc,,,,")))).toEqual([0, 0, 0, 1]);
  const second = await councilWithTerm();
  settings = { ...settings, termId: second.termId, issuerId: second.councilId };
  await taken(table(line));
  place = second;
  expect((await own())[0]?.slug).toBe(`7-nq-hdnd-${second.slug}`);
});

test("nghị quyết hạn chế: ai không được mở thì không ghi đè được, không biết là có; ai được cấp quyền thì nhập như thường", async () => {
  const old = table("9/NQ-HĐND,09/12/2020,Về một việc kín,,,,");
  const corrected = table("9/NQ-HĐND,09/12/2020,Về một việc kín đã sửa,,,,");
  await taken(old);
  const [{ id: resolutionId } = { id: "" }] = await own();
  const under = await checked(clerk, settings, corrected);
  await db.resolution.update({ where: { id: resolutionId }, data: { visibility: "RESTRICTED" } });
  // One that was checked while it was open, and is closed when it is taken.
  await startSpreadsheet(clerk, { id: under.id, version: under.version });
  await takeSpreadsheet({ id: under.id });
  expect(counts(await importOf(under.id))).toEqual([0, 0, 0, 1]);
  const messages = new Set<string>();
  for (const content of [old, corrected]) {
    const { id } = await checked(clerk, settings, content);
    for await (const { errors } of everyRefusedLine(clerk, id, "RESOLUTIONS")) for (const { message } of errors) messages.add(message);
    expect(await db.spreadsheetLine.count({ where: { importId: id, recordId: { not: null } } })).toBe(0);
  }
  expect([...messages]).toEqual(["Bạn không nhập được dòng này. Nhờ người giữ hồ sơ nghị quyết xem lại số, ký hiệu"]);
  expect((await own())[0]?.title).toBe("Về một việc kín");
  await db.recordGrant.create({ data: { resolutionId, accountId: clerk.id } });
  expect(counts(await taken(corrected))).toEqual([0, 1, 0, 0]);
  expect((await own())[0]?.title).toBe("Về một việc kín đã sửa");
});

test("sửa ngày của nghị quyết có quan hệ: hiệu lực được tính lại theo cả văn bản tác động", async () => {
  await taken(table("7/NQ-HĐND,09/12/2019,Cũ,,,,", "8/NQ-HĐND,09/12/2020,Bãi bỏ,,,,"));
  const [old, repeal] = await own();
  await db.legalRelation.create({
    data: { kind: "REPEAL", fromResolutionId: repeal?.id ?? "", toResolutionId: old?.id ?? "", effectiveOn: new Date("2020-12-09") },
  });
  await taken(table("7/NQ-HĐND,09/12/2019,Cũ,01/01/2020,,,"));
  const [promised] = await db.outboxMessage.findMany({ where: { kind: "resolutions.follow" } });
  expect(promised?.payload).toEqual({ ids: [old?.id] });
});

test.each([
  ["dấu chấm phẩy, có BOM", "\ufeff"],
  ["dấu chấm phẩy, không BOM", ""],
])("CSV: %s", async (_, bom) => {
  const content = `${bom}Số ký hiệu;Ngày ký;Trích yếu\n"7/NQ-HĐND";9/12/2020;"Về việc ""A""; và B"\n`;
  await taken(content);
  expect((await own())[0]).toMatchObject({ title: 'Về việc "A"; và B', number: 7 });
});

test("XLSX: ngày của Excel, số; công thức, tệp hỏng, thiếu cột, sai bảng mã thì nói vì sao", async () => {
  const cell = (value: string) => ({ type: String, value });
  const heads = ["Số, ký hiệu", "Ngày ban hành", "Trích yếu"].map(cell);
  const workbook = await writeXlsxFile([
    heads,
    [cell("7/NQ-HĐND"), { type: Date, value: new Date("2020-12-09"), format: "dd/mm/yyyy" }, cell("Về một việc")],
  ]).toBuffer();
  await taken(workbook);
  expect((await own())[0]).toMatchObject({ number: 7, issuedOn: new Date("2020-12-09") });
  const formula = await writeXlsxFile([heads, [{ type: "Formula", value: "A1&B1" }, cell("09/12/2020"), cell("Về")]]).toBuffer();
  const failures = [formula, Buffer.from("PK\u0003\u0004hỏng"), `"Số, ký hiệu",Ngày\n7/NQ-HĐND,1/1/2020`, Buffer.from([0x53, 0xe9, 0x2c, 0x0a]), head];
  const seen = [];
  for (const content of failures) {
    const { state, failure } = await checked(clerk, settings, content);
    seen.push(`${state} ${failure}`);
  }
  expect(seen).toEqual(["FAILED formulas", "FAILED unreadable", "FAILED Dòng đầu thiếu cột “Trích yếu”. Dùng bảng mẫu.", "FAILED encoding", "FAILED empty"]);
});

test("bảng nghị quyết chỉ của Hội đồng: Thường trực không được mời chọn, gửi lên thì bị từ chối và không để lại gì", async () => {
  const data = { kind: "STANDING_COMMITTEE", slug: `thuong-truc-${place.slug}`, name: "Thường trực HĐND tỉnh", symbolTail: "HĐND" } as const;
  const standing = await db.body.create({ data, select: { id: true } });
  const { issuers } = await importChoices(clerk);
  expect([issuers.some(({ id }) => id === place.councilId), issuers.some(({ id }) => id === standing.id)]).toEqual([true, false]);
  const before = await db.spreadsheetImport.count();
  await expect(uploaded(clerk, { ...settings, issuerId: standing.id }, table("5/NQ-HĐND,09/12/2020,Việc,,,,"))).rejects.toMatchObject({
    ...{ code: "INVALID", reason: "issuer-not-council" },
  });
  expect(await db.spreadsheetImport.count()).toBe(before);
  expect(refusalWords["issuer-not-council"]).toContain("mục Văn bản");
});

test("ai nhập được: văn thư, người duyệt; quyền mất giữa chừng thì việc dừng; dừng lại thì phần đã nhập còn", async () => {
  for (const role of ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await expect(uploaded(actor, settings, table())).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-import" });
    for (const read of [latestSpreadsheets(actor), importChoices(actor), findSpreadsheet(actor, place.termId)])
      await expect(read).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(uploaded(clerk, { ...settings, termId: place.councilId }, table())).rejects.toMatchObject({ code: "INVALID", reason: "unknown-term" });
  await expect(uploaded(clerk, { kind: "RESOLUTIONS" }, table())).rejects.toThrow();
  const lines = Array.from({ length: 20 }, (_, n) => `${n + 1}/NQ-HĐND,09/12/2020,Việc thứ ${n + 1},,,,`);
  const one = await checked(clerk, settings, table(...lines));
  await expect(startSpreadsheet(clerk, { id: one.id, version: one.version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  const { version } = await startSpreadsheet(clerk, { id: one.id, version: one.version });
  await takeSpreadsheet({ id: one.id }, 0, 5);
  await cancelSpreadsheet(clerk, { id: one.id, version });
  await takeSpreadsheet({ id: one.id });
  expect(await importOf(one.id)).toMatchObject({ state: "CANCELLED", created: 5 });
  expect(await own()).toHaveLength(5);
  await expect(cancelSpreadsheet(clerk, { id: one.id, version })).rejects.toMatchObject({ reason: "not-under-way" });
  const two = await checked(clerk, settings, table(...lines));
  await startSpreadsheet(clerk, { id: two.id, version: two.version });
  await db.account.update({ where: { id: clerk.id }, data: { roles: ["AUTHOR"] } });
  await takeSpreadsheet({ id: two.id });
  expect(await importOf(two.id)).toMatchObject({ state: "FAILED", failure: "account-lost", created: 0 });
  expect(await auditTrailOf(two.id)).toContain("spreadsheet.fail");
});

test("cơ sở dữ liệu không trả lời giữa chừng: lô ấy không để lại gì, lần sau làm tiếp", async () => {
  const { id, version } = await checked(clerk, settings, table("7/NQ-HĐND,09/12/2020,Về một việc,,,,"));
  await startSpreadsheet(clerk, { id, version });
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM spreadsheet_imports WHERE id = ${id}::uuid FOR UPDATE`;
    await expect(takeSpreadsheet({ id })).rejects.toThrow();
  });
  expect(await importOf(id)).toMatchObject({ state: "RUNNING", created: 0 });
  await takeSpreadsheet({ id });
  expect(await importOf(id)).toMatchObject({ state: "DONE", created: 1 });
});
