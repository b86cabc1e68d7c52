import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { importFile } from "@/lib/imports/commands";
import { refusalWords } from "@/lib/imports/labels";
import { type ImportRefusal, MAX_FILE_BYTES, MAX_PICTURES } from "@/lib/imports/schema";
import { footprint } from "@/tests/support/footprint";
import { make } from "@/tests/support/make";
import { p, wordParts, zip } from "@/tests/support/zip";

const latin = (text: string) => Buffer.from(text, "latin1");
const article = (words: string) => `${words}\n\n${words}. ${words}.`;

/** "Hội nghị tổng kết công tác năm 2020 của HĐND tỉnh" in the fonts of before Unicode. */
const tcvn3 = latin(article("Héi nghÞ tæng kÕt c«ng t¸c n¨m 2020 cña H§ND tØnh"));
const vni = latin(article("Hoäi nghò toång keát coâng taùc naêm 2020 cuûa HÑND tænh"));
const windows1258 = latin(article("Hôòi nghiò tôÒng kêìt công taìc nãm 2020 cuÒa HÐND tiÒnh"));
const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(200)]);
const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(400, 1)]);
const word = zip(wordParts(p("Tiêu đề") + p("Một đoạn nội dung của bài.")));
const legacyWord = zip(wordParts(p("Héi nghÞ tæng kÕt c«ng t¸c n¨m 2020") + p("§¹i biÓu th¶o luËn nhiÖm vô n¨m 2021.")));
const bomb = zip(wordParts("", { document: `<w:document>${" ".repeat(30 * 1024 * 1024)}</w:document>` }));
const liar = zip([...wordParts(p("Tiêu đề") + p("Một đoạn.")), { name: "word/media/a.bin", data: Buffer.alloc(64 * 1024 * 1024), claims: 10 }]);
const honest = zip([...wordParts(p("Tiêu đề") + p("Một đoạn.")), { name: "word/media/a.bin", data: "x", claims: 900 * 1024 * 1024 }]);
const crowd = zip([...wordParts(p("Tiêu đề") + p("Một đoạn.")), ...Array.from({ length: 2001 }, (_, n) => ({ name: `word/media/${n}`, data: "x" }))]);
const entity = zip(
  wordParts("", {
    document: '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
  }),
);
const dot = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">`;
const crowded = Buffer.from(`<h1>Tiêu đề</h1><p>Một đoạn.</p>${dot.repeat(MAX_PICTURES + 1)}`);
const noText = zip(wordParts(p("Chỉ có tiêu đề")));

