import { expect, test, vi } from "vitest";
import { sealPending } from "@/lib/audit/jobs";
import { liveLink } from "@/lib/auth/one-time-link";
import { db } from "@/lib/core/db";
import { runCli } from "@/tests/support/command";
import { auditTrailOf } from "@/tests/support/make";
import { asSuperuser } from "@/tests/support/server";

// Each test runs programs to their end, beside all the others.
vi.setConfig({ testTimeout: 120_000 });

const create = (email: string, ...more: string[]) => runCli("admin-create", ["--email", email, "--name", "Nguyễn Văn An", ...more]);

test("npm run admin:create: người quản trị đầu tiên nhận một liên kết dùng một lần; lần thứ hai bị từ chối bằng một câu", async () => {
  const first = await create("quan.tri@lacgiang.example");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toMatch(/^Đã tạo quản trị hệ thống quan\.tri@lacgiang\.example\.\nMở liên kết này để đặt mật khẩu; dùng được một lần, đến [^\n]+:\n/);
  const links = first.out.match(/http:\/\/localhost:3000\/quan-tri\/dang-nhap\/lien-ket\/\S+/g) ?? [];
  expect(links).toHaveLength(1);
  const { account } = await liveLink(db, links[0]?.split("/").at(-1) ?? "");
  expect(account).toMatchObject({ email: "quan.tri@lacgiang.example", displayName: "Nguyễn Văn An" });
  const made = await db.account.findUniqueOrThrow({ where: { id: account.id }, select: { roles: true, passwordHash: true, demo: true } });
  expect(made).toEqual({ roles: ["ADMINISTRATOR"], passwordHash: null, demo: false });
  expect(await auditTrailOf(account.id)).toEqual(["account.create"]);

  const second = await create("khac@lacgiang.example");
  expect(second).toMatchObject({ code: 1, out: "" });
  expect(second.err.trim()).toMatch(/^Đã có quản trị hệ thống\. .*--them/);
  expect(await db.account.count()).toBe(1);
  expect((await create("khac@lacgiang.example", "--them")).code).toBe(0);
  const taken = await create("khac@lacgiang.example", "--them");
  expect([taken.code, taken.err.trim().split("\n").length]).toEqual([1, 1]);
});

test("npm run admin:create thiếu hoặc sai điều cần nói: một câu kèm ví dụ, mã thoát 1, không tạo gì", async () => {
  const before = await db.account.count();
  for (const words of [
    ["--email", "a@b.example"],
    ["--la", "x"],
    ["--email", "khong-phai-thu", "--name", "An", "--them"],
  ]) {
    const { code, out, err } = await runCli("admin-create", words);
    expect([words, code, out]).toEqual([words, 1, ""]);
    expect(err).toContain("Ví dụ: npm run admin:create -- --email");
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect(await db.account.count()).toBe(before);
});

test("npm run audit:verify: nhật ký nguyên vẹn thì mã thoát 0; một dòng bị sửa thì nêu dòng đó, mã thoát 1", async () => {
  const waiting = await runCli("audit-verify", []);
  expect(waiting).toMatchObject({ code: 0, err: "" });
  expect(waiting.out).toMatch(/^Nhật ký nguyên vẹn: 0 dòng đã niêm phong.* \d+ dòng mới đang chờ niêm phong\.\n$/);
  const sealed = await sealPending();
  expect(sealed).toBeGreaterThan(1);
  const whole = await runCli("audit-verify", []);
  expect([whole.code, whole.out]).toEqual([0, `Nhật ký nguyên vẹn: ${sealed} dòng đã niêm phong, đúng thứ tự, không dòng nào bị sửa hay mất.\n`]);

  // What nobody but a superuser can do: the rows refuse it themselves.
  await asSuperuser(
    `SET session_replication_role = replica; UPDATE audit_entries SET "actorName" = 'Người khác' WHERE id = (SELECT max("entryId") FROM audit_seals)`,
  );
  const broken = await runCli("audit-verify", []);
  expect([broken.code, broken.out]).toEqual([1, ""]);
  expect(broken.err).toContain(`${sealed - 1} dòng trước đó nguyên vẹn.`);
  expect(broken.err).toContain("Giữ nguyên máy chủ, báo người phụ trách an toàn thông tin.");
});
