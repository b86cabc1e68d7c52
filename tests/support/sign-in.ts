import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";

/** Accounts of the demo by what they may do. */
export const staff = {
  author: "van.le@hdnd.lacgiang.example",
  approver: "luong.pham@hdnd.lacgiang.example",
  clerk: "ha.tran@hdnd.lacgiang.example",
  petitions: "ngan.dinh@hdnd.lacgiang.example",
  leader: "hanh.hoang@hdnd.lacgiang.example",
  administrator: "quan.tri@hdnd.lacgiang.example",
} as const;

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/**
 * How an account came in before, by portal, account and lane: a code works once in half a minute, and waiting for the next is no test. Lanes share
 * nothing: who signs out in one must not end what another is doing.
 */
const before = {
  file: (key: string) => path.join(process.env.E2E_SIGNED_IN ?? "", `${encodeURIComponent(key)}-${process.env.TEST_PARALLEL_INDEX}.json`),
  get(key: string): Cookies | null {
    try {
      return JSON.parse(readFileSync(this.file(key), "utf8"));
    } catch {
      return null;
    }
  },
  set(key: string, cookies: Cookies): void {
    writeFileSync(this.file(key), JSON.stringify(cookies));
  },
  forget(key: string): void {
    rmSync(this.file(key), { force: true });
  },
};

const desk = /\/quan-tri$/;

/** Goes on with an earlier sign-in; false when there is none or it has ended. */
async function comeBack(page: Page, key: string): Promise<boolean> {
  const cookies = before.get(key);
  if (!cookies) return false;
  await page.context().addCookies(cookies);
  await page.goto("/quan-tri");
  if (desk.test(page.url())) return true;
  before.forget(key);
  return false;
}

/** One try; a code that another worker has used a moment ago is refused. */
async function press(page: Page, email: string): Promise<void> {
  await page.goto("/quan-tri/dang-nhap");
  await page.getByRole("button", { name: `Vào thử bằng ${email}` }).click();
  await expect(page).toHaveURL(desk, { timeout: 5000 });
}

/** Signs in as a demo account, by the button that the demo offers for it, and stands on the desk afterwards. */
export async function enter(page: Page, email: string): Promise<void> {
  await expect(() => press(page, email)).toPass({ timeout: 70_000 });
}

/** As `enter`, or by an earlier sign-in of this lane while it lasts. */
export async function signIn(page: Page, email: string): Promise<void> {
  const key = `${new URL((await page.request.head("/robots.txt")).url()).origin} ${email}`;
  await expect(async () => {
    if (await comeBack(page, key)) return;
    await press(page, email);
    before.set(key, await page.context().cookies());
  }).toPass({ timeout: 70_000 });
}
