import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { sentenceOf } from "@/lib/imports/labels";
import { bodySchema, figuresOf, plainText } from "@/lib/news/body";
import { make } from "@/tests/support/make";
import { colour } from "@/tests/support/word-file";
import { headerPart, p, picture, pictureLink, wordParts, zip } from "@/tests/support/zip";

const bodyOf = async (editionId: string) => bodySchema.parse((await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { body: true } })).body);

/** Names of caption styles as programs save them, in English and Vietnamese, translated or not. */
test.each(["caption", "Caption", "Chú thích", "Chú thích ảnh", "Chú thích hình", "Hình", "Illustration", "Figure", "题注"])(
  "kiểu đoạn “%s” là chú thích của ảnh đứng trên nó, dù câu có dấu chấm",
  async (style) => {
    const parts = wordParts(
      p("Đoàn giám sát làm việc tại xã Nà Sa", "T1") +
        p("Ngày 12/01/2021, đoàn giám sát làm việc tại xã Nà Sa.") +
        picture("rId5", "embed", "Hai người đứng bên bể nước") +
        p("Bể nước của bản được xây năm ngoái.", "C1") +
        p("Đoàn đã xem bể nước và nghe bà con nói."),
      { styles: { T1: "Title", C1: style }, links: pictureLink("rId5", "media/image1.jpeg") },
    );
    const bytes = zip([...parts, { name: "word/media/image1.jpeg", data: await colour(10, style.length * 9, 200) }]);
    const { editionId } = await importFile(await make.actor(), { name: "giam-sat.docx", bytes });
    const [figure] = figuresOf(await bodyOf(editionId));
    expect(figure?.attrs).toEqual({
      fileId: expect.any(String),
      caption: "Bể nước của bản được xây năm ngoái.",
      credit: "",
      alt: "Hai người đứng bên bể nước",
    });
    const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { title: true } });
    expect(edition.title).toBe("Đoàn giám sát làm việc tại xã Nà Sa");
  },
);

test("ảnh nằm ngoài tệp không được mở, ảnh không đọc được thì hỏi lại, phần thừa được kể tên", async () => {
  const parts = wordParts(
    p("Ban Kinh tế khảo sát đường liên xã") +
      p("Ngày 13/01/2021, Ban Kinh tế khảo sát đường liên xã.") +
      picture("rId6", "link") +
      p("Quang cảnh buổi khảo sát") +
      picture("rId7", "embed") +
      p("Đại biểu thảo luận tại buổi khảo sát (Ảnh: Quốc Khánh)") +
      `<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Đường đã thông xe.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText> Chữ đã xóa.</w:delText></w:r></w:del></w:p>`,
    { links: pictureLink("rId6", "http://127.0.0.1:9/anh.jpg", true) + pictureLink("rId7", "media/image2.emf") },
  );
  const bytes = zip([...parts, { name: "word/media/image2.emf", data: "not a picture that browsers know" }, headerPart("Văn phòng HĐND tỉnh Lạc Giang")]);
  const { editionId, report } = await importFile(await make.actor(), { name: "khao-sat.docx", bytes });
  const body = await bodyOf(editionId);
  expect(figuresOf(body).map(({ attrs }) => attrs)).toEqual([
    { fileId: null, caption: "Quang cảnh buổi khảo sát", credit: "", alt: "" },
    { fileId: null, caption: "Đại biểu thảo luận tại buổi khảo sát", credit: "Quốc Khánh", alt: "" },
  ]);
  expect(JSON.stringify(body)).toContain("Đường đã thông xe.");
  expect(JSON.stringify(body)).not.toContain("Chữ đã xóa");
  const doubted = report.doubted.map(sentenceOf);
  expect(doubted).toContain("Chỗ ảnh 1, “Quang cảnh buổi khảo sát”: tệp chỉ dẫn tới ảnh ở nơi khác. Tải ảnh lên, hoặc bỏ chỗ này.");
  expect(doubted).toContain(
    "Chỗ ảnh 2, “Đại biểu thảo luận tại buổi khảo sát”: hình dạng EMF chỉ Word mở được. Mở tệp, chụp lại hình thành ảnh PNG rồi tải lên chỗ này.",
  );
  expect(doubted.find((sentence) => sentence.includes("Track Changes"))).toBeDefined();
  const dropped = report.dropped.map(sentenceOf);
  expect(dropped).toContain("Đầu trang, chân trang: “Văn phòng HĐND tỉnh Lạc Giang”.");
  expect(dropped).toContain("Phông chữ, màu, cỡ chữ, căn lề của tệp: trang công khai có kiểu riêng.");
});

