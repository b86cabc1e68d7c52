import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { bylineTable, photoTable, sumTable } from "@/components/royalties/royalty-rows";
import { addToAlbum, createAlbum, publishAlbum, saveAlbum, withdrawAlbum } from "@/lib/albums/commands";
import { now } from "@/lib/core/clock";
import { dayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { csvFile, xlsxFile } from "@/lib/core/spreadsheet";
import { compareNames } from "@/lib/core/vietnamese";
import { describeFile } from "@/lib/files/commands/describe";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { royaltiesOf } from "@/lib/news/queries/royalties";
import { sumsOf } from "@/lib/news/royalties";
import { make } from "../../support/make";

const month = { year: 2021, month: 1 };
// Half past midnight in Viet Nam is still the month before in UTC.
const firstHour = new Date("2020-12-31T17:30:00Z");

test("nhuận bút tháng: bài theo giờ Việt Nam, người viết theo vai, ảnh theo tên; bài gỡ được ghi; bản nháp, bài hẹn giờ, tháng khác thì không", async () => {
  const approver = await make.actor({ role: "APPROVER" });
  const [{ id: one }, { id: two }] = [await make.picture(), await make.picture({ width: 500 })];
  const body = make.body("Một hai ba bốn.", make.figure(one, { credit: "Ảnh: Trần Khải" }), make.figure(two, { credit: "=HYPERLINK(1)" }), make.figure(null));
  const bylines = [
    { name: "Lê Hồng Vân", role: "TEXT" },
    { name: "Trần Khải", role: "PICTURES" },
  ];
  const text = { body: make.body("Một hai."), bylines: [{ name: "Trần Khải", role: "TEXT_AND_PICTURES" }] };
  await make.published({ publishAt: firstHour, approver, content: { title: "Bài đầu tháng", body: make.body(...body.content.slice(0, 3)), bylines } });
  const gone = await make.published({ publishAt: new Date("2021-01-20T02:00:00Z"), approver, content: { ...text, title: "Bài đã gỡ" } });
  await withdrawArticle(approver, { id: gone.id, version: gone.version, reason: "Nhầm" });
  await make.published({ publishAt: new Date("2021-01-31T17:00:00Z"), approver, content: { ...text, title: "Bài tháng sau" } });
  await make.edition({ content: { ...text, title: "Bài nháp" } });
  const articles = await royaltiesOf(approver, month);
  expect(articles.map(({ title, words, withdrawn, credits }) => [title, words, withdrawn, credits.length])).toEqual([
    ["Bài đầu tháng", expect.any(Number), false, 2],
    ["Bài đã gỡ", 2, true, 0],
  ]);
  const sums = sumsOf(articles, compareNames);
  expect(sums.find(({ name }) => name === "Trần Khải")).toMatchObject({ texts: 0, pictures: 1, both: 1, words: 2, photos: 1, withdrawn: 1 });
  const file = await xlsxFile("nhuan-but-2021-01", [sumTable(sums), bylineTable(articles), photoTable(articles)]);
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="nhuan-but-2021-01.xlsx"');
  const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Tổng hợp", "Bài", "Ảnh"]);
  expect(sheets[1]?.data.slice(1).map((row) => [row[0], row[1], row[2], row[7]])).toEqual([
    ["Lê Hồng Vân", "Bài", "Bài đầu tháng", "Đã đăng"],
    ["Trần Khải", "Ảnh", "Bài đầu tháng", "Đã đăng"],
    ["Trần Khải", "Bài và ảnh", "Bài đã gỡ", "Đã gỡ"],
  ]);
  // What looks like a formula is a word in a workbook, and harmless in a CSV.
  expect(sheets[2]?.data.slice(1).map((row) => row.slice(0, 2))).toEqual([
    ["Trần Khải", 1],
    ["=HYPERLINK(1)", 1],
  ]);
  const photos = photoTable(articles);
  expect(await csvFile("anh", photos.head, photos.rows).text()).toContain("\r\n'=HYPERLINK(1),1,Bài đầu tháng,");
  expect((await royaltiesOf(approver, { year: 2021, month: 2 })).map(({ title }) => title)).toEqual(["Bài tháng sau"]);
});

test("trang thường trực không tính; ảnh đại diện ngoài bài và ảnh trong album tính theo tên người chụp, album ở tháng đăng lần đầu", async () => {
  const [author, approver] = [await make.actor(), await make.actor({ role: "APPROVER" })];
  const { year, month: current } = dayOf(await now());
  const here = { year, month: current };
  const lead = await make.picture({ actor: author, width: 520 });
  await describeFile(author, { id: lead.id, version: 1, alt: "Cầu", caption: "Cầu", credit: "Ảnh: Đặng Hiền" });
  const inside = await make.picture({ actor: author, width: 530 });
  const figure = make.body("Một hai.", make.figure(inside.id, { credit: "Trần Khải" }));
  await make.published({ author, approver, content: { title: "Có ảnh đại diện", body: figure, leadFileId: lead.id, leadAlt: "Cầu" } });
  await make.published({ author, approver, content: { title: "Ảnh đại diện trong bài", body: figure, leadFileId: inside.id, leadAlt: "Họp" } });
  const page = await make.published({ author, approver, content: { title: "Giới thiệu", body: figure } });
  await db.article.update({ where: { id: page.id }, data: { pagePath: "/gioi-thieu-thu", categoryId: null } });
  const album = await createAlbum(author, { kind: "PICTURES", title: "Album tháng này", eventDate: "2021-01-05" });
  const added = await addToAlbum(author, { id: album.id, version: album.version, fileIds: [inside.id, lead.id] });
  const items = [inside.id, lead.id].map((fileId) => ({ fileId, revision: 1, caption: "Họp", credit: "Đặng Hiền", alt: "Họp" }));
  const saved = await saveAlbum(author, { ...added, title: "Album tháng này", description: "", eventDate: "2021-01-05", items });
  expect((await royaltiesOf(approver, here)).some((paid) => paid.album)).toBe(false);
  await withdrawAlbum(approver, await publishAlbum(approver, saved));
  const paid = (await royaltiesOf(approver, here)).filter(({ title }) =>
    ["Có ảnh đại diện", "Ảnh đại diện trong bài", "Giới thiệu", "Album tháng này"].includes(title),
  );
  expect(paid.map(({ title, credits, withdrawn, album: isAlbum }) => [title, credits, withdrawn, isAlbum])).toEqual([
    ["Có ảnh đại diện", ["Ảnh: Đặng Hiền", "Trần Khải"], false, false],
    ["Ảnh đại diện trong bài", ["Trần Khải"], false, false],
    ["Album tháng này", ["Đặng Hiền", "Đặng Hiền"], true, true],
  ]);
  expect(sumsOf(paid, compareNames).find(({ name }) => name === "Đặng Hiền")).toMatchObject({ photos: 3, withdrawn: 1 });
});

test("chỉ người duyệt và lãnh đạo xem bảng nhuận bút", async () => {
  for (const role of ["APPROVER", "LEADER"] as const) expect(await royaltiesOf(await make.actor({ role }), { year: 2000, month: 1 })).toEqual([]);
  for (const role of ["AUTHOR", "CLERK", "PETITION_OFFICER", "ADMINISTRATOR"] as const)
    await expect(royaltiesOf(await make.actor({ role }), month)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-see-royalties" });
});
