import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { photograph } from "../support/newsroom";
import { sendFile } from "../support/send-file";
import { signIn, staff } from "../support/sign-in";

test("album không cần JavaScript: chọn ảnh, viết chú thích, đổi thứ tự; người thứ hai đăng; người đọc thấy ở Thư viện", async ({ browser, page, baseURL }) => {
  const title = `Kỳ họp chuyên đề, lần ${Date.now()}`;
  await signIn(page, staff.author);
  for (const [at, name] of ["hoi-truong", "chu-toa"].entries()) {
    const { buffer } = await photograph(`${name}.jpg`, at + Date.now());
    expect((await sendFile(page.request, `${name}-${Date.now()}.jpg`, buffer, { origin: baseURL ?? "" })).status()).toBe(201);
  }
  const plain = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, storageState: await page.context().storageState() });
  const desk = await plain.newPage();
  await desk.goto("/quan-tri/album/moi");
  await desk.getByLabel("Tên", { exact: true }).fill(title);
  await desk.getByLabel("Ngày diễn ra").fill("05/01/2021");
  await desk.getByRole("button", { name: "Tạo album" }).click();
  for (const name of ["hoi-truong", "chu-toa"]) await desk.getByRole("checkbox", { name }).first().check();
  await desk.getByRole("button", { name: "Thêm vào album" }).click();
  await expect(desk.getByText("Đã thêm vào album.")).toBeVisible();
  for (const at of [0, 1]) {
    await desk
      .getByLabel("Chú thích")
      .nth(at)
      .fill(`Chú thích ${at + 1}`);
    await desk
      .getByLabel("Mô tả cho người không nhìn thấy")
      .nth(at)
      .fill(`Mô tả ${at + 1}`);
  }
  await desk.getByRole("button", { name: "Lên Ảnh 2" }).click();
  await expect(desk).toHaveURL(/#tep-1$/);
  await expect(desk.getByLabel("Chú thích").first()).toHaveValue("Chú thích 2");
  await expect(desk.getByText("Tài khoản này không đăng, không gỡ album. Nhờ người duyệt.")).toBeVisible();
  await page.goto(desk.url());
  await expectAccessible(page, true);

  const second = await browser.newContext({ baseURL: baseURL ?? "" });
  const approver = await second.newPage();
  await signIn(approver, staff.approver);
  await approver.goto(new URL(desk.url()).pathname);
  await approver.getByRole("button", { name: "Đăng album" }).click();
  await expect(approver.getByText("Đã đăng.")).toBeVisible();

  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();
  await expect(async () => {
    await reader.goto("/");
    await reader.getByRole("navigation", { name: "Chuyên khu" }).getByRole("link", { name: "Thư viện" }).click({ timeout: 1000 });
  }).toPass();
  await reader.getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(reader.locator(".album figcaption")).toHaveText(["Chú thích 2", "Chú thích 1"]);
  await expect(reader.getByAltText("Mô tả 2")).toBeVisible();
  const open = await second.newPage();
  await open.goto(new URL(reader.url()).pathname);
  await expectAccessible(open, true);
  await open.goto("/thu-vien");
  await expectAccessible(open, true);
  await approver.getByRole("button", { name: "Gỡ album" }).click();
  await expect(approver.getByText("Đã gỡ.")).toBeVisible();
  await expect.poll(async () => (await reader.request.get(new URL(reader.url()).pathname)).status()).toBe(410);
});
