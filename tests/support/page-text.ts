import type { Locator } from "@playwright/test";

/** The words of an element as readers see them: joined words (U+00A0) read like ordinary ones. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replaceAll("\u00a0", " ").trim();
}
