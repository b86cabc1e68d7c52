import { type APIRequestContext, type APIResponse, type BrowserContext, request } from "@playwright/test";
import sharp from "sharp";
import { bodyId } from "@/prisma/seed/record/bodies";
import { memberId } from "@/prisma/seed/record/members";
import { postId } from "@/prisma/seed/record/posts";
import { termId } from "@/prisma/seed/record/terms";
import { idIn, uuid } from "./door-records";
import { beginUpload, sendFile, tus } from "./send-file";
import { zip } from "./zip";

/* Every address of the staff area with who may open it, and the records that the addresses name. */

/** By what the demo accounts of tests/support/sign-in.ts may do. */
export const roles = ["author", "approver", "clerk", "petitions", "leader", "administrator"] as const;
export type Role = (typeof roles)[number];
/** A role, or "stand-in" for anybody who decides in an approver's place, whatever they are themselves. */
export type Reader = Role | "stand-in";

const everybody: readonly Role[] = roles;
const writers: readonly Role[] = ["author", "approver"];
/** What a stand-in needs to decide: reading, not writing. */
const newsroom: readonly Reader[] = [...writers, "stand-in"];
const uploaders: readonly Role[] = ["author", "approver", "clerk"];
const withFiles: readonly Reader[] = [...uploaders, "stand-in"];
/** Who writes the record of the council. */
const council: readonly Role[] = ["approver", "clerk"];
const administrators: readonly Role[] = ["administrator"];

/** A record that is not there: its page says so to whoever is signed in. */
const nothing = "0197e0a0-0000-7000-8000-0000000000ff";

/** Records that the addresses name. */
export interface Made {
  edition: string;
  import: string;
  picture: string;
  document: string;
  /** Begun, not finished. */
  upload: string;
  person: string;
  account: string;
  move: string;
  spreadsheet: string;
  album: string;
  resolution: string;
  session: string;
  /** A document of the record, internal and not published. */
  paper: string;
}

export interface Door {
  allowed: readonly Reader[];
  /**
   * Page: a sentence and a way back. Json: 403 with {sentence}. Import, move, sheet, attach, paper: back at the form, with the reason. Hidden: 404,
   * as if there were nothing. Upload: a status alone.
   * File: as json, where whoever may send one is told that none came.
   * Missing: a page of a record that is not there, 404 for everybody who is signed in.
   */
  refuses: "page" | "json" | "file" | "import" | "move" | "table" | "sheet" | "attach" | "paper" | "hidden" | "upload" | "missing";
  /** Of a page; null for what is no page. */
  address: ((made: Made) => string) | null;
  ask(by: APIRequestContext, made: Made): Promise<APIResponse>;
}

const get = (address: (made: Made) => string) => (by: APIRequestContext, made: Made) => by.get(`/quan-tri${address(made)}`, { maxRedirects: 0 });
const page = (allowed: readonly Reader[], address: (made: Made) => string): Door => ({
  allowed,
  refuses: "page",
  address: (made) => `/quan-tri${address(made)}`,
  ask: get(address),
});
const missing = (address: string): Door => ({ allowed: [], refuses: "missing", address: null, ask: get(() => address) });
const handler = (allowed: readonly Reader[], refuses: Door["refuses"], ask: Door["ask"]): Door => ({ allowed, refuses, address: null, ask });
const reading = (allowed: readonly Reader[], refuses: Door["refuses"], address: (made: Made) => string): Door => handler(allowed, refuses, get(address));

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

/** A file for a record that nobody has: whoever may attach is told that it is not there. */
const attachText = (by: APIRequestContext) =>
  by.post("/quan-tri/dinh-kem/tai-len", {
    multipart: {
      ...{ type: "document", id: "0197e0a0-0000-7000-8000-00000000000d", version: "1", role: "ORIGINAL", title: "", visibility: "INTERNAL" },
      tep: { name: "phu-luc.txt", mimeType: "text/plain", buffer: Buffer.from(freshText()) },
    },
    maxRedirects: 0,
  });