test.each<[string, string, Buffer, ImportRefusal]>([
  ["tệp rỗng", "bai.txt", Buffer.alloc(0), "empty"],
  ["tệp chỉ có khoảng trắng", "bai.txt", Buffer.from(" \n\t\r\n"), "empty"],
  ["tệp quá nặng", "bai.txt", Buffer.alloc(MAX_FILE_BYTES + 1, 0x61), "too-large"],
  ["bảng mã TCVN3", "bai.txt", tcvn3, "tcvn3"],
  ["bảng mã VNI", "bai.txt", vni, "vni"],
  ["bảng mã Windows-1258", "bai.txt", windows1258, "windows-1258"],
  ["trang web bảng mã TCVN3", "bai.html", Buffer.concat([latin("<html><body><p>"), tcvn3, latin("</p></body></html>")]), "tcvn3"],
  [
    "chữ TCVN3 giấu trong mã ký tự HTML",
    "bai.html",
    Buffer.from("<h1>H&eacute;i ngh&THORN; t&aelig;ng k&Otilde;t</h1><p>c&laquo;ng t&cedil;c n&uml;m 2020 H&eacute;i ngh&THORN;</p>"),
    "tcvn3",
  ],
  ["tài liệu Word phông .VnTime", "bai.docx", legacyWord, "tcvn3"],
  ["trang web mang theo quá nhiều ảnh", "bai.html", crowded, "too-many-pictures"],
  ["UTF-8 lưu sai lần nữa", "bai.txt", Buffer.from(article("Há»™i nghá»‹ tá»•ng káº¿t cÃ´ng tÃ¡c")), "encoded-twice"],
  ["bảng mã lạ", "bai.txt", Buffer.from([0x41, 0xff, 0x42, 0xc3, 0x28]), "unknown-encoding"],
  ["ảnh đặt tên .txt", "bai.txt", png, "not-text"],
  ["byte NUL trong tệp .txt", "bai.txt", Buffer.from("Tiêu đề\n\nĐoạn\u0000văn"), "not-text"],
  ["tệp nén đặt tên .txt", "bai.txt", zip([{ name: "a.txt", data: "x" }]), "not-text"],
  ["tài liệu Word đặt tên .txt", "bai.txt", word, "name-and-content-differ"],
  ["đuôi tên lạ", "bai.xyz", Buffer.from("Tiêu đề\n\nMột đoạn."), "unknown-kind"],
  ["Word đời cũ", "bai.doc", compound, "old-word"],
  ["Word đời cũ đổi đuôi", "bai.docx", compound, "old-word"],
  ["Word đặt mật khẩu", "bai.docx", locked, "locked-word"],
  ["RTF", "bai.docx", Buffer.from("{\\rtf1\\ansi Tieu de}"), "rich-text"],
  ["PDF", "bai.pdf", Buffer.from("%PDF-1.7\n..."), "portable-document"],
  [
    "OpenDocument",
    "bai.odt",
    zip([
      { name: "mimetype", data: "" },
      { name: "content.xml", data: "x" },
    ]),
    "unknown-kind",
  ],
  ["bảng tính", "bai.docx", zip([{ name: "xl/workbook.xml", data: "<x/>" }]), "other-office-file"],
  ["Word bị cắt cụt", "bai.docx", word.subarray(0, word.length - 60), "corrupt-word"],
  ["Word hỏng ở giữa", "bai.docx", Buffer.concat([word.subarray(0, 700), Buffer.alloc(200, 7), word.subarray(900)]), "corrupt-word"],
  ["không phải Word", "bai.docx", Buffer.from("chữ thường"), "corrupt-word"],
  ["Word có DTD", "bai.docx", entity, "corrupt-word"],
  ["Word bung ra quá lớn, khai thật", "bai.docx", honest, "archive-too-large"],
  ["Word bung ra quá lớn, khai gian", "bai.docx", liar, "corrupt-word"],
  ["Word có một phần chữ quá lớn", "bai.docx", bomb, "archive-too-large"],
  ["Word có quá nhiều phần", "bai.docx", crowd, "archive-too-large"],
  ["chỉ có tiêu đề", "bai.docx", noText, "no-text"],
  ["dòng đầu không phải tiêu đề", "bai.txt", Buffer.from(`${"Một câu rất dài. ".repeat(40)}\n\nMột đoạn.`), "title-too-long"],
  ["bài dài quá mức", "bai.txt", Buffer.from(`Tiêu đề\n\n${"Một đoạn văn dài vừa phải của bài.\n".repeat(6500)}`), "text-too-long"],
  ["trang web không có chữ", "bai.html", Buffer.from("<html><body><script>x</script></body></html>"), "no-title"],
])("%s: nói rõ phải làm gì, không để lại gì", async (_, name, bytes, reason) => {
  const author = await make.actor();
  const before = await footprint();
  const error: unknown = await importFile(author, { name, bytes }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "INVALID", reason });
  // A sentence that ends, without exclamation or apology.
  expect(refusalWords[reason]).toMatch(/^\p{Lu}[^!]*\.$/u);
  expect(await footprint()).toEqual(before);
});

test("trang web lồng nhau sâu bất thường bị từ chối, không làm đổ tiến trình", async () => {
  const author = await make.actor();
  const bytes = Buffer.from(`<body>${"<div>".repeat(5000)}chữ${"</div>".repeat(5000)}`);
  await expect(importFile(author, { name: "sau.html", bytes })).rejects.toMatchObject({ code: "INVALID", reason: "not-text" });
});

test("người không viết tin bài không nhập được, kể cả quản trị", async () => {
  const bytes = Buffer.from("Tiêu đề\n\nMột đoạn nội dung.");
  for (const role of ["CLERK", "LEADER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    const before = await footprint();
    await expect(importFile(actor, { name: "bai.txt", bytes })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-a-writer" });
    expect(await footprint()).toEqual(before);
  }
});

test("dữ liệu gửi lên thừa hoặc thiếu trường thì không nhận", async () => {
  const author = await make.actor();
  await expect(importFile(author, { name: "bai.txt", bytes: Buffer.from("a"), authorId: "x" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(importFile(author, { bytes: Buffer.from("a") })).rejects.toMatchObject({ name: "ZodError" });
});
