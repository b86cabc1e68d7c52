import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { GET as bodyCalendar } from "@/app/(public)/lich/co-quan/[file]/route";
import { GET as meetingFile } from "@/app/(public)/lich/su-kien/[file]/route";
import ComparisonPage, { generateMetadata } from "@/app/(public)/nghi-quyet/[year]/[slug]/so-sanh/page";
import { GET as listCsv } from "@/app/(public)/nghi-quyet/danh-sach.csv/route";
import { GET as listWorkbook } from "@/app/(public)/nghi-quyet/danh-sach.xlsx/route";
import { GET as sitemap } from "@/app/(public)/sitemap/[file]/route";
import { GET as documentDocx, HEAD as documentDocxHead } from "@/app/(public)/van-ban/[slug]/van-ban.docx/route";
import { GET as documentPdf, HEAD as documentPdfHead } from "@/app/(public)/van-ban/[slug]/van-ban.pdf/route";
import { everyAuditEntry } from "@/lib/audit/queries";
import { db } from "@/lib/core/db";
import { calendarBodies, meetingsForSitemap } from "@/lib/meetings/queries";
import { resolutionSitemap } from "@/lib/resolutions/queries/list";
import type { Visibility } from "@/prisma/generated/enums";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { makeCouncil, makeResolution, makeText, newText, oldText } from "@/tests/support/make-reading";

/* Readers reach a record by more addresses than its page and its list. Each of them is asked for every record that is not theirs to see. */

interface Standing {
  visibility?: Visibility;
  publishedAt?: Date | null;
  trashedAt?: Date | null;
}

const tomorrow = new Date(Date.now() + 86_400_000);
const hidden: [name: string, standing: Standing][] = [
  ["chưa đăng", { publishedAt: null }],
  ["hẹn giờ", { publishedAt: tomorrow }],
  ["nội bộ", { visibility: "INTERNAL" }],
  ["hạn chế", { visibility: "RESTRICTED" }],
  ["trong thùng rác", { publishedAt: null, trashedAt: new Date() }],
];

const at = (path: string) => new Request(`http://localhost:3000${path}`);
const named = (slug: string) => ({ params: Promise.resolve({ file: `${slug}.ics` }) });

/** An entry of tomorrow: a calendar to subscribe to has what stands around this day. */
async function meeting(title: string, bodyId: string, standing: Standing = {}) {
  const { id } = await record.meeting(standing);
  const organisers = { create: { bodyId, position: 1 } };
  return db.meeting.update({ where: { id }, data: { title, startsAt: tomorrow, organisers }, select: { slug: true } });
}

test("tệp DOCX và PDF của văn bản: chỉ của văn bản mà người đọc thấy", async () => {
  const ways = { docx: [documentDocx, documentDocxHead], pdf: [documentPdf, documentPdfHead] } as const;
  const open: Standing = {};
  const asked = async (standing: Standing) => {
    const { id, slug } = await record.document(standing);
    await db.document.update({ where: { id }, data: { title: "KIN-TEN", body: "KIN-CHU", recipients: "KIN-NHAN" }, select: { id: true } });
    const answers = [];
    for (const [kind, [get, head]] of Object.entries(ways)) {
      const params = { params: Promise.resolve({ slug }) };
      const address = at(`/van-ban/${slug}/van-ban.${kind}`);
      answers.push({ whole: standing === open ? null : await get(address, params), head: await head(new Request(address, { method: "HEAD" }), params) });
    }
    return answers;
  };
  // The head alone starts no printer, which this machine may not have.
  expect((await asked(open)).map(({ head }) => head.status)).toEqual([200, 200]);
  for (const [name, standing] of hidden) {
    for (const { whole, head } of await asked(standing)) {
      expect([name, whole?.status, head.status, head.headers.get("content-disposition")]).toEqual([name, 404, 404, null]);
      expect(await whole?.text()).not.toContain("KIN");
    }
  }
});

