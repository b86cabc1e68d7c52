import { expect, test } from "vitest";
import { moveCategory } from "@/lib/news/commands/move-category";
import { removeCategory } from "@/lib/news/commands/remove-category";
import { staffCategories } from "@/lib/news/queries/categories";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make, removedFrom } from "../../support/make";

test("đổi thứ tự chuyên mục từng bậc; chuyên mục chưa có bài thì xóa được, có bài thì không", async () => {
  const approver = await make.actor({ role: "APPROVER" });
  // Two with the same place: the name decides, until somebody moves one.
  const [first, second, third] = [
    await make.category({ name: "A", position: 1 }),
    await make.category({ name: "B", position: 1 }),
    await make.category({ name: "C", position: 2 }),
  ];
  const order = async () => (await staffCategories(approver)).map(({ name, position }) => `${name}${position}`).join(" ");
  const moved = await moveCategory(approver, { id: third.id, version: third.version, direction: "up" });
  expect(await order()).toBe("A1 C2 B3");
  await moveCategory(approver, { ...moved, direction: "up" });
  expect(await order()).toBe("C1 A2 B3");
  await expect(moveCategory(approver, { ...moved, direction: "down" })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "đổi thứ tự chuyên mục" } });
  await expect(moveCategory(approver, { id: second.id, version: second.version, direction: "down" })).rejects.toMatchObject({ reason: "category-at-end" });
  await expect(moveCategory(approver, { id: second.id, version: second.version, direction: "sideways" })).rejects.toMatchObject({ name: "ZodError" });
  // Others were only pushed: what people saw of them still holds.
  await moveCategory(approver, { id: first.id, version: first.version, direction: "down" });
  expect(await order()).toBe("C1 B2 A3");
  expect(await auditTrailOf(third.id)).toEqual(["category.create", "category.move", "category.move"]);

  await make.article({ content: { categoryId: second.id } });
  await expect(removeCategory(approver, { id: second.id, version: second.version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "category-used" });
  await expect(removeCategory(approver, { id: first.id, version: first.version })).rejects.toMatchObject({ code: "CONFLICT" });
  for (const role of ["AUTHOR", "CLERK", "LEADER", "ADMINISTRATOR"] satisfies Role[]) {
    const actor = await make.actor({ role });
    await expect(removeCategory(actor, { id: first.id, version: 2 })).rejects.toMatchObject({ reason: "may-not-manage-categories" });
    await expect(moveCategory(actor, { id: first.id, version: 2, direction: "up" })).rejects.toMatchObject({ reason: "may-not-manage-categories" });
  }
  const trail = await auditTrailOf(first.id);
  for (const wrong of [{}, { id: first.id }, { id: "khong-phai-ma", version: 2 }, { id: first.id, version: "x" }, { id: first.id, version: 2, name: "A" }])
    await expect(removeCategory(approver, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect([await auditTrailOf(second.id), await auditTrailOf(first.id), await order()]).toEqual([["category.create"], trail, "C1 B2 A3"]);
  await removeCategory(approver, { id: first.id, version: 2 });
  expect(await order()).toBe("C1 B2");
  expect((await auditTrailOf(first.id)).at(-1)).toBe("category.remove");
  expect(await removedFrom(first.id)).toMatchObject({ title: expect.any(String) });
  await expect(removeCategory(approver, { id: first.id, version: 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
