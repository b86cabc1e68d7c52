import "server-only";
import { accessSync, constants } from "node:fs";
import { chromium } from "playwright-core";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { Queue } from "./queue";

/*
 * HTML to PDF through an installed Chromium, the only way that sets every form of Vietnamese text correctly and tags what it prints. The page
 * is set by this portal alone: it runs no script and reaches no network. One sheet is printed at a time; a crawler that asks for a
 * thousand does not start a thousand browsers.
 */

/** Seconds after which whoever met a full queue (QueueFull) may come again. */
export const PRINTER_RETRY = 20;
const LONGEST_PRINT = 30_000;
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"];

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let found: string | null | undefined;

/** The browser that prints: the one that is named in CHROMIUM_PATH, or the one that the system has; null when there is none. */
function browser(): string | null {
  const { CHROMIUM_PATH } = env();
  if (found === undefined) found = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usual).find(runs) ?? null;
  return found;
}

/** Whether PDF can be made on this machine; where not, no page offers it. */
export function canPrint(): boolean {
  return browser() !== null;
}

const queue = new Queue(5);

/**
 * Prints a page: A4, tagged, with the outline of its headings. Sizes and margins come from its `@page`.
 * @returns null when this machine has no browser to print with
 * @throws QueueFull when too many wait already
 */
export async function printHtml(html: string): Promise<Uint8Array | null> {
  const executablePath = browser();
  return executablePath === null ? null : queue.run(() => print(html, executablePath));
}

async function print(html: string, executablePath: string): Promise<Uint8Array> {
  const started = performance.now();
  const launched = await chromium.launch({
    executablePath,
    timeout: LONGEST_PRINT,
    // Chromium refuses its sandbox to root; what it draws holds no script and no foreign content.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
  });
  // Whatever hangs ends with the browser.
  const limit = setTimeout(() => void launched.close(), LONGEST_PRINT);
  try {
    const page = await launched.newPage({ javaScriptEnabled: false, offline: true, locale: "vi-VN" });
    await page.route("**", (route) => route.abort());
    await page.setContent(html, { waitUntil: "load", timeout: LONGEST_PRINT });
    return await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true, tagged: true, outline: true });
  } finally {
    clearTimeout(limit);
    await launched.close();
    log.debug({ ms: Math.round(performance.now() - started) }, "printed");
  }
}
