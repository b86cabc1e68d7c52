import { beforeAll, describe, expect, test } from "vitest";
import { createAlbum } from "@/lib/albums/commands";
import { findStaffAlbum, pickable, staffAlbums } from "@/lib/albums/queries";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { alikeOf, scanOverview, staffFile } from "@/lib/files/queries";
import { libraryFile, libraryShelves, listLibrary, pickPictures } from "@/lib/files/queries/library";
import { importFile } from "@/lib/imports/commands";
import { findImport, findImportOf, findImports, latestImports } from "@/lib/imports/queries";
import { everyMovedPage, listMovedPages } from "@/lib/imports/queries/moved-pages";
import { findMove, latestMoves, previewOf, releasable } from "@/lib/imports/queries/moves";
import { picturesOfImport } from "@/lib/imports/queries/pictures";
import { findOriginal, findProposal } from "@/lib/imports/queries/versions";
import { staffCategories } from "@/lib/news/queries/categories";
import { dashboardOf, waitingFor } from "@/lib/news/queries/desk";
import { type EditionDetail, findEdition, reviewOf } from "@/lib/news/queries/edition";
import { emergencyOf, forcedWaiting } from "@/lib/news/queries/emergency";
import { factsOf } from "@/lib/news/queries/facts";
import { historyOf } from "@/lib/news/queries/history";
import { findLinkable, searchLinkable } from "@/lib/news/queries/linkable";
import { savedLists } from "@/lib/news/queries/lists";
import { othersOnEdition } from "@/lib/news/queries/openings";
import { staffPages } from "@/lib/news/queries/pages";
import { lastReceipts, receiptOfEdition } from "@/lib/news/queries/receipts";
import { myReviews, possibleReviewers, reviewOfArticle } from "@/lib/news/queries/reviews";
import { royaltiesOf } from "@/lib/news/queries/royalties";
import { scheduleOf } from "@/lib/news/queries/schedule";
import { everyEdition, listEditions } from "@/lib/news/queries/staff";
import { usesOf } from "@/lib/news/queries/uses";
import { openEditionOf, textOfVersion, versionsOf } from "@/lib/news/queries/versions";
import { viewsOf } from "@/lib/news/queries/views";
import { findPeopleNamed, findPerson, listPeople, suggestPeople } from "@/lib/people/queries";
import { Role } from "@/prisma/generated/enums";
import { make } from "../../support/make";

/* Every read of the staff area against every role, also with an approver's right lent: what a page shows by mistake it must not be able to get. */

const nowhere = crypto.randomUUID();
const tab = crypto.randomUUID();

/** Who may read: a role, or "stand-in" for anybody who decides in an approver's place, whatever they are themselves. */
type Reader = Role | "stand-in";
const newsroom: Reader[] = ["AUTHOR", "APPROVER", "stand-in"];
const writers: Reader[] = ["AUTHOR", "APPROVER"];
const withPeople: Reader[] = ["AUTHOR", "APPROVER", "CLERK"];
const withFiles: Reader[] = [...withPeople, "stand-in"];
const movers: Reader[] = ["APPROVER", "ADMINISTRATOR"];

/** One record of every kind that the reads name. */
interface Made {
  edition: EditionDetail;
  picture: string;
  album: { id: string; kind: "PICTURES" };
  import: string;
}
let made: Made;

beforeAll(async () => {
  const author = await make.actor();
  const picture = (await make.picture({ actor: author })).id;
  const { id } = await make.edition({ state: "SUBMITTED", author, content: { body: make.body("Nội dung.", make.figure(picture)) } });
  const album = await createAlbum(author, { kind: "PICTURES", title: "Album để hỏi", eventDate: "2021-01-05" });
  const text = `Tin để hỏi ${crypto.randomUUID()}\n\nĐoạn mở đầu.\n\nĐoạn thứ hai.\n`;
  const brought = await importFile(author, { name: "tin-de-hoi.txt", bytes: Buffer.from(text) });
  const edition = await findEdition(author, id);
  if (!edition) throw new Error("the edition is missing");
  made = { edition, picture, album: { id: album.id, kind: "PICTURES" }, import: brought.importId };
});

/** The first of a list that is read a piece at a time. */
async function first<T>(list: AsyncGenerator<T>): Promise<T | undefined> {
  for await (const one of list) return one;
}

/** What is not there for somebody counts as refused. */
function mustBeThere<T>(found: T | null): T {
  if (found === null) throw new AppError("FORBIDDEN");
  return found;
}

