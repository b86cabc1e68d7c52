import { expect, test } from "vitest";
import { changesAgainst, mergedBody } from "@/components/imports/merge";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { confirmPictures } from "@/lib/imports/commands/confirm";
import { separateProposal, takeProposal } from "@/lib/imports/commands/settle";
import { findImport } from "@/lib/imports/queries";
import { picturesOfImport } from "@/lib/imports/queries/pictures";
import { findOriginal, findProposal } from "@/lib/imports/queries/versions";
import { bodySchema, figuresOf, plainText } from "@/lib/news/body";
import { saveEdition } from "@/lib/news/commands/save";
import { footprint } from "@/tests/support/footprint";
import { auditTrailOf, make } from "@/tests/support/make";
import { colour, wordFile } from "@/tests/support/word-file";

const editionOf = (id: string) => db.edition.findUniqueOrThrow({ where: { id }, select: { title: true, standfirst: true, body: true, version: true } });
const bodyOf = async (id: string) => bodySchema.parse((await editionOf(id)).body);

const lines = (place: string) => [
  `Ban Dân tộc giám sát nhà ở bán trú tại ${place}`,
  `Ngày 12/01/2021, Ban Dân tộc giám sát nhà ở bán trú tại ${place}.`,
  "Bốn trường đã đưa vào sử dụng 36 phòng ở cho 304 học sinh trong năm học này.",
  "Hai trường còn thiếu nước sạch vào mùa khô, phải chở nước từ suối cách trường hai cây số.",
];

/** An article out of a file with one picture that was confirmed. */
async function confirmed(place: string, seed: number) {
  const author = await make.actor();
  const picture = { bytes: await colour(seed, 60, 60) };
  const file = (...extra: string[]) => wordFile([...lines(place), picture, { text: "Nhà ở mới", style: "Caption" }, ...extra]);
  const first = await importFile(author, { name: `${place} (1).docx`, bytes: await file() });
  const words = { position: 1, caption: "Nhà ở mới của trường", credit: "Trần Khải", alt: "Dãy nhà hai tầng", right: true };
  const { version } = await confirmPictures(author, { id: first.importId, version: 1, pictures: [words] });
  return { author, picture, first, version, words };
}

