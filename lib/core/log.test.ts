import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** What the log of a process writes: its lines, as they stand on stdout. */
function written(program: string): string[] {
  const words = ["--import", "./.config/typescript.mjs", "--input-type=module-typescript", "-e", `import { log } from "@/lib/core/log";\n${program}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LOG_LEVEL: "info", PORTAL_PROCESS: "worker" },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
}

test("mỗi việc một dòng JSON với giờ UTC; xuống dòng trong dữ liệu không tách được dòng, không giả được mục khác", () => {
  const forged = 'a\r\n{"level":60,"msg":"giả"}\u2028b';
  const lines = written(`
    const forged = ${JSON.stringify(forged)};
    log.warn({ path: forged, err: new Error(forged) }, forged);
    log.info("xong");
  `);
  expect(lines).toHaveLength(2);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ level: 40, process: "worker", path: forged, msg: forged, err: { message: forged } });
  expect(second).toMatchObject({ level: 30, msg: "xong" });
  expect(first.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test("lỗi của trình điều khiển cơ sở dữ liệu: chỉ ghi tên, câu, mã và nơi xảy ra; không ghi dòng dữ liệu, địa chỉ, mật khẩu", () => {
  const [line = ""] = written(`
    const driver = Object.assign(new Error("duplicate key value violates unique constraint"), {
      code: "23505", detail: "Key (email)=(van.le@lacgiang.example) already exists.", where: "0912345678", client: { password: "bi-mat" },
    });
    log.error({ err: Object.assign(new Error("Invalid invocation", { cause: driver }), { meta: { target: "van.le@lacgiang.example" } }) }, "action failed");
  `);
  for (const personal of ["van.le", "0912345678", "bi-mat"]) expect(line).not.toContain(personal);
  const { err } = JSON.parse(line);
  expect(Object.keys(err)).toEqual(["name", "message", "stack", "cause"]);
  expect(Object.keys(err.cause)).toEqual(["name", "message", "code", "stack"]);
  expect(err.cause).toMatchObject({ code: "23505", message: "duplicate key value violates unique constraint" });
});
