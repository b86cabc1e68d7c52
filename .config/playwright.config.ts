import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumFlags, findBrowser } from "../tests/support/browser";

const root = path.join(import.meta.dirname, "..");

export default defineConfig({
  // The tests reach the commands of the portal, whose "server-only" stands aside outside Next.
  tsconfig: path.join(import.meta.dirname, "tsconfig.cli.json"),
  testDir: path.join(root, "tests/e2e"),
  outputDir: path.join(root, "test-results"),
  globalSetup: path.join(root, "tests/support/e2e-setup.ts"),
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    // What is waited for in vain is named, instead of the whole test running out of time.
    actionTimeout: 90_000,
    // Set by the global setup, which starts the one server that serves all tests.
    baseURL: process.env.BASE_URL,
    browserName: "chromium",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: { executablePath: findBrowser(), args: chromiumFlags },
    trace: "off",
    screenshot: "only-on-failure",
  },
});
