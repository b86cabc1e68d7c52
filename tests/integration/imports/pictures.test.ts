import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { confirmPictures } from "@/lib/imports/commands/confirm";
import { picturesOfImport, waitingPictures } from "@/lib/imports/queries/pictures";
import { bodySchema, figuresOf } from "@/lib/news/body";
import { submitEdition } from "@/lib/news/commands/submit";
import { auditTrailOf, make } from "@/tests/support/make";
import { colour, wordFile } from "@/tests/support/word-file";

const bodyOf = async (id: string) => bodySchema.parse((await db.edition.findUniqueOrThrow({ where: { id }, select: { body: true } })).body);

async function imported(seed: number) {
  const author = await make.actor({ displayName: "Lê Hồng Vân" });
  const bytes = await wordFile([
    `Đoàn giám sát làm việc tại xã số ${seed}`,
    "Ngày 12/01/2021, đoàn giám sát làm việc tại xã.",
    { bytes: await colour(seed, 10, 200), alt: "Hai người đứng bên bể nước" },
    { text: "Bể nước của bản. Ảnh: Quốc Khánh", style: "Caption" },
    "Đoàn đã xem bể nước.",
    { bytes: await colour(seed, 200, 10) },
    "Quang cảnh buổi làm việc tại xã",
    "Bà con mong có thêm nước vào mùa khô.",
  ]);
  const made = await importFile(author, { name: `giam-sat-${seed}.docx`, bytes });
  return { author, ...made };
}

test("ảnh của tệp được xác nhận một lần ghi: chữ vào bài, ai xác nhận được ghi lại, thiếu mô tả thì nói", async () => {
  const { author, importId, editionId, articleId } = await imported(41);
  const before = await picturesOfImport(author, importId, await bodyOf(editionId));
  expect(before).toMatchObject([
    { position: 1, caption: "Bể nước của bản", credit: "Quốc Khánh", captionOrigin: "MARKED", creditFound: true, altFound: true, confirmed: null },
    { position: 2, caption: "Quang cảnh buổi làm việc tại xã", credit: "", captionOrigin: "BELOW", creditFound: false, altFound: false, confirmed: null },
  ]);
  expect(await waitingPictures(author, articleId, await bodyOf(editionId))).toEqual({ importId, count: 2 });

  const pictures = before.map(({ position, caption, credit, alt }) => ({ position, caption: `${caption} Nà Sa`, credit, alt, right: true }));
  const first = await confirmPictures(author, { id: importId, version: 1, pictures });
  expect(first).toEqual({ version: 2, confirmed: [1], lacking: [2] });
  expect(figuresOf(await bodyOf(editionId)).map(({ attrs }) => attrs.caption)).toEqual(["Bể nước của bản Nà Sa", "Quang cảnh buổi làm việc tại xã Nà Sa"]);
  expect(await auditTrailOf(importId)).toEqual(["import.create", "import.confirm"]);
  const after = await picturesOfImport(author, importId, await bodyOf(editionId));
  expect(after.map(({ confirmed }) => confirmed?.by ?? null)).toEqual(["Lê Hồng Vân", null]);
  expect(await waitingPictures(author, articleId, await bodyOf(editionId))).toEqual({ importId, count: 1 });

  // Somebody who still sees the first version is told, and nothing is written.
  const trail = await auditTrailOf(editionId);
  await expect(confirmPictures(author, { id: importId, version: 1, pictures })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(confirmPictures(author, { id: importId, version: 2, pictures: [{ ...pictures[0], caption: "x".repeat(1001) }] })).rejects.toMatchObject({
    name: "ZodError",
  });
  expect(await auditTrailOf(editionId)).toEqual(trail);

  const second = await confirmPictures(author, { id: importId, version: 2, pictures: [{ ...pictures[1], alt: "Nhiều người ngồi quanh bàn dài" }] });
  expect(second).toEqual({ version: 3, confirmed: [2], lacking: [] });
  expect(await waitingPictures(author, articleId, await bodyOf(editionId))).toBeNull();
});

test("người khác, và bài đã gửi duyệt, không xác nhận được; lưu chữ mà không xác nhận thì ảnh vẫn chờ", async () => {
  const { author, importId, editionId, articleId } = await imported(42);
  const [picture] = await picturesOfImport(author, importId, await bodyOf(editionId));
  const input = { id: importId, version: 1, pictures: [{ position: picture?.position, caption: "Chú thích", credit: "", alt: "Mô tả", right: true }] };
  const other = await make.actor();
  await expect(confirmPictures(other, input)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
  await expect(confirmPictures(await make.actor({ role: "CLERK" }), input)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
  await expect(confirmPictures(author, { ...input, id: editionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [words] = input.pictures;
  expect(await confirmPictures(author, { ...input, pictures: [{ ...words, right: false }] })).toEqual({ version: 2, confirmed: [], lacking: [] });
  expect(await waitingPictures(author, articleId, await bodyOf(editionId))).toEqual({ importId, count: 2 });
  const { version } = await submitEdition(author, { id: editionId, version: 2 });
  await expect(confirmPictures(author, { ...input, version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-editable" });
  expect(await auditTrailOf(importId)).toEqual(["import.create"]);
  expect(await waitingPictures(await make.actor({ role: "CLERK" }), articleId, await bodyOf(editionId))).toBeNull();
});
