import { readdirSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { makeAlbum, makePaper } from "../support/door-records";
import { type Door, doors, type Made, makeRecords, type Role, requestsOf, roles } from "../support/doors";
import { beginUpload, tus } from "../support/send-file";
import { enter, signIn, staff } from "../support/sign-in";

/*
 * Every address of the staff area against nobody, every role and a stand-in, by plain requests: what the menu hides must be closed as
 * well. A page or a route handler that is not in the table of tests/support/doors.ts fails the first test.
 */

test.describe.configure({ mode: "serial" });

type Visitor = Role | "nobody";

const visitors = new Map<Visitor, APIRequestContext>();
let made: Made;

const as = (visitor: Visitor) => visitors.get(visitor) as APIRequestContext;

test("bảng này kể đủ mọi trang và mọi địa chỉ nhận dữ liệu của khu quản trị", () => {
  const root = path.join(import.meta.dirname, "../../app/quan-tri");
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /^\((khung|xem)\)/.test(file) && /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => file.split("/").slice(1, -1).join("/"))
    // What no other page takes: it says that there is nothing.
    .filter((address) => address !== "[...rest]");
  expect(found.toSorted()).toEqual(Object.keys(doors).toSorted());
});

test("mỗi vai trò vào bằng nút dùng thử, tác giả làm sẵn một bài, một ảnh, một tệp", async ({ browser, baseURL }) => {
  const origin = baseURL ?? "";
  visitors.set("nobody", await requestsOf(origin));
  let [album, paper] = ["", ""];
  for (const role of roles) {
    const context = await browser.newContext({ baseURL });
    const entrance = await context.newPage();
    await signIn(entrance, staff[role]);
    if (role === "author") album = await makeAlbum(entrance);
    if (role === "clerk") paper = await makePaper(entrance);
    visitors.set(role, await requestsOf(origin, context));
    await context.close();
  }
  made = await makeRecords({ writer: as("author"), approver: as("approver"), administrator: as("administrator") }, { album, paper });
});

/** What came of knocking. */
async function outcome(door: Door, answer: APIResponse): Promise<string> {
  const status = answer.status();
  const to = new URL(answer.headers().location ?? "/", "http://portal").pathname + new URL(answer.headers().location ?? "/", "http://portal").search;
  if (door.refuses === "hidden") return status === 200 ? "allowed" : status === 404 ? "refused" : `status ${status}`;
  if (door.refuses === "upload") return { 200: "allowed", 401: "sign-in", 403: "refused", 404: "refused" }[status] ?? `status ${status}`;
  if (door.refuses === "import") {
    if (/^\/quan-tri\/tin-bai\/nhap\/[0-9a-f-]{36}$/.test(to)) return "allowed";
    return to.startsWith("/quan-tri/tin-bai/nhap?loi=not-a-writer") ? "refused" : to === "/quan-tri/tin-bai/nhap" ? "sign-in" : `${status} to ${to}`;
  }
  if (door.refuses === "move") {
    if (/^\/quan-tri\/nhap-cong-cu\/[0-9a-f-]{36}$/.test(to)) return "allowed";
    return to === "/quan-tri/nhap-cong-cu?loi=may-not-move" ? "refused" : to === "/quan-tri/nhap-cong-cu" ? "sign-in" : `${status} to ${to}`;
  }
  if (door.refuses === "attach") {
    if (to === "/quan-tri") return "sign-in";
    return to.endsWith("?loi=NOT_FOUND") ? "allowed" : /\?loi=may-not-(attach|upload)$/.test(to) ? "refused" : `${status} to ${to}`;
  }
  if (door.refuses === "paper") {
    // Whoever may add a paper is told that the item is missing.
    if (to === "/quan-tri/ky-hop?loi=unknown-item") return "allowed";
    return to === "/quan-tri/ky-hop?loi=may-not-write-sessions" ? "refused" : to === "/quan-tri/ky-hop" ? "sign-in" : `${status} to ${to}`;
  }
  if (door.refuses === "table") {
    if (to === "/quan-tri/nhap-bang?loi=no-file") return "allowed";
    return to === "/quan-tri/nhap-bang?loi=may-not-import" ? "refused" : to === "/quan-tri/nhap-bang" ? "sign-in" : `${status} to ${to}`;
  }
  if (door.refuses === "sheet") {
    if (/\/bang\?loi=no-file$/.test(to)) return "allowed";
    return to === "/quan-tri/cong-khai?loi=may-not-write-disclosures" ? "refused" : to === "/quan-tri/cong-khai" ? "sign-in" : `${status} to ${to}`;
  }
  if (door.refuses === "json" || door.refuses === "file") {
    if (status === 200 || status === 201 || (door.refuses === "file" && status === 400)) return "allowed";
    const { sentence, status: said } = await answer.json();
    if (status === 401) return sentence || said === "signed-out" ? "sign-in" : "signed out without a word";
    return status === 403 && /\p{Ll}.*\.$/u.test(sentence) ? "refused" : `status ${status} ${sentence}`;
  }
  if (to.startsWith("/quan-tri/dang-nhap")) return "sign-in";
  if (door.refuses === "missing") return status === 404 ? "refused" : `status ${status}`;
  // Pages about one's own second factor lead back to the account when there is nothing to do.
  if (status === 307 && to === "/quan-tri/ca-nhan") return "allowed";
  // What cannot be decided (yet, or by this writer) is read on its own page.
  if (status === 307 && to === `/quan-tri/tin-bai/${made.edition}`) return "allowed";
  if (status !== 200) return `status ${status}`;
  return /<h1>[^<]+<\/h1><p class="note mt-4">[^<]{20,}<\/p>/.test(await answer.text()) ? "refused" : "allowed";
}