/** By the folder under app/quan-tri. A page or a route handler that is not in it fails tests/e2e/staff-doors.spec.ts. */
export const doors: Record<string, Door> = {
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
  lich: page(everybody, () => "/lich"),
  "lich/moi": page(["approver", "clerk"], () => "/lich/moi"),
  "lich/[id]": missing(`/lich/${nothing}`),
  "cong-khai": page(everybody, () => "/cong-khai"),
  "cong-khai/moi": page(council, () => "/cong-khai/moi"),
  "cong-khai/[id]": missing(`/cong-khai/${nothing}`),
  "cong-khai/[id]/bang": missing(`/cong-khai/${nothing}/bang`),
  // A form without a file is let in and sent back with the reason.
  "cong-khai/bang/tai-len": handler(council, "sheet", (by) =>
    by.post("/quan-tri/cong-khai/bang/tai-len", { multipart: { id: nothing, version: "1" }, maxRedirects: 0 }),
  ),
  "ngay-nghi": page(council, () => "/ngay-nghi"),
  "so-lieu": page(everybody, () => "/so-lieu"),
  "so-lieu/[indicator]": page(everybody, () => "/so-lieu/nghi-quyet"),
  "so-lieu/xuat": reading(everybody, "json", () => "/so-lieu/xuat"),
  "so-lieu/[indicator]/xuat": reading(everybody, "json", () => "/so-lieu/nghi-quyet/xuat"),
  "chat-van": page(everybody, () => "/chat-van"),
  "chat-van/moi": page(["approver", "clerk"], () => "/chat-van/moi"),
  "chat-van/[id]": missing(`/chat-van/${nothing}`),
  "bao-cao": page(everybody, () => "/bao-cao"),
  "bao-cao/moi": page(["approver", "clerk"], () => "/bao-cao/moi"),
  "bao-cao/[id]": missing(`/bao-cao/${nothing}`),
  // Nobody has such a section; a stranger hears that the sign-in is over.
  "bao-cao/[id]/soan/[sectionId]/luu": handler([], "json", (by) =>
    by.post(`/quan-tri/bao-cao/${nothing}/soan/${nothing}/luu`, { data: { version: 1, title: "Hạn chế", body: { type: "doc", content: [] } } }),
  ),
  "bao-cao/[id]/soan/dang-mo": handler([], "json", (by) =>
    by.post(`/quan-tri/bao-cao/${nothing}/soan/dang-mo`, { data: { window: "0197e0a0-0000-7000-8000-00000000000a" } }),
  ),
  "bao-cao/[id]/soan": missing(`/bao-cao/${nothing}/soan`),
  "bao-cao/[id]/ban/[number]": missing(`/bao-cao/${nothing}/ban/1`),
  "bao-cao/[id]/so-lieu/[indicator]": missing(`/bao-cao/${nothing}/so-lieu/nghi-quyet`),
  "bao-cao/[id]/so-lieu/[indicator]/xuat": reading([], "hidden", () => `/bao-cao/${nothing}/so-lieu/nghi-quyet/xuat`),
  "ky-hop/[id]/bien-ban": missing(`/ky-hop/${nothing}/bien-ban`),
  "lich-dang": page(newsroom, () => "/lich-dang"),
  "tin-bai": page(newsroom, () => "/tin-bai"),
  "tin-bai/moi": page(writers, () => "/tin-bai/moi"),
  "tin-bai/[id]": page(newsroom, ({ edition }) => `/tin-bai/${edition}`),
  "tin-bai/[id]/xem-truoc": page(newsroom, ({ edition }) => `/tin-bai/${edition}/xem-truoc`),
  "tin-bai/[id]/lich-su": page(newsroom, ({ edition }) => `/tin-bai/${edition}/lich-su`),
  "tin-bai/[id]/lich-su/so-sanh": page(newsroom, ({ edition }) => `/tin-bai/${edition}/lich-su/so-sanh?cu=${edition}`),
  "tin-bai/[id]/nguoi-viet": page(newsroom, ({ edition }) => `/tin-bai/${edition}/nguoi-viet`),
  "tin-bai/[id]/duyet": page(newsroom, ({ edition }) => `/tin-bai/${edition}/duyet`),
  "tin-bai/nhap": page(writers, () => "/tin-bai/nhap"),
  "tin-bai/nhap/[id]": page(writers, (made) => `/tin-bai/nhap/${made.import}`),
  "tin-bai/lien-ket": reading(newsroom, "json", () => "/tin-bai/lien-ket?q=hoi+nghi"),
  "tin-bai/kiem-tra": handler(newsroom, "json", (by) => by.post("/quan-tri/tin-bai/kiem-tra", { data: { links: [], names: [] }, maxRedirects: 0 })),
  trang: page(newsroom, () => "/trang"),
  "trang-chu": page(["approver"], () => "/trang-chu"),
  "dai-thong-bao": page(["approver"], () => "/dai-thong-bao"),
  "tro-giup": page(everybody, () => "/tro-giup"),
  "tro-giup/[viec]": page(everybody, () => "/tro-giup/viet-tin"),
  "tin-bai/xuat": reading(newsroom, "json", () => "/tin-bai/xuat?trang-thai=cho-duyet"),
  "chuyen-muc": page(["approver"], () => "/chuyen-muc"),
  "thu-vien": page(uploaders, () => "/thu-vien"),
  "thu-vien/chon": reading(withFiles, "json", () => "/thu-vien/chon?q=hoi"),
  nguoi: page(["approver", "clerk"], () => "/nguoi"),
  "nguoi/moi": page(["approver", "clerk"], () => "/nguoi/moi"),
  "nguoi/[id]": page(["approver", "clerk"], ({ person }) => `/nguoi/${person}`),
  "co-cau": page(everybody, () => "/co-cau"),
  "co-cau/moi": page(council, () => "/co-cau/moi"),
  "co-cau/[id]": page(everybody, () => `/co-cau/${bodyId("ban-phap-che")}`),
  "co-cau/chuc-vu/[id]": page(council, () => `/co-cau/chuc-vu/${postId("ban-phap-che", "head")}`),
  "co-cau/giu-chuc/[id]": missing(`/co-cau/giu-chuc/${nothing}`),
  "nhiem-ky": page(everybody, () => "/nhiem-ky"),
  "nhiem-ky/moi": page(council, () => "/nhiem-ky/moi"),
  "nhiem-ky/[id]": page(everybody, () => `/nhiem-ky/${termId("15")}`),
  "dai-bieu": page(everybody, () => "/dai-bieu"),
  "dai-bieu/moi": page(council, () => "/dai-bieu/moi"),
  "dai-bieu/[id]": page(everybody, () => `/dai-bieu/${memberId("16", "Hoàng Thị Minh Hạnh")}`),
  "du-lieu-ca-nhan": page(["approver"], () => "/du-lieu-ca-nhan"),
  "tai-khoan": page(administrators, () => "/tai-khoan"),
  "tai-khoan/moi": page(administrators, () => "/tai-khoan/moi"),
  "tai-khoan/[id]": page(administrators, ({ account }) => `/tai-khoan/${account}`),
  "duong-dan-hong": page(["approver", "administrator"], () => "/duong-dan-hong"),
  "nhat-ky": page(administrators, () => "/nhat-ky"),
  "nhat-ky/xuat": handler(administrators, "json", (by) => by.post("/quan-tri/nhat-ky/xuat", { form: { viec: "account.sign-in" } })),
  "quy-tac-bieu-quyet": page(everybody, () => "/quy-tac-bieu-quyet"),
  "nhuan-but": page(["approver", "leader"], () => "/nhuan-but"),
  "nhuan-but/xuat": reading(["approver", "leader"], "json", () => "/nhuan-but/xuat?thang=11/2026&dang=xlsx"),
  "cai-dat": page(administrators, () => "/cai-dat"),
  "nguoi/goi-y": reading(uploaders, "json", () => "/nguoi/goi-y?q=hạnh"),
  // Only its author writes in a draft, and a save that changes nothing keeps the version.
  "tin-bai/[id]/dang-mo": handler(["author"], "json", (by, { edition }) =>
    by.post(`/quan-tri/tin-bai/${edition}/dang-mo`, { data: { window: "0197e0a0-0000-7000-8000-00000000000a" } }),
  ),
  "tin-bai/[id]/luu": handler(["author"], "json", (by, { edition }) => by.post(`/quan-tri/tin-bai/${edition}/luu`, { data: { version: 1 } })),
  "tep/tai-len": handler([...uploaders, "administrator"], "json", (by) => beginUpload(by, "danh-muc.csv", Buffer.from(freshText()))),
  "tep/tai-len/[id]": handler(["author"], "upload", (by, { upload: id }) => by.head(`/quan-tri/tep/tai-len/${id}`, { headers: tus })),
  "tin-bai/nhap/tai-len": handler(writers, "import", importText),
  "van-ban": page(everybody, () => "/van-ban"),
  "van-ban/moi": page(council, () => "/van-ban/moi"),
  "van-ban/[id]": page(everybody, ({ paper }) => `/van-ban/${paper}`),
  "van-ban/[id]/ban-quet/[fileId]": missing(`/van-ban/${nothing}/ban-quet/${nothing}`),
  "dinh-kem/tai-len": handler(council, "attach", attachText),
  "nhap-cong-cu": page(movers, () => "/nhap-cong-cu"),
  "nhap-cong-cu/[id]": page(movers, ({ move }) => `/nhap-cong-cu/${move}`),
  "nhap-cong-cu/[id]/trang": page(movers, ({ move }) => `/nhap-cong-cu/${move}/trang`),
  "nhap-cong-cu/[id]/bao-cao": reading(movers, "hidden", ({ move }) => `/nhap-cong-cu/${move}/bao-cao`),
  "nhap-cong-cu/tai-len": handler(movers, "move", importPortal),
  "nhap-bang": page(council, () => "/nhap-bang"),
  "nhap-bang/[id]": page(council, ({ spreadsheet }) => `/nhap-bang/${spreadsheet}`),
  "nhap-bang/[id]/loi": reading(council, "json", ({ spreadsheet }) => `/nhap-bang/${spreadsheet}/loi`),
  "nhap-bang/mau/[kind]": reading(council, "json", () => "/nhap-bang/mau/nghi-quyet"),
  // A form without a file is let in and sent back with the reason.
  "nhap-bang/tai-len": handler(council, "table", (by) => by.post("/quan-tri/nhap-bang/tai-len", { multipart: { loai: "dai-bieu" }, maxRedirects: 0 })),
  // Of no report there is no file.
  "bao-cao/[id]/ban/[number]/tai-ve/[format]": reading([], "hidden", () => `/bao-cao/${nothing}/ban/1/tai-ve/docx`),
  "nghi-quyet": page(everybody, () => "/nghi-quyet"),
  "nghi-quyet/moi": page(council, () => "/nghi-quyet/moi"),
  "nghi-quyet/[id]": page(everybody, ({ resolution }) => `/nghi-quyet/${resolution}`),
  "nghi-quyet/[id]/ban-chu": page(everybody, ({ resolution }) => `/nghi-quyet/${resolution}/ban-chu`),
  "nghi-quyet/[id]/ban-quet/[fileId]": missing(`/nghi-quyet/${nothing}/ban-quet/${nothing}`),
  "nghi-quyet/[id]/mo-dau": page(council, ({ resolution }) => `/nghi-quyet/${resolution}/mo-dau`),
  "nghi-quyet/[id]/quan-he": page(council, ({ resolution }) => `/nghi-quyet/${resolution}/quan-he`),
  // The wrong file of the right person is said, and nothing is written.
  "nghi-quyet/ban-chu/tai-len": handler(council, "file", (by) =>
    by.post("/quan-tri/nghi-quyet/ban-chu/tai-len", { headers: { accept: "application/json" }, multipart: { id: "" }, maxRedirects: 0 }),
  ),
  "linh-vuc": page(council, () => "/linh-vuc"),
  "ky-hop": page(everybody, () => "/ky-hop"),
  "ky-hop/moi": page(council, () => "/ky-hop/moi"),
  "ky-hop/[id]": page(everybody, ({ session }) => `/ky-hop/${session}`),
  "ky-hop/tai-lieu/tai-len": handler(council, "paper", (by) => by.post("/quan-tri/ky-hop/tai-lieu/tai-len", { multipart: { id: "" }, maxRedirects: 0 })),
  "anh/[id]/[name]": reading(withFiles, "hidden", ({ picture }) => `/anh/${picture}/320.webp`),
  "tep/[id]/chu": missing(`/tep/${nothing}/chu`),
  // Who opens it is whoever opens the file: tests/integration/texts.
  "tep/[id]/trang/[page]": reading([], "hidden", () => `/tep/${nothing}/trang/1`),
  "tep/[id]/[name]": reading(withFiles, "hidden", ({ document }) => `/tep/${document}/van-ban.txt`),
};

