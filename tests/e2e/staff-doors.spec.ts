import { readdirSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, type APIResponse, expect, request as requests, test } from "@playwright/test";
import sharp from "sharp";
import { beginUpload, sendFile, tus } from "../support/send-file";
import { signIn, staff } from "../support/sign-in";
import { zip } from "../support/zip";

/*
 * Every address of the staff area against nobody and every role, by plain requests: what the menu hides must be closed as well.
 * A page or a route handler that is not in the table fails the first test.
 */

const roles = ["author", "approver", "clerk", "petitions", "leader", "administrator"] as const;
type Role = (typeof roles)[number];
type Visitor = Role | "nobody";

const everybody: readonly Role[] = roles;
const writers: readonly Role[] = ["author", "approver"];
const uploaders: readonly Role[] = ["author", "approver", "clerk"];
const administrators: readonly Role[] = ["administrator"];

/** Records that the addresses name, made once by the author. */
interface Made {
  edition: string;
  import: string;
  picture: string;
  document: string;
  /** Begun by the author, not finished. */
  upload: string;
  person: string;
  account: string;
  move: string;
  album: string;
}

interface Door {
  allowed: readonly Role[];
  /**
   * Page: a sentence and a way back. Json: 403 with {sentence}. Import, move: back at the form, with the reason. Hidden: 404, as if
   * there were nothing. Upload: a status alone.
   */
  refuses: "page" | "json" | "import" | "move" | "hidden" | "upload";
  ask(by: APIRequestContext, made: Made): Promise<APIResponse>;
}

const get = (address: (made: Made) => string) => (by: APIRequestContext, made: Made) => by.get(`/quan-tri${address(made)}`, { maxRedirects: 0 });
const page = (allowed: readonly Role[], address: (made: Made) => string): Door => ({ allowed, refuses: "page", ask: get(address) });

/** A text that nobody brought in before, under every call. */
const freshText = () => `Hội nghị kiểm thử cửa ${crypto.randomUUID()}\n\nĐoạn mở đầu của bài.\n\nĐoạn thứ hai của bài.\n`;
const importText = (by: APIRequestContext) =>
  by.post("/quan-tri/tin-bai/nhap/tai-len", {
    multipart: { tep: { name: `bai ${crypto.randomUUID()}.txt`, mimeType: "text/plain", buffer: Buffer.from(freshText()) } },
    maxRedirects: 0,
  });
const movers: readonly Role[] = ["approver", "administrator"];
/** An old portal of one page. */
const importPortal = (by: APIRequestContext) =>
  by.post("/quan-tri/nhap-cong-cu/tai-len", {
    multipart: {
      "dia-chi": "https://hdnd-cu.lacgiang.example",
      tep: { name: "cong-cu.zip", mimeType: "application/zip", buffer: zip([{ name: "bai.html", data: freshText() }]) },
    },
    maxRedirects: 0,
  });
