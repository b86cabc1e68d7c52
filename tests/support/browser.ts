import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Keeps Chromium from looking for hosts that a closed network refuses. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium without its window, which has half the work with a test that begins, and the whole one. */
export const debianBrowsers = [
  { name: "chromium-headless-shell", file: "/usr/bin/chromium-headless-shell" },
  { name: "chromium", file: "/usr/bin/chromium" },
] as const;

/** The browser for end-to-end tests: the one that was named, Playwright's own, or Debian's. Undefined when there is none. */
export function findBrowser(): string | undefined {
  const files = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...debianBrowsers.map(({ file }) => file)];
  return files.find((file) => file !== undefined && file !== "" && existsSync(file));
}
