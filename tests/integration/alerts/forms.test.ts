import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST as stopForm } from "@/app/(public)/theo-doi/dung/gui/route";
import { POST as oneClick, GET as openOneClick } from "@/app/(public)/theo-doi/dung/mot-cham/route";
import { POST as subscribeForm } from "@/app/(public)/theo-doi/gui/route";
import { GET as feed } from "@/app/(public)/theo-doi/rss.xml/route";
import { POST as confirmForm } from "@/app/(public)/theo-doi/xac-nhan/gui/route";
import { tokenOf } from "@/lib/alerts/tokens";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { follow, openCategory, openPost, sendWaiting, someone } from "@/tests/support/alerts";
import { codeIn, mailbox } from "@/tests/support/mailbox";
import { make } from "@/tests/support/make";

const box = mailbox();
const { received } = box;
beforeAll(() => openPost(box));
afterAll(() => box.close());
beforeEach(() => {
  received.length = 0;
});

const ORIGIN = "http://localhost:3000";
const sent = (path: string, fields: Record<string, string>, from = crypto.randomUUID()) =>
  new Request(`${ORIGIN}${path}`, { method: "POST", body: new URLSearchParams(fields), headers: { "X-Forwarded-For": from } });
const where = (answer: Response) => [answer.status, answer.headers.get("Location")];

test("biểu mẫu gửi đi rồi tới trang nói việc đã làm; địa chỉ thư không ở đường dẫn nào, lỗi nói cách sửa", async () => {
  const { params, slug } = await openCategory();
  const email = someone();
  const form = { ...params, email, pace: "AT_ONCE" };
  expect(where(await subscribeForm(sent("/theo-doi/gui", form)))).toEqual([303, "/theo-doi/xong?viec=da-gui"]);
  expect(where(await subscribeForm(sent("/theo-doi/gui", form)))).toEqual([303, "/theo-doi/xong?viec=da-gui"]);
  const back = `/theo-doi?loai=chuyen-muc&muc=${slug}`;
  expect(where(await subscribeForm(sent("/theo-doi/gui", { ...form, email: "hoa@" })))).toEqual([303, `${back}&loi=thu`]);
  expect(where(await subscribeForm(sent("/theo-doi/gui", { ...form, muc: "khong-co" })))).toEqual([303, "/theo-doi?loai=chuyen-muc&muc=khong-co&loi=muc"]);
  expect(where(await subscribeForm(sent("/theo-doi/gui", { ...form, la: "1" })))).toEqual([303, `${back}&loi=muc`]);
  const broken = new Request(`${ORIGIN}/theo-doi/gui`, { method: "POST", body: "rác", headers: { "Content-Type": "application/json" } });
  expect(where(await subscribeForm(broken))).toEqual([303, "/theo-doi?loi=thu"]);
  const from = crypto.randomUUID();
  for (let n = 0; n < 31; n++) await subscribeForm(sent("/theo-doi/gui", { ...form, email }, from));
  expect(where(await subscribeForm(sent("/theo-doi/gui", { ...form, email }, from)))).toEqual([303, `${back}&loi=cho`]);

  await sendWaiting();
  const ma = codeIn(received[0], "/theo-doi/xac-nhan");
  expect(where(await confirmForm(sent("/theo-doi/xac-nhan/gui", { ma })))).toEqual([303, "/theo-doi/xong?viec=da-xac-nhan"]);
  expect(where(await confirmForm(sent("/theo-doi/xac-nhan/gui", { ma: "x" })))).toEqual([303, "/theo-doi?loi=het-han"]);
  expect(where(await confirmForm(sent("/theo-doi/xac-nhan/gui", {})))).toEqual([303, "/theo-doi?loi=het-han"]);
  const { id } = await db.subscription.findFirstOrThrow({ where: { subscriber: { email } } });
  expect(where(await stopForm(sent("/theo-doi/dung/gui", { ma: tokenOf("stop", id) })))).toEqual([303, "/theo-doi/xong?viec=da-dung"]);
  expect(await db.subscriber.count({ where: { email } })).toBe(0);
  expect(where(await stopForm(sent("/theo-doi/dung/gui", { ma: tokenOf("stop", id) })))).toEqual([303, "/theo-doi/xong?viec=da-dung"]);
});

