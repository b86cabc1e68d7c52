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

/** The browser for end-to-end tests: the one that was named, Playwright's own, or Debian's. Undefined when there is none. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), "/usr/bin/chromium"].find((file) => file !== undefined && file !== "" && existsSync(file));
}
