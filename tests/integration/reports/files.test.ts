import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import mammoth from "mammoth";
import { PDFDocument, PDFName } from "pdf-lib";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { wholeList } from "@/app/(public)/bao-cao/[slug]/so-lieu/[indicator]/listed";
import { GET as versionFile } from "@/app/(public)/bao-cao/[slug]/tai-ve/[format]/route";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { unpack } from "@/lib/files/archive";
import { yearRange } from "@/lib/indicators/periods";
import { figuresOf } from "@/lib/indicators/queries/figures";
import { canPrint } from "@/lib/printing/pdf";
import { retractReport } from "@/lib/reports/commands/consult";
import { approveReport } from "@/lib/reports/commands/decide";
import { saveOfficial } from "@/lib/reports/commands/official";
import { publishReport } from "@/lib/reports/commands/publish";
import { submitReport } from "@/lib/reports/commands/submit";
import { reportContentSchema } from "@/lib/reports/content";
import { reportDocx } from "@/lib/reports/output/docx";
import { paperOf } from "@/lib/reports/output/paper";
import { reportPdf } from "@/lib/reports/output/pdf";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { driftOfReport } from "@/lib/reports/queries/review";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeReport, makeYear } from "@/tests/support/make-published";
import { makeResolution } from "@/tests/support/make-reading";
import { reports } from "@/tests/support/make-reports";

async function ask(slug: string, format: string, init: RequestInit = {}): Promise<Response> {
  return versionFile(new Request(`http://localhost:3000/bao-cao/${slug}/tai-ve/${format}`, init), { params: Promise.resolve({ slug, format }) });
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
/** As if this machine had been set up anew: nothing that was made is kept. */
const forget = () => rm(path.join(env().DATA_DIR, "printed"), { recursive: true, force: true });

// A font that lacks a letter splits a word in two: what is compared is letters alone.
const letters = (text: string) => text.replace(/\s+/g, "").normalize("NFC");
const lettersOn = async (page: PDFPageProxy) => letters((await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""));

async function firstPage(bytes: Uint8Array | null): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes ?? []), verbosity: 0 }).promise;
  try {
    return await lettersOn(await document.getPage(1));
  } finally {
    await document.loadingTask.destroy();
  }
}

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
  // Without the rule some programs take the height of a line for exact, and cut charts to it.
  const spacings = [document, parts.get("word/styles.xml")?.toString("utf8") ?? ""].flatMap((part) => part.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []);
  expect(spacings.length).toBeGreaterThan(1);
  for (const spacing of spacings) expect(spacing).toMatch(/w:lineRule="(auto|exact)"/);
});

test("từ chốt đến công bố bằng đúng các bước của văn phòng: thêm một nghị quyết thì nơi nào cũng là 98, bản đã duyệt và tệp của nó vẫn 97", {
  timeout: 120_000,
}, async () => {
  const { council } = await makeYear();
  const [leader, publisher] = [await make.actor({ role: "LEADER" }), await make.actor({ role: "APPROVER" })];
  const published = async () => {
    const { id, versionId, hash, author } = await reports.submitted([[leader]], { ownerId: council.bodyId });
    const approved = await approveReport(leader, { id, versionId, hash });
    await publishReport(publisher, { ...approved, versionId });
    const { slug } = await db.report.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    return { id, slug, author };
  };
  const text = async (slug: string) => (await mammoth.extractRawText({ buffer: await bytesOf(await ask(slug, "docx")) })).value;
  const files = async (slug: string) =>
    Promise.all((["docx", "xlsx", ...(canPrint() ? (["pdf"] as const) : [])] as const).map(async (format) => bytesOf(await ask(slug, format))));
  const figureNow = async () => (await figuresOf({ bodyId: council.bodyId, period: yearRange(2020) }, { only: ["nghi-quyet"] })).get("nghi-quyet")?.value;

  const first = await published();
  const before = await files(first.slug);
  expect([await figureNow(), (await wholeList(first.slug, "nghi-quyet", ""))?.title]).toEqual([97, "97 nghị quyết năm 2020"]);
  expect(await text(first.slug)).toContain("Hội đồng thông qua 97 nghị quyết");
  if (canPrint()) expect(await firstPage(before[2] ?? null)).toContain(letters("Hội đồng thông qua 97 nghị quyết"));

  await makeResolution(council, 98, "2020-12-10");
  expect(await figureNow()).toBe(98);
  await forget();
  await pause(1100);
  expect((await files(first.slug)).map((bytes, at) => bytes.equals(before[at] as Buffer))).toEqual(before.map(() => true));
  expect((await wholeList(first.slug, "nghi-quyet", ""))?.title).toBe("97 nghị quyết năm 2020");
  const detail = await findStaffReport(first.author, first.id);
  expect(detail && (await driftOfReport(detail))).toMatchObject([{ indicator: "nghi-quyet", frozen: 97, now: 98 }]);

  const second = await published();
  expect((await wholeList(second.slug, "nghi-quyet", ""))?.title).toBe("98 nghị quyết năm 2020");
  expect(await text(second.slug)).toContain("Hội đồng thông qua 98 nghị quyết");
});

