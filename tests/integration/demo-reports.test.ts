import { beforeAll, expect, test } from "vitest";
import { wholeList } from "@/app/(public)/bao-cao/[slug]/so-lieu/[indicator]/listed";
import { db } from "@/lib/core/db";
import { tokensOf } from "@/lib/reports/body";
import { contentHash, type ReportContent } from "@/lib/reports/content";
import { findReport, listReports } from "@/lib/reports/queries/published";
import { typedFigures } from "@/lib/reports/typed-figures";
import { tokenWords } from "@/lib/reports/words";
import { followChanges } from "@/lib/search/jobs/follow";
import { answersTo } from "@/lib/search/queries/answers";
import { plainQuestion } from "@/lib/search/sought";
import { seedDemo } from "@/prisma/seed/demo";
import { copiedDemo } from "@/tests/support/demo";

beforeAll(copiedDemo, 120_000);

/** Every published report with what readers have of it, the newest first. */
async function pages() {
  const found = await Promise.all((await listReports()).map(({ slug }) => findReport(slug)));
  return found.flatMap((page) => page ?? []);
}

const figure = ({ figures }: ReportContent, code: string) => figures.find(({ indicator }) => indicator === code);
const yearPage = async (year: number) => (await pages()).find(({ version }) => version.content.period.from === `${year}-01-01`);

test("tám báo cáo 2018–2025 đã công bố đầu năm sau, duyệt đúng bản, không số nào mâu thuẫn, mọi con số trong bài đều có", async () => {
  const shown = await pages();
  expect(shown.map(({ version }) => version.content.period.name)).toEqual([2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018].map((year) => `năm ${year}`));
  for (const { slug, publishedAt, version } of shown) {
    const { content, hash } = version;
    expect([contentHash(content), publishedAt.getUTCFullYear()], slug).toEqual([hash, Number(content.period.from.slice(0, 4)) + 1]);
    expect(
      content.figures.flatMap(({ indicator, contradictions }) => contradictions.map((words) => `${indicator}: ${words}`)),
      slug,
    ).toEqual([]);
    expect(content.headline, slug).not.toBe("");
    expect(
      content.sections.map(({ kind }) => kind),
      slug,
    ).toEqual(["RESULTS", "LIMITS", "CAUSES", "LESSONS", "DIRECTIONS", "APPENDIX"]);
    const spoken = content.sections.flatMap(({ body }) => tokensOf(body).map((token) => tokenWords(figure(content, token.indicator), token)));
    expect([slug, spoken.length > 20, spoken.filter((words) => words.includes("chưa có số liệu"))]).toEqual([slug, true, []]);
    expect(
      content.sections.flatMap(({ body }) => typedFigures(body, content.figures)),
      slug,
    ).toEqual([]);
    expect([content.charts.length, content.targets.length], slug).toEqual([6, 6]);
    expect(
      content.charts.filter(({ title }) => /chưa có|Chưa đặt/.test(title)),
      slug,
    ).toEqual([]);
  }
  const decisions = await db.reportDecision.findMany({
    where: { version: { published: { isNot: null } } },
    select: { hash: true, version: { select: { hash: true } } },
  });
  expect([decisions.length, decisions.every(({ hash, version }) => hash === version.hash)]).toEqual([8, true]);
});

test("báo cáo năm 2020: 07 kỳ họp = 02 + 05, 97 nghị quyết tính từ hồ sơ; danh sách sau con số có đủ 97; có hội nghị, bài và tài liệu", async () => {
  const page = await yearPage(2020);
  if (!page) throw new Error("no report of 2020");
  const { content } = page.version;
  const [sessions, resolutions] = [figure(content, "ky-hop"), figure(content, "nghi-quyet")];
  expect([sessions?.value, sessions?.computed, sessions?.records]).toEqual([7, 7, 7]);
  expect(sessions && tokenWords(sessions, { indicator: "ky-hop", breakdown: "loai", form: "words" }, "document")).toBe(
    "07 kỳ họp (02 thường lệ; 05 chuyên đề và bất thường)",
  );
  expect([resolutions?.value, resolutions?.origin, resolutions?.records]).toEqual([97, "COMPUTED", 97]);
  expect(await wholeList(page.slug, "nghi-quyet", "")).toMatchObject({ title: "97 nghị quyết năm 2020", counted: 97, shown: 97 });
  const drawn = content.charts.flatMap((chart) => (chart.kind === "bullets" ? [] : [[chart.title, chart.points.map(({ short }) => short).join(" ")]]));
  expect(drawn.slice(0, 2)).toEqual([
    ["Kỳ họp thứ 18 (thường lệ cuối năm 2020): 32 trên 97 nghị quyết", "12 13 14 15 16 17 18"],
    ["97 nghị quyết năm 2020, tăng 9 so với năm 2019", "2015 2016 2017 2018 2019 2020"],
  ]);
  expect(await wholeList(page.slug, "ky-hop", "loai:THEMATIC+EXTRAORDINARY")).toMatchObject({ counted: 5, shown: 5 });
  expect(figure(content, "kien-nghi-da-giai-quyet")).toMatchObject({ value: 93.9, ratio: { part: 1206, whole: 1284 }, target: 92, before: 91 });
  expect(figure(content, "giam-sat")?.value).toBe(23);
  expect(page.meeting?.title).toMatch(/^Hội nghị tổng kết công tác năm 2020/);
  expect(page.article?.title).toMatch(/^Hội nghị tổng kết công tác năm 2020/);
  expect(page.papers.map(({ symbol }) => symbol)).toEqual(["02/BC-VP", "03/TB-VP"]);
});

test("báo cáo của Đảng bộ không hiện ở đâu; báo cáo năm nay đang chờ lãnh đạo, có góp ý và trả lời", async () => {
  const party = await db.report.findFirstOrThrow({ where: { owner: { kind: "PARTY" } } });
  expect([party.visibility, party.state, party.publishedVersionId]).toEqual(["INTERNAL", "APPROVED", null]);
  expect(await findReport(party.slug)).toBeNull();
  await followChanges();
  const { result } = await answersTo(plainQuestion("Báo cáo công tác năm 2020 của Đảng bộ Văn phòng"));
  expect(result.hits.filter(({ address }) => address.includes(party.slug))).toEqual([]);
  const waiting = await db.report.findFirstOrThrow({ where: { state: "SUBMITTED" }, include: { comments: true, reviewers: true, versions: true } });
  expect(await findReport(waiting.slug)).toBeNull();
  expect([waiting.reviewers.length, waiting.versions.length, waiting.comments.length]).toEqual([1, 1, 4]);
  const told = await db.notification.findMany({ where: { address: { contains: waiting.id } }, select: { kind: true } });
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["report.submitted", "report.commented", "report.replied"]));
});

test("chạy lại không đổi gì, cả khi lần trước bị ngắt trước lúc xong", async () => {
  const counts = () =>
    Promise.all([
      db.report.count(),
      db.reportVersion.count(),
      db.reportComment.count(),
      db.indicatorValue.count(),
      db.indicatorTarget.count(),
      db.document.count(),
    ]);
  const before = await counts();
  await db.siteProfile.delete({ where: { id: 1 } });
  await seedDemo();
  expect(await counts()).toEqual(before);
});
