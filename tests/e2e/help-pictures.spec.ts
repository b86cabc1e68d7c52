import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { helpGroups, helpPicture } from "@/components/help/topics";
import { signIn, staff } from "../support/sign-in";

/*
 * The pictures of the help, taken from the screens as they are. Every run proves that each can still be taken; `npm run help:pictures` writes them,
 * from a demo that nobody has touched, and they are committed, so that an installation needs no browser.
 */

const writing = process.env.HELP_PICTURES === "write";
const folder = path.join(import.meta.dirname, "../../public/help");
const mostBytes = 40 * 1024;

type Who = keyof typeof staff;

/** Who takes each picture and how the screen is reached. */
const shots: Record<string, { who: Who; phone?: true; open(page: Page): Promise<unknown> }> = {
  "soan-tin": { who: "author", open: (page) => oneOf(page, "/quan-tri/tin-bai?trang-thai=nhap&cua-toi=1") },
  "nhap-tep": { who: "author", open: (page) => page.goto("/quan-tri/tin-bai/nhap") },
  duyet: {
    who: "approver",
    phone: true,
    async open(page) {
      await oneOf(page, "/quan-tri/tin-bai?trang-thai=cho-duyet", "last");
      await page.getByRole("link", { name: "Xem để duyệt" }).click();
      await page.waitForURL(/\/duyet/);
    },
  },
  "lich-dang": { who: "approver", open: (page) => page.goto("/quan-tri/lich-dang") },
  "go-bai": { who: "approver", open: (page) => oneOf(page, "/quan-tri/tin-bai?trang-thai=da-dang") },
  "trang-chu": { who: "approver", open: (page) => page.goto("/quan-tri/trang-chu") },
  "dai-thong-bao": { who: "approver", open: (page) => page.goto("/quan-tri/dai-thong-bao") },
  trang: { who: "author", open: (page) => page.goto("/quan-tri/trang") },
  "tai-khoan-cua-toi": { who: "approver", open: (page) => page.goto("/quan-tri/ca-nhan") },
  "tai-khoan": { who: "administrator", open: (page) => page.goto("/quan-tri/tai-khoan") },
};

async function oneOf(page: Page, list: string, which: "first" | "last" = "first"): Promise<void> {
  await page.goto(list);
  await page.locator("table.dense tbody th a")[which]().click();
  await page.waitForURL(/\/tin-bai\/[0-9a-f-]{36}/);
}

const wanted = helpGroups.flatMap(({ topics }) => topics.flatMap(({ picture }) => (picture ? [picture.name] : [])));

test("ảnh của trang trợ giúp chụp được từ màn hình thật", async ({ browser, baseURL }) => {
  expect(wanted.filter((name) => !shots[name])).toEqual([]);
  if (writing) mkdirSync(folder, { recursive: true });
  for (const who of new Set(Object.values(shots).map((shot) => shot.who))) {
    const context = await browser.newContext({ baseURL, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" });
    const page = await context.newPage();
    await signIn(page, staff[who]);
    for (const name of wanted) {
      const shot = shots[name];
      if (shot?.who !== who) continue;
      const size = shot.phone ? helpPicture.phone : helpPicture;
      await page.setViewportSize(shot.phone ? size : { width: 1280, height: 800 });
      await shot.open(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // The editor and the hours that it says come a moment after the page.
      if (writing) await page.waitForTimeout(1000);
      const picture = await sharp(await page.screenshot())
        .resize(size.width, size.height)
        .webp({ quality: 62, effort: 6 })
        .toBuffer();
      expect([name, picture.length <= mostBytes]).toEqual([name, true]);
      if (writing) writeFileSync(path.join(folder, `${name}.webp`), picture);
    }
    await context.close();
  }
});
