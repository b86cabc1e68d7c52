import type { Page } from "@playwright/test";

/* Records that the addresses of the staff area name, made by hand as their clerks make them. */

export const idIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
export const uuid = "([0-9a-f-]{36})";

/** An album without files. @returns its id */
export async function makeAlbum(writer: Page): Promise<string> {
  await writer.goto("/quan-tri/album/moi");
  await writer.getByLabel("Tên", { exact: true }).fill("Album kiểm thử cửa");
  await writer.getByLabel("Ngày diễn ra").fill("05/01/2021");
  await writer.getByRole("button", { name: "Tạo album" }).click();
  await writer.waitForURL(/album\/[0-9a-f-]{36}/);
  return idIn(writer.url(), new RegExp(`album/${uuid}`));
}

/** An internal document of the record. @returns its id */
export async function makePaper(clerk: Page): Promise<string> {
  await clerk.goto("/quan-tri/van-ban/moi");
  await clerk.getByLabel("Trích yếu").fill("Báo cáo kiểm thử cửa");
  await clerk.getByLabel("Ai được xem").selectOption("INTERNAL");
  await clerk.getByRole("button", { name: "Tạo văn bản" }).click();
  await clerk.waitForURL(/van-ban\/[0-9a-f-]{36}/);
  return idIn(clerk.url(), new RegExp(`van-ban/${uuid}`));
}
