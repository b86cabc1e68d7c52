import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { GET as listCsv } from "@/app/(public)/bao-cao/[slug]/so-lieu/[indicator]/danh-sach.csv/route";
import { GET as listWorkbook } from "@/app/(public)/bao-cao/[slug]/so-lieu/[indicator]/danh-sach.xlsx/route";
import { wholeList } from "@/app/(public)/bao-cao/[slug]/so-lieu/[indicator]/listed";
import { GET as dataCsv } from "@/app/(public)/bao-cao/[slug]/so-lieu.csv/route";
import { GET as dataJson } from "@/app/(public)/bao-cao/[slug]/so-lieu.json/route";
import { GET as dataWorkbook } from "@/app/(public)/bao-cao/[slug]/so-lieu.xlsx/route";
import { GET as versionFile } from "@/app/(public)/bao-cao/[slug]/tai-ve/[format]/route";
import { MeetingView } from "@/components/meetings/meeting-view";
import { ArticleView } from "@/components/news/article-view";
import { db } from "@/lib/core/db";
import { findMeeting } from "@/lib/meetings/queries";
import { findPublished } from "@/lib/news/queries";
import { openVersion } from "@/lib/reports/commands/open-version";
import { findReport, hasReports, listReports, reportsForSitemap, reportsOf } from "@/lib/reports/queries/published";
import type { Prisma } from "@/prisma/generated/client";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { makeReport, makeYear } from "@/tests/support/make-published";
import { makeResolution } from "@/tests/support/make-reading";

const at = (path: string) => new Request(`http://localhost:3000${path}`);
const params = <P>(given: P) => ({ params: Promise.resolve(given) });
const sheet = async (answer: Response) => readSheet(Buffer.from(await answer.arrayBuffer()));

test("danh sách sau con số: đúng 97 nghị quyết đã đếm khi chốt; hồ sơ không công khai được đếm và nói ra; nghị quyết thêm sau không lẫn vào", async () => {
  const { council, ids } = await makeYear();
  const { slug } = await makeReport({ report: { ownerId: council.bodyId }, frozen: [{ indicator: "nghi-quyet", records: ids }] });
  const before = await wholeList(slug, "nghi-quyet", "");
  expect(before).toMatchObject({ title: "97 nghị quyết năm 2020", counted: 97, shown: 95 });
  expect(before?.records.map(({ id }) => id)).toEqual(ids.slice(0, 95));

  await makeResolution(council, 98, "2020-12-10");
  expect(await wholeList(slug, "nghi-quyet", "")).toEqual(before);
  const file = await sheet(await listWorkbook(at(`/bao-cao/${slug}/so-lieu/nghi-quyet/danh-sach.xlsx`), params({ slug, indicator: "nghi-quyet" })));
  expect([file.length, file[1]?.[1]]).toEqual([96, before?.records[0]?.symbol]);
  const lines = await (await listCsv(at(`/bao-cao/${slug}/so-lieu/nghi-quyet/danh-sach.csv`), params({ slug, indicator: "nghi-quyet" }))).text();
  expect(lines.trimEnd().split("\r\n")).toHaveLength(96);
});

test("một phần của con số có danh sách riêng; phần không có là không có trang", async () => {
  const [first, second] = [await record.session(), await record.session({ publishedAt: null })];
  const parts = { loai: { REGULAR: [first.id], "THEMATIC+EXTRAORDINARY": [second.id] } };
  const { slug } = await makeReport({ frozen: [{ indicator: "ky-hop", records: [first.id, second.id], parts }] });
  expect(await wholeList(slug, "ky-hop", "loai:REGULAR")).toMatchObject({ title: "2 kỳ họp thường lệ năm 2020", counted: 1, shown: 1 });
  expect(await wholeList(slug, "ky-hop", "loai:THEMATIC+EXTRAORDINARY")).toMatchObject({ counted: 1, shown: 0, records: [] });
  expect(await wholeList(slug, "ky-hop", "")).toMatchObject({ counted: 2, shown: 1 });
  for (const asked of ["loai:LA", "la", "loai:"]) expect(await wholeList(slug, "ky-hop", asked)).toBeNull();
  expect(await wholeList(slug, "khong-co", "")).toBeNull();
  // What was entered has no list, and says so.
  expect(await wholeList(slug, "kien-nghi-da-tra-loi", "")).toMatchObject({ title: "Kiến nghị đã trả lời năm 2020: 93,9%", counted: 0, shown: 0 });
});

