import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { addDeadline, dropDeadline } from "@/lib/disclosures/commands/deadline";
import { publishDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure, saveDisclosure } from "@/lib/disclosures/commands/save";
import { clockOf } from "@/lib/disclosures/due";
import { disclosuresOf, findDisclosure } from "@/lib/disclosures/queries";
import { overdueDisclosures } from "@/lib/disclosures/queries/overdue";
import { findStaffDisclosure, staffYear } from "@/lib/disclosures/queries/staff";
import { countedBy, disclosureRules } from "@/lib/disclosures/queries/years";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { begun, published, words } from "@/tests/support/make-disclosures";
import { record } from "@/tests/support/make-documents";
import { refuses } from "@/tests/support/refused";
import { found } from "@/tests/support/search";

/** The lines of an office in a plan. */
const linesOf = (plans: { office: { id: string }; lines: { kind: string; ordinal: number; standing: { state: string } }[] }[], id: string) =>
  plans.find(({ office }) => office.id === id)?.lines.map(({ kind, ordinal, standing }) => [`${kind}${ordinal || ""}`, standing.state]);

test("người đọc thấy cả mục còn thiếu theo lịch, nhưng không thấy ngày của bản nháp; công khai trước bằng hình thức khác thì tính ngày đó", async () => {
  const { clerk, office, id, version } = await begun();
  const seen = await saveDisclosure(clerk, words({ id, version }, { postedOn: "30/12/2019", postedHow: "Niêm yết tại trụ sở" }));
  await publishDisclosure(clerk, seen);
  await createDisclosure(clerk, { ownerId: office.id, year: 2020, kind: "SETTLEMENT", eventOn: "15/06/2021" });
  const shown = await disclosuresOf(2020);
  expect(linesOf(shown?.plans ?? [], office.id)).toEqual([
    ...[
      ["BUDGET", "on-time"],
      ["QUARTER1", "overdue"],
      ["HALF_YEAR", "overdue"],
      ["QUARTER3", "overdue"],
      ["QUARTER4", "overdue"],
    ],
    ...[
      ["YEAR", "not-begun"],
      ["SETTLEMENT", "not-begun"],
    ],
  ]);
  expect(linesOf((await staffYear(clerk, 2020)).plans, office.id)?.at(-1)).toEqual(["SETTLEMENT", "overdue"]);
  expect([await disclosuresOf(1999), linesOf((await disclosuresOf(2020))?.plans ?? [], randomUUID())]).toEqual([null, undefined]);
});

test("ngày công khai bằng hình thức khác phải có hình thức, và không ở tương lai", async () => {
  const { clerk, id, version } = await begun();
  const next = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await refuses("posted-to-come", () => saveDisclosure(clerk, words({ id, version }, { postedOn: next, postedHow: "Niêm yết" })), "INVALID");
  for (const half of [{ postedOn: "05/01/2020" }, { postedHow: "Niêm yết" }])
    await expect(saveDisclosure(clerk, words({ id, version }, half))).rejects.toMatchObject({ name: "ZodError" });
});

test("quá hạn: có hồ sơ hay chưa, chậm mấy ngày, lâu nhất trước; ai vào được khu quản trị đều hỏi được", async () => {
  const { clerk, office, id } = await published();
  const leader = await make.actor({ role: "LEADER" });
  const own = (await overdueDisclosures(leader)).filter(({ owner }) => owner.id === office.id);
  const of2020 = own.filter(({ year }) => year === 2020);
  expect(of2020.map(({ kind, ordinal, id: record }) => [`${kind}${ordinal || ""}`, record])).toEqual([
    ["QUARTER1", null],
    ["HALF_YEAR", null],
    ["QUARTER3", null],
    ["QUARTER4", null],
  ]);
  expect(of2020[0]).toMatchObject({
    title: "Thực hiện dự toán ngân sách quý I năm 2020",
    dueOn: new Date("2020-04-15"),
    address: "/quan-tri/cong-khai?nam=2020",
  });
  expect(own.map(({ late }) => late)).toEqual(own.map(({ late }) => late).toSorted((a, b) => b - a));
  const draft = await createDisclosure(clerk, { ownerId: office.id, year: 2020, kind: "SETTLEMENT", eventOn: "15/06/2021" });
  const late = (await overdueDisclosures(leader)).find((one) => one.id === draft.id);
  expect(late).toMatchObject({ dueOn: new Date("2021-06-30"), address: `/quan-tri/cong-khai/${draft.id}` });
  expect((await overdueDisclosures(leader)).some((one) => one.id === id)).toBe(false);
  await expect(overdueDisclosures(await nobody())).rejects.toMatchObject({ reason: "may-not-see-disclosures" });
});

