import type { Locator } from "@playwright/test";

type File = { name: string; mimeType: string; buffer: Buffer };

/** What a person does with hands, counted: every click, every file chosen or dropped, every box filled or list chosen from. */
export class Hands {
  count = 0;

  async click(place: Locator): Promise<void> {
    this.count++;
    await place.click();
  }

  async fill(place: Locator, words: string): Promise<void> {
    this.count++;
    await place.fill(words);
  }

  async give(place: Locator, file: File): Promise<void> {
    this.count++;
    await place.setInputFiles(file);
  }

  async choose(place: Locator, index: number): Promise<void> {
    this.count++;
    await place.selectOption({ index });
  }
}
