import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { accountsThat } from "@/lib/auth/queries";
import { db } from "@/lib/core/db";
import { approveEdition } from "@/lib/news/commands/approve";
import { inviteWriter } from "@/lib/news/commands/invite";
import { markOpen } from "@/lib/news/commands/mark-open";
import { releaseWriter } from "@/lib/news/commands/release";
import { saveEdition } from "@/lib/news/commands/save";
import { submitEdition } from "@/lib/news/commands/submit";
import { dashboardOf } from "@/lib/news/queries/desk";
import { findEdition } from "@/lib/news/queries/edition";
import { othersOnEdition } from "@/lib/news/queries/openings";

import { auditTrailOf, make } from "../../support/make";

/* Several people write on one edition; whoever wrote does not decide. */

const refused = (reason: string) => ({ code: "FORBIDDEN", reason });

test("mời viết cùng: người được mời sửa, gửi được và thấy bài ở việc của mình; đã sửa một chữ thì không duyệt, cả khi thôi viết", async () => {
  const editor = await make.actor({ role: "APPROVER", displayName: "Trần Thu Hà" });
  const { id, version, author } = await make.edition();
  await expect(saveEdition(editor, { id, version, title: "Chưa được mời" })).rejects.toMatchObject(refused("not-the-author"));
  const invited = await inviteWriter(author, { id, version, accountId: editor.id });
  expect((await dashboardOf(editor))?.own.rows.map((row) => row.id)).toContain(id);
  expect(await db.notification.count({ where: { accountId: editor.id, kind: "edition.invited", address: { endsWith: id } } })).toBe(1);
  const saved = await saveEdition(editor, { ...invited, title: "Hội nghị tổng kết công tác năm" });
  const released = await releaseWriter(author, { ...saved, accountId: editor.id });
  await expect(saveEdition(editor, { ...released, title: "Đã thôi" })).rejects.toMatchObject(refused("not-the-author"));
  const submitted = await submitEdition(author, released);
  await expect(approveEdition(editor, submitted)).rejects.toMatchObject(refused("wrote-along"));
  expect((await findEdition(editor, id))?.writers).toMatchObject([{ name: "Trần Thu Hà", wroteAt: expect.any(Date), leftAt: expect.any(Date) }]);
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.invite", "edition.save", "edition.release", "edition.submit"]);
  // Past the commands the database keeps it, too.
  const bypass = db.edition.updateMany({ where: { id }, data: { state: "APPROVED", approverId: editor.id, contentHash: Buffer.alloc(32) } });
  await expect(bypass).rejects.toThrow(/editions_two_people/);
});

test("người được mời mà chưa sửa chữ nào, thôi viết rồi thì duyệt được", async () => {
  const editor = await make.actor({ role: "APPROVER" });
  const { id, version, author } = await make.edition();
  const released = await releaseWriter(editor, { ...(await inviteWriter(editor, { id, version, accountId: editor.id })), accountId: editor.id });
  await expect(approveEdition(editor, await submitEdition(author, released))).resolves.toMatchObject({ id });
});

test("mời và thôi bị từ chối khi không phải người viết, người được mời không viết được, bài đã gửi, bản đã cũ, dữ liệu sai", async () => {
  const { id, version, author } = await make.edition();
  const other = await make.actor();
  const clerk = await make.actor({ role: "CLERK" });
  const ask = { id, version, accountId: other.id };
  await expect(inviteWriter(other, ask)).rejects.toMatchObject(refused("not-the-author"));
  await expect(inviteWriter(clerk, ask)).rejects.toMatchObject(refused("not-a-writer"));
  await expect(inviteWriter(author, { ...ask, accountId: clerk.id })).rejects.toMatchObject(refused("cannot-write"));
  await expect(inviteWriter(author, { ...ask, accountId: author.id as string })).rejects.toMatchObject(refused("writes-already"));
  await expect(releaseWriter(author, ask)).rejects.toMatchObject(refused("not-among-writers"));
  await expect(inviteWriter(author, { ...ask, version: 99 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(inviteWriter(author, { ...ask, accountId: "" })).rejects.toMatchObject({ name: "ZodError" });
  const submitted = await submitEdition(author, { id, version });
  await expect(inviteWriter(author, { ...submitted, accountId: other.id })).rejects.toMatchObject(refused("not-editable"));
  expect(await auditTrailOf(id)).toEqual(["article.create", "edition.submit"]);
  expect((await accountsThat(author, "article.write")).map((account) => account.id)).toEqual(expect.arrayContaining([author.id, other.id]));
  expect((await accountsThat(author, "article.write")).map((account) => account.id)).not.toContain(clerk.id);
});

test("ai đang mở bài để viết: thấy nhau, thấy cửa sổ khác của mình, rời đi hoặc im lặng thì thôi; người không viết không để lại gì", async () => {
  const editor = await make.actor({ displayName: "Trần Thu Hà" });
  const { id, version, author } = await make.edition();
  await inviteWriter(author, { id, version, accountId: editor.id });
  const [own, second, hers] = [randomUUID(), randomUUID(), randomUUID()];
  await markOpen(author, { id, window: own });
  await markOpen(author, { id, window: second });
  await markOpen(editor, { id, window: hers });
  await markOpen(editor, { id, window: hers });
  expect((await othersOnEdition(author, id, own)).map(({ name, own: mine }) => [name, mine])).toEqual([
    [author.name, true],
    ["Trần Thu Hà", false],
  ]);
  await markOpen(author, { id, window: second, leaving: true });
  // One's own window only: nobody closes another's.
  await markOpen(author, { id, window: hers, leaving: true });
  expect((await othersOnEdition(author, id, own)).map(({ name }) => name)).toEqual(["Trần Thu Hà"]);
  await db.opening.updateMany({ where: { id: hers }, data: { seenAt: new Date(Date.now() - 120_000) } });
  expect(await othersOnEdition(author, id, own)).toEqual([]);
  await markOpen(author, { id, window: own });
  expect(await db.opening.count({ where: { editionId: id } })).toBe(1);
  await expect(markOpen(await make.actor(), { id, window: randomUUID() })).rejects.toMatchObject(refused("not-the-author"));
  await expect(markOpen(author, { id: randomUUID(), window: own })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(othersOnEdition(await make.actor({ role: "CLERK" }), id, own)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
