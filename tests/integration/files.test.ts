import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storeDocument, storeFile, storePicture } from "@/lib/files/commands";
import { makeSizes } from "@/lib/files/jobs";
import { publicFile, staffFile } from "@/lib/files/queries";
import { STAFF_PICTURE, sendDocument, sendPicture } from "@/lib/files/sending";
import { storage } from "@/lib/files/storage";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { auditTrailOf, make } from "../support/make";
import { zip } from "../support/zip";

const stored = () => {
  const folder = path.join(process.env.DATA_DIR as string, "files");
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  } catch {
    return 0;
  }
};
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#365" } });
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const asked = (headers: Record<string, string> = {}, method = "GET") => new Request("http://localhost/tep", { headers, method });

describe("ảnh", () => {
  test("được giữ ở các cỡ nhỏ hơn bản gốc, ba định dạng, không cỡ nào phóng to", async () => {
    const actor = await make.actor();
    const picture = await storePicture(actor, { bytes: await plain(1000, 500).jpeg().toBuffer(), name: "Khai mạc.JPG", alt: "Hội trường" });
    // One size at once, so that it can be shown; the rest is the worker's, and doing it twice changes nothing.
    expect(picture).toMatchObject({ width: 1000, height: 500, alt: "Hội trường", widths: [640], name: "Khai mạc.jpg" });
    await makeSizes({ fileId: picture.id, revision: 1 });
    const kept = stored();
    await makeSizes({ fileId: picture.id, revision: 1 });
    await makeSizes({ fileId: picture.id, revision: 2 });
    expect(stored()).toBe(kept);
    const file = await staffFile(actor, picture.id);
    expect(file?.derivatives.map(({ width }) => width).toSorted((a, b) => a - b)).toEqual([320, 640, 960, 1000].flatMap((width) => [width, width, width]));
    const small = await sharp(
      await storage().read(file?.derivatives.find(({ width, format }) => width === 320 && format === "avif")?.storageKey as string),
    ).metadata();
    expect([small.width, small.height, small.format]).toEqual([320, 160, "heif"]);
    expect(await auditTrailOf(picture.id)).toEqual(["file.store"]);
  });

  test("không còn EXIF, tọa độ hay máy chụp, kể cả trong bản gốc được giữ; ảnh chụp nghiêng được xoay đúng", async () => {
    const bytes = await plain(60, 40)
      .withExif({ IFD0: { Make: "MAYANHBIMAT" }, IFD3: { GPSLatitude: "21/1 1/1 1/1", GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes("MAYANHBIMAT")).toBe(true);
    const actor = await make.actor();
    const picture = await storePicture(actor, { bytes, name: "anh.jpg" });
    expect([picture.width, picture.height]).toEqual([40, 60]);
    await makeSizes({ fileId: picture.id, revision: 1 });
    const file = await staffFile(actor, picture.id);
    for (const key of [file?.storageKey, ...(file?.derivatives ?? []).map(({ storageKey }) => storageKey)]) {
      const kept = await storage().read(key as string);
      expect(kept.includes("MAYANHBIMAT")).toBe(false);
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
    }
  });

  test("ảnh trong suốt giữ được nền trong suốt", async () => {
    const actor = await make.actor();
    const bytes = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } })
      .png()
      .toBuffer();
    expect(await storePicture(actor, { bytes, name: "dau.png" })).toMatchObject({ name: "dau.png", width: 50 });
  });

  test("ảnh xám, ảnh CMYK và ảnh động đều thành ảnh tĩnh đủ màu", async () => {
    const actor = await make.actor();
    const gray = await plain(40, 30).grayscale().jpeg().toBuffer();
    const cmyk = await plain(40, 30).toColourspace("cmyk").jpeg().toBuffer();
    const gif = await plain(40, 30).gif().toBuffer();
    for (const bytes of [gray, cmyk, gif]) expect(await storePicture(actor, { bytes, name: "anh" })).toMatchObject({ width: 40, height: 30 });
  });

  test("tệp không phải ảnh, SVG, ảnh hỏng, ảnh rỗng, ảnh quá nhiều điểm: từ chối rõ lý do, không để lại gì", async () => {
    const actor = await make.actor();
    const before = [stored(), await db.storedFile.count(), await db.auditEntry.count()];
    const jpeg = await plain(300, 300).jpeg().toBuffer();
    const bomb = await plain(8000, 7000).png({ compressionLevel: 9 }).toBuffer();
    const cases: [Uint8Array, string][] = [
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "not-a-picture"],
      [Buffer.from("MZ\u0090\u0000 chương trình"), "not-a-picture"],
      [pdf, "not-a-picture"],
      [jpeg.subarray(0, jpeg.length / 2), "broken-picture"],
      [new Uint8Array(), "empty"],
      [bomb, "too-many-pixels"],
      [Buffer.alloc(20 * 1024 * 1024 + 1), "too-large-picture"],
    ];
    for (const [bytes, reason] of cases)
      await expect(storePicture(actor, { bytes, name: "anh.jpg" }), reason).rejects.toMatchObject({ code: "INVALID", reason });
    expect([stored(), await db.storedFile.count(), await db.auditEntry.count()]).toEqual(before);
  });
});