test("nhiều người cùng lúc theo dõi một mục mà trước đó chưa ai theo dõi: ai cũng được nhận, và chung một mục", async () => {
  const { id, params } = await openCategory();
  const forms = Array.from({ length: 12 }, () => sent("/theo-doi/gui", { ...params, email: someone(), pace: "DAILY" }));
  const answers = await Promise.all(forms.map((form) => subscribeForm(form)));
  expect(new Set(answers.map((answer) => answer.headers.get("Location")))).toEqual(new Set(["/theo-doi/xong?viec=da-gui"]));
  const subjects = await db.followedSubject.findMany({ where: { kind: "CATEGORY", subject: id }, select: { _count: { select: { subscriptions: true } } } });
  expect(subjects).toEqual([{ _count: { subscriptions: 12 } }]);
});

test("một chạm của chương trình thư dừng hết; mở địa chỉ ấy không dừng gì, tới trang có nút; mã lạ cũng xong", async () => {
  const { email, subscription } = await follow(received, (await openCategory()).params);
  await follow(received, (await openCategory()).params, { email });
  const address = `${ORIGIN}/theo-doi/dung/mot-cham?ma=${tokenOf("stop-all", subscription.subscriberId)}`;
  const opened = openOneClick(new Request(address));
  expect(where(opened)).toEqual([303, `/theo-doi/dung?ma=${tokenOf("stop-all", subscription.subscriberId)}`]);
  expect(where(openOneClick(new Request(`${ORIGIN}/theo-doi/dung/mot-cham?ma=%2F%2Fke-gian.example`)))).toEqual([303, "/theo-doi/dung?ma="]);
  expect(await db.subscription.count({ where: { subscriber: { email } } })).toBe(2);
  const click = () => oneClick(new Request(address, { method: "POST", body: "List-Unsubscribe=One-Click" }));
  expect((await click()).status).toBe(200);
  expect(await db.subscriber.count({ where: { email } })).toBe(0);
  expect((await click()).status).toBe(200);
  for (const ma of ["", "x".repeat(3000)])
    expect((await oneClick(new Request(`${ORIGIN}/theo-doi/dung/mot-cham?ma=${ma}`, { method: "POST" }))).status).toBe(200);
});

test("lỗi của hệ thống không kể địa chỉ thư vào nhật ký", async () => {
  const { params } = await openCategory();
  const email = someone();
  const lines: unknown[] = [];
  const spies = (["error", "warn", "info"] as const).map((level) => vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(said)));
  const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL });
  await owner.connect();
  await owner.query(`CREATE FUNCTION fail_loudly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no place for %', NEW.email; END $$`);
  await owner.query("CREATE TRIGGER fail_loudly BEFORE INSERT ON subscribers FOR EACH ROW EXECUTE FUNCTION fail_loudly()");
  const answer = await subscribeForm(sent("/theo-doi/gui", { ...params, email, pace: "DAILY" }));
  await owner.query("DROP TRIGGER fail_loudly ON subscribers");
  await owner.end();
  for (const spy of spies) spy.mockRestore();
  expect(answer.headers.get("Location")).toContain("loi=he-thong");
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain(email);
});

test("nguồn tin RSS: điều mới nhất trước, thứ người đọc không thấy thì 404", async () => {
  const { id, params } = await openCategory();
  await make.published({ content: { title: "Tin <mới> & vui", categoryId: id } });
  const ask = (asked: Record<string, string>) => feed(new Request(`${ORIGIN}/theo-doi/rss.xml?${new URLSearchParams(asked)}`));
  const answer = await ask(params);
  expect(answer.headers.get("Content-Type")).toBe("application/rss+xml; charset=utf-8");
  const body = await answer.text();
  expect(body.match(/<item>/g)).toHaveLength(2);
  expect(body.indexOf("Tin <mới> & vui")).toBeLessThan(body.indexOf("Bài đã có từ trước"));
  expect(body).toContain(`<atom:link href="http://localhost:3000/theo-doi/rss.xml?loai=chuyen-muc&amp;muc=${params.muc}" rel="self"`);
  const empty = await make.category();
  const nowhere: Record<string, string>[] = [{}, { loai: "chuyen-muc", muc: empty.slug }, { loai: "nghi-quyet", muc: "1-nq", nam: "2020" }];
  for (const asked of nowhere) expect((await ask(asked)).status).toBe(404);
});
