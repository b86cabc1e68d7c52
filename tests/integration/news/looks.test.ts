import { expect, test } from "vitest";
import { changesOf } from "@/components/news/staff-review";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { approveEdition } from "@/lib/news/commands/approve";
import { lookAtEdition } from "@/lib/news/commands/look";
import { retractEdition } from "@/lib/news/commands/retract";
import { returnEdition } from "@/lib/news/commands/return";
import { saveEdition } from "@/lib/news/commands/save";
import { submitEdition } from "@/lib/news/commands/submit";
import { findEdition } from "@/lib/news/queries/edition";
import { looksOf } from "@/lib/news/queries/looks";
import { auditTrailOf, make } from "../../support/make";

interface Waiting {
  id: string;
  version: number;
  author: Actor;
}

/** The author takes it back, writes, and sends it up again. */
async function rewrite({ id, version, author }: Waiting, content: Record<string, unknown>): Promise<number> {
  const back = await retractEdition(author, { id, version });
  const saved = await saveEdition(author, { ...back, ...content });
  return (await submitEdition(author, saved)).version;
}

async function looks(actor: Actor, id: string) {
  const edition = await findEdition(actor, id);
  if (!edition) throw new Error("no edition");
  return { ...(await looksOf(actor, edition)), edition };
}

test("người duyệt xem đến hết bài: được nhớ một lần cho mỗi nội dung, có một dòng nhật ký", async () => {
  const { id, version, approver } = await make.edition({ state: "SUBMITTED" });
  expect(await looks(approver, id)).toMatchObject({ last: null, now: null });
  await lookAtEdition(approver, { id, version });
  await lookAtEdition(approver, { id, version });
  expect(await looks(approver, id)).toMatchObject({ last: null, now: expect.any(Date) });
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit", "edition.look"]);
});

test("tác giả sửa rồi gửi lại: thấy đúng điều mới từ lần xem trước, kể cả sau khi đã xem bản mới", async () => {
  const category = await make.category({ name: "Giám sát" });
  const content = { title: "Họp tổ", categoryId: category.id, body: make.body("Đoạn một.", "Đoạn hai có 36 phòng.") };
  const edition = await make.edition({ state: "SUBMITTED", content });
  const { id, approver } = edition;
  await lookAtEdition(approver, { id, version: edition.version });
  const version = await rewrite(edition, { title: "Họp tổ đại biểu", body: make.body("Đoạn một.", "Đoạn hai có 38 phòng.") });
  for (const seenAgain of [false, true]) {
    if (seenAgain) await lookAtEdition(approver, { id, version });
    const { last, now, edition: present } = await looks(approver, id);
    expect(last).toMatchObject({ version: edition.version, title: "Họp tổ", category: { name: "Giám sát" } });
    expect(now !== null).toBe(seenAgain);
    const { fields, count } = changesOf(last as NonNullable<typeof last>, present);
    expect({ fields, count }).toEqual({ fields: ["Tiêu đề"], count: 2 });
  }
});

test("mỗi người nhớ lần xem của mình; chỉ giữ hai nội dung xem sau cùng", async () => {
  const edition = await make.edition({ state: "SUBMITTED" });
  const { id, approver, author } = edition;
  let { version } = edition;
  for (const title of ["Lần hai", "Lần ba", "Lần bốn"]) {
    await lookAtEdition(approver, { id, version });
    version = await rewrite({ id, version, author }, { title });
  }
  await lookAtEdition(approver, { id, version });
  expect(await db.reviewLook.count({ where: { editionId: id } })).toBe(2);
  expect((await looks(approver, id)).last).toMatchObject({ title: "Lần ba" });
  expect((await looks(await make.actor({ role: "APPROVER" }), id)).last).toBeNull();
});

test("trả lại và duyệt cũng là đã xem", async () => {
  const returned = await make.edition({ state: "SUBMITTED" });
  await returnEdition(returned.approver, { id: returned.id, version: returned.version, reason: "Nêu rõ ngày" });
  const approved = await make.edition({ state: "SUBMITTED" });
  await approveEdition(approved.approver, { id: approved.id, version: approved.version });
  for (const { id, approver } of [returned, approved]) expect((await looks(approver, id)).now).toEqual(expect.any(Date));
});

test("không nhớ cho tác giả, người không duyệt, bản chưa gửi hay một bản cũ; không để lại dấu vết", async () => {
  const both = await make.actor({ roles: ["AUTHOR", "APPROVER"] });
  const own = await make.edition({ state: "SUBMITTED", author: both });
  const draft = await make.edition();
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED" });
  const refused = (reason: string) => ({ code: "FORBIDDEN", reason });
  await expect(lookAtEdition(author, { id, version })).rejects.toMatchObject(refused("not-an-approver"));
  await expect(lookAtEdition(await make.actor({ role: "LEADER" }), { id, version })).rejects.toMatchObject(refused("not-a-writer"));
  await expect(lookAtEdition(both, { id: own.id, version: own.version })).rejects.toMatchObject(refused("own-edition"));
  await expect(lookAtEdition(approver, { id: draft.id, version: draft.version })).rejects.toMatchObject(refused("not-submitted"));
  await expect(lookAtEdition(approver, { id, version: version - 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(lookAtEdition(approver, { id })).rejects.toMatchObject({ name: "ZodError" });
  await expect(lookAtEdition(approver, { id: crypto.randomUUID(), version })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const edition of [own.id, draft.id, id]) expect(await auditTrailOf(edition)).not.toContain("edition.look");
  expect(await db.reviewLook.count({ where: { editionId: { in: [own.id, draft.id, id] } } })).toBe(0);
});

test("xem không phải là sửa: người đến sau được nói về lần sửa, không phải lần xem", async () => {
  const { id, version, author, approver } = await make.edition({ state: "SUBMITTED" });
  await lookAtEdition(approver, { id, version });
  await retractEdition(author, { id, version });
  await expect(approveEdition(approver, { id, version })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "rút lại" } });
});