/** Somebody without any permission. */
async function nobody(): Promise<Actor> {
  const { Actor: Minted } = await import("@/lib/auth/actor");
  return Minted.system("Không ai", []);
}

test("quyết định công bố là văn bản đã đăng thì dẫn tới; tìm thấy theo chữ trong bảng của bản đang đăng", async () => {
  const { clerk, office, id, version } = await begun();
  const word = `khoảnlạ${randomUUID().slice(0, 6)}`;
  const named = await saveDisclosure(clerk, words({ id, version }, { explanation: `Có ${word} trong năm.` }));
  const decision = await record.document();
  const symbol = { kind: "DECISION" as const, symbol: "12/QĐ-VP", symbolKey: "12qdvp", issuerId: office.id, issuedOn: new Date("2019-12-27") };
  await db.document.update({ where: { id: decision.id }, data: symbol });
  await publishDisclosure(clerk, named);
  const { slug } = (await findStaffDisclosure(clerk, id)) ?? { slug: "" };
  expect(await findDisclosure(slug, null)).toMatchObject({ decision: `/van-ban/${decision.slug}` });
  expect((await found(word)).hits).toMatchObject([{ address: `/cong-khai/${slug}`, title: [{ text: "Dự toán thu, chi ngân sách năm 2020" }] }]);
});

test("quy định đổi thì đặt thời hạn mới từ ngày đó: việc trước giữ hạn cũ; ghi nhầm thì bỏ được, nhật ký còn giữ", async () => {
  const [keeper, clerk] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "CLERK" })];
  const given = { kind: "SETTLEMENT", days: "10", workingDays: "on", form: "Biểu số 4", source: "Thông tư mới, Điều 7", validFrom: "01/01/2031" };
  const dueOf = async (day: string) => {
    const { rules, calendar } = await countedBy();
    return clockOf({ kind: "SETTLEMENT", year: 2030, ordinal: 0 }, new Date(`${day}T00:00:00Z`), rules, calendar)
      .dueOn?.toISOString()
      .slice(0, 10);
  };
  const [first] = (await disclosureRules()).filter(({ kind }) => kind === "SETTLEMENT");
  expect(first?.note).toContain("chưa đối chiếu");
  await refuses("may-not-keep-deadlines", () => addDeadline(clerk, given));
  await refuses("deadline-not-later", () => addDeadline(keeper, { ...given, validFrom: "01/08/2017" }), "CONFLICT");
  await expect(addDeadline(keeper, { ...given, source: " " })).rejects.toMatchObject({ name: "ZodError" });
  const { id } = await addDeadline(keeper, given);
  expect([await dueOf("2030-12-31"), await dueOf("2031-01-01")]).toEqual(["2031-01-15", "2031-01-15"]);
  await refuses("deadline-followed", () => dropDeadline(keeper, { id: first?.id }), "CONFLICT");
  await refuses("may-not-keep-deadlines", () => dropDeadline(clerk, { id }));
  await dropDeadline(keeper, { id });
  expect([await dueOf("2031-01-01"), await auditTrailOf(id), await removedFrom(id)]).toMatchObject([
    "2031-01-16",
    ["deadline.add", "deadline.drop"],
    [{ title: "Quyết toán", number: 10, decision: "Thông tư mới, Điều 7", fromDay: "2031-01-01" }],
  ]);
  await refuses("first-deadline", () => dropDeadline(keeper, { id: first?.id }), "CONFLICT");
  await refuses("", () => dropDeadline(keeper, { id }), "NOT_FOUND");
});