const textCell = (text: string, type = "tableCell", attrs = { colspan: 1, rowspan: 1 }) => ({
  type,
  attrs,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

test("hàng tiêu đề lặp lại và ô gộp của Word còn nguyên trong bảng", async () => {
  const cell = (text: string, props = "") => `<w:tc><w:tcPr>${props}</w:tcPr>${p(text)}</w:tc>`;
  const table =
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Xã")}${cell("Số hộ", '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell("Nà Sa", '<w:vMerge w:val="restart"/>')}${cell("2019")}${cell("112")}</w:tr>` +
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("2020")}${cell("120")}</w:tr></w:tbl>`;
  const bytes = zip(wordParts(p("Số hộ của xã Nà Sa") + p("Ngày 14/01/2021, xã báo cáo số hộ.") + table, {}));
  const { editionId } = await importFile(await make.actor(), { name: "so-ho.docx", bytes });
  expect((await bodyOf(editionId)).content.at(-1)).toEqual({
    type: "table",
    attrs: { caption: "" },
    content: [
      { type: "tableRow", content: [textCell("Xã", "tableHeader"), textCell("Số hộ", "tableHeader", { colspan: 2, rowspan: 1 })] },
      { type: "tableRow", content: [textCell("Nà Sa", "tableCell", { colspan: 1, rowspan: 2 }), textCell("2019"), textCell("112")] },
      { type: "tableRow", content: [textCell("2020"), textCell("120")] },
    ],
  });
});

test("bảng có danh sách trong ô được chép thành dòng chữ và được hỏi lại", async () => {
  const html =
    "<h1>Phân công</h1><p>Ngày 14/01/2021, Văn phòng phân công.</p>" +
    "<table><caption>Phân công tháng 1</caption><tr><td>Phòng</td><td><ul><li>Việc một</li><li>Việc hai</li></ul></td></tr><tr><td>Tổng hợp</td><td>Báo cáo</td></tr></table>";
  const { editionId, report } = await importFile(await make.actor(), { name: "phan-cong.html", bytes: Buffer.from(html) });
  expect(plainText(await bodyOf(editionId))).toContain("Phân công tháng 1\nPhòng | Việc một\nViệc hai\nTổng hợp | Báo cáo");
  expect(report.doubted).toContainEqual({ code: "table", rows: 2, columns: 2 });
});

test("chữ đậm, nghiêng, liên kết, đề mục còn nguyên, bảng vẫn là bảng", async () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Xã")}${cell("Hộ")}</w:tr><w:tr>${cell("Nà Sa")}${cell("120")}</w:tr></w:tbl>`;
  const bold = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Đường mới </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>dài 12 km.</w:t></w:r></w:p>`;
  const bytes = zip(
    wordParts(
      p("Khởi công đường liên xã") +
        p("Ngày 14/01/2021, huyện khởi công đường liên xã.") +
        p("Vì sao phải làm", "H2") +
        bold +
        p("Bảng 1. Số hộ theo xã") +
        table,
      {
        styles: { H2: "heading 2" },
      },
    ),
  );
  const { editionId, report } = await importFile(await make.actor(), { name: "duong.docx", bytes });
  expect((await bodyOf(editionId)).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Vì sao phải làm" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Đường mới ", marks: [{ type: "bold" }] },
        { type: "text", text: "dài 12 km.", marks: [{ type: "italic" }] },
      ],
    },
    {
      type: "table",
      attrs: { caption: "Bảng 1. Số hộ theo xã" },
      content: [
        { type: "tableRow", content: [textCell("Xã"), textCell("Hộ")] },
        { type: "tableRow", content: [textCell("Nà Sa"), textCell("120")] },
      ],
    },
  ]);
  expect(report.understood.map(sentenceOf)).toContain("Bảng 2 hàng, 2 cột, chưa có hàng nào là tên cột");
  expect(report.doubted.map(({ code }) => code)).not.toContain("table");
});
