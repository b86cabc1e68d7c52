import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { importPortal } from "@/lib/cli/import-portal";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { readPages } from "@/lib/imports/jobs/read-pages";
import { pageProblems } from "@/lib/imports/move";
import { outcomeSentence, problemSentence } from "@/lib/imports/move-words";
import { everyMovedPage } from "@/lib/imports/queries/moved-pages";
import { findMove } from "@/lib/imports/queries/moves";
import { reportFile } from "@/lib/imports/report-csv";
import { receiveUpload } from "@/lib/imports/upload-form";
import { bodySchema, plainText } from "@/lib/news/body";
import { approveEdition } from "@/lib/news/commands/approve";
import { publishEdition } from "@/lib/news/commands/publish";
import { submitEdition } from "@/lib/news/commands/submit";
import { make } from "@/tests/support/make";
import { bringIn, readMove, runMove } from "@/tests/support/move";
import { OLD, oldPage } from "@/tests/support/old-portal";
import { ask, page, startSite } from "@/tests/support/server";
import { zip } from "@/tests/support/zip";

const kept = () => readdirSync(path.join(env().DATA_DIR, "moves"));
const feed = (items: string, head = "") =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>HĐND</title><link>https://cu.lacgiang.example</link>${items}</channel></rss>`,
  );
const words = "Thường trực Hội đồng nhân dân tỉnh họp bàn việc chuẩn bị kỳ họp thường lệ giữa năm, xem xét các tờ trình.";

test("tệp hỏng, rỗng, có bẫy đều bị từ chối bằng một câu nói phải làm gì, và không để lại gì", async () => {
  const actor = await make.actor({ role: "ADMINISTRATOR" });
  const bomb = feed("<item><title>&a;</title></item>", '<!DOCTYPE rss [<!ENTITY b "lol"><!ENTITY a "&b;&b;&b;&b;">]>');
  const bad: [Buffer, string][] = [
    [Buffer.alloc(0), "no-pages"],
    [zip([]), "no-pages"],
    [zip([{ name: "anh/a.jpg", data: "x" }]), "no-pages"],
    [zip([{ name: "../../etc/a.html", data: "x" }]), "archive-leads-outside"],
    [zip([{ name: "a.html", data: "/etc/passwd", link: true }]), "archive-with-links"],
    [zip([{ name: "a.html", data: "x", claims: 0xfffffff0 }]).subarray(0, 60), "archive-broken"],
    [bomb, "feed-with-dtd"],
    [feed("<item><title>Thiếu thẻ đóng</item>"), "feed-broken"],
    [feed(""), "no-pages"],
    [Buffer.from('<?xml version="1.0"?><rss><channel><title>H\xc9i ngh\xde</title></channel></rss>', "latin1"), "feed-encoding"],
    [Buffer.from("%PDF-1.4"), "move-unknown-kind"],
  ];
  for (const [bytes, reason] of bad) await expect(bringIn(actor, bytes), reason).rejects.toMatchObject({ code: "INVALID", reason });
  await expect(bringIn(actor, zip([{ name: "a.html", data: "x" }]), { base: "" })).rejects.toMatchObject({ reason: "no-base" });
  await expect(bringIn(actor, zip([{ name: "a.html", data: "x" }]), { base: "javascript:alert(1)" })).rejects.toThrow();
  expect(kept()).toEqual([]);
  expect(await db.move.count()).toBe(0);
  expect(await db.auditEntry.count()).toBe(0);
});