/** Knocks at every door; what came of it, beside what should. @param standsIn the visitor decides in an approver's place */
async function knock(visitor: Visitor, standsIn = false): Promise<Record<"seen" | "wanted", Record<string, string>>> {
  const seen: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const [name, door] of Object.entries(doors)) {
    const answer = await door.ask(as(visitor), made);
    seen[name] = await outcome(door, answer);
    expect(answer.headers()["cache-control"] ?? "", name).not.toMatch(/public|s-maxage/);
    // A picture that was seen is gone after signing out.
    if (name === "anh/[id]/[name]" && answer.status() === 200) expect(answer.headers()["cache-control"]).toBe("no-store");
    if (visitor === "nobody") wanted[name] = door.refuses === "hidden" ? "refused" : "sign-in";
    else wanted[name] = door.allowed.includes(visitor) || (standsIn && door.allowed.includes("stand-in")) ? "allowed" : "refused";
  }
  return { seen, wanted };
}

for (const visitor of ["nobody", ...roles] as const) {
  test(`${visitor === "nobody" ? "người chưa đăng nhập" : `vai trò ${visitor}`}: cửa nào mở, cửa nào đóng, đóng thì nói vì sao`, async () => {
    const { seen, wanted } = await knock(visitor);
    expect(seen).toEqual(wanted);
  });
}

test("lần tải của người khác: không gửi thêm, không lấy, không xóa được; của mình thì xóa được", async () => {
  const address = (id: string) => `/quan-tri/tep/tai-len/${id}`;
  const begin = async (visitor: Visitor) => {
    const to = (await beginUpload(as(visitor), "do-dang.txt", Buffer.from("bốn chữ\n"))).headers().location ?? "";
    return /tai-len\/([0-9a-f]{32})$/.exec(to)?.[1] ?? "";
  };
  const send = (visitor: Visitor, method: string, id: string) => {
    const piece = { "content-type": "application/offset+octet-stream", "upload-offset": "0" };
    const body = method === "PATCH" ? { data: Buffer.from("kẻ gian\n") } : {};
    return as(visitor).fetch(address(id), { method, headers: { ...tus, ...(method === "PATCH" ? piece : {}) }, ...body });
  };
  const offset = async (visitor: Visitor, id: string) => (await as(visitor).head(address(id), { headers: tus })).headers()["upload-offset"];

  const [hers, theirs] = [await begin("author"), await begin("approver")];
  for (const method of ["PATCH", "POST", "DELETE"]) {
    for (const visitor of ["nobody", ...roles] as const) {
      // The author of one is a stranger at the other.
      const answer = await send(visitor, method, visitor === "author" ? theirs : hers);
      const known = visitor === "author" || visitor === "approver" || visitor === "clerk" || visitor === "administrator";
      expect([method, visitor, answer.status()]).toEqual([method, visitor, visitor === "nobody" ? 401 : known ? 404 : 403]);
      expect((await answer.json()).sentence, `${method} ${visitor}`).toMatch(/\p{Ll}.*\.$/u);
    }
  }
  expect([await offset("author", hers), await offset("approver", theirs)]).toEqual(["0", "0"]);
  for (const [visitor, id] of [
    ["author", hers],
    ["approver", theirs],
  ] as const) {
    expect((await send(visitor, "DELETE", id)).status()).toBe(204);
    expect((await as(visitor).head(address(id), { headers: tus })).status()).toBe(404);
  }
});

test("người duyệt thay: mở thêm đúng các cửa để đọc tin bài, không thêm cửa nào khác; thu hồi thì đóng ngay", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const approver = await context.newPage();
  // Giving one's place away asks for a proof of a moment ago, not for an earlier sign-in.
  await enter(approver, staff.approver);
  await approver.goto("/quan-tri/ca-nhan/uy-quyen");
  const who = approver.getByRole("combobox", { name: "Người duyệt thay" });
  const option = await who.locator("option", { hasText: "Hoàng Thị Minh Hạnh" }).getAttribute("value");
  await who.selectOption(option);
  await approver.getByLabel("Đến hết ngày").fill(await approver.getByLabel("Từ ngày").inputValue());
  await approver.getByLabel("Lý do").fill("Đi công tác");
  await approver.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  const back = approver.getByRole("button", { name: "Thu hồi ủy quyền cho Hoàng Thị Minh Hạnh" });
  await expect(back).toBeVisible();
  try {
    const { seen, wanted } = await knock("leader", true);
    expect(seen).toEqual(wanted);
  } finally {
    await back.click();
    await expect(back).toHaveCount(0);
  }
  const { seen, wanted } = await knock("leader");
  expect(seen).toEqual(wanted);
  await context.close();
});

test.afterAll(async () => {
  for (const context of visitors.values()) await context.dispose();
});