test("hồ sơ của mỗi loại: người đọc thấy gì thì danh sách có nấy", async () => {
  const document = await record.document();
  const [open, closed] = [await record.meeting(), await record.meeting({ visibility: "RESTRICTED" })];
  const question = await record.question();
  const committee = await record.body();
  // What was examined, and the report of it: readers hear of an examination when both are open.
  const visible = [
    ["PUBLIC", "PUBLIC"],
    ["PUBLIC", "INTERNAL"],
    ["INTERNAL", "PUBLIC"],
  ] as const;
  const examinations: { id: string }[] = [];
  for (const [of, by] of visible) {
    const [paper, told] = [await record.document({ visibility: of }), await record.document({ visibility: by })];
    const data = { committeeId: committee.id, documentId: paper.id, reportId: told.id };
    examinations.push(await db.examination.create({ data, select: { id: true } }));
  }
  const promise = await db.commitment.create({ data: { questionId: question.id, text: "Sửa xong đường" }, select: { id: true } });
  const draft = await make.article();
  const lists = [
    { counts: "document", ids: [document.id], shown: [document.id] },
    { counts: "meeting", ids: [closed.id, open.id], shown: [open.id] },
    { counts: "question", ids: [question.id], shown: [question.id] },
    { counts: "examination", ids: examinations.map(({ id }) => id), shown: [examinations[0]?.id] },
    { counts: "commitment", ids: [promise.id], shown: [promise.id] },
    { counts: "article", ids: [draft.articleId], shown: [] },
  ];
  for (const { counts, ids, shown } of lists) {
    const plain = (await makeReport()).content.figures.find(({ indicator }) => indicator === "nghi-quyet");
    if (!plain) throw new Error("no such figure");
    const { slug } = await makeReport({ content: { figures: [{ ...plain, counts }], highlights: [] }, frozen: [{ indicator: "nghi-quyet", records: ids }] });
    const list = await wholeList(slug, "nghi-quyet", "");
    expect([counts, list?.records.map(({ id }) => id), list?.counted]).toEqual([counts, shown, ids.length]);
  }
});

test("dữ liệu mở: mọi con số của bản đã công bố, số là số, chưa biết thì để trống", async () => {
  const { slug, content } = await makeReport();
  const rows = await sheet(await dataWorkbook(at(`/bao-cao/${slug}/so-lieu.xlsx`), params({ slug })));
  expect(rows.slice(1).map((row) => row.slice(0, 6))).toEqual([
    ["ky-hop", "Kỳ họp", "kỳ họp", 7, 6, 6],
    ["nghi-quyet", "Nghị quyết", "nghị quyết", 97, 84, 90],
    ["kien-nghi-da-tra-loi", "Kiến nghị đã trả lời", "%", 93.9, 88.2, 95],
  ]);
  const csv = await (await dataCsv(at(`/bao-cao/${slug}/so-lieu.csv`), params({ slug }))).text();
  expect(csv.split("\r\n")[2]).toMatch(/^nghi-quyet,Nghị quyết,nghị quyết,97,84,90,83\.6,Vượt 7,/);
  const data = await (await dataJson(at(`/bao-cao/${slug}/so-lieu.json`), params({ slug }))).json();
  expect(data.report).toMatchObject({ title: content.title, version: 1 });
  expect(data.figures[0].breakdowns[0].parts).toEqual([
    { key: "REGULAR", name: "Thường lệ", value: 2 },
    { key: "THEMATIC+EXTRAORDINARY", name: "Chuyên đề và bất thường", value: 5 },
  ]);
});

test("trang của báo cáo dẫn tới hội nghị, bài viết và văn bản mà người đọc thấy; lời đính chính; đã gỡ thì không còn", async () => {
  const [open, closed, paper, inner] = [
    await record.meeting(),
    await record.meeting({ publishedAt: null }),
    await record.document(),
    await record.document({ visibility: "INTERNAL" }),
  ];
  const shown = await makeReport({ report: { meetingId: open.id }, note: "Sửa số kiến nghị đã trả lời." });
  await db.reportPaper.createMany({ data: [paper, inner].map(({ id }, position) => ({ reportId: shown.id, documentId: id, position })) });
  const page = await findReport(shown.slug);
  expect([page?.meeting?.slug, page?.papers.map(({ slug }) => slug), page?.note]).toEqual([open.slug, [paper.slug], "Sửa số kiến nghị đã trả lời."]);
  expect((await findReport((await makeReport({ report: { meetingId: closed.id } })).slug))?.meeting).toBeNull();

  const taken = await makeReport({ report: { state: "WITHDRAWN", publishedAt: null, withdrawnAt: new Date(), withdrawReason: "Sai số liệu đơn thư." } });
  expect(await findReport(taken.slug)).toBeNull();
  const listed = (await listReports()).map(({ slug }) => slug);
  expect([listed.includes(shown.slug), listed.includes(taken.slug)]).toEqual([true, false]);
});