test("bản mới của tệp không thành bài thứ hai: chọn từng chỗ, chữ đã xác nhận của ảnh được giữ", async () => {
  const { author, picture, first, version } = await confirmed("Nà Sa", 71);
  const before = await footprint();
  const [title = "", lead = "", , third = ""] = lines("Nà Sa");
  const newer = await wordFile([
    title,
    lead,
    "Bốn trường đã đưa vào sử dụng 38 phòng ở cho 304 học sinh trong năm học này.",
    third,
    picture,
    { text: "Nhà ở của trường", style: "Caption" },
    "Đoàn sẽ báo cáo Thường trực Hội đồng nhân dân tỉnh.",
  ]);
  const second = await importFile(author, { name: "Nà Sa bản mới.docx", bytes: newer });
  expect(second).toMatchObject({ articleId: first.articleId, editionId: first.editionId, proposed: true, repeated: false });
  // Nothing of the article changed, and the picture was not kept twice.
  expect(await footprint()).toEqual({ ...before, imports: before.imports + 1, audit: before.audit + 1 });
  expect(await auditTrailOf(second.importId)).toEqual(["import.propose"]);
  expect(await findImport(author, second.importId)).toMatchObject({ pending: true });
  expect(await importFile(author, { name: "khac.docx", bytes: newer })).toMatchObject({ importId: second.importId, repeated: true, proposed: true });

  const current = await editionOf(first.editionId);
  const proposal = await findProposal(author, second.importId, bodySchema.parse(current.body));
  expect(proposal?.kept).toEqual([{ number: 1, confirmed: "Nhà ở mới của trường", wanted: "Nhà ở của trường" }]);
  const changes = changesAgainst(bodySchema.parse(current.body), proposal?.body ?? { type: "doc", content: [] });
  expect(changes.map(({ kind }) => kind)).toEqual(["changed", "same", "new"]);

  // The number is taken, the new paragraph is not.
  const body = mergedBody(changes, (at) => at === 0);
  const choice = { id: second.importId, editionId: first.editionId, version, title: current.title, standfirst: current.standfirst, body };
  const edited = await saveEdition(author, { id: first.editionId, version, standfirst: "Viết thêm trong lúc đối chiếu" });
  await expect(takeProposal(author, choice)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(takeProposal(await make.actor(), { ...choice, version: edited.version })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-the-author" });
  await expect(takeProposal(author, { ...choice, version: edited.version, body: { type: "doc", content: [{ type: "khac" }] } })).rejects.toMatchObject({
    name: "ZodError",
  });
  expect(await findImport(author, second.importId)).toMatchObject({ pending: true });
  await takeProposal(author, { ...choice, version: edited.version, standfirst: "Viết thêm trong lúc đối chiếu" });
  const words = plainText(await bodyOf(first.editionId));
  expect(words).toContain("38 phòng ở");
  expect(words).not.toContain("Đoàn sẽ báo cáo");
  expect(figuresOf(await bodyOf(first.editionId)).map(({ attrs }) => attrs)).toMatchObject([{ caption: "Nhà ở mới của trường", alt: "Dãy nhà hai tầng" }]);
  expect(await auditTrailOf(second.importId)).toEqual(["import.propose", "import.take"]);
  await expect(takeProposal(author, { ...choice, version: edited.version + 1 })).rejects.toMatchObject({ code: "CONFLICT", reason: "already-settled" });
  expect(await findProposal(author, second.importId, await bodyOf(first.editionId))).toBeNull();
  // The picture is known, so it needs no second confirmation.
  const [known] = await picturesOfImport(author, second.importId, await bodyOf(first.editionId));
  expect(known?.confirmed).not.toBeNull();
});

test("tệp chỉ giống mà không phải bản mới thì thành bài riêng; tệp khác hẳn thì không bị nhận nhầm", async () => {
  const { author, first } = await confirmed("Pu Lương", 72);
  const like = Buffer.from(lines("Pu Lương").join("\n\n").replace("36 phòng", "39 phòng"));
  const second = await importFile(author, { name: "pu-luong.txt", bytes: like });
  expect(second).toMatchObject({ articleId: first.articleId, proposed: true });
  await expect(separateProposal(await make.actor({ role: "CLERK" }), { id: second.importId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(separateProposal(author, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const wrong of [{}, { id: "khong-phai-ma" }, { id: second.importId, editionId: second.editionId }])
    await expect(separateProposal(author, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf(second.importId)).toEqual(["import.propose"]);
  const own = await separateProposal(author, { id: second.importId });
  expect(own.articleId).not.toBe(first.articleId);
  expect(plainText(await bodyOf(own.editionId))).toContain("39 phòng");
  expect(await findImport(author, second.importId)).toMatchObject({ pending: false, articleId: own.articleId });
  expect(await auditTrailOf(second.importId)).toEqual(["import.propose", "import.separate"]);
  await expect(separateProposal(author, { id: second.importId })).rejects.toMatchObject({ code: "CONFLICT", reason: "already-settled" });

  const other =
    "Ban Pháp chế họp bàn chương trình\n\nNgày 15/01/2021, Ban Pháp chế họp.\n\nCuộc họp bàn chương trình giám sát chuyên đề năm 2021 và phân công.";
  expect(await importFile(author, { name: "Pu Lương.txt", bytes: Buffer.from(other) })).toMatchObject({ proposed: false });
});

test("người dùng nói là bản mới của bài nào thì đối chiếu với bài đó, dù tên và chữ khác hẳn", async () => {
  const { id, articleId, author } = await make.edition({ content: { title: "Bài soạn tay" } });
  const bytes = Buffer.from("Bài viết lại\n\nNgày 16/01/2021, Văn phòng viết lại bài.\n\nĐoạn mới hoàn toàn khác bài cũ.");
  expect(await findOriginal(author, articleId)).toEqual({ id: articleId, title: "Bài soạn tay" });
  expect(await findOriginal(author, "khong-phai-ma")).toBeNull();
  await expect(importFile(author, { name: "moi.txt", bytes, articleId: id })).rejects.toMatchObject({ code: "INVALID", reason: "no-article" });
  const result = await importFile(author, { name: "moi.txt", bytes, articleId });
  expect(result).toMatchObject({ articleId, editionId: id, proposed: true });
  expect(await findProposal(author, result.importId, await bodyOf(id))).toMatchObject({ title: "Bài viết lại", kept: [] });
});