const doors: Record<string, Door> = {
  "": page(everybody, () => ""),
  "ca-nhan": page(everybody, () => "/ca-nhan"),
  "ca-nhan/ma-du-phong": page(everybody, () => "/ca-nhan/ma-du-phong"),
  "ca-nhan/uy-quyen": page(everybody, () => "/ca-nhan/uy-quyen"),
  "ca-nhan/ma-xac-thuc": page(everybody, () => "/ca-nhan/ma-xac-thuc"),
  "thong-bao": page(everybody, () => "/thong-bao"),
  "thu-cho-gui": page(["approver", "administrator"], () => "/thu-cho-gui"),
  album: page(writers, () => "/album"),
  "album/moi": page(writers, () => "/album/moi"),
  "album/[id]": page(writers, ({ album }) => `/album/${album}`),
  "lich-dang": page(writers, () => "/lich-dang"),
  "tin-bai": page(writers, () => "/tin-bai"),
  "tin-bai/moi": page(writers, () => "/tin-bai/moi"),
  "tin-bai/[id]": page(writers, ({ edition }) => `/tin-bai/${edition}`),
  "tin-bai/[id]/xem-truoc": page(writers, ({ edition }) => `/tin-bai/${edition}/xem-truoc`),
  "tin-bai/[id]/lich-su": page(writers, ({ edition }) => `/tin-bai/${edition}/lich-su`),
  "tin-bai/[id]/lich-su/so-sanh": page(writers, ({ edition }) => `/tin-bai/${edition}/lich-su/so-sanh?cu=${edition}`),
  "tin-bai/[id]/nguoi-viet": page(writers, ({ edition }) => `/tin-bai/${edition}/nguoi-viet`),
  "tin-bai/[id]/duyet": page(writers, ({ edition }) => `/tin-bai/${edition}/duyet`),
  "tin-bai/nhap": page(writers, () => "/tin-bai/nhap"),
  "tin-bai/nhap/[id]": page(writers, (made) => `/tin-bai/nhap/${made.import}`),
  "tin-bai/lien-ket": { allowed: writers, refuses: "json", ask: get(() => "/tin-bai/lien-ket?q=hoi+nghi") },
  "tin-bai/kiem-tra": {
    allowed: writers,
    refuses: "json",
    ask: (by) => by.post("/quan-tri/tin-bai/kiem-tra", { data: { links: [], names: [] }, maxRedirects: 0 }),
  },
  trang: page(writers, () => "/trang"),
  "trang-chu": page(["approver"], () => "/trang-chu"),
  "dai-thong-bao": page(["approver"], () => "/dai-thong-bao"),
  "tro-giup": page(everybody, () => "/tro-giup"),
  "tro-giup/[viec]": page(everybody, () => "/tro-giup/viet-tin"),
  "tin-bai/xuat": { allowed: writers, refuses: "json", ask: get(() => "/tin-bai/xuat?trang-thai=cho-duyet") },
  "chuyen-muc": page(["approver"], () => "/chuyen-muc"),
  "thu-vien": page(uploaders, () => "/thu-vien"),
  "thu-vien/chon": { allowed: uploaders, refuses: "json", ask: get(() => "/thu-vien/chon?q=hoi") },
  nguoi: page(["approver", "clerk"], () => "/nguoi"),
  "nguoi/moi": page(["approver", "clerk"], () => "/nguoi/moi"),
  "nguoi/[id]": page(["approver", "clerk"], ({ person }) => `/nguoi/${person}`),
  "tai-khoan": page(administrators, () => "/tai-khoan"),
  "tai-khoan/moi": page(administrators, () => "/tai-khoan/moi"),
  "tai-khoan/[id]": page(administrators, ({ account }) => `/tai-khoan/${account}`),
  "duong-dan-hong": page(["approver", "administrator"], () => "/duong-dan-hong"),
  "nhat-ky": page(administrators, () => "/nhat-ky"),
  "nhat-ky/xuat": { allowed: administrators, refuses: "json", ask: (by) => by.post("/quan-tri/nhat-ky/xuat", { form: { viec: "account.sign-in" } }) },
  "nhuan-but": page(["approver", "leader"], () => "/nhuan-but"),
  "nhuan-but/xuat": { allowed: ["approver", "leader"], refuses: "json", ask: get(() => "/nhuan-but/xuat?thang=11/2026&dang=xlsx") },
  "cai-dat": page(administrators, () => "/cai-dat"),
  "nguoi/goi-y": { allowed: uploaders, refuses: "json", ask: get(() => "/nguoi/goi-y?q=hạnh") },
  // Only its author writes in a draft, and a save that changes nothing keeps the version.
  "tin-bai/[id]/dang-mo": {
    allowed: ["author"],
    refuses: "json",
    ask: (by, { edition }) => by.post(`/quan-tri/tin-bai/${edition}/dang-mo`, { data: { window: "0197e0a0-0000-7000-8000-00000000000a" } }),
  },
  "tin-bai/[id]/luu": { allowed: ["author"], refuses: "json", ask: (by, { edition }) => by.post(`/quan-tri/tin-bai/${edition}/luu`, { data: { version: 1 } }) },
  "tep/tai-len": { allowed: uploaders, refuses: "json", ask: (by) => beginUpload(by, "danh-muc.csv", Buffer.from(freshText())) },
  "tep/tai-len/[id]": { allowed: ["author"], refuses: "upload", ask: (by, { upload: id }) => by.head(`/quan-tri/tep/tai-len/${id}`, { headers: tus }) },
  "tin-bai/nhap/tai-len": { allowed: writers, refuses: "import", ask: importText },
  "nhap-cong-cu": page(movers, () => "/nhap-cong-cu"),
  "nhap-cong-cu/[id]": page(movers, ({ move }) => `/nhap-cong-cu/${move}`),
  "nhap-cong-cu/[id]/trang": page(movers, ({ move }) => `/nhap-cong-cu/${move}/trang`),
  "nhap-cong-cu/[id]/bao-cao": { allowed: movers, refuses: "hidden", ask: get(({ move }) => `/nhap-cong-cu/${move}/bao-cao`) },
  "nhap-cong-cu/tai-len": { allowed: movers, refuses: "move", ask: importPortal },
  "anh/[id]/[name]": { allowed: uploaders, refuses: "hidden", ask: get(({ picture }) => `/anh/${picture}/320.webp`) },
  "tep/[id]/[name]": { allowed: uploaders, refuses: "hidden", ask: get(({ document }) => `/tep/${document}/van-ban.txt`) },
};