const anyFile = { q: "", kind: null, period: null, uploader: null, chore: null };
const anyPage = { moveId: nowhere, filter: null, q: "" };

const reads: [name: string, read: (actor: Actor) => Promise<unknown>, allowed: Reader[]][] = [
  ["danh sách tin bài", (actor) => listEditions(actor, { page: 1 }), newsroom],
  ["cả danh sách cho bảng tính", (actor) => first(everyEdition(actor, {})), newsroom],
  ["một bản tin bài", (actor) => findEdition(actor, made.edition.id), newsroom],
  ["bản chờ duyệt", (actor) => reviewOf(actor, made.edition.id), newsroom],
  ["lịch sử bài", (actor) => historyOf(actor, made.edition.article.id), newsroom],
  ["các bản và lần lưu", (actor) => versionsOf(actor, made.edition.article.id), newsroom],
  ["chữ của một bản", (actor) => textOfVersion(actor, made.edition.article.id, made.edition.id), newsroom],
  ["bản đang viết của bài", (actor) => openEditionOf(actor, made.edition.article.id), newsroom],
  ["nơi khác đang mở bài", (actor) => othersOnEdition(actor, made.edition.id, tab), newsroom],
  ["danh sách đã lưu", (actor) => savedLists(actor), newsroom],
  ["các trang cố định", (actor) => staffPages(actor), newsroom],
  ["đăng gấp", (actor) => emergencyOf(actor, made.edition), newsroom],
  ["tin đăng gấp chờ xác nhận", (actor) => forcedWaiting(actor), newsroom],
  ["hạn rà soát của bài", (actor) => reviewOfArticle(actor, made.edition.article.id), newsroom],
  ["người rà soát được", (actor) => possibleReviewers(actor), newsroom],
  ["bài mình rà soát", (actor) => myReviews(actor), newsroom],
  ["bài để đặt liên kết", (actor) => searchLinkable(actor, "hoi nghi"), newsroom],
  ["bài mà liên kết chỉ tới", (actor) => findLinkable(actor, made.edition.article.id), newsroom],
  ["điều máy chủ biết về chữ", (actor) => factsOf(actor, { links: [], names: ["Nguyễn Văn A"] }), newsroom],
  ["chuyên mục", (actor) => staffCategories(actor), newsroom],
  ["lượt đọc", (actor) => viewsOf(actor, "khong-co"), newsroom],
  ["lịch đăng", (actor) => scheduleOf(actor), newsroom],
  ["biên nhận gần đây", (actor) => lastReceipts(actor, new Date(), 5), newsroom],
  ["biên nhận của một bản", (actor) => receiptOfEdition(actor, made.edition.id), newsroom],
  ["nhuận bút", (actor) => royaltiesOf(actor, { year: 2026, month: 11 }), ["APPROVER", "LEADER"]],
  ["danh bạ", (actor) => listPeople(actor), withPeople],
  ["một người", (actor) => findPerson(actor, nowhere), withPeople],
  ["gợi ý người", (actor) => suggestPeople(actor, "a"), withPeople],
  ["người theo tên", (actor) => findPeopleNamed(actor, ["A"]), withPeople],
  ["tệp chưa đăng", async (actor) => mustBeThere(await staffFile(actor, made.picture)), withFiles],
  ["tệp giống nhau", (actor) => alikeOf(actor, made.picture), withFiles],
  ["nơi dùng một tệp", (actor) => usesOf(actor, made.picture), withFiles],
  ["thư viện", (actor) => listLibrary(actor, anyFile, 1), withFiles],
  ["ảnh để chọn", (actor) => pickPictures(actor, "", 1), withFiles],
  ["ngăn của thư viện", (actor) => libraryShelves(actor), withFiles],
  ["một tệp của thư viện", (actor) => libraryFile(actor, made.picture), withFiles],
  ["việc quét vi-rút", (actor) => scanOverview(actor), ["ADMINISTRATOR"]],
  ["các album", (actor) => staffAlbums(actor, 1), writers],
  ["một album", (actor) => findStaffAlbum(actor, made.album.id), writers],
  ["ảnh cho album", (actor) => pickable(actor, made.album, "", 1), writers],
  ["lần nhập trước", (actor) => findImportOf(actor, Buffer.alloc(32)), writers],
  ["một lần nhập", (actor) => findImport(actor, made.import), writers],
  ["nhiều lần nhập", (actor) => findImports(actor, [made.import]), writers],
  ["các lần nhập", (actor) => latestImports(actor), writers],
  ["ảnh của một lần nhập", (actor) => picturesOfImport(actor, made.import, made.edition.body), writers],
  ["đề nghị của bản mới", (actor) => findProposal(actor, made.import, made.edition.body), writers],
  ["bài gốc của bản mới", (actor) => findOriginal(actor, made.edition.article.id), writers],
  ["một lần chuyển cổng cũ", (actor) => findMove(actor, nowhere), movers],
  ["các lần chuyển cổng cũ", (actor) => latestMoves(actor), movers],
  ["xem trước lần chuyển", (actor) => previewOf(actor, nowhere), movers],
  ["bài chờ đăng của lần chuyển", (actor) => releasable(actor, nowhere), movers],
  ["báo cáo lần chuyển", (actor) => listMovedPages(actor, anyPage, 1, 50), movers],
  ["cả báo cáo lần chuyển", (actor) => first(everyMovedPage(actor, anyPage)), movers],
];

