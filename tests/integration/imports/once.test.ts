import { expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { findImport, latestImports } from "@/lib/imports/queries";
import * as news from "@/lib/news/commands/create";
import { footprint } from "@/tests/support/footprint";
import { make } from "@/tests/support/make";
import { colour, wordFile } from "@/tests/support/word-file";

const text = (title: string) => Buffer.from(`${title}\n\nNgày 06/01/2021, Ban Pháp chế họp.\n\nCuộc họp bàn chương trình giám sát năm 2021.\n\nMai Phương`);

test("nhập hai lần cùng một tệp chỉ có một bài, dù đổi tên tệp hay đổi người", async () => {
  const [author, other] = [await make.actor(), await make.actor({ role: "APPROVER" })];
  const bytes = text("Ban Pháp chế họp phiên tháng một");
  const first = await importFile(author, { name: "hop.txt", bytes });
  const after = await footprint();
  const second = await importFile(other, { name: "hop-ban-sao.txt", bytes });
  expect(second).toEqual({ ...first, repeated: true });
  expect(await footprint()).toEqual(after);
});

test("hai người cùng gửi một tệp trong một lúc chỉ có một bài, không sót ảnh nào", async () => {
  const [author, other] = [await make.actor(), await make.actor()];
  const bytes = await wordFile([
    "Ban Dân tộc khảo sát chợ phiên",
    "Ngày 07/01/2021, Ban Dân tộc khảo sát chợ phiên Nà Sa.",
    { bytes: await colour(9, 99, 9) },
    "Bà con mong chợ có mái che.",
  ]);
  const before = await footprint();
  const results = await Promise.all([author, other, author, other].map((actor) => importFile(actor, { name: "cho-phien.docx", bytes })));
  const after = await footprint();
  expect(new Set(results.map(({ articleId }) => articleId)).size).toBe(1);
  expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(after).toMatchObject({ articles: before.articles + 1, editions: before.editions + 1, imports: before.imports + 1, files: before.files + 1 });
  // One original, and its sizes in three formats.
  const file = await db.storedFile.findFirstOrThrow({ orderBy: { createdAt: "desc" }, select: { derivatives: true } });
  expect(after.stored).toBe(before.stored + 1 + (file.derivatives as unknown[]).length);
});

test("bài có nhiều bản thì nhập lại chỉ tới bản mới nhất", async () => {
  const author = await make.actor();
  const bytes = text("Ban Kinh tế họp");
  const first = await importFile(author, { name: "a.txt", bytes });
  await db.edition.update({ where: { id: first.editionId }, data: { state: "SUBMITTED" }, select: { id: true } });
  const page = await findImport(author, first.importId);
  expect(page).toMatchObject({ editionId: first.editionId, isDraft: false, fileName: "a.txt", title: "Ban Kinh tế họp", by: "Người Kiểm Thử" });
  expect((await latestImports(author))[0]?.id).toBe(first.importId);
});

test("hỏng giữa chừng khi ghi thì ảnh đã cất cũng không còn", async () => {
  const author = await make.actor();
  const bytes = await wordFile([
    "Ban Văn hóa thăm trường bán trú",
    "Ngày 08/01/2021, Ban Văn hóa thăm trường.",
    { bytes: await colour(99, 9, 9) },
    "Các em đã có nhà ăn mới.",
  ]);
  const before = await footprint();
  // The article and its pictures are written, then the power fails before the import is remembered.
  const real = news.createArticle;
  const broken = vi.spyOn(news, "createArticle").mockImplementationOnce(async (...input) => {
    await real(...input);
    throw new Error("mất điện");
  });
  await expect(importFile(author, { name: "truong.docx", bytes })).rejects.toThrow("mất điện");
  broken.mockRestore();
  expect(await footprint()).toEqual(before);
  expect(await importFile(author, { name: "truong.docx", bytes })).toMatchObject({ repeated: false });
});

test("báo cáo nhập không mở cho người không viết tin bài", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  await expect(latestImports(clerk)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  await expect(findImport(clerk, "00000000-0000-0000-0000-000000000000")).rejects.toMatchObject({ code: "FORBIDDEN" });
});
