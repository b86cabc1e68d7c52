import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { sentenceOf } from "@/lib/imports/labels";
import { type Block, bodySchema, plainText } from "@/lib/news/body";
import { make } from "@/tests/support/make";
import { byLibreOffice, byWord, byWps, packed, partSpaces } from "@/tests/support/word-dialects";
import { colour } from "@/tests/support/word-file";
import { p } from "@/tests/support/zip";

const article = {
  title: "Ban Dân tộc giám sát nhà ở bán trú",
  lead: "Ngày 12/01/2021, Ban Dân tộc giám sát nhà ở bán trú tại huyện Nà Sa.",
  heading: "Kết quả bước đầu",
  bullets: ["Bốn trường đã có nhà ở mới.", "Hai trường còn thiếu nước."],
  steps: ["Rà soát số phòng.", "Báo cáo trước ngày 20."],
  table: [
    ["Trường", "Số phòng"],
    ["Nà Sa", "12"],
  ],
  tableName: "Bảng 1. Số phòng theo trường",
  last: "Đoàn sẽ báo cáo Thường trực Hội đồng nhân dân tỉnh trong tháng này.",
  byline: "Mai Phương",
};

const text = (words: string) => [{ type: "text", text: words }];
const list = (type: string, items: string[]) => ({
  type,
  content: items.map((words) => ({ type: "listItem", content: [{ type: "paragraph", content: text(words) }] })),
});

test.each([
  ["Word", byWord, true],
  ["LibreOffice", byLibreOffice, true],
  ["WPS", byWps, true],
  ["WPS, ảnh không mô tả", byWps, false],
])("tệp của %s: chữ, danh sách, bảng, ảnh và chú thích còn nguyên", async (program, write, described) => {
  const caption = "Hình 1: Đoàn xem nhà ở mới của trường.";
  const picture = { bytes: await colour(program.length * 20, 90, 30), caption, alt: described ? "Ba người đứng trước dãy nhà hai tầng" : "" };
  // Each is an article of its own, not a newer version of the one before.
  const title = `${article.title}, tệp ${program}`;
  const { editionId, report } = await importFile(await make.actor(), { name: `${program}.docx`, bytes: write({ ...article, title, picture }) });
  const edition = await db.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { title: true, standfirst: true, body: true, bylines: { select: { name: true } } },
  });
  expect(edition).toMatchObject({ title, standfirst: article.lead, bylines: [{ name: "Mai Phương" }] });
  const { content } = bodySchema.parse(edition.body);
  const [table] = content.filter((block): block is Extract<Block, { type: "table" }> => block.type === "table");
  expect(content.filter((block) => block.type !== "table")).toEqual([
    { type: "heading", attrs: { level: 2 }, content: text(article.heading) },
    list("bulletList", article.bullets),
    list("orderedList", article.steps),
    { type: "figure", attrs: { fileId: expect.any(String), caption, credit: "", alt: picture.alt } },
    { type: "paragraph", content: text(article.last) },
  ]);
  expect(table && plainText({ type: "doc", content: [table] })).toBe("Bảng 1. Số phòng theo trường\nTrường | Số phòng\nNà Sa | 12");
  const dropped = report.dropped.map(sentenceOf);
  expect(dropped.filter((sentence) => sentence.includes("hình vẽ"))).toEqual([]);
  // WPS writes the name of the file where a description belongs: nobody would be helped by hearing it.
  expect(dropped.includes("Tên tệp, chữ máy tự viết ở ô mô tả ảnh: “IMG_20210105_083012”.")).toBe(!described);
});

