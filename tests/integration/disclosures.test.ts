import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { publishDisclosure, restoreDisclosure, trashDisclosure, withdrawDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure, saveDisclosure } from "@/lib/disclosures/commands/save";
import { dropTable, layTable, saveTable, takeTable } from "@/lib/disclosures/commands/table";
import { disclosuresForSitemap, findDisclosure, hasDisclosures } from "@/lib/disclosures/queries";
import { disclosingBodies, findStaffDisclosure, staffYear, trashedDisclosures } from "@/lib/disclosures/queries/staff";
import { attachBytes } from "@/lib/visibility/commands/attach";
import { auditTrailOf, make } from "@/tests/support/make";
import { begun, head, published, sheet, stage, words } from "@/tests/support/make-disclosures";
import { record } from "@/tests/support/make-documents";
import { refuses } from "@/tests/support/refused";

const others = ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const;
const keeping = ["CLERK", "APPROVER"] as const;

test.each(keeping)("%s lập, nhập bảng, đăng; mỗi việc một dòng nhật ký, người đọc thấy bảng và hạn", async (role) => {
  const { clerk, id, version } = await begun(role);
  const saved = await saveDisclosure(clerk, words({ id, version }));
  expect(await saveDisclosure(clerk, words(saved))).toEqual(saved);
  const detail = await findStaffDisclosure(clerk, id);
  expect(detail).toMatchObject({
    ...{ title: "Dự toán thu, chi ngân sách năm 2020", slug: expect.stringMatching(/^du-toan-thu-chi-ngan-sach-nam-2020/), incoming: null, changed: true },
    ...{ standing: { state: "overdue", dueOn: new Date("2020-01-04") }, why: { publish: null, withdraw: "not-published" } },
  });
  expect([await findDisclosure(detail?.slug ?? "", null), (await disclosuresForSitemap()).some(({ slug }) => slug === detail?.slug)]).toEqual([null, false]);
  await publishDisclosure(clerk, saved);
  expect(await findDisclosure(detail?.slug ?? "", null)).toMatchObject({
    ...{ year: 2020, unit: "MILLION", decisionSymbol: "12/QĐ-VP", decision: null, editions: [{ ordinal: 1, note: "" }], files: [] },
    ...{ standing: { startsOn: new Date("2019-12-20"), dueOn: new Date("2020-01-04"), state: "done-late" } },
    table: {
      columns: [{ name: "Dự toán được giao", share: false }],
      rows: [{ level: 0, amounts: ["12500"] }, { level: 1, amounts: ["8250.5"] }, { amounts: ["4249.5"] }],
    },
  });
  expect(await hasDisclosures()).toBe(true);
  expect(await auditTrailOf(id)).toEqual(["disclosure.create", "disclosure.lay-table", "disclosure.take-table", "disclosure.save", "disclosure.publish"]);
});

test("ai không được thì bị từ chối ở mọi việc, không để lại dòng nào; ai cũng xem được ở khu quản trị", async () => {
  const { id, version, input, slug } = await published();
  const seen = { id, version };
  for (const role of others) {
    const actor = await make.actor({ role });
    const work: [string, () => Promise<unknown>][] = [
      ["may-not-write-disclosures", () => createDisclosure(actor, { ...input, year: "2021" })],
      ["may-not-write-disclosures", () => saveDisclosure(actor, words(seen))],
      ["may-not-write-disclosures", () => saveTable(actor, { ...seen, unit: "DONG", columns: [{ name: "Số tiền" }], rows: [] })],
      ["may-not-write-disclosures", () => layTable(actor, { ...seen, unit: "DONG", name: "a", rows: sheet })],
      ["may-not-write-disclosures", () => takeTable(actor, seen)],
      ["may-not-write-disclosures", () => dropTable(actor, seen)],
      ["may-not-publish-disclosures", () => publishDisclosure(actor, { ...seen, note: "Sửa" })],
      ["may-not-publish-disclosures", () => withdrawDisclosure(actor, { ...seen, reason: "Nhầm" })],
      ["may-not-write-disclosures", () => trashDisclosure(actor, seen)],
      ["may-not-write-disclosures", () => restoreDisclosure(actor, seen)],
    ];
    for (const [reason, refused] of work) await refuses(reason, refused);
    expect((await findStaffDisclosure(actor, id))?.why).toMatchObject({ edit: "may-not-write-disclosures", publish: "may-not-publish-disclosures" });
    expect([(await staffYear(actor, 2020)).plans.length > 0, (await disclosingBodies(actor)).length > 0]).toEqual([true, true]);
  }
  expect(await findDisclosure(slug, null)).not.toBeNull();
});

