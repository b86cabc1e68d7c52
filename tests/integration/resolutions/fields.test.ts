import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { createResolution } from "@/lib/resolutions/commands/create";
import { moveField, removeField, saveField } from "@/lib/resolutions/commands/fields";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { makeCouncil, plainFacts } from "@/tests/support/make-resolutions";

test("lĩnh vực: thêm, đổi tên, đổi thứ tự, xóa khi chưa dùng", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const refuses = async (refusal: object, work: () => Promise<unknown>) => {
    const before = await db.auditEntry.count();
    await expect(work()).rejects.toMatchObject(refusal);
    expect(await db.auditEntry.count()).toBe(before);
  };
  const [first, second] = [await saveField(clerk, { name: "Đất đai", position: 1 }), await saveField(clerk, { name: "Ngân sách", position: 2 })];
  expect((await db.field.findUniqueOrThrow({ where: { id: first.id } })).slug).toBe("dat-dai");
  const moved = await moveField(clerk, { ...second, direction: "up" });
  await refuses({ code: "FORBIDDEN", reason: "field-at-end" }, () => moveField(clerk, { ...moved, direction: "up" }));
  await refuses({ code: "CONFLICT", reason: "edited-by-someone-else" }, () => saveField(clerk, { ...second, name: "Ngân sách", position: 1 }));
  const { issuerId, termId } = await makeCouncil();
  const seen = await createResolution(clerk, { title: "Về giá đất", series: "INDIVIDUAL", issuerId, termId, sessionId: "" });
  await saveFacts(clerk, { ...seen, ...plainFacts, fieldIds: [first.id] });
  const used = await db.field.findUniqueOrThrow({ where: { id: first.id }, select: { id: true, version: true } });
  await refuses({ code: "FORBIDDEN", reason: "field-in-use" }, () => removeField(clerk, used));
  await removeField(clerk, moved);
  expect(await auditTrailOf(second.id)).toEqual(["field.create", "field.move", "field.remove"]);
  expect(await removedFrom(second.id)).toEqual({ title: "Ngân sách" });
});
