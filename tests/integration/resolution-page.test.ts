import { existsSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { officialFile } from "@/app/(public)/nghi-quyet/[year]/[slug]/official-file";
import { db } from "@/lib/core/db";
import { canPrint } from "@/lib/printing/pdf";
import { lifeSteps } from "@/lib/resolutions/life-steps";
import { lineText, preambleOf } from "@/lib/resolutions/preamble";
import { findResolution, provisionsOf } from "@/lib/resolutions/queries/page";
import { readingOf } from "@/lib/resolutions/reading";
import { stateOnDay } from "@/lib/resolutions/validity";
import type { Prisma } from "@/prisma/generated/client";
import { make } from "@/tests/support/make";
import { day, makeAmended, makeCouncil, makeRelation, makeResolution, makeText, newText } from "@/tests/support/make-reading";

type Found = NonNullable<Awaited<ReturnType<typeof findResolution>>>;

async function page({ year, slug }: { year: number; slug: string }): Promise<Found> {
  const found = await findResolution(year, slug);
  if (!found) throw new Error(`no ${year}/${slug}`);
  return found;
}

const reading = async (found: Found, at: string) =>
  readingOf(found.id, await provisionsOf(found.id, found.versions.at(-1)?.number ?? 0), found.graph, found.words, at);

function get({ year, slug }: { year: number; slug: string }, kind: "docx" | "pdf", query = "", init: RequestInit = {}) {
  return officialFile(new Request(`http://localhost:3000/nghi-quyet/${year}/${slug}/van-ban.${kind}${query}`, init), { year: String(year), slug }, kind);
}

test("bạn đọc thấy cả hồ sơ: căn cứ là một chuỗi, quan hệ hai chiều, phiếu, toàn văn; phần nội bộ chỉ còn số hiệu", async () => {
  const { old, amending, proposal } = await makeAmended();
  const found = await page(amending);
  expect(preambleOf(found.bases, found.papers, found.discussion).map(lineText)).toEqual([
    "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017",
    "Xét Tờ trình số 412/TTr-UBND ngày 18 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh về mức khoán bảo vệ rừng; Báo cáo thẩm tra số 88/BC-HĐND ngày 24 tháng 11 năm 2020 của Ban Kinh tế – Ngân sách; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp",
  ]);
  expect(found.papers.map(({ title, href }) => [title, href])).toEqual([
    ["Về mức khoán bảo vệ rừng", `/van-ban/${proposal.slug}`],
    ["", null],
  ]);
  expect(JSON.stringify(found)).not.toContain("Tên báo cáo nội bộ");
  expect(found.versions.map(({ kind }) => kind)).toEqual(["DRAFT", "ADOPTED"]);
  expect(found.relations.map(({ kind, direction, text }) => [kind, direction, text.symbol])).toEqual(
    [
      ["AMENDMENT", "to", "12/2017/NQ-HĐND"],
      ["BASIS", "to", "16/2017/QH14"],
    ].toSorted(),
  );
  expect((await page(old)).relations.map(({ kind, direction, text }) => [kind, direction, text.symbol])).toEqual([["AMENDMENT", "from", "24/2020/NQ-HĐND"]]);
});

test("hiệu lực và chữ tại một ngày: trước, sau khi sửa, và sau khi văn bản sửa đổi bị bãi bỏ", async () => {
  const { council, old, amending } = await makeAmended();
  const found = await page(old);
  const before = await reading(found, "2020-12-19");
  const after = await reading(found, "2020-12-20");
  const stateOn = (at: string) => stateOnDay(before.validity.periods, at);
  expect(["2017-07-13", "2017-07-14", "2017-07-24", "2020-12-20"].map(stateOn)).toEqual([null, "NOT_YET", "IN_FORCE", "PARTLY_ENDED"]);
  const article = (from: typeof after, number: string) => from.consolidated.nodes.flatMap(({ parts }) => parts).find((node) => node.number === number);
  expect(article(before, "4a")).toBeUndefined();
  expect(article(after, "4a")).toMatchObject({ heading: "Khoán cho cộng đồng", marks: [{ does: "INSERT", by: amending.id, source: "dieu-2" }] });
  expect(article(after, "4")?.parts[0]?.parts[0]?.content).toContain("450.000");
  expect(article(before, "4")?.parts[0]?.parts[0]?.content).toContain("400.000");
  expect(found.names.get(amending.id)).toMatchObject({ symbol: "24/2020/NQ-HĐND", href: `/nghi-quyet/2020/${amending.slug}` });

  const repealing = await makeResolution(council, 3, "2021-06-01");
  await makeRelation("REPEAL", { fromResolutionId: repealing.id, toResolutionId: amending.id }, "2021-06-01");
  const again = await page(old);
  const restored = await reading(again, "2021-06-01");
  expect(article(restored, "4")?.parts[0]?.parts[0]?.content).toContain("400.000");
  expect(stateOnDay(restored.validity.periods, "2021-06-01")).toBe("IN_FORCE");
  expect(again.names.get(repealing.id)?.symbol).toBe("03/2021/NQ-HĐND");
});

test("dự thảo, nội bộ, hạn chế, chưa đăng, trong thùng rác: không có ở trang, ở tệp DOCX, ở tệp PDF", async () => {
  const council = await makeCouncil();
  const hidden: Partial<Prisma.ResolutionUncheckedCreateInput>[] = [
    { stage: "ADOPTED" },
    { visibility: "INTERNAL" },
    { visibility: "RESTRICTED" },
    { publishedAt: null },
    { publishedAt: new Date("2100-01-01T00:00:00Z") },
    { publishedAt: null, trashedAt: new Date() },
  ];
  for (const [at, overrides] of hidden.entries()) {
    const made = await makeResolution(council, 60 + at, "2020-12-09", overrides);
    expect(await findResolution(2020, made.slug)).toBeNull();
    for (const kind of ["docx", "pdf"] as const) expect((await get(made, kind)).status).toBe(404);
  }
  const shown = await makeResolution(council, 70, "2020-12-09");
  expect(await findResolution(2020, shown.slug)).not.toBeNull();
  expect(await findResolution(2021, shown.slug)).toBeNull();
});

test("văn bản không công khai tác động thì vẫn tính, nhưng không nêu tên, không nêu lời, không có trong quan hệ; bản chưa niêm phong không lộ", async () => {
  const { old, amending } = await makeAmended();
  expect((await page(old)).words.size).toBe(3);
  for (const hidden of [{ visibility: "INTERNAL" }, { visibility: "RESTRICTED" }, { visibility: "PUBLIC", publishedAt: null }] as const) {
    await db.resolution.update({ where: { id: amending.id }, data: hidden });
    const found = await page(old);
    expect([found.relations, found.names.size, found.words.size]).toEqual([[], 0, 0]);
    const { validity, consolidated } = await reading(found, "2021-01-05");
    expect(stateOnDay(validity.periods, "2021-01-05")).toBe("PARTLY_ENDED");
    // The mark stands where it struck; what it says there is not for readers.
    const article = consolidated.nodes.flatMap(({ parts }) => parts).find(({ number }) => number === "4");
    expect(article?.parts[0]?.parts[0]).toMatchObject({ content: expect.stringContaining("400.000"), marks: [{ does: "CHANGE" }] });
    expect([article?.marks, consolidated.unplaced]).toEqual([[], [expect.objectContaining({ does: "INSERT", anchor: "dieu-4a", by: amending.id })]]);
    for (const words of ["450.000", "Cộng đồng dân cư"]) expect(JSON.stringify([found, consolidated])).not.toContain(words);
  }
  for (const [at, kind] of (["DRAFT", "CORRECTED"] as const).entries()) {
    await makeText(old.id, kind, at + 2, newText, { sealed: false });
    expect((await page(old)).versions.map((version) => version.kind)).toEqual(["ADOPTED"]);
    expect(await provisionsOf(old.id, at + 2)).toEqual([]);
  }
});

test("kỳ họp bạn đọc chưa thấy thì không nêu tên ở trang và ở các bước; phần đầu văn bản vẫn nói kỳ họp thứ mấy", async () => {
  const { council, amending } = await makeAmended();
  const shown = await page(amending);
  expect([shown.session?.title, lifeSteps(shown, [], shown.names).some(({ words }) => words.includes("Kỳ họp thứ 18"))]).toEqual([
    "Kỳ họp thứ 18, khóa XIV",
    true,
  ]);
  await db.councilSession.update({ where: { id: council.sessionId }, data: { publishedAt: null } });
  const found = await page(amending);
  expect(found.session).toMatchObject({ title: null, slug: null, ordinal: 18 });
  expect(JSON.stringify([found, lifeSteps(found, [], found.names)])).not.toContain("Kỳ họp thứ 18");
});

test("chỉ tệp công khai có ở trang", async () => {
  const { amending } = await makeAmended();
  for (const [position, visibility] of (["PUBLIC", "INTERNAL", "RESTRICTED"] as const).entries()) {
    const file = await make.picture();
    await db.attachment.create({ data: { fileId: file.id, resolutionId: amending.id, role: "ORIGINAL", title: visibility, position, visibility } });
  }
  expect((await page(amending)).files.map(({ title }) => title)).toEqual(["PUBLIC"]);
});

test("DOCX: đúng tên tệp, đúng phần; HEAD và If-None-Match không làm ra tệp", async () => {
  const { old } = await makeAmended();
  const file = await get(old, "docx");
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''Ngh%E1%BB%8B%20quy%E1%BA%BFt%2012-2017-NQ-H%C4%90ND.docx");
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const etag = file.headers.get("etag") ?? "";
  expect((await get(old, "docx", "", { headers: { "If-None-Match": etag } })).status).toBe(304);
  const head = await get(old, "docx", "", { method: "HEAD" });
  expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  // Two days between the same changes are one text, and one file.
  const [first, second, later] = await Promise.all(
    ["2018-01-01", "2019-09-09", "2021-01-05"].map((at) => get(old, "docx", `?hieu-luc-ngay=${at}`, { method: "HEAD" })),
  );
  expect(first?.headers.get("etag")).toBe(second?.headers.get("etag"));
  expect(later?.headers.get("etag")).not.toBe(first?.headers.get("etag"));
  expect(later?.headers.get("content-disposition")).toContain("2020-12-20");
});

test.skipIf(!existsSync("/usr/bin/chromium") && !process.env.CHROMIUM_PATH)(
  "PDF: người hỏi cùng lúc dùng chung một bản in, lần sau lấy lại bản ấy",
  async () => {
    const { old } = await makeAmended();
    expect(canPrint()).toBe(true);
    const [first, second] = await Promise.all([get(old, "pdf"), get(old, "pdf")]);
    const bytes = new Uint8Array((await first?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(0);
    expect(new Uint8Array((await second?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
    const again = await get(old, "pdf");
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
  },
);

test("ngày hiệu lực không ghi thì là ngày ban hành", async () => {
  const council = await makeCouncil();
  const made = await makeResolution(council, 90, "2020-12-09", { effectiveOn: null });
  expect((await page(made)).effectiveOn).toEqual(day("2020-12-09"));
});
