import { expect, type Page } from "@playwright/test";

/** Accounts of the demo by what they may do. */
export const staff = {
  author: "van.le@hdnd.lacgiang.example",
  approver: "luong.pham@hdnd.lacgiang.example",
  clerk: "ha.tran@hdnd.lacgiang.example",
  petitions: "ngan.dinh@hdnd.lacgiang.example",
  leader: "hanh.hoang@hdnd.lacgiang.example",
  administrator: "quan.tri@hdnd.lacgiang.example",
} as const;

/** Enters as a demo account, by the button that the demo offers for it, and stands on the desk afterwards. */
export async function signIn(page: Page, email: string): Promise<void> {
  // A code works once: whoever enters twice within half a minute is asked to wait, and tries again.
  await expect(async () => {
    await page.goto("/quan-tri/dang-nhap");
    await page.getByRole("button", { name: `Vào thử bằng ${email}` }).click();
    await expect(page).toHaveURL(/\/quan-tri$/, { timeout: 5000 });
  }).toPass({ timeout: 70_000 });
}