const drawing = (inside: string, uri = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="9" name="x"/><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const wp = (...content: string[]) => `<w:p>${content.join("")}</w:p>`;
const r = (words: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const box = (words: string) => `<wps:wsp><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></wps:wsp>`;

test("điều tệp Word có mà bài không có chỗ được kể tên, kể chỗ, và nói phải làm gì", async () => {
  const note = (id: number, words: string) =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p></w:footnote>`;
  const reference = (id: number) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  const body = [
    p("Giám sát đầu tư công năm 2021"),
    p("Ngày 13/01/2021, Ban Kinh tế giám sát đầu tư công."),
    wp(r("Tổng vốn tăng"), reference(2), r(" so với năm trước"), reference(3), r("."), r(" Bản thảo, không đăng.", "<w:vanish/>")),
    wp(
      r("Vốn theo năm như sau."),
      "<w:r><w:lastRenderedPageBreak/></w:r>",
      drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId9"/>'),
    ),
    wp(r("Quy trình gồm ba bước."), drawing('<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId8"/>')),
    wp(
      r("Khung bên nói thêm."),
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="3" name=""/><a:graphic><a:graphicData uri="">${box("Chữ trong khung của bài.")}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:oval><v:textbox><w:txbxContent>${p("Chữ trong khung của bài.")}</w:txbxContent></v:textbox></v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    wp(r("Đường kẻ ngang."), drawing('<wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>')),
    wp(r("Tỷ lệ tính như sau: "), "<m:oMath><m:r><m:t>T=V/100</m:t></m:r></m:oMath>"),
    wp(
      r("Bảng tính kèm theo."),
      '<w:r><w:object><v:shape id="s"/><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s" r:id="rId7"/></w:object></w:r>',
    ),
    '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Đoạn thêm vào sau.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>Đoạn đã xóa.</w:delText></w:r></w:del></w:p>',
    wp(r("Câu cuối có nhận xét."), '<w:r><w:commentReference w:id="5"/></w:r>'),
    p("Mai Phương"),
  ].join("");
  const bytes = packed({
    body,
    styles: {},
    parts: {
      footnotes: `<w:footnotes ${partSpaces}><w:footnote w:type="separator" w:id="0">${p("")}</w:footnote>${note(2, "Theo báo cáo số 12.")}${note(3, "Năm 2020.")}</w:footnotes>`,
      comments: `<w:comments ${partSpaces}><w:comment w:id="5" w:author="B">${p("Kiểm tra lại số liệu")}</w:comment></w:comments>`,
    },
  });
  const { editionId, report } = await importFile(await make.actor(), { name: "dau-tu.docx", bytes });
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { body: true, bylines: { select: { name: true } } } });
  const words = plainText(bodySchema.parse(edition.body));
  expect(edition.bylines).toEqual([{ name: "Mai Phương" }]);
  expect(words).toContain("Tổng vốn tăng[1] so với năm trước[2].\n");
  expect(words.endsWith("Câu cuối có nhận xét.\n[1] Theo báo cáo số 12.\n[2] Năm 2020.")).toBe(true);
  expect(words).toContain("Khung bên nói thêm.\nChữ trong khung của bài.");
  expect(words).not.toContain("Bản thảo");
  expect(report.understood.map(sentenceOf)).toContain("2 chú thích chân trang chuyển xuống cuối bài, đánh số từ [1]");
  const doubted = report.doubted.map(sentenceOf);
  expect(doubted).toContain(
    "Chữ của 1 khung chữ (text box) đặt thành đoạn riêng sau đoạn chứa khung: trang 2, sau “Khung bên nói thêm.”: “Chữ trong khung của bài.”. Xem lại chỗ đứng trong bài.",
  );
  expect(doubted).toContain(
    "Tệp còn sửa đổi chưa chấp nhận (Track Changes): 1 chỗ chữ thêm được lấy (“Đoạn thêm vào sau.”), 1 chỗ chữ xóa bị bỏ (“Đoạn đã xóa.”). Có đúng ý?",
  );
  const dropped = report.dropped.map(sentenceOf).filter((sentence) => sentence.includes("không lấy vào bài"));
  expect(dropped.map((sentence) => sentence.split(". ")[0])).toEqual([
    "1 biểu đồ không lấy vào bài: trang 2, sau “Vốn theo năm như sau.”",
    "1 sơ đồ SmartArt không lấy vào bài: trang 2, sau “Quy trình gồm ba bước.”",
    "1 công thức không lấy vào bài: trang 2, sau “Tỷ lệ tính như sau:”: “T=V/100”",
    "1 đối tượng nhúng không lấy vào bài: trang 2, sau “Bảng tính kèm theo.”: “bảng tính Excel”",
    "1 hình vẽ (đường kẻ, mũi tên, khung) không lấy vào bài: trang 2, sau “Đường kẻ ngang.”",
    "1 chỗ chữ ẩn không lấy vào bài: trang 1, sau “Tổng vốn tăng so với năm trước.”: “Bản thảo, không đăng.”",
    "1 nhận xét bên lề (Comments) không lấy vào bài: trang 2, sau “Câu cuối có nhận xét.”: “Kiểm tra lại số liệu”",
  ]);
});
