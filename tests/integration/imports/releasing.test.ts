import { existsSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { cropFile } from "@/lib/files/commands/crop";
import { replaceFile } from "@/lib/files/commands/replace";
import { saveChoices } from "@/lib/imports/commands/choose";
import { releaseMove } from "@/lib/imports/commands/release-move";
import { resumeMove, startMove } from "@/lib/imports/commands/run-move";
import { releasePages } from "@/lib/imports/jobs/release-pages";
import { removeFiles } from "@/lib/imports/jobs/remove-files";
import { takePages } from "@/lib/imports/jobs/take-pages";
import { pageOutcome } from "@/lib/imports/move";
import { findingsOf, keptSentence } from "@/lib/imports/move-words";
import { portalFilePath } from "@/lib/imports/portal-file";
import { everyMovedPage } from "@/lib/imports/queries/moved-pages";
import { findMove, releasable } from "@/lib/imports/queries/moves";
import { saveEdition } from "@/lib/news/commands/save";
import { emptyInside, trashArticle } from "@/lib/news/commands/trash";
import { auditTrailOf, make } from "@/tests/support/make";
import { choicesFor, chosenPages, proved, release, takenMove } from "@/tests/support/move";

const pagesOf = (moveId: string) => db.movedPage.findMany({ where: { moveId }, orderBy: { place: "asc" } });

test("liên kết của bản nháp không ghi vào được (người chạy trước, thùng rác) thì báo còn lại, đợt nhập vẫn xong", async () => {
  const [first, second] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const { move, version } = await chosenPages(first, [910, 911, 912, 913]);
  await startMove(first, { id: move, version });
  // One page a turn: the first two are drafts of whoever leaves now, the second of them in the trash.
  await takePages({ id: move }, 0);
  await takePages({ id: move }, 0);
  const [, trashed] = await pagesOf(move);
  await trashArticle(first, { id: trashed?.editionId, version: 1 });
  await db.account.update({ where: { id: first.id }, data: { disabledAt: new Date() }, select: { id: true } });
  await resumeMove(second, { id: move, version: version + 1 });
  await takePages({ id: move });
  expect(await findMove(second, move)).toMatchObject({ state: "DONE", counts: { TAKEN: 4 } });
  const lines = await pagesOf(move);
  expect(lines.map(({ outcome, linked }) => [(outcome as { links?: object }).links, linked])).toEqual([
    [{ rewritten: 0, left: 1, why: "not-the-author" }, false],
    [{ rewritten: 0, left: 1, why: "in-trash" }, false],
    [{ rewritten: 1, left: 0 }, false],
    [{ rewritten: 0, left: 1 }, false],
  ]);
  const said = lines.flatMap(({ outcome }) => findingsOf(pageOutcome.parse(outcome)).doubted.filter((sentence) => sentence.includes("liên kết")));
  expect(said).toEqual([expect.stringContaining("người chạy trước"), expect.stringContaining("thùng rác"), expect.stringContaining("không nhập vào đây")]);
});

test("bản nháp trong thùng rác, hoặc đã bị dọn khỏi thùng rác, ở lại với lý do; việc đăng cả đợt vẫn xong", async () => {
  const [starter, releaser] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const move = await takenMove(starter, [920, 922, 924]);
  const [emptied, trashed] = await pagesOf(move);
  for (const page of [emptied, trashed]) await trashArticle(starter, { id: page?.editionId, version: 1 });
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE articles SET "trashedAt" = now() - interval '31 days' WHERE id = ${emptied?.articleId}::uuid`;
    await emptyInside(tx, Actor.system("Dọn thùng rác", []), emptied?.articleId ?? "", new Date());
  });
  await release(releaser, move);
  await releasePages({ id: move });
  expect(await findMove(releaser, move)).toMatchObject({ state: "RELEASED", released: { done: 1, kept: 2 } });
  expect((await pagesOf(move)).map(({ kept }) => kept)).toEqual(["draft-gone", "in-trash", null]);
});

test("giờ đăng đổi, ảnh bị thay hay cắt lại sau khi nhập, cả sau khi đã bấm cho đăng: bài ở lại bản nháp và nói vì sao", async () => {
  const [starter, releaser] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const move = await takenMove(starter, [930, 932, 934, 936], 1);
  const [moved, replaced, cropped] = await pagesOf(move);
  const fileOf = async (page: typeof moved) => {
    const { fileId } = await db.editionFile.findFirstOrThrow({ where: { editionId: page?.editionId ?? "" }, select: { fileId: true } });
    return db.storedFile.findUniqueOrThrow({ where: { id: fileId }, select: { id: true, version: true } });
  };
  const { seal } = await releasable(releaser, move);
  await saveEdition(starter, { id: moved?.editionId, version: 1, proposedPublishAt: "2012-01-05T08:30:00+07:00" });
  // The list is bound to what was brought in: what changes after it was seen costs that page alone.
  expect((await releasable(releaser, move)).seal).toBe(seal);
  await release(releaser, move);
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#123456" } })
    .jpeg()
    .toBuffer();
  await replaceFile(starter, { ...(await fileOf(replaced)), bytes, name: "khac.jpg" });
  await cropFile(starter, { ...(await fileOf(cropped)), left: "10", top: "10", width: "50", height: "50" });
  await releasePages({ id: move });
  const kept = (await pagesOf(move)).map((page) => page.kept);
  expect(kept).toEqual(["hour-changed", "files-changed", "files-changed", null]);
  expect(keptSentence("hour-changed")).toContain("Ngày đăng đã đổi");
  expect(keptSentence("files-changed")).toContain("Ảnh hoặc tệp");
  expect(await db.edition.findUnique({ where: { id: moved?.editionId ?? "" }, select: { state: true } })).toEqual({ state: "DRAFT" });
});

test("ai đã đưa vào, đã chọn, đã chạy, kể cả trước người khác, thì không cho đăng; cơ sở dữ liệu cũng không nhận", async () => {
  const [opener, first, last, starter, second] = await Promise.all(Array.from({ length: 5 }, () => make.actor({ role: "APPROVER" })));
  if (!opener || !first || !last || !starter || !second) throw new Error("five people are needed");
  const { move } = await chosenPages(opener, [940, 942]);
  for (const chooser of [first, last]) await saveChoices(chooser, await choicesFor(move, "new"));
  const { version } = await db.move.findUniqueOrThrow({ where: { id: move }, select: { version: true } });
  await startMove(starter, { id: move, version });
  // Whoever started it is locked out, somebody else goes on, and the first comes back.
  await db.account.update({ where: { id: starter.id }, data: { disabledAt: new Date() }, select: { id: true } });
  await resumeMove(second, { id: move, version: version + 1 });
  await db.account.update({ where: { id: starter.id }, data: { disabledAt: null }, select: { id: true } });
  await takePages({ id: move });
  const trail = await auditTrailOf(move);
  const { seal } = await releasable(first, move);
  for (const person of [opener, first, last, starter, second]) {
    const wanted = releaseMove(await proved(person), { id: move, version: version + 3, seal });
    await expect(wanted).rejects.toMatchObject({ code: "FORBIDDEN", reason: "prepared-it" });
    await expect(db.move.update({ where: { id: move }, data: { releasedById: person.id }, select: { id: true } })).rejects.toThrow("moves_two_people");
  }
  expect(await auditTrailOf(move)).toEqual(trail);
  await release(await make.actor({ role: "APPROVER" }), move);
});

test("đăng xong cả đợt thì tệp đã tải lên được dọn, có ghi nhật ký; báo cáo vẫn còn", async () => {
  const [starter, releaser] = [await make.actor({ role: "APPROVER" }), await make.actor({ role: "APPROVER" })];
  const move = await takenMove(starter, [950, 952]);
  const { fileKey } = await db.move.findUniqueOrThrow({ where: { id: move }, select: { fileKey: true } });
  await release(releaser, move);
  await removeFiles();
  expect(existsSync(portalFilePath(fileKey))).toBe(true);
  await releasePages({ id: move });
  expect(await db.outboxMessage.count({ where: { kind: "imports.clear", payload: { equals: { id: move } } } })).toBe(1);
  for (let run = 0; run < 2; run++) await removeFiles();
  expect(existsSync(portalFilePath(fileKey))).toBe(false);
  expect((await auditTrailOf(move)).slice(-2)).toEqual(["move.released", "move.clear"]);
  expect(await Array.fromAsync(everyMovedPage(starter, { moveId: move, filter: null, q: "" }))).toHaveLength(2);
});