/** Plain requests in the name of whoever is signed in there, or of nobody; the server wants to know which page a form was sent from. */
export async function requestsOf(baseURL: string, context?: BrowserContext): Promise<APIRequestContext> {
  return request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL }, ...(context ? { storageState: await context.storageState() } : {}) });
}

/** A table of one line, for the first term that the form offers. */
async function importTable(by: APIRequestContext): Promise<APIResponse> {
  const form = await (await by.get("/quan-tri/nhap-bang")).text();
  const first = (name: string) => new RegExp(`name="${name}"[^>]*>(?:<option[^>]*value="")?.*?<option[^>]*value="([0-9a-f-]{36})"`).exec(form)?.[1] ?? "";
  const text = "Số, ký hiệu;Ngày ban hành;Trích yếu\nkhông phải;hôm qua;\n";
  const multipart = {
    ...{ loai: "nghi-quyet", "nhiem-ky": first("nhiem-ky"), "co-quan": first("co-quan") },
    tep: { name: "nghi-quyet.csv", mimeType: "text/csv", buffer: Buffer.from(text) },
  };
  return by.post("/quan-tri/nhap-bang/tai-len", { multipart, maxRedirects: 0 });
}

/** The records of the table: the writer's, who also made the album, and what the others find or bring in. @throws Error naming what could not be made */
export async function makeRecords(
  by: Record<"writer" | "approver" | "administrator", APIRequestContext>,
  { album, paper }: Pick<Made, "album" | "paper">,
): Promise<Made> {
  const report = (await importText(by.writer)).headers().location ?? "";
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#2b5a8a" } })
    .jpeg()
    .toBuffer();
  const made = {
    import: idIn(report, new RegExp(`nhap/${uuid}`)),
    edition: idIn(await (await by.writer.get(report)).text(), new RegExp(`href="/quan-tri/tin-bai/${uuid}"`)),
    picture: (await (await sendFile(by.writer, "anh.jpg", picture)).json()).id,
    document: (await (await sendFile(by.writer, "van-ban.txt", Buffer.from(freshText()))).json()).id,
    upload: idIn((await beginUpload(by.writer, "do-dang.txt", Buffer.from(freshText()))).headers().location ?? "", /tai-len\/([0-9a-f]{32})/),
    album,
    paper,
    person: idIn(await (await by.approver.get("/quan-tri/nguoi")).text(), new RegExp(`href="/quan-tri/nguoi/${uuid}"`)),
    spreadsheet: idIn((await importTable(by.approver)).headers().location ?? "", new RegExp(`nhap-bang/${uuid}`)),
    move: idIn((await importPortal(by.administrator)).headers().location ?? "", new RegExp(`nhap-cong-cu/${uuid}`)),
    resolution: idIn(await (await by.approver.get("/quan-tri/nghi-quyet")).text(), new RegExp(`href="/quan-tri/nghi-quyet/${uuid}"`)),
    session: idIn(await (await by.approver.get("/quan-tri/ky-hop")).text(), new RegExp(`href="/quan-tri/ky-hop/${uuid}"`)),
    account: idIn(await (await by.administrator.get("/quan-tri/tai-khoan")).text(), new RegExp(`href="/quan-tri/tai-khoan/${uuid}"`)),
  };
  const missing = Object.entries(made).filter(([, id]) => !id);
  if (missing.length > 0) throw new Error(`not made: ${missing.map(([name]) => name)}`);
  return made;
}
