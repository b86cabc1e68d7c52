import { expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { correctPage } from "@/lib/texts/commands";
import { readText } from "@/lib/texts/jobs";
import { pageWord } from "@/lib/texts/labels";
import { ReadingEnded, ReadingProcess } from "@/lib/texts/process";
import { staffText } from "@/lib/texts/queries";
import { textLimits } from "@/lib/texts/schema";
import { make } from "@/tests/support/make";
import { endlessPdf, lyingPicturePdf, swollenWord, swollenWorkbook, thickPdf, vastPicturePdf } from "@/tests/support/make-bombs";
import { record } from "@/tests/support/make-documents";
import { pdfOfLines } from "@/tests/support/make-scans";
import { attached, readingProcesses } from "@/tests/support/make-texts";
import { wordFile } from "@/tests/support/word-file";

/* Files that were made to take down whoever opens them: each ends with a reason or with its page, within its limits, and never this process. */

vi.setConfig({ testTimeout: 200_000 });

const pdf = "application/pdf";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Reads the first page. @returns what came of it, and whether this process answered others all the while */
async function opened(bytes: Uint8Array, mimeType: string) {
  let silence = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    silence = Math.max(silence, performance.now() - last);
    last = performance.now();
  }, 50);
  const reading = new ReadingProcess({ ...textLimits, page: 60_000 });
  try {
    const pages = await reading.open(bytes, mimeType);
    if (typeof pages === "string") return pages;
    const page = await reading.page(1);
    return typeof page === "string" ? `page: ${page}` : page.text.slice(0, 7);
  } catch (error) {
    return error instanceof ReadingEnded ? `stopped: ${error.failure}` : error;
  } finally {
    reading.end();
    clearInterval(clock);
    expect(silence).toBeLessThan(5000);
  }
}

const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

test.each<[name: string, mimeType: string, make: () => Promise<Buffer> | Buffer, result: string]>([
  ["PDF 10.000 trang", pdf, () => thickPdf(10_000), "too-many-pages"],
  ["PDF có ảnh 50.000 × 50.000", pdf, vastPicturePdf, "page: too-heavy"],
  ["PDF có ảnh khai gian cỡ", pdf, () => lyingPicturePdf(), "stopped: too-heavy"],
  ["PDF vẽ chính nó", pdf, endlessPdf, "page: too-heavy"],
  ["Word bung ra 250 MB", docx, () => swollenWord(250), "stopped: too-heavy"],
  ["Excel bung ra 40 MB mà đọc được", xlsx, () => swollenWorkbook(40), "Thu\na\ta"],
  ["PDF cụt", pdf, async () => Buffer.concat([cut(await pdfOfLines([["The budget"]])), Buffer.from("\n%%EOF")]), "broken"],
  ["Word cụt", docx, async () => cut(await wordFile(["Tờ trình"])), "broken"],
  ["PDF rỗng", pdf, () => Buffer.alloc(0), "broken"],
  ["Excel rỗng", xlsx, () => Buffer.alloc(0), "broken"],
  ["PDF mang tên Word", docx, () => pdfOfLines([["The budget"]]), "broken"],
  ["ảnh không phải ảnh", "image/png", () => Buffer.from("không phải ảnh"), "broken"],
])("%s", async (_, mimeType, make, result) => {
  expect(await opened(await make(), mimeType)).toBe(result);
  await expect.poll(readingProcesses).toEqual([]);
});

/** Turn after turn: a page that has to be stopped may take a whole one. */
async function readToTheEnd(fileId: string): Promise<void> {
  do await readText({ fileId });
  while ((await db.fileText.count({ where: { fileId, state: "WAITING" } })) > 0);
}

test("một trang quá nặng không làm mất các trang quanh nó: trang ấy trống, nói vì sao, có người gõ lại thì hết", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const { id, version } = await record.document({ publishedAt: null });
  const fileId = await attached(
    clerk,
    { type: "document", id, version },
    await lyingPicturePdf(["The budget of the year", "The council has agreed"]),
    "giua-nang.pdf",
  );
  await readToTheEnd(fileId);
  const read = await staffText(clerk, fileId);
  expect(read?.pages.map(({ page, text, quality, failure }) => [page, text, quality > 0, failure])).toEqual([
    [1, "The budget of the year", true, null],
    [2, "", false, "too-heavy"],
    [3, "The council has agreed", true, null],
  ]);
  expect(read?.pages.map(pageWord)[1]).toBe("Trang này quá nặng để đọc");
  await expect.poll(readingProcesses).toEqual([]);
  await correctPage(clerk, { fileId, version: read?.version, page: 2, text: "Ngân sách" });
  expect((await staffText(clerk, fileId))?.pages[1]).toMatchObject({ text: "Ngân sách", quality: 1, failure: null });
  const alone = await attached(clerk, { type: "document", id, version: version + 1 }, await lyingPicturePdf(), "chi-nang.pdf");
  await readToTheEnd(alone);
  expect(await db.fileText.findFirst({ where: { fileId: alone } })).toMatchObject({ state: "UNREADABLE", failure: "too-heavy" });
});

test("trang trắng của một bản quét vẫn là trang, không phải lỗi", async () => {
  expect(await opened(await thickPdf(1), pdf)).toBe("");
});
