import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { importFiles, writerOf } from "@/lib/cli/import-files";
import { OperatorError } from "@/lib/cli/say";
import { db } from "@/lib/core/db";
import { runCli } from "@/tests/support/command";
import { footprint } from "@/tests/support/footprint";
import { make } from "@/tests/support/make";

const folder = mkdtempSync(path.join(os.tmpdir(), "portal-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const article = (title: string) => `${title}\n\nNgày 09/01/2021, Ban Pháp chế họp.\n\nCuộc họp bàn chương trình giám sát.\n\nMai Phương`;

test("nhiều tệp một lệnh: tệp hỏng không cản tệp lành, báo cáo bằng tiếng Việt", async () => {
  const author = await make.actor({ displayName: "Lê Hồng Vân" });
  const good = file("họp ban.txt", article("Ban Pháp chế họp"));
  const bad = file("rong.txt", "");
  const said: string[] = [];
  const failed = await importFiles(author, [good, bad, good, path.join(folder, "khong-co.txt"), folder], (text) => said.push(text));
  const text = said.join("");
  expect(failed).toBe(3);
  expect(text).toContain("họp ban.txt\n  Đã tạo bản nháp, đứng tên Lê Hồng Vân.\n  Hiểu rõ (6)\n    - Tiêu đề: “Ban Pháp chế họp”");
  expect(text).toContain("rong.txt\n  Không nhập được. Tệp rỗng, không có chữ nào.");
  expect(text).toContain("Tệp này đã nhập trước đây, không tạo bài thứ hai.");
  expect(text).toContain("khong-co.txt\n  Không nhập được. Không có tệp này.");
  expect(text).toContain("Đây không phải là một tệp.");
  const edition = await db.edition.findFirstOrThrow({ where: { title: "Ban Pháp chế họp" }, select: { id: true } });
  expect(text).toContain(`Soạn tiếp: http://localhost:3000/quan-tri/tin-bai/${edition.id}`);
  expect(text).toContain("2 tệp đã nhập, 3 tệp không nhập được.");
});

test("bài nhập phải đứng tên một tài khoản đang mở", async () => {
  await expect(writerOf(null)).rejects.toThrow(OperatorError);
  await expect(writerOf("khong-co@lacgiang.example")).rejects.toThrow("Không có tài khoản nào đang mở với địa chỉ khong-co@lacgiang.example.");
  const { id } = await make.actor();
  const { email } = await db.account.findUniqueOrThrow({ where: { id }, select: { email: true } });
  expect((await writerOf(` ${email.toUpperCase()} `)).id).toBe(id);
  await db.account.update({ where: { id }, data: { disabledAt: new Date() }, select: { id: true } });
  await expect(writerOf(email)).rejects.toThrow(OperatorError);
});

/** Runs the command as the operator does, against the database of this test. */
function command(...words: string[]) {
  const { PORTAL_MODE: _, ...env } = process.env;
  return runCli("import", words, { ...env, INIT_CWD: folder });
}

test("lệnh npm run import: đường dẫn tính từ nơi người chạy đứng, mã thoát nói đúng kết quả", async () => {
  const { id } = await make.actor();
  const { email } = await db.account.findUniqueOrThrow({ where: { id }, select: { email: true } });
  file("lenh.txt", article("Ban Dân tộc họp"));
  const good = await command("lenh.txt", "--tai-khoan", email);
  expect(good).toMatchObject({ code: 0, err: "" });
  expect(good.out).toContain("Hiểu rõ (6)");
  const before = await footprint();
  const bad = await command("khong-co.txt", "--tai-khoan", email);
  expect(bad.code).toBe(1);
  const nobody = await command("lenh.txt");
  expect(nobody.code).toBe(1);
  expect(nobody.err).toContain("Chưa nói bài nhập đứng tên ai.");
  const empty = await command();
  expect(empty.code).toBe(1);
  expect(empty.err).toContain("Chưa có tệp nào để nhập.");
  expect(await footprint()).toEqual(before);
  // Each call starts the program anew; on a busy machine that takes several seconds.
}, 120_000);
