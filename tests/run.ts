import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { debianBrowsers, findBrowser } from "./support/browser";
import { type Counts, playwrightCounts, runStep, vitestCounts } from "./support/steps";

/* npm test: every check there is, on a database, a build and a server of its own. Its last line is "N passed, N failed". */

const root = path.join(import.meta.dirname, "..");
process.chdir(root);
const reports = mkdtempSync(path.join(os.tmpdir(), "portal-reports-"));
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${path.join(root, "node_modules", ".bin")}${path.delimiter}${process.env.PATH}`,
  PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
  NEXT_TELEMETRY_DISABLED: "1",
  NEXT_DIST_DIR: ".next-test",
  NO_COLOR: "1",
};
const total: Counts = { passed: 0, failed: 0 };

async function step(name: string, command: string[], read?: (json: unknown) => Counts): Promise<void> {
  const file = path.join(reports, `${name.replaceAll(/\W+/g, "-")}.json`);
  const counts = await runStep({ name, command, ...(read ? { report: { file, read } } : {}) }, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  total.passed += counts.passed;
  total.failed += counts.failed;
}

function vitest(name: string, project: string): Promise<void> {
  const file = path.join(reports, `${name.replaceAll(/\W+/g, "-")}.json`);
  return step(
    name,
    ["vitest", "run", "--config", ".config/vitest.config.ts", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    vitestCounts,
  );
}

/** Looks for a browser; root installs Debian's by itself. False, with the one command that brings one, when there is none. */
function ensureBrowser(): boolean {
  // The whole one prints the PDFs of the portal; the one without a window is only faster.
  const missing = process.env.CHROMIUM_PATH ? [] : debianBrowsers.filter(({ file }) => !existsSync(file));
  if (missing.length > 0 && process.getuid?.() === 0) {
    process.stdout.write("Cài trình duyệt của Debian cho kiểm thử đầu cuối …\n");
    const quiet = { stdio: "ignore", timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update"], quiet);
    for (const { name } of missing) spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], quiet);
  }
  if (findBrowser()) return true;
  process.stderr.write("Chưa có trình duyệt cho kiểm thử đầu cuối. Chạy: sudo apt-get install -y chromium (hoặc đặt CHROMIUM_PATH), rồi chạy lại npm test.\n");
  return false;
}

const began = performance.now();
const browser = ensureBrowser();
await step("Mã truy cập cơ sở dữ liệu", ["prisma", "generate", "--config", ".config/prisma.config.ts"]);
// Two lanes for two cores; the browser comes last and has the machine to itself.
await Promise.all([
  (async () => {
    await step("Định dạng và lỗi thường gặp", ["biome", "ci", "--colors=off"]);
    await step("Kiểu", ["tsc", "--noEmit"]);
    await step("Mã chết", ["knip", "--config", ".config/knip.json"]);
    await step("Dựng bản chạy thật", ["node", "--import", "./.config/typescript.mjs", "tests/support/build.ts"]);
  })(),
  (async () => {
    await vitest("Luật thuần, kiến trúc và mức vá lỗi", "unit");
    await vitest("Tích hợp trên PostgreSQL thật", "integration");
  })(),
]);
if (browser)
  await step("Đầu cuối trong Chromium", ["playwright", "test", "--config", ".config/playwright.config.ts", "--reporter=list,json"], playwrightCounts);
else total.failed += 1;
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${((performance.now() - began) / 60_000).toFixed(1)} phút\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
