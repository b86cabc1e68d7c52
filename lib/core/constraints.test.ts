import { expect, test } from "vitest";
import { naming, ruleThatRefused } from "./constraints";
import { AppError } from "./errors";

/** An error as Prisma gives it: around the adapter's in a statement, the adapter's own at COMMIT. */
function refused(originalCode: string, originalMessage: string, bare = false) {
  const adapter = Object.assign(new Error(originalMessage), { name: "DriverAdapterError", cause: { kind: "postgres", originalCode, originalMessage } });
  return bare ? adapter : Object.assign(new Error("Database error"), { code: "P2039", meta: { modelName: "Term", driverAdapterError: adapter } });
}

const overlap = 'conflicting key value violates exclusion constraint "terms_do_not_overlap"';

test("tên quy tắc của cơ sở dữ liệu được đọc ra từ lỗi của Prisma, trong câu lệnh hay lúc kết thúc giao dịch", () => {
  expect(ruleThatRefused(refused("23P01", overlap))).toBe("terms_do_not_overlap");
  expect(ruleThatRefused(refused("23P01", overlap, true))).toBe("terms_do_not_overlap");
  expect(ruleThatRefused(refused("23505", 'duplicate key value violates unique constraint "bodies_slug_key"'))).toBe("bodies_slug_key");
  const restrict = 'update or delete on table "bodies" violates RESTRICT setting of foreign key constraint "terms_bodyId_fkey" on table "terms"';
  expect(ruleThatRefused(refused("23001", restrict))).toBe("terms_bodyId_fkey");
  expect(ruleThatRefused(refused("23514", "a committee does not examine its own draft"))).toBe("a committee does not examine its own draft");
});

test("lỗi khác không phải là quy tắc nào", () => {
  for (const error of [
    refused("57014", "canceling statement due to statement timeout"),
    new Error(overlap),
    new AppError("CONFLICT"),
    overlap,
    null,
    undefined,
  ])
    expect(ruleThatRefused(error)).toBeNull();
});

test("lời từ chối của miền thay lỗi của quy tắc đã kể tên; lỗi khác đi qua nguyên vẹn; làm được thì trả kết quả", async () => {
  const taken = { terms_do_not_overlap: async () => new AppError("CONFLICT", "terms-overlap", { name: "khóa XV" }) };
  await expect(naming(() => Promise.reject(refused("23P01", overlap)), taken)).rejects.toMatchObject({
    code: "CONFLICT",
    reason: "terms-overlap",
    detail: { name: "khóa XV" },
  });
  const other = refused("23514", 'new row for relation "terms" violates check constraint "terms_days"');
  await expect(naming(() => Promise.reject(other), taken)).rejects.toBe(other);
  expect(await naming(async () => 7, taken)).toBe(7);
});
