import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { fileWords } from "@/lib/files/labels";
import { finishUpload } from "@/lib/files/uploads";
import { importFile } from "@/lib/imports/commands";
import { refusalWords } from "@/lib/imports/labels";
import { footprint } from "@/tests/support/footprint";
import { make } from "@/tests/support/make";
import { announce, askUpload, sendPiece, sendWhole } from "@/tests/support/uploading";
import { video } from "@/tests/support/video";
import { p, wordParts, zip } from "@/tests/support/zip";

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#365" } });
const jpeg = await plain(400, 300).jpeg().toBuffer();
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const word = zip(wordParts(p("Báo cáo giám sát")));
const [mp4, webm] = [await video(), await video({ container: "webm", seconds: 4 })];
const archive = zip([{ name: "chuong-trinh.exe", data: "MZ" }]);

/** A PNG whose head promises more dots than anybody can decode; its content is a few bytes. */
function vast(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const zeros = Buffer.alloc(60 * 1024 * 1024);
const honest = zip([...wordParts(p("Một đoạn.")), { name: "word/media/a.bin", data: "x", claims: 2 ** 31 }]);
const liar = zip([...wordParts(p("Một đoạn.")), { name: "word/media/a.bin", data: zeros, claims: 10 }]);
/** Six times sixty megabytes: each part may stand, together they may not. */
const swollen = zip([...wordParts(p("Một đoạn.")), ...Array.from({ length: 6 }, (_, n) => ({ name: `word/media/${n}.bin`, data: zeros }))]);
const crowd = zip([...wordParts(p("Một đoạn.")), ...Array.from({ length: 5001 }, (_, n) => ({ name: `word/media/${n}`, data: "x" }))]);

/** As the browser does it: sent as an upload, then taken into the library. */
async function send(actor: Awaited<ReturnType<typeof make.actor>>, name: string, bytes: Buffer): Promise<unknown> {
  return finishUpload(actor, await sendWhole(actor, bytes, { name }));
}

/** Runs something and looks how long it took, and how long this process answered nobody meanwhile. In milliseconds. */
async function watched<T>(work: Promise<T>): Promise<{ result: T | unknown; took: number; silence: number }> {
  const began = performance.now();
  let [last, silence] = [began, 0];
  const tick = setInterval(() => {
    const now = performance.now();
    silence = Math.max(silence, now - last);
    last = now;
  }, 10);
  const result: unknown = await work.catch((error: unknown) => error);
  clearInterval(tick);
  return { result, took: performance.now() - began, silence };
}

test.each<[string, string, Buffer, keyof typeof fileWords]>([
  ["bom nén, khai thật", "bao-cao.docx", honest, "archive-too-large"],
  ["bom nén, khai gian", "bao-cao.docx", liar, "broken-document"],
  ["bom nén, nhiều phần", "bao-cao.docx", swollen, "archive-too-large"],
  ["quá nhiều phần", "bao-cao.docx", crowd, "archive-too-large"],
  ["ảnh 30.000 × 30.000", "anh.png", vast(30_000, 30_000), "too-many-pixels"],
  ["ảnh dài 30.000", "anh.png", await plain(30_000, 100).png().toBuffer(), "too-many-pixels"],
  ["ảnh cũng là trang web", "anh.jpg", Buffer.concat([jpeg, Buffer.from("<html><script>alert(1)</script>")]), "two-things-at-once"],
  [
    "ảnh giấu trang web trong chú thích",
    "anh.jpg",
    Buffer.concat([jpeg.subarray(0, 2), Buffer.from("fffe0019", "hex"), Buffer.from("<script>alert(1)</scri>"), jpeg.subarray(2)]),
    "two-things-at-once",
  ],
  ["ảnh cũng là tệp nén", "anh.jpg", Buffer.concat([jpeg, archive]), "two-things-at-once"],
  ["ảnh GIF cũng là tệp nén", "anh.gif", Buffer.concat([await plain(9, 9).gif().toBuffer(), archive]), "two-things-at-once"],
  ["PDF cũng là tệp nén", "van-ban.pdf", Buffer.concat([pdf, archive]), "two-things-at-once"],
  ["trang web đứng trước tệp Word", "bao-cao.docx", Buffer.concat([Buffer.from("<html><script>x</script>"), word]), "not-a-document"],
  ["ảnh bị cắt cụt", "anh.jpg", jpeg.subarray(0, jpeg.length / 2), "broken-picture"],
  ["video MP4 bị cắt cụt", "hop.mp4", mp4.subarray(0, mp4.length * 0.7), "broken-video"],
  ["video WebM bị cắt cụt", "hop.webm", webm.subarray(0, webm.length * 0.4), "broken-video"],
  ["video chỉ còn phần đầu", "hop.mp4", mp4.subarray(0, 64), "broken-video"],
  ["video HEVC", "hop.mp4", await video({ codec: "hevc" }), "unplayable-video"],
  ["video cũng là tệp nén", "hop.mp4", Buffer.concat([mp4, archive]), "two-things-at-once"],
  ["video QuickTime", "hop.mov", Buffer.concat([Buffer.from("0000001466747970717420200000000071742020", "hex"), Buffer.alloc(500)]), "not-a-video"],
  ["phụ đề SRT đổi đuôi", "loi.vtt", Buffer.from("1\n00:00:00,000 --> 00:00:01,000\nKính thưa\n"), "not-captions"],
  ["phụ đề sai giờ", "loi.vtt", Buffer.from("WEBVTT\n\n00:00:09.000 --> 00:00:01.000\nKính thưa\n"), "not-captions"],
  ["phụ đề không có lời nào", "loi.vtt", Buffer.from("WEBVTT\n"), "not-captions"],
  ["PDF bị cắt cụt", "van-ban.pdf", pdf.subarray(0, pdf.length - 8), "broken-document"],
  ["Word bị cắt cụt", "bao-cao.docx", word.subarray(0, word.length - 40), "broken-document"],
])("%s: một câu trong vòng 2 giây, máy chủ vẫn trả lời người khác, không để lại gì", async (_, name, bytes, reason) => {
  const author = await make.actor();
  const before = await footprint();
  const { result, took, silence } = await watched(send(author, name, bytes));
  expect(result).toBeInstanceOf(AppError);
  expect(result).toMatchObject({ code: "INVALID", reason });
  expect(fileWords[reason]).toMatch(/^\p{Lu}[^!]*\.$/u);
  expect(took).toBeLessThan(2000);
  expect(silence).toBeLessThan(500);
  expect(await footprint()).toEqual(before);
});

test("nhập bài từ bom nén cũng bị từ chối trong 2 giây, máy chủ vẫn trả lời", async () => {
  const author = await make.actor();
  const before = await footprint();
  const { result, took, silence } = await watched(importFile(author, { name: "bai.docx", bytes: swollen }));
  expect(result).toMatchObject({ code: "INVALID", reason: "archive-too-large" });
  expect(refusalWords["archive-too-large"]).toMatch(/\.$/);
  expect([took < 2000, silence < 500]).toEqual([true, true]);
  expect(await footprint()).toEqual(before);
});

test("đường truyền đứt giữa chừng: không hàng, không byte, không tệp tạm", async () => {
  const author = await make.actor();
  const before = await footprint();
  const id = (await announce(author, jpeg.length, { name: "anh.jpg" })).headers.get("location")?.split("/").at(-1) ?? "";
  const torn = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(jpeg.subarray(0, 500)),
    pull: (controller) => controller.error(new Error("đứt đường truyền")),
  });
  expect((await sendPiece(author, id, 0, jpeg, torn)).status).toBeGreaterThanOrEqual(400);
  await expect(finishUpload(author, id)).rejects.toMatchObject({ code: "INVALID", reason: "cut-short" });
  // What came waits for the rest; given up, nothing of it stays.
  await askUpload(author, id, "DELETE");
  expect(await footprint()).toEqual(before);
});

test("tệp thường không bị nhầm: ảnh có chú thích, PDF có phần thêm ở cuối, Word có ảnh", async () => {
  const author = await make.actor();
  const described = await plain(30, 20)
    .withExif({ IFD0: { ImageDescription: "<xmp> kỳ họp, xem svg và html" } })
    .jpeg()
    .toBuffer();
  await send(author, "anh.jpg", described);
  await send(author, "van-ban.pdf", Buffer.concat([pdf, Buffer.alloc(2000, 32)]));
  await send(author, "bao-cao.docx", zip([...wordParts(p("Một đoạn.")), { name: "word/media/a.jpeg", data: jpeg }]));
});
