import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { publicFile, staffFile } from "@/lib/files/queries";
import { sendDocument } from "@/lib/files/sending";
import { finishUpload } from "@/lib/files/uploads";
import { approveEdition } from "@/lib/news/commands/approve";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { findPublished } from "@/lib/news/queries";
import { findEdition } from "@/lib/news/queries/edition";
import { footprint } from "@/tests/support/footprint";
import { auditTrailOf, make } from "@/tests/support/make";
import { sendWhole } from "@/tests/support/uploading";
import { captions, video } from "@/tests/support/video";

const asked = (headers: Record<string, string> = {}) => new Request("http://localhost/tep", { headers });

async function send(actor: Awaited<ReturnType<typeof make.actor>>, name: string, bytes: Buffer) {
  return finishUpload(actor, await sendWhole(actor, bytes, { name }));
}

test("video MP4 và WebM được nhận theo nội dung, giữ từng byte, biết cỡ và độ dài; gửi được từng đoạn", async () => {
  const author = await make.actor();
  for (const container of ["mp4", "webm"] as const) {
    const bytes = await video({ container });
    const stored = await send(author, "Khai mạc.avi", bytes);
    expect(stored).toMatchObject({ kind: "VIDEO", name: `Khai mạc.${container}`, width: 640, height: 360, size: bytes.length });
    const row = await db.storedFile.findUniqueOrThrow({ where: { id: stored.id }, select: { mimeType: true, durationMs: true, sha256: true } });
    expect([row.mimeType, row.durationMs, Buffer.from(row.sha256).toString("hex")]).toEqual([
      `video/${container}`,
      2000,
      createHash("sha256").update(bytes).digest("hex"),
    ]);
    expect(await auditTrailOf(stored.id)).toEqual(["file.store"]);
    const part = await sendDocument(asked({ range: "bytes=100-199" }), await staffFile(author, stored.id), "private");
    expect([part.status, part.headers.get("content-type"), part.headers.get("content-disposition")?.slice(0, 6)]).toEqual([
      206,
      `video/${container}`,
      "inline",
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
  }
  expect(readdirSync(`${env().DATA_DIR}/uploads`)).toEqual([]);
});

test("phụ đề WebVTT được nhận và gửi đúng kiểu", async () => {
  const author = await make.actor();
  const stored = await send(author, "loi.vtt", captions());
  expect(stored).toMatchObject({ kind: "CAPTIONS", name: "loi.vtt", width: null });
  const answer = await sendDocument(asked(), await staffFile(author, stored.id), "private");
  expect([answer.headers.get("content-type"), await answer.text()]).toEqual(["text/vtt; charset=utf-8", captions().toString()]);
});

test("người không được tải tệp thì không gửi được video; giới hạn của cổng được giữ", async () => {
  const leader = await make.actor({ role: "LEADER" });
  const author = await make.actor();
  const bytes = await video();
  const before = await footprint();
  await expect(send(leader, "hop.mp4", bytes)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-upload" });
  const setting = env();
  setting.VIDEO_MAX_MB = bytes.length / 1024 / 1024 / 2;
  try {
    await expect(send(author, "hop.mp4", bytes)).rejects.toMatchObject({ code: "INVALID", reason: "too-large-video" });
  } finally {
    setting.VIDEO_MAX_MB = undefined;
  }
  expect(await footprint()).toEqual(before);
});

test("video trong bài mở cùng bài: cả ảnh chờ và phụ đề; tệp sai loại không lưu được; thiếu phụ đề thì được nhắc trước khi gửi", async () => {
  const author = await make.actor();
  const [film, words, poster] = [
    await send(author, "hop.mp4", await video()),
    await send(author, "loi.vtt", captions()),
    await make.picture({ actor: author }),
  ];
  const block = make.video(film.id, { posterId: poster.id, captionsId: words.id });
  const open = async () => (await Promise.all([film.id, words.id, poster.id].map(publicFile))).map(Boolean);
  for (const wrong of [make.video(poster.id), make.video(film.id, { posterId: film.id }), make.video(film.id, { captionsId: poster.id })]) {
    await expect(make.edition({ author, content: { body: make.body("Nội dung", wrong) } })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-file" });
  }
  const silent = await make.edition({ author, content: { body: make.body("Nội dung", make.video(film.id, { posterId: poster.id })) } });
  const findings = (await findEdition(author, silent.id))?.findings.filter(({ kind }) => kind.startsWith("video"));
  expect(findings).toEqual([
    { kind: "video-captions", blocking: false, place: 1, sentence: "Video 1: chưa có phụ đề. Người không nghe được sẽ không biết video nói gì." },
  ]);
  expect(await open()).toEqual([false, false, false]);
  const article = await make.published({ author, content: { body: make.body("Nội dung", block) } });
  expect(await open()).toEqual([true, true, true]);
  const page = await findPublished(article.slug);
  expect([page?.picture, page?.pictures[poster.id]?.widths.length, page?.pictures[film.id]?.width]).toEqual([null, 1, 640]);
  const { version } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } });
  await withdrawArticle(article.approver, { id: article.id, version, reason: "Đăng nhầm" });
  expect(await open()).toEqual([false, false, false]);
});

test("thiếu tệp video hoặc chú thích thì không duyệt được", async () => {
  const author = await make.actor();
  const film = await send(author, "hop.mp4", await video());
  for (const block of [make.video(null), make.video(film.id, { caption: " " })]) {
    const edition = await make.edition({ author, state: "SUBMITTED", content: { body: make.body("Nội dung", block) } });
    await expect(approveEdition(edition.approver, { id: edition.id, version: edition.version })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
