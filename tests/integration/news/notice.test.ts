import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { CHANGED_CHANNEL } from "@/lib/core/freshness";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { changeAddress } from "@/lib/news/commands/change-address";
import { rescheduleArticle } from "@/lib/news/commands/reschedule";
import { saveEdition } from "@/lib/news/commands/save";
import { saveCategory } from "@/lib/news/commands/save-category";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { replaceDue } from "@/lib/news/jobs";
import { savePerson } from "@/lib/people/commands";
import { saveSiteProfile } from "@/lib/site/commands/profile";
import { make } from "../../support/make";

/** What the portal says of itself; sent whole. */
const profile = {
  councilName: "Hội đồng nhân dân tỉnh Lạc Giang",
  shortName: "HĐND tỉnh Lạc Giang",
  officeName: "Văn phòng Hội đồng nhân dân tỉnh",
  termLine: "Khóa XIV, nhiệm kỳ 2016–2021",
  responsible: "Ông Phạm Đức Lương, Chánh Văn phòng",
  licence: "số 21/GP-TTĐT",
  address: "Số 2, quảng trường Sông Lạc",
  phone: "0200 3 555 666",
  hotline: "0200 3 555 888",
  email: "vanphong@hdnd.lacgiang.example",
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3600_000);

let listener: pg.Client;
let notices: { gone: string[] }[] = [];

beforeAll(async () => {
  listener = new pg.Client({ connectionString: process.env.DATABASE_DIRECT_URL });
  await listener.connect();
  listener.on("notification", ({ payload }) => notices.push(JSON.parse(payload ?? "{}")));
  await listener.query(`LISTEN ${CHANGED_CHANNEL}`);
});
afterAll(() => listener.end());

/** The notices that the work sent; round trips on the listening connection bring in what is under way. */
async function noticesOf(work: () => Promise<unknown>): Promise<{ gone: string[] }[]> {
  await listener.query("SELECT 1");
  notices = [];
  await work();
  await listener.query("SELECT 1");
  return notices;
}

test("đăng, sửa, gỡ đều báo cho mọi máy chủ web, nêu địa chỉ không được dùng lại lời cũ; lưu nháp và việc bị từ chối thì không báo", async () => {
  const { id, version, approver, author } = await make.edition({ state: "SUBMITTED" });
  expect(await noticesOf(() => approveAndPublish(approver, { id, version }))).toEqual([{ gone: [] }]);

  const article = await make.published();
  const address = `/tin-tuc/${article.slug}`;
  let draft = { id: "", version: 0 };
  expect(
    await noticesOf(async () => {
      draft = await startEdition(article.author, { id: article.id, version: article.version });
      draft = await submitEdition(
        article.author,
        await saveEdition(article.author, { ...draft, title: "Đã đính chính", change: "CORRECTION", changeNote: "Tên cũ sai" }),
      );
    }),
  ).toEqual([]);
  expect(await noticesOf(() => approveAndPublish(article.approver, draft))).toEqual([{ gone: [address] }]);

  const other = await make.published();
  expect(await noticesOf(() => withdrawArticle(other.approver, { id: other.id, version: other.version, reason: "Đăng nhầm" }))).toEqual([
    { gone: [`/tin-tuc/${other.slug}`] },
  ]);
  const waiting = await make.edition({ state: "SUBMITTED", author });
  expect(await noticesOf(() => approveEdition(author, { id: waiting.id, version: waiting.version }).catch(() => {}))).toEqual([]);
});

test("đổi giờ đăng, đổi đường dẫn, bản sửa đến giờ: báo, và bỏ lời cũ ở địa chỉ cũ", async () => {
  const waiting = await make.published({ publishAt: inHours(5) });
  const seen = { id: waiting.id, version: waiting.version };
  expect(await noticesOf(() => rescheduleArticle(waiting.approver, { ...seen, publishAt: inHours(2).toISOString() }))).toEqual([{ gone: [] }]);
  expect(await noticesOf(() => rescheduleArticle(waiting.approver, { ...seen, publishAt: null }).catch(() => {}))).toEqual([]);

  const article = await make.published();
  const address = `/tin-tuc/${article.slug}`;
  const moved = await noticesOf(() => changeAddress(article.approver, { id: article.id, version: article.version, slug: `${article.slug}-moi` }));
  expect(moved).toEqual([{ gone: [address] }]);
  const again = { id: article.id, version: article.version, slug: "khac" };
  expect(await noticesOf(() => changeAddress(article.approver, again).catch(() => {}))).toEqual([]);

  const { version } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } });
  const draft = await startEdition(article.author, { id: article.id, version });
  const submitted = await submitEdition(
    article.author,
    await saveEdition(article.author, { ...draft, title: "Đính chính lúc nửa đêm", change: "CORRECTION", changeNote: "Giờ cũ sai" }),
  );
  await approveAndPublish(article.approver, { ...submitted, publishAt: inHours(1).toISOString() });
  expect(await noticesOf(replaceDue)).toEqual([]);
  await db.edition.update({ where: { id: draft.id }, data: { replaceAt: new Date(Date.now() - 1000) } });
  expect(await noticesOf(replaceDue)).toEqual([{ gone: [`${address}-moi`] }]);
});

test("chuyên mục, danh bạ và thông tin của cổng đổi thì báo; bị từ chối thì không", async () => {
  const approver = await make.actor({ role: "APPROVER" });
  const admin = await make.actor({ role: "ADMINISTRATOR" });
  let category = { id: "", version: 0 };
  let person = { id: "", version: 0 };
  const changes: (() => Promise<unknown>)[] = [
    async () => (category = await saveCategory(approver, { name: "Hoạt động giám sát", position: 1 })),
    () => saveCategory(approver, { ...category, name: "Giám sát", position: 1 }),
    () => saveSiteProfile(admin, { ...profile, version: 0 }),
  ];
  for (const change of changes) expect(await noticesOf(change)).toEqual([{ gone: [] }]);
  person = await savePerson(approver, { fullName: "Vũ Hồng Sơn" });
  expect(await noticesOf(() => savePerson(approver, { id: person.id, version: person.version, fullName: "Vũ Hồng Sơn A" }))).toEqual([{ gone: [] }]);
  const refused: (() => Promise<unknown>)[] = [
    () => saveCategory(approver, { ...category, name: "Cũ", position: 1 }),
    () => savePerson(approver, { id: person.id, version: person.version, fullName: "Cũ" }),
    () => saveSiteProfile(admin, { ...profile, version: 0 }),
  ];
  for (const change of refused) expect(await noticesOf(() => change().catch(() => {}))).toEqual([]);
});
