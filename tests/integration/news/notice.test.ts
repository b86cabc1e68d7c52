import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHANGED_CHANNEL } from "@/lib/core/freshness";
import { approveAndPublish, approveEdition } from "@/lib/news/commands/approve";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { submitEdition } from "@/lib/news/commands/submit";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { make } from "../../support/make";

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
      draft = await submitEdition(article.author, await saveEdition(article.author, { ...draft, title: "Đã đính chính" }));
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
