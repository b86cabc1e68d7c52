import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { text } from "node:stream/consumers";
import { PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { db } from "@/lib/core/db";
import { archiveOf } from "@/lib/sessions/archive";
import { bundleSizes, indexText, paperLists } from "@/lib/sessions/bundle";
import { coverHtml } from "@/lib/sessions/cover";
import { type MergedList, mergePapers } from "@/lib/sessions/merged";
import { mergedFile, mergedHash } from "@/lib/sessions/merged-file";
import { listSessions } from "@/lib/sessions/queries/list";
import { findSession } from "@/lib/sessions/queries/page";
import { papersOf } from "@/lib/sessions/queries/papers";
import { LONG_AGO, makeSession } from "../support/make-public-session";

const { day } = makeSession;
const every = { q: "", term: null, year: null, kind: null };

/** The whole of what readers are given, as text: a canary that is in it is found in it. */
const told = (value: unknown) => JSON.stringify(value);

async function unzipped(slug: string): Promise<{ names: string[]; all: string }> {
  const found = await papersOf(slug);
  if (!found) throw new Error("no papers");
  const { body, size } = await archiveOf(
    found.entries.filter(({ leftOut }) => leftOut === null),
    indexText(found.title, "https://x.example", found.entries, found.at),
    found.at,
  );
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  expect(bytes.length).toBe(size);
  const names: string[] = [];
  let all = "";
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        names.push(entry.fileName);
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          all += await text(stream);
          zip.readEntry();
        });
      });
      zip.on("end", () => resolve());
      zip.readEntry();
    });
  });
  return { names, all };
}

/** A session with one open paper, and every way in which a paper is not open. */
async function withCanaries() {
  const session = await makeSession.session();
  const sitting = await makeSession.sitting(session.id);
  const item = await makeSession.item(session.id, { sittingId: sitting.id, title: "Đầu tư công" });
  const paper = (columns: Parameters<typeof makeSession.paper>[0]) =>
    makeSession.paper({ fileName: "KIN.txt", bytes: Buffer.from(`KIN ${Math.random()}`), ...columns });
  await makeSession.paper({ itemId: item.id, symbol: "508/TTr-UBND", bytes: await makeSession.pdf(2), position: 1 });
  await paper({ itemId: item.id, title: "KIN nội bộ", visibility: "INTERNAL", position: 2 });
  await paper({ itemId: item.id, title: "KIN hạn chế", visibility: "RESTRICTED", position: 3 });
  await paper({ itemId: item.id, title: "KIN chưa đăng", publishedAt: null, position: 4 });
  await paper({ itemId: item.id, title: "KIN đã bỏ", publishedAt: null, trashedAt: LONG_AGO, position: 5 });
  await paper({ itemId: item.id, title: "Văn bản mở", fileVisibility: "INTERNAL", position: 6 });
  await paper({ title: "KIN của kỳ họp", sessionId: session.id, visibility: "INTERNAL" });
  // Public here, restricted there: the same file.
  const twice = await paper({ itemId: item.id, title: "Văn bản mở", position: 7 });
  const inside = await paper({ title: "KIN", visibility: "RESTRICTED" });
  await db.attachment.create({ data: { documentId: inside.id, fileId: twice.fileId, role: "ORIGINAL", position: 2 } });
  return { session, item };
}

test("công khai thì có; nội bộ, hạn chế, chưa đăng, đã bỏ thì không: trang, ZIP và PDF như nhau", async () => {
  const { session } = await withCanaries();
  const page = await findSession(session.slug);
  expect(told(page)).not.toMatch(/KIN/);
  expect(bundleSizes(paperLists(page as NonNullable<typeof page>))).toMatchObject({ zip: { files: 1 } });
  const { names, all } = await unzipped(session.slug);
  expect(names).toEqual(["00 Mục lục.txt", "01 Đầu tư công/01 Tờ trình 508-TTr-UBND.pdf"]);
  expect(all).not.toMatch(/KIN/);
  const found = await papersOf(session.slug);
  const merged = await mergePapers("Kỳ họp", found?.entries ?? [], async () => null);
  expect((await PDFDocument.load(merged as Uint8Array)).getPageCount()).toBe(2);
});