test("một cơ quan, một năm, một nội dung: mục thứ hai bị từ chối; ở thùng rác thì không giữ chỗ", async () => {
  const { clerk, input } = await stage();
  const first = await createDisclosure(clerk, input);
  await refuses("already-there", () => createDisclosure(clerk, input), "CONFLICT");
  for (const ordinal of ["1", "2"]) await createDisclosure(clerk, { ...input, kind: "ADJUSTMENT", ordinal, eventOn: "05/08/2020" });
  const trashed = await trashDisclosure(clerk, first);
  expect((await trashedDisclosures(clerk)).some(({ id }) => id === first.id)).toBe(true);
  await refuses("in-trash", () => saveDisclosure(clerk, words(trashed)));
  const second = await createDisclosure(clerk, input);
  await refuses("already-there", () => restoreDisclosure(clerk, trashed), "CONFLICT");
  await trashDisclosure(clerk, second);
  await restoreDisclosure(clerk, trashed);
  await refuses("unknown-owner", () => createDisclosure(clerk, { ...input, ownerId: randomUUID() }), "INVALID");
  await expect(createDisclosure(clerk, { ...input, kind: "QUARTER", ordinal: "5" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(createDisclosure(clerk, { ...input, eventOn: "hôm qua" })).rejects.toMatchObject({ name: "ZodError" });
});

test("đính chính là một bản mới có lời ghi chú: bản trước còn đọc được; bản nháp không lộ ra", async () => {
  const { clerk, id, version, slug } = await published();
  await refuses("nothing-new", () => publishDisclosure(clerk, { id, version, note: "Không đổi" }));
  const row = { number: "I", content: "Nguồn ngân sách trong nước", level: "0", amounts: ["13.000"] };
  const changed = await saveTable(clerk, { id, version, unit: "MILLION", columns: [{ name: "Dự toán được giao" }], rows: [row] });
  const amounts = async (edition: number | null) => (await findDisclosure(slug, edition))?.table.rows.map((one) => one.amounts[0]);
  expect(await amounts(null)).toEqual(["12500", "8250.5", "4249.5"]);
  await refuses("correction-without-note", () => publishDisclosure(clerk, changed), "INVALID");
  await publishDisclosure(clerk, { ...changed, note: "Sửa tổng số do cộng thiếu một khoản." });
  expect([await amounts(null), await amounts(1), await amounts(3)]).toEqual([["13000"], ["12500", "8250.5", "4249.5"], undefined]);
  expect(await findDisclosure(slug, null)).toMatchObject({
    edition: { ordinal: 2, note: "Sửa tổng số do cộng thiếu một khoản." },
    editions: [{ ordinal: 2 }, { ordinal: 1 }],
  });
  expect((await auditTrailOf(id)).slice(-2)).toEqual(["disclosure.table", "disclosure.correct"]);
  // What readers were given neither changes nor goes.
  await expect(db.disclosureEdition.updateMany({ where: { disclosureId: id }, data: { note: "Khác" } })).rejects.toThrow();
  await expect(db.disclosureEdition.deleteMany({ where: { disclosureId: id } })).rejects.toThrow();
});

test("gỡ phải có lý do: địa chỉ báo đã gỡ; đăng lại thì bản đã gỡ không trở lại", async () => {
  const { clerk, id, version, slug } = await published();
  await expect(withdrawDisclosure(clerk, { id, version, reason: " " })).rejects.toMatchObject({ name: "ZodError" });
  await refuses("published-not-trashed", () => trashDisclosure(clerk, { id, version }));
  const gone = await withdrawDisclosure(clerk, { id, version, reason: "Đăng nhầm bảng của đơn vị khác" });
  const path = `/cong-khai/${slug}`;
  expect(await db.oldAddress.findUnique({ where: { path } })).toMatchObject({ target: null, reason: "withdrawn" });
  expect([await findDisclosure(slug, null), await findDisclosure(slug, 1)]).toEqual([null, null]);
  expect(await findStaffDisclosure(clerk, id)).toMatchObject({
    publishedAt: null,
    withdrawnNote: "Đăng nhầm bảng của đơn vị khác",
    why: { withdraw: "not-published" },
  });
  await refuses("correction-without-note", () => publishDisclosure(clerk, gone), "INVALID");
  await publishDisclosure(clerk, { ...gone, note: "Đăng lại sau khi kiểm tra." });
  expect(await findDisclosure(slug, null)).toMatchObject({ edition: { ordinal: 2 }, editions: [{ ordinal: 2 }] });
  expect([await findDisclosure(slug, 1), await db.oldAddress.findUnique({ where: { path } })]).toEqual([null, null]);
});

test("chưa đăng được thì nói vì sao: thiếu ngày, ngày chưa tới, kỳ chưa hết, chưa có gì để đọc, tệp chờ quét, bảng chưa nhận", async () => {
  const { clerk, input } = await stage();
  const next = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const year = String(new Date().getUTCFullYear() + 1);
  const none = await createDisclosure(clerk, { ...input, eventOn: "" });
  const early = await createDisclosure(clerk, { ...input, year: "2021", eventOn: next });
  const open = await createDisclosure(clerk, { ...input, year, kind: "QUARTER", ordinal: "2" });
  await refuses("no-event-day", () => publishDisclosure(clerk, none));
  await refuses("event-to-come", () => publishDisclosure(clerk, early));
  await refuses("period-not-over", () => publishDisclosure(clerk, open));
  const dated = await saveDisclosure(clerk, words(none));
  await refuses("nothing-to-read", () => publishDisclosure(clerk, dated));
  const signed = { type: "disclosure", ...dated, bytes: record.bytes(), name: "bieu-2.txt", role: "ORIGINAL", title: "", visibility: "PUBLIC" };
  const attached = await attachBytes(clerk, signed);
  const file = { disclosureId: none.id };
  await db.storedFile.updateMany({ where: { attachments: { some: file } }, data: { scanState: "WAITING" } });
  await refuses("files-held", () => publishDisclosure(clerk, { id: none.id, version: attached.version }));
  await db.storedFile.updateMany({ where: { attachments: { some: file } }, data: { scanState: "UNSCANNED" } });
  const laid = await layTable(clerk, { id: none.id, version: attached.version, unit: "MILLION", name: "a.xlsx", rows: sheet });
  await refuses("unread-table-waits", () => publishDisclosure(clerk, laid));
  const dropped = await dropTable(clerk, laid);
  await refuses("no-incoming", () => takeTable(clerk, dropped));
  await publishDisclosure(clerk, dropped);
  const slug = (await findStaffDisclosure(clerk, none.id))?.slug ?? "";
  expect(await findDisclosure(slug, null)).toMatchObject({ files: [{ role: "ORIGINAL", name: "bieu-2.txt" }], table: { rows: [] } });
});

test("bảng gửi lên có ô sai thì không nhận ô nào; nói từng ô; bảng cũ còn nguyên", async () => {
  const { clerk, id, version } = await begun();
  const laid = await layTable(clerk, { id, version, unit: "MILLION", name: "sai.xlsx", rows: [head, ["1", "Lương", "tám tỷ"], ["2", "", "15"]] });
  const detail = await findStaffDisclosure(clerk, id);
  expect(detail?.incoming).toMatchObject({
    name: "sai.xlsx",
    complaints: [
      { row: 0, cell: 0, line: 2, shown: "tám tỷ" },
      { row: 1, cell: "content", line: 3 },
    ],
  });
  expect(detail?.table.rows).toHaveLength(3);
  await refuses("incoming-is-wrong", () => takeTable(clerk, laid));
  const headless = await layTable(clerk, { ...laid, unit: "MILLION", name: "khong-tieu-de.csv", rows: [["a"]] });
  await refuses("incoming-is-wrong", () => takeTable(clerk, headless));
  expect((await findStaffDisclosure(clerk, id))?.table.rows).toHaveLength(3);
});

test("gõ bảng: dòng trống và dòng đánh dấu Bỏ thì đi, cấp theo số thứ tự, ô sai nói ở ô ấy; không đổi thì không ghi", async () => {
  const { clerk, id, version } = await begun();
  const columns = [{ name: "Dự toán năm" }, { name: "" }, { name: "So với dự toán (%)", share: "on" }];
  const row = (number: string, content: string, amounts: string[], more: object = {}) => ({ number, content, level: "", amounts, ...more });
  const rows = [row("I", "Tổng số", ["300", "x", "50"]), row("", "", ["", "", ""]), row("1", "Lương", ["200", "", ""]), row("2", "Thừa", ["1"], { out: "on" })];
  const saved = await saveTable(clerk, { id, version, unit: "THOUSAND", columns, rows });
  expect(await findStaffDisclosure(clerk, id)).toMatchObject({
    unit: "THOUSAND",
    table: {
      columns: [{ share: false }, { name: "So với dự toán (%)", share: true }],
      rows: [
        { level: 0, amounts: ["300", "50"] },
        { level: 1, amounts: ["200", null] },
      ],
    },
  });
  expect(await saveTable(clerk, { ...saved, unit: "THOUSAND", columns, rows })).toEqual(saved);
  const wrong = saveTable(clerk, { ...saved, unit: "THOUSAND", columns, rows: [row("1", "Lương", ["hai trăm"]), row("2", "", ["5"])] });
  await expect(wrong).rejects.toMatchObject({ issues: [{ path: ["rows", 0, "amounts", 0] }, { path: ["rows", 1, "content"] }] });
  await refuses("edited-by-someone-else", () => saveTable(clerk, { id, version, unit: "DONG", columns, rows }), "CONFLICT");
});

test("mục sau bắt đầu bằng các dòng của mục trước cùng loại, không có số", async () => {
  const { clerk, input, id } = await begun();
  const next = await createDisclosure(clerk, { ...input, year: "2021", eventOn: "20/12/2020" });
  const contents = async (one: string) => (await findStaffDisclosure(clerk, one))?.table.rows.map(({ content }) => content);
  expect(await contents(next.id)).toEqual(await contents(id));
  expect((await findStaffDisclosure(clerk, next.id))?.table.rows.every(({ amounts }) => amounts.every((amount) => amount === null))).toBe(true);
});
