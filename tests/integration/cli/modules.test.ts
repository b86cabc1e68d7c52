import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/* What Vitest and Next load by their own ways, commands, worker and server load by Node's (docs/decisions/0001). */

const root = path.join(import.meta.dirname, "../../..");
const program = `
  import { globSync } from "node:fs";
  process.env.PORTAL_PROCESS = "worker";
  for (const file of globSync(["lib/**/*.ts", "prisma/seed/**/*.ts"])) {
    // Commands begin when they are loaded.
    if (/\\.test\\.ts$|^lib.cli.[^/]*$/.test(file)) continue;
    await import("@/" + file).catch((error) => console.log(file + ": " + error.message));
  }
  process.exit();`;

test("mọi mô-đun mà lệnh, tiến trình nền và máy chủ có thể dùng đều nạp được bằng Node", { timeout: 120_000 }, async () => {
  const words = ["--import", "./.config/typescript.mjs", "--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root });
  expect(stdout).toBe("");
});
