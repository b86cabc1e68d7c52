import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import mammoth from "mammoth";
import { PDFDocument, PDFName } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { GET as versionFile } from "@/app/(public)/bao-cao/[slug]/tai-ve/[format]/route";
import { env } from "@/lib/core/env";
import { unpack } from "@/lib/files/archive";
import { canPrint } from "@/lib/printing/pdf";
import { makeReport, makeYear } from "@/tests/support/make-published";
import { makeResolution } from "@/tests/support/make-reading";

async function ask(slug: string, format: string, init: RequestInit = {}): Promise<Response> {
  return versionFile(new Request(`http://localhost:3000/bao-cao/${slug}/tai-ve/${format}`, init), { params: Promise.resolve({ slug, format }) });
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
/** As if this machine had been set up anew: nothing that was made is kept. */
const forget = () => rm(path.join(env().DATA_DIR, "printed"), { recursive: true, force: true });

async function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer[]>();
  await unpack(bytes, { entries: 500, inflated: 64 * 1024 * 1024 }, (name, chunk) => parts.set(name, [...(parts.get(name) ?? []), chunk]));
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

test("DOCX của bản đã duyệt: thể thức, mục lục, con số 07 và 97; thêm một nghị quyết thì tệp vẫn y nguyên từng byte, kể cả khi làm lại", async () => {
  const { council, ids } = await makeYear();
  const { slug } = await makeReport({ report: { ownerId: council.bodyId }, frozen: [{ indicator: "nghi-quyet", records: ids }] });
  const answer = await ask(slug, "docx");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("wordprocessingml")]);
  const first = await bytesOf(answer);
  const { value: text } = await mammoth.extractRawText({ buffer: first });
  for (const words of [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 12/BC-HĐND",
    "Công tác năm 2020",
    "I. KỲ HỌP VÀ NGHỊ QUYẾT",
    "Nơi nhận:",
    "Hoàng Thị Minh Hạnh",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain("07 kỳ họp (02 thường lệ; 05 chuyên đề và bất thường) và thông qua 97 nghị quyết.");

  await makeResolution(council, 98, "2020-12-10");
  expect((await bytesOf(await ask(slug, "docx"))).equals(first)).toBe(true);
  await forget();
  // Hours in the file are written in whole seconds.
  await pause(1100);
  expect((await bytesOf(await ask(slug, "docx"))).equals(first)).toBe(true);
  expect(text).not.toContain("98 nghị quyết");

  const parts = await partsOf(first);
  const document = parts.get("word/document.xml")?.toString("utf8") ?? "";
  expect(document).toMatch(/TOC \\h \\o/);
  expect(document).toContain("Kỳ họp thứ 12: 9; Kỳ họp thứ 13: 6");
  const names = [...parts.keys()].filter((name) => name.startsWith("word/media/"));
  expect(names.map((name) => path.extname(name)).toSorted()).toEqual([".png", ".svg"]);
});

test("XLSX: mọi con số ở một trang tính, mỗi cách chia một trang; đọc lại đúng số", async () => {
  const { slug } = await makeReport();
  const bytes = await bytesOf(await ask(slug, "xlsx"));
  expect((await readXlsxFile(bytes)).map(({ sheet }) => sheet)).toEqual(["Số liệu", "Kỳ họp theo loại"]);
  expect((await readSheet(bytes, "Số liệu"))[2]?.slice(0, 4)).toEqual(["nghi-quyet", "Nghị quyết", "nghị quyết", 97]);
  expect((await readSheet(bytes, "Kỳ họp theo loại")).slice(1)).toEqual([
    ["REGULAR", "Thường lệ", 2],
    ["THEMATIC+EXTRAORDINARY", "Chuyên đề và bất thường", 5],
  ]);
  expect((await bytesOf(await ask(slug, "xlsx"))).equals(bytes)).toBe(true);
});

test("HEAD và If-None-Match không làm ra tệp; tên tệp là tên báo cáo; dạng lạ thì 404", async () => {
  const { slug } = await makeReport();
  const head = await ask(slug, "docx", { method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, null]);
  expect(head.headers.get("content-disposition")).toContain(encodeURIComponent("Báo cáo công tác năm 2020"));
  const etag = head.headers.get("etag") ?? "";
  expect((await ask(slug, "docx", { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await ask(slug, "odt")).status).toBe(404);
});

test.runIf(canPrint())("PDF: gắn thẻ, khổ A4, mục lục có số trang đúng, hình là nét vẽ, lần sau cùng từng byte", { timeout: 120_000 }, async () => {
  const { slug } = await makeReport();
  const first = await bytesOf(await ask(slug, "pdf"));
  const document = await getDocument({ data: new Uint8Array(first), verbosity: 0 }).promise;
  const { catalog } = await PDFDocument.load(first);
  expect(String(catalog.lookup(PDFName.of("MarkInfo")))).toContain("/Marked true");
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, place) => document.getPage(place + 1)));
  expect(pages.map((page) => page.getViewport({ scale: 1 })).map(({ width, height }) => [Math.round(width), Math.round(height)])[0]).toEqual([595, 842]);
  // A font that lacks a letter splits a word in two: what is compared is letters alone.
  const letters = (text: string) => text.replace(/\s+/g, "").normalize("NFC");
  const texts = await Promise.all(
    pages.map(async (page) => letters((await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""))),
  );
  expect(texts[0]).toContain(letters("07 kỳ họp (02 thường lệ; 05 chuyên đề và bất thường) và thông qua 97 nghị quyết"));
  // The contents name the page on which the annex really begins.
  const annex = texts.findIndex((text) => text.includes(letters("BẢNG SỐ LIỆU"))) + 1;
  expect(texts[0]).toContain(letters(`Phụ lục I. Bảng số liệu ${annex} Phụ lục II.`));
  expect((await document.getOutline())?.length).toBeGreaterThan(0);
  // What is written in a chart is text, not a picture.
  expect(texts[0]).toContain(letters("Nghị quyết theo kỳ họp, 2020 9 12 6 13 11 14"));
  await document.loadingTask.destroy();
  expect((await bytesOf(await ask(slug, "pdf"))).equals(first)).toBe(true);
  await forget();
  await pause(1100);
  expect((await bytesOf(await ask(slug, "pdf"))).equals(first)).toBe(true);
});