describe("tệp văn bản", () => {
  test("loại tệp do nội dung quyết định, đuôi tên sửa theo loại, từng byte giữ nguyên", async () => {
    const actor = await make.actor();
    const report = await storeDocument(actor, { bytes: pdf, name: "Báo cáo tổng kết.exe" });
    expect(report).toMatchObject({ name: "Báo cáo tổng kết.pdf", mimeType: "application/pdf", size: pdf.length });
    const rows = await db.auditEntry.findMany({ where: { subjectId: report.id }, select: { action: true, actorId: true, detail: true } });
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect(rows).toEqual([{ action: "file.store", actorId: actor.id, detail: { kind: "DOCUMENT", sha256, size: pdf.length } }]);
    expect((await storage().read((await staffFile(actor, report.id))?.storageKey as string)).equals(pdf)).toBe(true);
    const csv = await storeDocument(actor, { bytes: Buffer.from("số,trích yếu\n1,Về ngân sách\n"), name: "Danh mục.csv" });
    expect(csv.mimeType).toBe("text/csv; charset=utf-8");
  });

  test("chương trình, trang HTML, SVG, kho nén và tệp rỗng bị từ chối", async () => {
    const actor = await make.actor();
    const files = [
      Buffer.from("\u007fELF\u0002\u0001\u0001"),
      Buffer.from("<html><script>x</script>"),
      Buffer.from(" <svg onload=x>"),
      zip([{ name: "anh.txt", data: "kho nén" }]),
      Buffer.from([0xff, 0xfe, 0x41]),
    ];
    for (const bytes of files)
      await expect(storeDocument(actor, { bytes, name: "van-ban.txt" })).rejects.toMatchObject({ code: "INVALID", reason: "not-a-document" });
    await expect(storeDocument(actor, { bytes: new Uint8Array(), name: "a.txt" })).rejects.toMatchObject({ reason: "empty" });
  });

  test("tên tệp không mang theo thư mục hay ký tự điều khiển", async () => {
    const actor = await make.actor();
    expect((await storeDocument(actor, { bytes: pdf, name: "../../etc/Kế\u202e hoạch\r\n.pdf" })).name).toBe("Kế hoạch .pdf");
  });
});