test.describe.configure({ mode: "serial" });

const visitors = new Map<Visitor, APIRequestContext>();
let made: Made;

const as = (visitor: Visitor) => visitors.get(visitor) as APIRequestContext;
const idIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? "";

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
  // The server wants to know which page a form was sent from.
  const headers = { origin: baseURL ?? "" };
  visitors.set("nobody", await requests.newContext({ baseURL, extraHTTPHeaders: headers }));
  let album = "";
  for (const role of roles) {
    const context = await browser.newContext({ baseURL });
    const entrance = await context.newPage();
    await signIn(entrance, staff[role]);
    if (role === "author") {
      await entrance.goto("/quan-tri/album/moi");
      await entrance.getByLabel("Tên", { exact: true }).fill("Album kiểm thử cửa");
      await entrance.getByLabel("Ngày diễn ra").fill("05/01/2021");
      await entrance.getByRole("button", { name: "Tạo album" }).click();
      await entrance.waitForURL(/album\/[0-9a-f-]{36}/);
      album = idIn(entrance.url(), /album\/([0-9a-f-]{36})/);
    }
    visitors.set(role, await requests.newContext({ baseURL, extraHTTPHeaders: headers, storageState: await context.storageState() }));
    await context.close();
  }
  const report = (await importText(as("author"))).headers().location ?? "";
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#2b5a8a" } })
    .jpeg()
    .toBuffer();
  const uuid = "([0-9a-f-]{36})";
  made = {
    import: idIn(report, new RegExp(`nhap/${uuid}`)),
    edition: idIn(await (await as("author").get(report)).text(), new RegExp(`href="/quan-tri/tin-bai/${uuid}"`)),
    picture: (await (await sendFile(as("author"), "anh.jpg", picture)).json()).id,
    document: (await (await sendFile(as("author"), "van-ban.txt", Buffer.from(freshText()))).json()).id,
    upload: idIn((await beginUpload(as("author"), "do-dang.txt", Buffer.from(freshText()))).headers().location ?? "", /tai-len\/([0-9a-f]{32})/),
    album,
    person: idIn(await (await as("approver").get("/quan-tri/nguoi")).text(), new RegExp(`href="/quan-tri/nguoi/${uuid}"`)),
    move: idIn((await importPortal(as("administrator"))).headers().location ?? "", new RegExp(`nhap-cong-cu/${uuid}`)),
    account: idIn(await (await as("administrator").get("/quan-tri/tai-khoan")).text(), new RegExp(`href="/quan-tri/tai-khoan/${uuid}"`)),
  };
  expect(Object.entries(made).filter(([, id]) => !id)).toEqual([]);
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
  if (door.refuses === "json") {
    if (status === 200 || status === 201) return "allowed";
    const { sentence, status: said } = await answer.json();
    if (status === 401) return sentence || said === "signed-out" ? "sign-in" : "signed out without a word";
    return status === 403 && /\p{Ll}.*\.$/u.test(sentence) ? "refused" : `status ${status} ${sentence}`;
  }
  if (to.startsWith("/quan-tri/dang-nhap")) return "sign-in";
  // Pages about one's own second factor lead back to the account when there is nothing to do.
  if (status === 307 && to === "/quan-tri/ca-nhan") return "allowed";
  // What cannot be decided (yet, or by this writer) is read on its own page.
  if (status === 307 && to === `/quan-tri/tin-bai/${made.edition}`) return "allowed";
  if (status !== 200) return `status ${status}`;
  return /<h1>[^<]+<\/h1><p class="note mt-4">[^<]{20,}<\/p>/.test(await answer.text()) ? "refused" : "allowed";
}

for (const visitor of ["nobody", ...roles] as const) {
  test(`${visitor === "nobody" ? "người chưa đăng nhập" : `vai trò ${visitor}`}: cửa nào mở, cửa nào đóng, đóng thì nói vì sao`, async () => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [name, door] of Object.entries(doors)) {
      const answer = await door.ask(as(visitor), made);
      seen[name] = await outcome(door, answer);
      expect(answer.headers()["cache-control"] ?? "", name).not.toMatch(/public|s-maxage/);
      // A picture that was seen is asked for again, and after signing out it is gone.
      if (name === "anh/[id]/[name]" && answer.status() === 200) expect(answer.headers()["cache-control"]).toBe("private, no-cache");
      if (visitor === "nobody") wanted[name] = door.refuses === "hidden" ? "refused" : "sign-in";
      else wanted[name] = door.allowed.includes(visitor) ? "allowed" : "refused";
    }
    expect(seen).toEqual(wanted);
  });
}

test.afterAll(async () => {
  for (const context of visitors.values()) await context.dispose();
});
