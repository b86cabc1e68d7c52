import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { storage } from "@/lib/files/storage";
import { beginUpload, finishUpload, withFormFiles } from "@/lib/files/uploads";
import { largestUpload } from "@/lib/files/videos";
import { openMove } from "@/lib/imports/commands/open-move";
import { receiveUpload } from "@/lib/imports/upload-form";
import { openSpreadsheet } from "@/lib/spreadsheets/commands";
import { receiveSheet } from "@/lib/spreadsheets/upload-form";
import { filesIn } from "@/tests/support/footprint";
import { make } from "@/tests/support/make";
import { councilWithTerm } from "@/tests/support/make-spreadsheets";
import { announce, sendPiece, sendWhole } from "@/tests/support/uploading";
import { zip } from "@/tests/support/zip";

/* Forms whose file was sent in pieces before: a table, an old portal, a text, an article to be brought in. */

const waiting = () => filesIn("uploads");

function posted(fields: Record<string, string>): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return new Request("http://localhost/", { method: "POST", body: form });
}

test("biểu mẫu kể tên tệp đã gửi từng phần, hoặc mang theo tệp: hai đường cho cùng một tệp; lấy xong thì không còn phần nào", async () => {
  const actor = await make.actor({ role: "AUTHOR" });
  const bytes = Buffer.from("Bài viết gửi từng phần");
  const [sent, carried] = [new FormData(), new FormData()];
  sent.set("upload", await sendWhole(actor, bytes, { name: "bài viết.txt" }));
  carried.set("tep", new File([bytes], "bài viết.txt"));
  const contents = (files: File[]) => Promise.all(files.map(async (file) => [file.name, file.size, await file.text()]));
  for (const form of [sent, carried]) expect(await withFormFiles(actor, form, contents)).toEqual([["bài viết.txt", bytes.length, "Bài viết gửi từng phần"]]);
  expect(waiting()).toEqual([]);
  expect(await withFormFiles(actor, new FormData(), contents)).toEqual([]);
});

test("tệp gửi chưa hết, của người khác, đã lấy rồi: nói đường truyền đứt, phần đã gửi còn đó", async () => {
  const [actor, other] = [await make.actor({ role: "AUTHOR" }), await make.actor({ role: "AUTHOR" })];
  const never = () => Promise.reject(new Error("must not be asked"));
  const half = (await announce(actor, 20, {})).headers.get("location")?.split("/").at(-1) ?? "";
  await sendPiece(actor, half, 0, new Uint8Array(5));
  const foreign = await sendWhole(other, Buffer.from("x"), {});
  for (const id of [half, foreign, "0".repeat(32), "../../etc/passwd"]) {
    const form = new FormData();
    form.set("upload", id);
    await expect(withFormFiles(actor, form, never), id).rejects.toMatchObject({ code: "INVALID", reason: "cut-short" });
  }
  expect(waiting()).toEqual(expect.arrayContaining([half, foreign]));
});

test("bảng tính gửi từng phần thì vào kho như bảng đi cùng biểu mẫu", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const { termId } = await councilWithTerm();
  const upload = await sendWhole(clerk, Buffer.from("Họ và tên;Năm sinh\nLò Văn Thắng;1970\n"), { name: "đại biểu.csv" });
  const { file, kind, termId: term } = await receiveSheet(clerk, posted({ loai: "dai-bieu", "nhiem-ky": termId, upload }));
  expect(file).toMatchObject({ name: "đại biểu.csv", size: 46 });
  const { id } = await openSpreadsheet(clerk, { kind, termId: term }, file as NonNullable<typeof file>);
  const { storageKey } = await db.spreadsheetImport.findUniqueOrThrow({ where: { id }, select: { storageKey: true } });
  expect((await storage().read(storageKey)).toString("utf8")).toContain("Lò Văn Thắng");
  await expect(receiveSheet(clerk, posted({ loai: "dai-bieu", upload }))).rejects.toMatchObject({ reason: "cut-short" });
});

test("quản trị gửi tệp của cổng cũ từng phần, tới 1 GB, dù không được tải tệp vào kho", async () => {
  const keeper = await make.actor({ role: "ADMINISTRATOR" });
  const portal = zip([{ name: "tin/a.html", data: "<html><head><title>Hội nghị</title></head><body><p>Nội dung của bài.</p></body></html>" }]);
  const upload = await sendWhole(keeper, portal, { name: "cổng cũ.zip" });
  await expect(finishUpload(keeper, upload)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-upload" });
  const again = await sendWhole(keeper, portal, { name: "cổng cũ.zip" });
  const { file, base } = await receiveUpload(keeper, posted({ "dia-chi": "https://hdnd-cu.lacgiang.example", upload: again }));
  expect(file).toMatchObject({ name: "cổng cũ.zip", size: portal.length });
  const { found } = await openMove(keeper, { name: file?.name, base, file: { key: file?.key, size: file?.size, sha256: file?.sha256 } });
  expect(found).toBe(1);
  const huge = (length: number) =>
    new Request("http://localhost/quan-tri/tep/tai-len", { method: "POST", headers: { "tus-resumable": "1.0.0", "upload-length": String(length) } });
  expect((await beginUpload(keeper, huge(1024 ** 3))).status).toBe(201);
  await expect(beginUpload(keeper, huge(1024 ** 3 + 1))).rejects.toMatchObject({ code: "INVALID" });
  await expect(beginUpload(await make.actor({ role: "AUTHOR" }), huge(largestUpload() + 1))).rejects.toMatchObject({ code: "INVALID" });
  await expect(beginUpload(await make.actor({ role: "LEADER" }), huge(1))).rejects.toMatchObject({ code: "FORBIDDEN" });
});
