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

/** How an account came in before, by portal and account: a code works once in half a minute, and waiting for the next is no test. */
const before = new Map<string, Cookies>();

const desk = /\/quan-tri$/;

/** Goes on with an earlier sign-in; false when there is none or it has ended. */
async function comeBack(page: Page, key: string): Promise<boolean> {
  const cookies = before.get(key);
  if (!cookies) return false;
  await page.context().addCookies(cookies);
  await page.goto("/quan-tri");
  if (desk.test(page.url())) return true;
  before.delete(key);
  return false;
}

/** Signs in as a demo account, by the button that the demo offers for it, and stands on the desk afterwards. */
export async function enter(page: Page, email: string): Promise<void> {
  // Another worker may have used the code of this half minute.
  await expect(async () => {
    await page.goto("/quan-tri/dang-nhap");
    await page.getByRole("button", { name: `Vào thử bằng ${email}` }).click();
    await expect(page).toHaveURL(desk, { timeout: 5000 });
  }).toPass({ timeout: 70_000 });
}

/** As `enter`, or by an earlier sign-in while it lasts. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/quan-tri/dang-nhap");
  const key = `${new URL(page.url()).origin} ${email}`;
  if (await comeBack(page, key)) return;
  await enter(page, email);
  before.set(key, await page.context().cookies());
}