/** Asks every read and names those that answer; a refusal is FORBIDDEN, everything else is a fault. */
async function opened(actor: Actor): Promise<string[]> {
  const asked = await Promise.all(
    reads.map(([name, read]) =>
      read(actor).then(
        () => [name],
        (error) => (error.code === "FORBIDDEN" ? [] : [`${name}: ${error}`]),
      ),
    ),
  );
  return asked.flat();
}

const openTo = (...readers: Reader[]) => reads.filter(([, , allowed]) => readers.some((reader) => allowed.includes(reader))).map(([name]) => name);

describe.each(Object.values(Role))("vai trò %s", (role) => {
  test("đọc đúng những gì được giao, không hơn", async () => {
    expect(await opened(await make.actor({ role }))).toEqual(openTo(role));
  });

  // The keeper of the keys stands in for nobody.
  if (role === "ADMINISTRATOR") return;
  test("được ủy quyền duyệt: đọc thêm tin bài và tệp của tin bài, không mượn thêm việc nào khác của người ủy quyền", async () => {
    expect(await opened(await standIn([role]))).toEqual(openTo(role, "stand-in"));
  });
});

test("bàn làm việc và số việc chờ: có phần tin bài chỉ khi làm hoặc duyệt tin bài", async () => {
  for (const role of Object.values(Role)) {
    for (const [actor, decides] of [
      [await make.actor({ role }), role === "APPROVER"],
      [await standIn([role]), true],
    ] as const) {
      expect((await dashboardOf(actor)) !== null, role).toBe(decides || role === "AUTHOR");
      expect((await waitingFor(actor)) > 0, role).toBe(decides);
    }
  }
});

/** Somebody who decides in an approver's place today. */
async function standIn(roles: Role[]): Promise<Actor> {
  const [{ id, name }, { id: lenderId, name: lenderName }] = [await make.actor({ roles }), await make.actor({ role: "APPROVER" })];
  return Actor.ofAccount({ id, displayName: name, roles }, undefined, null, { id: lenderId, name: lenderName });
}

test("tài khoản không có vai trò nào thì không đọc được gì", async () => {
  const nobody = await make.actor({ roles: [] });
  expect(await opened(nobody)).toEqual([]);
  expect([await dashboardOf(nobody), await waitingFor(nobody)]).toEqual([null, 0]);
});

test("số việc chờ: bài người khác gửi và bài của mình bị trả lại, không phải bài của mình đang chờ", async () => {
  const author = await make.actor();
  expect(await waitingFor(author)).toBe(0);
  const { id } = await make.edition({ state: "SUBMITTED", author });
  expect(await waitingFor(author)).toBe(0);
  await db.edition.update({ where: { id }, data: { state: "RETURNED", returnReason: "Nêu rõ đơn vị" } });
  expect(await waitingFor(author)).toBe(1);
});

test("lượt đọc của một bài: tất cả, và bảy ngày qua", async () => {
  const today = new Date(new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" }));
  const longAgo = new Date(today.getTime() - 30 * 86_400_000);
  await db.pageView.createMany({
    data: [
      { path: "/tin-tuc/a", day: today, count: 5 },
      { path: "/tin-tuc/a", day: longAgo, count: 37 },
      { path: "/tin-tuc/b", day: today, count: 100 },
    ],
  });
  const author = await make.actor();
  expect(await viewsOf(author, "/tin-tuc/a")).toEqual({ total: 42, week: 5 });
  expect(await viewsOf(author, "/tin-tuc/khong-ai-doc")).toEqual({ total: 0, week: 0 });
});