test("lịch của một cuộc họp, lịch của một cơ quan: không có cuộc họp mà người đọc không thấy, không có cơ quan chỉ có cuộc họp như vậy", async () => {
  const [body, silent] = [await record.body({ name: "Ban Pháp chế" }), await record.body({ name: "KIN-BAN" })];
  const shown = await meeting("Phiên họp mở", body.id);
  const slugs: string[] = [];
  for (const [name, standing] of hidden) {
    for (const one of [body, silent]) {
      const { slug } = await meeting(`KIN ${name}`, one.id, standing);
      slugs.push(slug);
      expect([name, (await meetingFile(at(`/lich/su-kien/${slug}.ics`), named(slug))).status]).toEqual([name, 404]);
    }
  }
  const own = await meetingFile(at(`/lich/su-kien/${shown.slug}.ics`), named(shown.slug));
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining("Phiên họp mở")]);
  const calendar = await bodyCalendar(at(`/lich/co-quan/${body.slug}.ics`), named(body.slug));
  const text = (await calendar.text()).replace(/\r\n[ \t]/g, "");
  expect([calendar.status, text.match(/BEGIN:VEVENT/g)?.length, text.includes("KIN")]).toEqual([200, 1, false]);
  expect((await bodyCalendar(at(`/lich/co-quan/${silent.slug}.ics`), named(silent.slug))).status).toBe(404);
  expect((await calendarBodies()).map(({ slug }) => slug)).toEqual([body.slug]);
  expect((await meetingsForSitemap()).map(({ slug }) => slug)).toEqual([shown.slug]);
  const machines = await (await sitemap(at("/sitemap/0.xml"), { params: Promise.resolve({ file: "0.xml" }) })).text();
  expect([machines.includes(shown.slug), slugs.filter((slug) => machines.includes(slug))]).toEqual([true, []]);
});

test("nghị quyết mà người đọc không thấy: không so sánh được hai bản, không có trong sơ đồ, trong tệp CSV, trong tệp Excel", async () => {
  const council = await makeCouncil();
  const texts = async (id: string) => {
    await makeText(id, "DRAFT", 1, oldText);
    await makeText(id, "ADOPTED", 2, newText);
  };
  const shown = await makeResolution(council, 1, "2020-12-10", { title: "Về rừng ai cũng đọc được" });
  await texts(shown.id);
  const asked = ({ year, slug }: { year: number; slug: string }) => ({
    params: Promise.resolve({ year: String(year), slug }),
    searchParams: Promise.resolve({}),
  });
  expect(await ComparisonPage(asked(shown))).toBeTruthy();
  const unseen = [...hidden, ["thông qua, chưa ban hành", { stage: "ADOPTED" }] as const];
  for (const [place, [name, standing]] of unseen.entries()) {
    const made = await makeResolution(council, 10 + place, "2020-12-10", { title: `KIN ${name}`, signerName: "KIN-KY", ...standing });
    await texts(made.id);
    for (const way of [ComparisonPage, generateMetadata]) await expect(way(asked(made)), name).rejects.toMatchObject({ digest: expect.stringMatching(/404/) });
  }
  const entries = await resolutionSitemap(1);
  expect(entries.map(({ slug }) => slug)).toEqual([shown.slug]);
  for (const query of ["", "?q=KIN", "?nguoi-ky=kin-ky", "?nam=2020"]) {
    const csv = await (await listCsv(at(`/nghi-quyet/danh-sach.csv${query}`))).text();
    const workbook = await listWorkbook(at(`/nghi-quyet/danh-sach.xlsx${query}`));
    const rows = await readSheet(Buffer.from(await workbook.arrayBuffer()));
    const all = query === "" || query.startsWith("?nam") ? 2 : 1;
    expect([query, csv.trim().split("\r\n").length, rows.length]).toEqual([query, all, all]);
    expect([csv, JSON.stringify(rows)].filter((text) => text.includes("KIN"))).toEqual([]);
  }
});

test("nhật ký đọc ra tệp: chỉ quản trị, kể cả khi bỏ qua bước ghi việc xuất", async () => {
  for (const role of ["AUTHOR", "APPROVER", "LEADER", "CLERK", "PETITION_OFFICER"] as const)
    await expect(Array.fromAsync(everyAuditEntry(await make.actor({ role }), {}))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(Array.fromAsync(everyAuditEntry(await make.actor({ roles: [] }), {}))).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await Array.fromAsync(everyAuditEntry(await make.actor({ role: "ADMINISTRATOR" }), {}))).toEqual(expect.any(Array));
});