test("ai không được tải tệp thì không tải được, không còn dấu vết", async () => {
  const leader = await make.actor({ role: "LEADER" });
  const before = [stored(), await db.auditEntry.count()];
  const bytes = await plain(20, 20).jpeg().toBuffer();
  await expect(storePicture(leader, { bytes, name: "a.jpg" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-upload" });
  await expect(storeDocument(leader, { bytes: pdf, name: "a.pdf" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(storePicture(leader, { bytes: "không phải byte", name: "a.jpg" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect([stored(), await db.auditEntry.count()]).toEqual(before);
});

test("giao dịch hỏng thì các byte đã ghi cũng được dọn", async () => {
  const ghost = Actor.ofAccount({ id: crypto.randomUUID(), displayName: "Không có tài khoản này", roles: ["AUTHOR"] });
  const before = stored();
  await expect(storePicture(ghost, { bytes: await plain(50, 50).jpeg().toBuffer(), name: "a.jpg" })).rejects.toThrow();
  await expect(storeDocument(ghost, { bytes: pdf, name: "a.pdf" })).rejects.toThrow();
  expect(stored()).toBe(before);
});

test("ảnh và tệp chỉ ra ngoài cùng bài đang đăng dùng đến nó", async () => {
  const author = await make.actor();
  const [figure, lead] = [await make.picture({ actor: author }), await make.picture({ actor: author })];
  const document = await storeDocument(author, { bytes: pdf, name: "Báo cáo.pdf" });
  const content = {
    body: make.body("Nội dung", make.figure(figure.id)),
    leadFileId: lead.id,
    leadAlt: "Hội trường",
    attachments: [{ fileId: document.id, title: "Báo cáo" }],
  };
  const ids = [figure.id, lead.id, document.id];
  const open = async () => (await Promise.all(ids.map(publicFile))).map(Boolean);
  await make.edition({ author, content });
  await make.edition({ author, content, state: "APPROVED" });
  await make.published({ author, content, publishAt: new Date(Date.now() + 3600_000) });
  expect(await open()).toEqual([false, false, false]);
  const article = await make.published({ author, content });
  expect(await open()).toEqual([true, true, true]);
  expect(await publicFile("không-phải-mã")).toBeNull();

  const draft = await startEdition(author, { id: article.id, version: article.version });
  const saved = await saveEdition(author, { ...draft, leadFileId: null, attachments: [], change: "UPDATE", changeNote: "Bỏ tệp cũ" });
  expect(await open()).toEqual([true, true, true]);
  await approveAndPublish(article.approver, await submitEdition(author, saved));
  expect(await open()).toEqual([true, false, false]);
  const { version } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } });
  await withdrawArticle(article.approver, { id: article.id, version, reason: "Đăng nhầm" });
  expect(await open()).toEqual([false, false, false]);
  expect(await staffFile(await make.actor({ role: "LEADER" }), figure.id)).toBeNull();
});

describe("gửi tệp", () => {
  test("ảnh có kiểu, độ dài, dấu nhận bản; cỡ không có thì 404", async () => {
    const actor = await make.actor();
    const picture = await make.picture({ actor });
    const file = await staffFile(actor, picture.id);
    const answer = await sendPicture(asked(), file, "320.webp", "public, max-age=31536000, immutable");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-content-type-options")]).toEqual([200, "image/webp", "nosniff"]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(Number(answer.headers.get("x-portal-length")));
    const etag = answer.headers.get("etag") as string;
    expect((await sendPicture(asked({ "if-none-match": etag }), file, "320.webp", "public")).status).toBe(304);
    // Of staff: kept by the browser alone, and asked for each time.
    const inside = await sendPicture(asked({ "if-none-match": etag }), file, "320.webp", STAFF_PICTURE);
    expect([inside.status, inside.headers.get("cache-control"), inside.headers.get("etag")]).toEqual([304, "private, no-cache", etag]);
    for (const name of ["321.webp", "320.svg", "320.png", "../../etc/passwd", "320.webp.exe"])
      expect((await sendPicture(asked(), file, name, "public")).status, name).toBe(404);
    expect((await sendPicture(asked(), null, "320.webp", "public")).headers.get("cache-control")).toBe("no-store");
    expect((await sendDocument(asked(), file, "public")).status).toBe(404);
  });

  test("tệp gửi được từng phần, tên tiếng Việt còn nguyên, PDF mở trong hộp cát", async () => {
    const actor = await make.actor();
    const file = await staffFile(actor, (await storeDocument(actor, { bytes: pdf, name: "Báo cáo năm 2020.pdf" })).id);
    const send = (headers?: Record<string, string>, method?: string) => sendDocument(asked(headers, method), file, "public, no-cache");
    const whole = await send();
    expect(whole.headers.get("content-disposition")).toBe(
      "inline; filename=\"Bao cao nam 2020.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20n%C4%83m%202020.pdf",
    );
    expect(whole.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true);
    const part = await send({ range: "bytes=0-7" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, `bytes 0-7/${pdf.length}`, "%PDF-1.7"]);
    expect(await (await send({ range: "bytes=-6" })).text()).toBe("%%EOF\n");
    expect((await send({ range: `bytes=${pdf.length}-` })).status).toBe(416);
    expect((await send({ range: "bytes=0-1,4-5" })).status).toBe(200);
    expect((await send({ range: "bytes=0-7", "if-range": '"bản khác"'.normalize("NFD").replace(/[^\x20-\x7e]/g, "") })).status).toBe(200);
    const head = await send({}, "HEAD");
    expect([head.status, head.headers.get("x-portal-length"), await head.text()]).toEqual([200, String(pdf.length), ""]);
  });

  test("tệp không phải PDF thì tải về, không mở trong trình duyệt", async () => {
    const actor = await make.actor();
    const file = await staffFile(actor, (await storeDocument(actor, { bytes: Buffer.from("a,b\n"), name: "so lieu.csv" })).id);
    expect((await sendDocument(asked(), file, "public")).headers.get("content-disposition")).toMatch(/^attachment; /);
  });
});

test("ảnh thành ảnh, còn lại thành tệp văn bản, dù tên nói gì", async () => {
  const actor = await make.actor();
  expect(await storeFile(actor, { bytes: await plain(33, 22).png().toBuffer(), name: "bao-cao.pdf" })).toMatchObject({
    kind: "PICTURE",
    width: 33,
    height: 22,
  });
  expect(await storeFile(actor, { bytes: pdf, name: "anh.jpg" })).toMatchObject({ kind: "DOCUMENT", name: "anh.pdf", width: null });
  await expect(storeFile(actor, { bytes: Buffer.from("<svg/>"), name: "huy-hieu.svg" })).rejects.toMatchObject({ reason: "not-a-picture" });
});

test("khóa lạ trong cơ sở dữ liệu không bao giờ thành đường dẫn", async () => {
  for (const key of ["../../etc/passwd", "/etc/passwd", "ab/../../x", ""]) {
    await expect((async () => storage().read(key))()).rejects.toThrow("not a storage key");
  }
});
