import { createHash } from "node:crypto";
import { utimesSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { answerUpload } from "@/app/quan-tri/(khung)/tep/tai-len/answer";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storePicture } from "@/lib/files/commands";
import { sweepUploads } from "@/lib/files/jobs";
import { fileWords } from "@/lib/files/labels";
import { libraryFile } from "@/lib/files/queries/library";
import { finishUpload, underWay } from "@/lib/files/uploads";
import { filesIn } from "../../support/footprint";
import { make } from "../../support/make";
import { type Announced, announce, askUpload, sendPiece, sendWhole } from "../../support/uploading";

const folder = () => path.join(process.env.DATA_DIR as string, "uploads");
const waiting = () => filesIn("uploads");

async function begin(actor: Actor, length: number | null, announced: Announced = {}): Promise<string> {
  const answer = await announce(actor, length, announced);
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([201, null]);
  const location = answer.headers.get("location") ?? "";
  expect(location).toMatch(/^\/quan-tri\/tep\/tai-len\/[0-9a-f]{32}$/);
  return location.split("/").at(-1) as string;
}

const offsetOf = async (actor: Actor, id: string) => Number((await askUpload(actor, id, "HEAD")).headers.get("upload-offset"));

test("gửi từng phần, đứt thì hỏi đã đến đâu rồi gửi tiếp; đủ thì vào kho đúng một lần, không để lại gì", async () => {
  const actor = await make.actor();
  const bytes = new TextEncoder().encode(`Báo cáo ${crypto.randomUUID()}\n`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = await begin(actor, bytes.length, { sha256, name: "Báo cáo tổng kết.txt" });
  expect((await sendPiece(actor, id, 0, bytes.slice(0, 10))).status).toBe(204);
  await expect(finishUpload(actor, id)).rejects.toMatchObject({ code: "INVALID", reason: "cut-short" });
  expect(await offsetOf(actor, id)).toBe(10);
  expect((await sendPiece(actor, id, 5, bytes.slice(5))).status).toBe(409);
  expect((await sendPiece(actor, id, 10, bytes.slice(10))).headers.get("upload-offset")).toBe(String(bytes.length));
  const [one, two] = await Promise.all([finishUpload(actor, id), finishUpload(actor, id)]);
  expect(one).toMatchObject({ kind: "DOCUMENT", name: "Báo cáo tổng kết.txt", size: bytes.length, alike: [] });
  expect([two, await finishUpload(actor, id)]).toEqual([one, one]);
  expect(await db.storedFile.count({ where: { sha256: createHash("sha256").update(bytes).digest() } })).toBe(1);
  expect(waiting()).toEqual([]);
});

test("lần tải thuộc về tài khoản đã bắt đầu nó, và chỉ ai được tải tệp mới bắt đầu được", async () => {
  const [actor, other, leader] = [await make.actor(), await make.actor(), await make.actor({ role: "LEADER" })];
  const id = await begin(actor, 4);
  await expect(askUpload(other, id, "HEAD")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(finishUpload(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(askUpload(leader, id, "HEAD")).rejects.toMatchObject({ reason: "may-not-upload" });
  await expect(announce(leader, 4)).rejects.toMatchObject({ reason: "may-not-upload" });
  for (const strange of ["../../etc/passwd", "0".repeat(32), `${id}.json`])
    await expect(finishUpload(actor, strange)).rejects.toMatchObject({ code: "NOT_FOUND" });
  // Nobody takes an upload over by naming an account in its words.
  const forged = await begin(actor, 4, { account: other.id });
  await expect(askUpload(other, forged, "HEAD")).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const mine of [id, forged]) expect((await askUpload(actor, mine, "DELETE")).status).toBe(204);
  expect(waiting()).toEqual([]);
});

test("quá lớn, không nói độ dài, sai một byte, không phải tệp nhận được: từ chối rõ lý do, không để lại gì", async () => {
  const actor = await make.actor();
  const before = await db.auditEntry.count();
  await expect(begin(actor, 501 * 1024 * 1024)).rejects.toMatchObject({ reason: "too-large-video" });
  await expect(begin(actor, null)).rejects.toMatchObject({ reason: "cut-short" });
  const wrong = await sendWhole(actor, Buffer.from("một hay\n"), { sha256: createHash("sha256").update("một hai\n").digest("hex") });
  await expect(finishUpload(actor, wrong)).rejects.toMatchObject({ reason: "cut-short" });
  const program = await sendWhole(actor, Buffer.from("\u007fELF\u0002\u0001\u0001"));
  await expect(finishUpload(actor, program)).rejects.toMatchObject({ reason: "not-a-document" });
  // More bytes than announced.
  const short = await begin(actor, 4);
  expect((await sendPiece(actor, short, 0, new TextEncoder().encode("năm byte"))).status).toBeGreaterThanOrEqual(400);
  await askUpload(actor, short, "DELETE");
  expect([waiting(), await db.auditEntry.count()]).toEqual([[], before]);
});

test("mỗi tài khoản có hạn số lần tải dở và tổng độ lớn; người khác không bị vạ, bỏ bớt thì tải tiếp được", async () => {
  const [actor, other] = [await make.actor(), await make.actor()];
  const large = 500 * 1024 * 1024;
  const heavy = await Promise.all([1, 2, 3, 4].map(() => begin(actor, large)));
  await expect(begin(actor, large)).rejects.toMatchObject({ code: "TOO_MANY", reason: "too-many-uploads" });
  for (const id of heavy) await askUpload(actor, id, "DELETE");
  // All at once: none slips through between counting and beginning.
  const many = await Promise.allSettled(Array.from({ length: underWay.uploads + 3 }, () => begin(actor, 4)));
  const ids = many.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect([ids.length, many.length - ids.length]).toEqual([underWay.uploads, 3]);
  const answer = await answerUpload(actor, () => announce(actor, 4));
  expect([answer.status, await answer.json()]).toEqual([429, { sentence: fileWords["too-many-uploads"] }]);
  const theirs = await begin(other, 4);
  await askUpload(actor, ids.pop() as string, "DELETE");
  ids.push(await begin(actor, 4));
  for (const id of ids) await askUpload(actor, id, "DELETE");
  await askUpload(other, theirs, "DELETE");
  expect(waiting()).toEqual([]);
});

test("gửi vào chỗ của một ảnh đang có thì ảnh ấy đổi, địa chỉ giữ nguyên", async () => {
  const actor = await make.actor();
  const drawn = (grey: number) =>
    sharp({ create: { width: 90, height: 60, channels: 3, background: { r: grey, g: grey, b: grey } } })
      .jpeg()
      .toBuffer();
  const { id } = await storePicture(actor, { bytes: await drawn(10), name: "cu.jpg" });
  const upload = await sendWhole(actor, await drawn(200), { name: "moi.jpg", replaces: id, version: 1 });
  expect(await finishUpload(actor, upload)).toMatchObject({ id, name: "moi.jpg" });
  expect(await libraryFile(actor, id)).toMatchObject({ name: "moi.jpg", version: 2, picture: { revision: 2 } });
  const stale = await sendWhole(actor, await drawn(100), { name: "cham.jpg", replaces: id, version: 1 });
  await expect(finishUpload(actor, stale)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(waiting()).toEqual([]);
});

test("phần gửi dở để quá một ngày thì tiến trình nền dọn, phần còn mới thì giữ", async () => {
  const actor = await make.actor();
  const [old, slow, fresh] = [await begin(actor, 4), await begin(actor, 4), await begin(actor, 4)];
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
  // A slow line: what is known of the upload is old, its bytes are not.
  for (const name of [old, `${old}.json`, `${slow}.json`]) utimesSync(path.join(folder(), name), yesterday, yesterday);
  expect(await sweepUploads()).toBe(2);
  expect(waiting().toSorted()).toEqual([slow, `${slow}.json`, fresh, `${fresh}.json`].toSorted());
  await expect(finishUpload(actor, old)).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const id of [slow, fresh]) await askUpload(actor, id, "DELETE");
});