test("một trang hỏng không cản trang khác: bảng mã cũ, quá lớn khai gian, không có chữ; mỗi trang một câu", async () => {
  const actor = await make.actor({ role: "APPROVER" });
  const { id } = await readMove(actor, [
    { name: "tot.html", data: oldPage(1, { pictures: 1 }) },
    {
      name: "tcvn3.html",
      data: Buffer.from(
        "<html><body><h1>Héi nghÞ tæng kÕt c«ng t¸c</h1><p>Héi nghÞ tæng kÕt c«ng t¸c n¨m 2010 cña Héi ®ång nh©n d©n tØnh.</p></body></html>",
        "latin1",
      ),
    },
    { name: "rong.html", data: "<html><head><title>Trống</title></head><body></body></html>" },
    { name: "gian.html", data: "x".repeat(9 * 1024 * 1024), claims: 10 },
    { name: "lien-he.html", data: "<html><body><h1>Liên hệ</h1><p>Điện thoại 0200.</p></body></html>" },
  ]);
  await runMove(actor, id);
  const lines = await Array.fromAsync(everyMovedPage(actor, { moveId: id, filter: null, q: "" }));
  expect(lines.map(({ source, state, outcome }) => [source, state, outcome.code])).toEqual([
    ["tot.html", "TAKEN", "taken"],
    ["tcvn3.html", "FAILED", "tcvn3"],
    ["rong.html", "SKIPPED", "no-text"],
    ["gian.html", "FAILED", "archive-broken"],
    ["lien-he.html", "SKIPPED", "few-words"],
  ]);
  expect(lines[1] && outcomeSentence(lines[1].outcome)).toContain("TCVN3");
  expect(lines[0]?.problems.map(problemSentence)).toEqual(["1 ảnh không có trong tệp: anh-1-1.jpg."]);
  expect(lines[0]?.outcome.doubted).toMatchObject([{ code: "picture-outside", number: 1 }]);
});

test("tệp WXR: bài, trang nháp, ảnh đính kèm, chú thích trong ngoặc vuông, địa chỉ ?p= và ngày theo giờ Việt Nam", async () => {
  const actor = await make.actor({ role: "APPROVER" });
  const item = (more: string, html: string) => `<item>${more}<content:encoded><![CDATA[${html}]]></content:encoded></item>`;
  const { id } = await bringIn(
    actor,
    feed(
      item(
        `<title>Kỳ họp &amp; chất vấn</title><link>https://cu.lacgiang.example/2015/ky-hop/</link><guid isPermaLink="false">https://cu.lacgiang.example/?p=12</guid><pubDate>Tue, 05 Jan 2015 01:30:00 +0000</pubDate><dc:creator>admin</dc:creator><category domain="category">Kỳ họp</category><category domain="post_tag">x</category><wp:post_date>2015-01-05 08:30:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>`,
        `Mở đầu ngắn.\n\n${words}\n\n[caption id="1"]<img src="https://cu.lacgiang.example/a.jpg" /> Quang cảnh kỳ họp[/caption]\n\nĐoạn kết của bài.`,
      ),
    ),
    { base: "", name: "cu.xml" },
  );
  await readPages({ id });
  expect(await findMove(actor, id)).toMatchObject({ base: "https://cu.lacgiang.example", kinds: { ARTICLE: 1 } });
  await runMove(actor, id);
  const [line] = await Array.fromAsync(everyMovedPage(actor, { moveId: id, filter: null, q: "" }));
  expect(line).toMatchObject({ title: "Kỳ họp & chất vấn", category: "Kỳ họp", authors: [], state: "TAKEN", address: "cu.lacgiang.example/2015/ky-hop" });
  expect(line?.writtenAt?.toISOString()).toBe("2015-01-05T01:30:00.000Z");
  const edition = await db.edition.findUniqueOrThrow({ where: { id: line?.editionId ?? "" } });
  expect(edition.standfirst).toBe("Mở đầu ngắn.");
  const body = bodySchema.parse(edition.body);
  expect(body.content.map(({ type }) => type)).toEqual(["paragraph", "figure", "paragraph"]);
  expect(plainText(body)).toBe(`${words}\nQuang cảnh kỳ họp\nĐoạn kết của bài.`);

  const other = await bringIn(
    actor,
    feed(
      item("<title>Nháp</title><link>https://cu.lacgiang.example/nhap</link><wp:status>draft</wp:status>", words) +
        item(
          "<title>Khóa</title><link>https://cu.lacgiang.example/khoa</link><wp:post_password><![CDATA[bí mật]]></wp:post_password><wp:status>publish</wp:status>",
          words,
        ) +
        item("<title>ảnh</title><link>https://cu.lacgiang.example/anh</link><wp:post_type>attachment</wp:post_type>", words) +
        `<item><title>Tin RSS</title><wp:post_password></wp:post_password><guid>https://cu.lacgiang.example/rss-1</guid><description>${words} ${words}</description></item>`,
    ),
    { base: "" },
  );
  await readPages({ id: other.id });
  const rows = await db.movedPage.findMany({ where: { moveId: other.id }, orderBy: { place: "asc" }, select: { kind: true, problems: true } });
  expect(rows.map(({ kind, problems }) => [kind, (problems as { code: string }[])[0]?.code])).toEqual([
    ["OTHER", "not-public"],
    ["OTHER", "not-public"],
    ["OTHER", "not-a-post"],
    ["ARTICLE", "no-date"],
  ]);
  expect(pageProblems.parse(rows[1]?.problems).map(problemSentence)).toEqual(["Cổng cũ đặt mật khẩu cho bài này."]);
  await runMove(actor, other.id);
  const states = await db.movedPage.findMany({ where: { moveId: other.id }, orderBy: { place: "asc" }, select: { state: true } });
  expect(states.map(({ state }) => state)).toEqual(["SKIPPED", "SKIPPED", "SKIPPED", "TAKEN"]);
});