test("thứ tự theo chương trình: mục trước, trong mục theo chuỗi, báo cáo thẩm tra sau; tài liệu khác cuối", async () => {
  const { session, item } = await withCanaries();
  const late = await makeSession.sitting(session.id, { onDay: day("2020-12-07"), half: "EVENING", startsAt: 1140, endsAt: 1200 });
  const first = await makeSession.item(session.id, { sittingId: late.id, title: "Khai mạc" });
  const word = await makeSession.paper({
    itemId: first.id,
    symbol: "1/BC-TT",
    role: "REPORT",
    fileName: "bao-cao.txt",
    bytes: Buffer.from(`Báo cáo ${Math.random()}`),
  });
  const [laid] = (await findSession(session.slug))?.agenda?.halves.at(-1)?.items[0]?.papers ?? [];
  const report = await makeSession.paper({ kind: "EXAMINATION_REPORT", symbol: "91/BC-HĐND" });
  const committee = await db.body.create({ data: { kind: "COMMITTEE", slug: `ban-${word.id}`, name: "Ban Kinh tế – Ngân sách" } });
  await db.examination.create({ data: { committeeId: committee.id, documentId: laid?.id ?? "", reportId: report.id, opinion: "AGREES" } });
  const other = await makeSession.paper({ kind: "INVITATION", symbol: "7/GM-HĐND", sessionId: session.id });
  await db.storedFile.update({ where: { id: other.fileId }, data: { scanState: "WAITING" } });
  const page = await findSession(session.slug);
  expect(page?.agenda?.halves.flatMap(({ items }) => items).find(({ id }) => id === item.id)?.examinations).toMatchObject([
    { committee: "Ban Kinh tế – Ngân sách", opinion: "AGREES", report: { symbol: "91/BC-HĐND" } },
  ]);
  const { names, all } = await unzipped(session.slug);
  expect(names.slice(1)).toEqual([
    "01 Khai mạc/01 Báo cáo, đề án 1-BC-TT.txt",
    "02 Đầu tư công/01 Tờ trình 508-TTr-UBND.pdf",
    "02 Đầu tư công/02 Báo cáo thẩm tra 91-BC-HĐND.pdf",
  ]);
  expect(all).toContain("Giấy mời 7-GM-HĐND.pdf: Về kế hoạch đầu tư công (đang chờ quét vi-rút, chưa đưa vào)");
  // The report itself is not open: nobody learns of the examination.
  await db.document.update({ where: { id: report.id }, data: { visibility: "INTERNAL" } });
  expect(told(await findSession(session.slug))).not.toMatch(/Ngân sách|91\/BC/);
});

