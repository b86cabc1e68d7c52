import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { changeAddress } from "@/lib/news/commands/change-address";
import { rescheduleArticle } from "@/lib/news/commands/reschedule";
import { auditTrailOf, make } from "../../support/make";

/* The verbs of an article that is approved already: its hour and its address. */

const inHours = (hours: number) => new Date(Date.now() + hours * 3600_000);
const waiting = () => make.published({ publishAt: inHours(5) });
const articleOf = (id: string) => db.article.findUniqueOrThrow({ where: { id } });

test("đổi giờ đăng: giờ mới và dòng nhật ký cùng một lúc", async () => {
  const { id, version, approver } = await waiting();
  const publishAt = inHours(2);
  await rescheduleArticle(approver, { id, version, publishAt: publishAt.toISOString() });
  expect(await articleOf(id)).toMatchObject({ publishAt, version: version + 1 });
  expect(await auditTrailOf(id)).toEqual(["article.reschedule"]);
});

test("đổi giờ đăng dựa trên bản cũ: từ chối, nói ai đã đổi; không có dòng nhật ký nào thêm", async () => {
  const { id, version, approver } = await waiting();
  await rescheduleArticle(approver, { id, version, publishAt: inHours(3).toISOString() });
  const other = await make.actor({ role: "APPROVER" });
  await expect(rescheduleArticle(other, { id, version, publishAt: inHours(1).toISOString() })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: approver.name, changedAt: expect.any(Date), what: "đổi giờ đăng" },
  });
  expect(await auditTrailOf(id)).toEqual(["article.reschedule"]);
});

test("đổi giờ đăng sai dữ liệu, không đủ quyền, bài của chính mình: từ chối, không có dòng nhật ký", async () => {
  const { id, version, author, publishAt } = await waiting();
  const approver = await make.actor({ role: "APPROVER" });
  for (const input of [
    { id, version, publishAt: "ngày mai" },
    { id, publishAt: null },
    { id: "x", version },
    { id, version, state: "DRAFT" },
  ]) {
    await expect(rescheduleArticle(approver, input)).rejects.toMatchObject({ name: "ZodError" });
  }
  await expect(rescheduleArticle(author, { id, version, publishAt: null })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-approver" });
  await expect(rescheduleArticle(approver, { id: crypto.randomUUID(), version, publishAt: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const both = await make.actor({ roles: ["AUTHOR", "APPROVER"] });
  const own = await make.published({ author: both, publishAt: inHours(5) });
  await expect(rescheduleArticle(both, { id: own.id, version: own.version, publishAt: null })).rejects.toMatchObject({ reason: "own-edition" });
  expect([await auditTrailOf(id), await auditTrailOf(own.id)]).toEqual([[], []]);
  expect(await articleOf(id)).toMatchObject({ publishAt, version });
});

test("đổi đường dẫn: địa chỉ mới và dòng nhật ký nói từ đâu sang đâu; đổi sang chính nó thì không ghi gì", async () => {
  const { id, version, slug, approver } = await make.published();
  await changeAddress(approver, { id, version, slug });
  expect(await auditTrailOf(id)).toEqual([]);
  await changeAddress(approver, { id, version, slug: `${slug}-moi` });
  const rows = await db.auditEntry.findMany({ where: { subjectId: id }, select: { action: true, detail: true } });
  expect(rows).toEqual([
    {
      action: "article.address",
      detail: {
        from: `/tin-tuc/${slug}`,
        to: `/tin-tuc/${slug}-moi`,
        version: version + 1,
        rewrittenLinks: 0,
        rewrittenEditions: 0,
        rewrittenWithdrawals: 0,
        rewrittenSite: 0,
      },
    },
  ]);
});

test("đổi đường dẫn dựa trên bản cũ, trùng bài khác, không đủ quyền, sai dữ liệu: từ chối, không có dòng nhật ký", async () => {
  const first = await make.published();
  const { id, version, slug, approver, author } = await make.published();
  await expect(changeAddress(approver, { id, version, slug: first.slug })).rejects.toMatchObject({ code: "INVALID", reason: "address-taken" });
  await expect(changeAddress(author, { id, version, slug: "khac" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-approver" });
  for (const wrong of ["Có Dấu", "", "-a", "a--b", "x".repeat(121)]) {
    await expect(changeAddress(approver, { id, version, slug: wrong })).rejects.toMatchObject({ name: "ZodError" });
  }
  expect(await auditTrailOf(id)).toEqual([]);
  await changeAddress(approver, { id, version, slug: `${slug}-hai` });
  await expect(changeAddress(approver, { id, version, slug: `${slug}-ba` })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: approver.name, what: "đổi đường dẫn" },
  });
  expect(await auditTrailOf(id)).toEqual(["article.address"]);
  expect((await articleOf(id)).slug).toBe(`${slug}-hai`);
});
