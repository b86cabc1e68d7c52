import { expect, test } from "@playwright/test";
import { db } from "@/lib/core/db";
import { sessionAddress } from "@/lib/sessions/addresses";
import { expectAccessible, expectInside } from "../support/accessible";
import { besidePortal } from "../support/beside-portal";
import { makeJourney } from "../support/make-public-session";
import { signIn, staff } from "../support/sign-in";

/** A term that no other record has. */
const TERM = 91;

test("kỳ họp không cần JavaScript: đang họp đến đâu, chương trình và tài liệu, biên bản; chưa công bố thì không có; chuyên viên ghi chất vấn", async ({
  browser,
  page,
  baseURL,
}) => {
  const { past, live, hidden, item } = await besidePortal(() => makeJourney(TERM));
  const reader = await (await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false })).newPage();

  const band = reader.locator(".sband");
  // The records were made beside the portal: a page that was rendered before lives for some seconds.
  await expect(async () => {
    await reader.goto("/");
    await expect(band.getByText("Đang họp")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(band.getByRole("listitem").first()).toContainText("Thông qua: 54 trên 60 đại biểu, 90%. Kết quả tạm thời");
  await expect(band.getByRole("listitem").nth(1)).toContainText("Kinh phí phục vụ bầu cử");
  await band.getByRole("link", { name: "Chương trình và tài liệu" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(live.title);
  await expect(reader.locator(".lbar")).toContainText("Đang làm, nội dung 2 trên 3");
  await expect(reader.getByRole("link", { name: "Tải lại" })).toHaveAttribute("href", sessionAddress(live.slug));

  await reader.getByRole("navigation", { name: "Chuyên khu" }).getByRole("link", { name: "Kỳ họp" }).click();
  await reader.goto(`/ky-hop?khoa=${TERM}`);
  await expect(reader.locator(".listbar")).toContainText("2 kỳ họp");
  await reader.getByRole("link", { name: past.title }).first().click();
  const entry = reader.locator(`#muc-${item.id}`);
  for (const words of [
    "8 giờ 15",
    "Tờ trình số 508/TTr-UBND",
    "Ban Kinh tế – Ngân sách: nhất trí, đề nghị chỉnh sửa",
    "Còn hiệu lực",
    "54 trên 60 đại biểu, 90%",
  ])
    await expect(entry).toContainText(words);
  await expect(entry.getByRole("link", { name: /Xem từ 12 phút 34 giây/ })).toHaveAttribute("href", /#t=754$/);
  await expect(reader.getByText("Rút khỏi chương trình: Cần lấy lại ý kiến của dân ba bản")).toBeVisible();
  await expect(reader.locator("main")).not.toContainText("KIN");

  const zip = await reader.request.get(`${sessionAddress(past.slug)}/tai-lieu.zip`);
  expect([zip.status(), zip.headers()["content-length"], zip.headers()["content-disposition"]]).toEqual([
    200,
    String((await zip.body()).length),
    expect.stringContaining("filename*=UTF-8''T%C3%A0i%20li%E1%BB%87u"),
  ]);
  expect((await zip.body()).includes("KIN")).toBe(false);
  const pdf = await reader.request.get(`${sessionAddress(past.slug)}/tai-lieu.pdf`);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  for (const tail of ["", "/bien-ban", "/tai-lieu.zip", "/tai-lieu.pdf"])
    expect((await reader.request.get(`${sessionAddress(hidden.slug)}${tail}`)).status(), tail).toBe(404);
  expect((await reader.request.get(`${sessionAddress(live.slug)}/bien-ban`)).status()).toBe(404);
  await reader.getByRole("link", { name: "Biên bản" }).click();
  await expect(reader.locator(".minutes")).toContainText(
    "54 tán thành, 01 không tán thành, 02 không biểu quyết, 03 vắng; 54 trên 60 đại biểu, 90%. Được thông qua.",
  );

  await signIn(page, staff.author);
  await page.goto("/quan-tri/chat-van/moi");
  await expect(page.getByText("Tài khoản này không sửa chất vấn.")).toBeVisible();
  const office = await browser.newContext({ baseURL: baseURL ?? "" });
  const clerk = await office.newPage();
  await signIn(clerk, staff.clerk);
  await clerk.goto(`/quan-tri/chat-van/moi?ky-hop=${past.id}`);
  await clerk.getByLabel("Đại biểu chất vấn").selectOption("Giàng A Páo");
  await clerk.getByLabel("Ngày chất vấn").fill("10/12/2015");
  await clerk.getByLabel("Nội dung chất vấn").fill("Vì sao 41 kiến nghị về đất đai quá hạn trả lời?");
  await clerk.getByRole("button", { name: "Ghi chất vấn" }).click();
  await expect(clerk.getByText("Chưa có người trả lời.").first()).toBeVisible();
  await clerk.getByLabel("Họ tên người trả lời").fill("Vũ Hồng Sơn");
  await clerk.getByLabel("Chức danh người trả lời khi đó").fill("Giám đốc Sở Tài nguyên và Môi trường");
  await clerk.getByRole("button", { name: "Ghi chất vấn" }).click();
  await clerk.getByLabel("Nội dung trả lời").fill("29 trường hợp vướng hồ sơ địa chính cũ.");
  await clerk.getByLabel("Ngày trả lời").fill("10/12/2015");
  await clerk.getByRole("button", { name: "Lưu trả lời" }).click();
  await clerk.getByRole("textbox", { name: "Lời hứa", exact: true }).fill("Trả lời hết, đăng danh sách từng hồ sơ");
  await clerk.getByLabel("Hạn thực hiện").fill("31/03/2021");
  await clerk.getByRole("button", { name: "Thêm lời hứa" }).click();
  await expect(clerk.getByText("Đã lưu lời hứa.")).toBeVisible();
  await expectAccessible(clerk);
  // Axe unfolds everything, menus too.
  await clerk.reload();
  await clerk.getByRole("button", { name: "Đăng chất vấn" }).click();
  await clerk.getByRole("link", { name: "Xem trên cổng" }).click();
  await expect(async () => {
    await clerk.reload();
    await expect(clerk.locator(".facts")).toContainText("Vũ Hồng Sơn, Giám đốc Sở Tài nguyên và Môi trường", { timeout: 1000 });
  }).toPass();
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("Vì sao 41 kiến nghị về đất đai quá hạn trả lời?");
  const question = new URL(clerk.url()).pathname;
  await clerk.getByRole("link", { name: past.title }).click();
  await expect(clerk.locator(".qa:target")).toContainText("Giàng A Páo, Đại biểu, hỏi Vũ Hồng Sơn");
  await expect(clerk.locator(".promises")).toContainText(/Quá hạn [\d.]+ ngày/);

  const open = await office.newPage();
  for (const [path, grounds] of [
    [sessionAddress(past.slug), true],
    [sessionAddress(live.slug), true],
    [`${sessionAddress(past.slug)}/bien-ban`, false],
    ["/ky-hop", false],
    ["/chat-van", true],
    [question, true],
    ["/", false],
  ] as const) {
    await open.goto(path);
    await expectAccessible(open, grounds);
    await open.setViewportSize({ width: 390, height: 844 });
    await expectInside(open);
    await open.setViewportSize({ width: 1280, height: 720 });
  }
  // Other tests visit the same front page.
  await besidePortal(() => db.councilSession.update({ where: { id: live.id }, data: { state: "CLOSED", startsOn: new Date("2015-12-20"), endsOn: null } }));
});