test("hội nghị và bài viết dẫn ngược về báo cáo của mình, chỉ về báo cáo mà người đọc thấy", async () => {
  const [meeting, article] = [await record.meeting(), await make.published()];
  const about = { meetingId: meeting.id, articleId: article.id };
  const shown = await makeReport({ report: about });
  for (const hidden of [
    { state: "APPROVED", publishedAt: null },
    { visibility: "INTERNAL", state: "APPROVED", publishedAt: null },
  ] as const)
    await makeReport({ report: { ...about, ...hidden } });
  const expected = [{ slug: shown.slug, title: shown.content.title }];
  const reports = await reportsOf({ meeting: { slug: meeting.slug } });
  expect([reports, await reportsOf({ article: { slug: article.slug } })]).toEqual([expected, expected]);
  expect(await reportsOf({ meeting: { slug: "khong-co" } })).toEqual([]);

  const page = await findMeeting(meeting.slug);
  const told = await findPublished(article.slug);
  if (!page || !told) throw new Error("both are published");
  const link = `href="/bao-cao/${shown.slug}"`;
  const html = renderToStaticMarkup(createElement(MeetingView, { meeting: page, reports }));
  expect(html).toContain(link);
  expect(html.replaceAll("\u00a0", " ")).toContain("Báo cáo được thông qua tại hội nghị này");
  const neighbours = { previous: null, next: null };
  const view = { article: told, url: "http://localhost:3000/tin-tuc/a", neighbours, related: [] };
  expect(renderToStaticMarkup(createElement(ArticleView, { ...view, reports }))).toContain(link);
  expect(renderToStaticMarkup(createElement(ArticleView, view))).not.toContain("/bao-cao/");
});

test("báo cáo nội bộ, hạn chế, chưa công bố, hẹn giờ, trong thùng rác: không có qua lối nào", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const hidden: [name: string, report: Partial<Prisma.ReportUncheckedCreateInput>][] = [
    ["nội bộ", { visibility: "INTERNAL", state: "APPROVED", publishedAt: null }],
    ["hạn chế", { visibility: "RESTRICTED", state: "APPROVED", publishedAt: null }],
    ["chưa công bố", { state: "APPROVED", publishedAt: null }],
    ["hẹn giờ", { publishedAt: tomorrow }],
    ["trong thùng rác", { state: "APPROVED", publishedAt: null, trashedAt: new Date() }],
  ];
  for (const [name, report] of hidden) {
    const { slug } = await makeReport({ report, content: { title: "KIN", headline: "KIN" }, frozen: [{ indicator: "nghi-quyet", records: [] }] });
    expect([name, await findReport(slug)]).toEqual([name, null]);
    expect((await listReports()).map((card) => card.slug)).not.toContain(slug);
    expect((await reportsForSitemap()).map((entry) => entry.slug)).not.toContain(slug);
    expect(await wholeList(slug, "nghi-quyet", "")).toBeNull();
    const answers = [
      await dataCsv(at(`/bao-cao/${slug}/so-lieu.csv`), params({ slug })),
      await dataWorkbook(at(`/bao-cao/${slug}/so-lieu.xlsx`), params({ slug })),
      await dataJson(at(`/bao-cao/${slug}/so-lieu.json`), params({ slug })),
      await listCsv(at(`/bao-cao/${slug}/so-lieu/nghi-quyet/danh-sach.csv`), params({ slug, indicator: "nghi-quyet" })),
      await listWorkbook(at(`/bao-cao/${slug}/so-lieu/nghi-quyet/danh-sach.xlsx`), params({ slug, indicator: "nghi-quyet" })),
      ...(await Promise.all(["pdf", "docx", "xlsx"].map((format) => versionFile(at(`/bao-cao/${slug}/tai-ve/${format}`), params({ slug, format }))))),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    for (const answer of answers) expect(await answer.text()).not.toContain("KIN");
  }
  expect(await hasReports()).toBe((await listReports()).length > 0);
});

test("bản của báo cáo cho cán bộ: nội bộ thì ai vào được khu quản trị cũng tải; hạn chế thì người được giao, mỗi lần mở một dòng nhật ký", async () => {
  const [clerk, other] = [await make.actor({ role: "CLERK" }), await make.actor({ role: "AUTHOR" })];
  const internal = await makeReport({ report: { visibility: "INTERNAL", state: "APPROVED", publishedAt: null } });
  expect((await openVersion(other, internal.id, 1))?.content.title).toBe("Báo cáo công tác năm 2020");
  for (const [id, number] of [
    [internal.id, 2],
    [internal.id, Number.NaN],
    ["la", 1],
  ] as const) {
    expect(await openVersion(clerk, id, number)).toBeNull();
  }
  const restricted = await makeReport({ report: { visibility: "RESTRICTED", state: "APPROVED", publishedAt: null } });
  await db.recordGrant.create({ data: { reportId: restricted.id, accountId: clerk.id } });
  expect(await openVersion(other, restricted.id, 1)).toBeNull();
  const opened = () => db.auditEntry.count({ where: { action: "record.open", subjectId: restricted.id } });
  expect(await opened()).toBe(0);
  expect((await openVersion(clerk, restricted.id, 1))?.number).toBe(1);
  expect(await opened()).toBe(1);
  expect(await db.auditEntry.count({ where: { action: "record.open", subjectId: internal.id } })).toBe(0);
});