test("tệp Atom và tệp nén có WXR kèm ảnh cũng đọc được", async () => {
  const actor = await make.actor({ role: "APPROVER" });
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="https://cu.lacgiang.example/"/><entry><title>Tin Atom</title><link href="https://cu.lacgiang.example/atom-1"/><published>2016-02-03T04:05:06Z</published><author><name>Thu Hà</name></author><category term="Giám sát"/><content type="html">&lt;p&gt;Mở đầu.&lt;/p&gt;&lt;p&gt;${words}&lt;/p&gt;&lt;img src="/uploads/b.jpg"&gt;</content></entry></feed>`;
  const { id } = await readMove(actor, [
    { name: "xuat.xml", data: atom },
    { name: "uploads/b.jpg", data: "không phải ảnh" },
  ]);
  const [row] = await db.movedPage.findMany({ where: { moveId: id } });
  expect(row).toMatchObject({ source: "xuat.xml#1", title: "Tin Atom", category: "Giám sát", authors: ["Thu Hà"], pictures: 1, missing: 0 });
  await runMove(actor, id);
  expect(await db.movedPage.findFirst({ where: { moveId: id }, select: { state: true, outcome: true } })).toMatchObject({
    state: "TAKEN",
    outcome: { doubted: [{ code: "picture-unreadable" }, { code: "caption-missing" }] },
  });
});

test("báo cáo CSV đọc được bằng bảng tính và không chạy công thức", async () => {
  const actor = await make.actor({ role: "APPROVER" });
  const { id } = await readMove(actor, [
    {
      name: "a.html",
      data: oldPage(50)
        .replace(/<h1>.*?<\/h1>/, '<h1>=HYPERLINK("http://x.example")</h1>')
        .replace("bai-50.html", "bai-x50.html"),
    },
  ]);
  const csv = Buffer.from(await reportFile(everyMovedPage(actor, { moveId: id, filter: null, q: "" })).arrayBuffer()).toString("utf8");
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  expect(csv.split("\r\n")[0]).toContain("Địa chỉ cũ");
});

test("địa chỉ cũ dẫn tới bài mới khi bài đã đăng, mọi cách viết, kể cả ?id=; không che trang đang sống", async () => {
  const actor = await make.actor({ role: "APPROVER" });
  const approver = await make.actor({ role: "APPROVER" });
  const site = await startSite((asked) => (["/", "/tin-tuc", "/song"].includes(asked) ? page(`Trang ${asked}`) : { status: 404, body: page("Không có") }));
  const spelled = oldPage(71, { pictures: 0 }).replace("/tin/bai-71.html", "/song");
  const { id } = await readMove(actor, [
    { name: "tin/bai-70.html", data: oldPage(70, { pictures: 0 }) },
    { name: "Trang.aspx?ID=5.html", data: oldPage(72, { pictures: 0 }).replace(/<link rel="canonical".*\n/, "") },
    { name: "song.html", data: spelled },
  ]);
  await runMove(actor, id);
  const to = async (address: string) => {
    const { status, headers } = await ask(site, address);
    return [status, headers.location];
  };
  // Nobody learns of a draft from an old address.
  expect(await to("/tin/bai-70.html")).toEqual([404, undefined]);
  const slugs: Record<string, string> = {};
  for (const source of ["tin/bai-70.html", "Trang.aspx?ID=5.html", "song.html"]) {
    const { editionId, articleId } = await db.movedPage.findFirstOrThrow({ where: { moveId: id, source } });
    const { version } = await db.edition.findUniqueOrThrow({ where: { id: editionId ?? "" }, select: { version: true } });
    const sent = await submitEdition(actor, { id: editionId, version });
    const approved = await approveEdition(approver, sent);
    await publishEdition(approver, { id: editionId, version: approved.version, publishAt: "2015-01-05T08:30:00+07:00" });
    slugs[source] = (await db.article.findUniqueOrThrow({ where: { id: articleId ?? "" }, select: { slug: true } })).slug;
  }
  await expect.poll(() => to("/tin/bai-70.html")).toEqual([301, `/tin-tuc/${slugs["tin/bai-70.html"]}`]);
  expect(await to("/TIN/Bai-70.HTML")).toEqual([301, `/tin-tuc/${slugs["tin/bai-70.html"]}`]);
  expect(await to("/Default.aspx?ID=70&utm_source=zalo")).toEqual([301, `/tin-tuc/${slugs["tin/bai-70.html"]}`]);
  expect(await to("/default.aspx?x=1&id=70")).toEqual([301, `/tin-tuc/${slugs["tin/bai-70.html"]}`]);
  expect(await to("/trang.aspx?id=5")).toEqual([301, `/tin-tuc/${slugs["Trang.aspx?ID=5.html"]}`]);
  expect(await to("/Default.aspx?ID=999")).toEqual([404, undefined]);
  expect(await to("/Default.aspx")).toEqual([404, undefined]);
  // A page of this portal stands there: it is never hidden, by whatever query.
  expect((await to("/song"))[0]).toBe(200);
  expect((await to("/song?id=71"))[0]).toBe(200);
  expect((await to("/?id=70"))[0]).toBe(200);
});

const folder = mkdtempSync(path.join(os.tmpdir(), "portal-old-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("lệnh --portal nhận một thư mục, bỏ qua liên kết, đọc ngay và chỉ chỗ làm tiếp; biểu mẫu nhận tệp theo dòng", async () => {
  mkdirSync(path.join(folder, "tin"));
  writeFileSync(path.join(folder, "tin/bai-80.html"), oldPage(80, { pictures: 0 }));
  symlinkSync("/etc/hostname", path.join(folder, "la.html"));
  const actor = await make.actor({ role: "APPROVER" });
  const said: string[] = [];
  await importPortal(actor, folder, OLD, (text) => said.push(text));
  expect(said.join("")).toContain("Bỏ qua 1 liên kết");
  expect(said.join("")).toMatch(
    /Đọc xong 1 trang: 1 bài, 0 trang danh sách.*\nChưa nhập bài nào.*http:\/\/localhost:3000\/quan-tri\/nhap-cong-cu\/[0-9a-f-]{36}/,
  );
  await expect(importPortal(actor, path.join(folder, "khong-co"), OLD, () => {})).rejects.toThrow("Không có thư mục hay tệp này.");
  await expect(importPortal(await make.actor(), folder, OLD, () => {})).rejects.toThrow("Tài khoản này không nhập cổng cũ.");

  const form = new FormData();
  form.set("dia-chi", OLD);
  form.set("tep", new File([new Uint8Array(zip([{ name: "a.html", data: "x" }]))], "cổng cũ.zip"));
  const upload = await receiveUpload(actor, new Request("http://localhost/", { method: "POST", body: form }));
  expect(upload).toMatchObject({ base: OLD, file: { name: "cổng cũ.zip" } });
  expect(kept()).toContain(upload.file?.key);
  const none = new FormData();
  none.set("dia-chi", OLD);
  none.set("tep", new File([], ""));
  expect((await receiveUpload(actor, new Request("http://localhost/", { method: "POST", body: none }))).file).toBeNull();
});