test("PDF ghép: bìa đứng trước, dấu trang gọi tên từng văn bản, tệp không ghép được thì nói", async () => {
  const session = await makeSession.session();
  const item = await makeSession.item(session.id);
  await makeSession.paper({ itemId: item.id, symbol: "1/TTr-UBND", bytes: await makeSession.pdf(2), position: 1 });
  await makeSession.paper({ itemId: item.id, symbol: "2/TTr-UBND", fileName: "bang.txt", bytes: Buffer.from("a,b"), position: 2 });
  await makeSession.paper({ itemId: item.id, symbol: "3/TTr-UBND", bytes: Buffer.from("%PDF-1.7\nkhông phải\n%%EOF\n"), position: 3 });
  await makeSession.paper({ itemId: item.id, symbol: "4/TTr-UBND", bytes: await makeSession.pdf(1), position: 4 });
  let list: MergedList = { parts: [], leftOut: [] };
  const bytes = await mergePapers("Kỳ họp thứ 18", (await papersOf(session.slug))?.entries ?? [], async (given) => {
    list = given;
    return makeSession.pdf(1);
  });
  expect(list).toMatchObject({
    parts: [
      { page: 1, pages: 2 },
      { page: 3, pages: 1 },
    ],
    leftOut: [{ why: "not-a-pdf" }, { why: "unreadable" }],
  });
  const cover = coverHtml({ council: "Hội đồng nhân dân tỉnh", title: "Kỳ họp <18>", when: "tháng 4 năm 2020", source: "https://x.example" }, list);
  for (const words of [
    "HỘI ĐỒNG NHÂN DÂN TỈNH",
    "Kỳ họp &lt;18&gt;",
    "Tháng 4 năm 2020",
    "Tờ trình 4/TTr-UBND Về kế hoạch đầu tư công</td><td>trang 3",
    "Tờ trình 2/TTr-UBND: không phải PDF",
  ])
    expect(cover).toContain(words);
  const merged = await PDFDocument.load(bytes as Uint8Array);
  expect([merged.getPageCount(), merged.getTitle()]).toEqual([4, "Kỳ họp thứ 18"]);
  const titles = merged.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => ("get" in object && typeof object.get === "function" ? [object.get(PDFName.of("Title") as never)] : []))
    .filter((title) => title instanceof PDFHexString)
    .map((title) => title.decodeText());
  expect(titles).toEqual(
    expect.arrayContaining(["Danh mục tài liệu", "Tờ trình 1/TTr-UBND Về kế hoạch đầu tư công", "Tờ trình 4/TTr-UBND Về kế hoạch đầu tư công"]),
  );
  expect(await mergePapers("Không", [], async () => null)).toBeNull();

  const bundle = await papersOf(session.slug);
  if (!bundle) throw new Error("no papers");
  const kept = await mergedFile(bundle);
  // Kept under the name of what it is made from: the same again, and another one as soon as a paper is taken away.
  expect(await mergedFile(bundle)).toEqual(kept);
  await db.document.updateMany({ where: { symbol: "1/TTr-UBND" }, data: { publishedAt: null } });
  const less = await papersOf(session.slug);
  expect(mergedHash(less ?? bundle)).not.toBe(mergedHash(bundle));
});

test("người đọc bỏ đi giữa chừng thì tệp đang đọc được đóng lại", async () => {
  const session = await makeSession.session();
  const item = await makeSession.item(session.id);
  await makeSession.paper({ itemId: item.id, fileName: "dai.txt", bytes: Buffer.from("Dòng chữ dài.\n".repeat(400_000)) });
  const found = await papersOf(session.slug);
  const open = () => readdirSync("/proc/self/fd").filter((fd) => existsSync(`/proc/self/fd/${fd}`) && readlinkSync(`/proc/self/fd/${fd}`).includes("/files/"));
  const { body, size } = await archiveOf(found?.entries ?? [], "Bản kê", new Date());
  expect(size).toBeGreaterThan(5_000_000);
  const reader = body.getReader();
  await reader.read();
  await expect.poll(open).toHaveLength(1);
  await reader.cancel();
  await expect.poll(open).toEqual([]);
});

test("nghị quyết: chỉ cái đã công bố, với hiệu lực hôm nay; gắn với mục và với kỳ họp", async () => {
  const session = await makeSession.session();
  const shown = await makeSession.resolution(session, { number: 32 });
  const inside = await makeSession.resolution(session, { number: 33, title: "KIN", visibility: "INTERNAL" });
  await makeSession.resolution(session, { number: 34, title: "KIN", publishedAt: null });
  await makeSession.item(session.id, { position: 1, resolutionId: shown.id });
  await makeSession.item(session.id, { position: 2, resolutionId: inside.id });
  const page = await findSession(session.slug);
  expect(page?.resolutions).toMatchObject([{ id: shown.id, validity: "IN_FORCE", at: { year: 2020 } }]);
  expect(page?.agenda?.waiting.map(({ resolution }) => resolution?.id ?? null)).toEqual([shown.id, null]);
  expect(told(page)).not.toContain("KIN");
  expect((await listSessions(every, 1)).items.find(({ slug }) => slug === session.slug)?.resolutions).toBe(1);
});
