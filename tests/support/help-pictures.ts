import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { helpGroups, helpPicture } from "@/components/help/topics";
import { chromiumFlags, findBrowser } from "./browser";
import { startPortal } from "./e2e-server";
import { signIn, staff } from "./sign-in";

/*
 * npm run help:pictures: makes the pictures of the help anew from the demo, as the screens are now. Committed, so that an installation needs no
 * browser; tests/architecture/help.test.ts says when one is missing.
 */

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

const folder = path.join(import.meta.dirname, "../../public/help");
mkdirSync(folder, { recursive: true });
const wanted = helpGroups.flatMap(({ topics }) => topics.flatMap(({ picture }) => (picture ? [picture.name] : [])));
const portal = await startPortal();
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumFlags });
try {
  for (const who of [...new Set(Object.values(shots).map((shot) => shot.who))]) {
    const context = await browser.newContext({ baseURL: portal.url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" });
    const page = await context.newPage();
    await signIn(page, staff[who]);
    for (const name of wanted) {
      const shot = shots[name];
      if (!shot) throw new Error(`nobody takes the picture ${name}`);
      if (shot.who !== who) continue;
      const size = shot.phone ? helpPicture.phone : helpPicture;
      await page.setViewportSize(shot.phone ? size : { width: 1280, height: 800 });
      await shot.open(page);
      // Fonts, the editor and the hours it says are there.
      await page.waitForTimeout(1500);
      const picture = await sharp(await page.screenshot())
        .resize(size.width, size.height)
        .webp({ quality: 62, effort: 6 })
        .toBuffer();
      writeFileSync(path.join(folder, `${name}.webp`), picture);
      process.stdout.write(`${name}.webp ${Math.round(picture.length / 1024)} KB\n`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await portal.stop();
}