test("số ký hiệu, ngày, người ký, nơi nhận do người soạn ghi: vào bản trình, vào mã băm, in đúng chỗ; bỏ trống thì in dấu chấm", {
  timeout: 120_000,
}, async () => {
  const leader = await make.actor({ role: "LEADER" });
  const open = await reports.submitted([[leader]]);
  const clerk = open.author;
  const paper = async (versionId: string) => {
    const { content, hash } = await db.reportVersion.findUniqueOrThrow({ where: { id: versionId }, select: { content: true, hash: true } });
    const parsed = reportContentSchema.parse(content);
    const sheet = paperOf(parsed, { number: 1, hash });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await reportDocx(sheet, new Date())) });
    return { hash, content: parsed, text: value.replaceAll("\u00a0", " "), printed: canPrint() ? await firstPage(await reportPdf(sheet, new Date())) : null };
  };
  const before = await paper(open.versionId);
  for (const words of ["Số: …", "ngày … tháng … năm …"]) expect(before.text).toContain(words);

  const back = await retractReport(clerk, { id: open.id, version: open.version });
  const words = {
    ...{ symbol: " 210/BC-HĐND ", issuedOn: "05/01/2021", signedFor: "TM. Thường trực Hội đồng nhân dân", signerTitle: "Chủ tịch" },
    ...{ signerName: "Hoàng Thị Minh Hạnh", recipients: "Ủy ban Thường vụ Quốc hội\n\n Lưu: VT" },
  };
  const saved = await saveOfficial(clerk, { ...back, ...words });
  expect(await saveOfficial(clerk, { ...saved, ...words })).toEqual(saved);
  expect((await auditTrailOf(open.id)).at(-1)).toBe("report.save");
  await expect(saveOfficial(clerk, { ...saved, ...words, issuedOn: "32/01/2021" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveOfficial(clerk, { ...saved, ...words, symbol: "x".repeat(61) })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveOfficial(clerk, { ...back, ...words, symbol: "211/BC-HĐND" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveOfficial(leader, { ...saved, ...words })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const again = await submitReport(clerk, saved);
  await expect(saveOfficial(clerk, { id: open.id, version: again.version, ...words })).rejects.toMatchObject({ code: "FORBIDDEN" });

  const after = await paper(again.versionId);
  expect(after.hash).not.toBe(before.hash);
  expect(after.content.official).toMatchObject({ symbol: "210/BC-HĐND", issuedOn: "2021-01-05", recipients: ["Ủy ban Thường vụ Quốc hội", "Lưu: VT"] });
  for (const printed of ["Số: 210/BC-HĐND", "ngày 05 tháng 01 năm 2021", "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "Hoàng Thị Minh Hạnh", "Lưu: VT."])
    expect(after.text).toContain(printed);
  if (after.printed) for (const printed of ["Số: 210/BC-HĐND", "ngày 05 tháng 01 năm 2021"]) expect(after.printed).toContain(letters(printed));
  if (before.printed) for (const printed of ["Số: …", "ngày … tháng … năm …"]) expect(before.printed).toContain(letters(printed));
  expect((await paper(open.versionId)).hash).toBe(before.hash);
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
  const texts = await Promise.all(pages.map(lettersOn));
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
