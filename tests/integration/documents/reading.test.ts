import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { documentSitemap, documentSitemaps, hasDocuments, listDocuments } from "@/lib/documents/queries/list";
import { findDocument } from "@/lib/documents/queries/page";
import { documentChoices, findStaffDocument, staffDocuments } from "@/lib/documents/queries/staff";
import { questionOf } from "@/lib/documents/question";
import type { Prisma } from "@/prisma/generated/client";
import type { Role, Visibility } from "@/prisma/generated/enums";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { whenFollowed } from "@/tests/support/search";

const every = { q: "", kind: null, issuerId: null, sessionId: null, visibility: null, state: null };
const yesterday = new Date(Date.now() - 86_400_000);
const roles: Role[] = ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"];

let issuer: { id: string; slug: string; name: string };
let session: { id: string; slug: string };

beforeAll(async () => {
  issuer = await record.body({ name: "Ban Pháp chế HĐND tỉnh" });
  session = await record.session();
  const base = { issuerId: issuer.id, publishedAt: yesterday, visibility: "PUBLIC" as Visibility };
  const row = (slug: string, more: Partial<Prisma.DocumentUncheckedCreateInput>) => ({ kind: "REPORT" as const, slug, title: slug, ...base, ...more });
  await db.document.createMany({
    data: [
      row("bao-cao-1", { title: "Báo cáo kết quả giám sát sử dụng đất", symbol: "88/BC-HĐND", symbolKey: "88bchdnd", issuedOn: new Date("2020-12-01") }),
      row("bao-cao-2", {
        title: "Báo cáo thẩm tra dự toán",
        kind: "EXAMINATION_REPORT",
        issuedOn: new Date("2020-11-01"),
        sessionId: session.id,
        body: "Đất lâm nghiệp.",
      }),
      row("to-trinh-1", {
        title: "Tờ trình về phân bổ ngân sách",
        kind: "PROPOSAL",
        issuedOn: new Date("2019-12-01"),
        issuerId: null,
        issuerName: "Sở Tài chính",
      }),
      row("khong-ngay", { title: "Kế hoạch tiếp xúc cử tri", kind: "PLAN", issuedOn: null }),
      row("noi-bo", { title: "Báo cáo nội bộ về đất", visibility: "INTERNAL" }),
      row("han-che", { title: "Báo cáo hạn chế về đất", visibility: "RESTRICTED" }),
      row("nhap", { title: "Báo cáo nháp về đất", publishedAt: null }),
      row("mai", { title: "Báo cáo ngày mai về đất", publishedAt: new Date(Date.now() + 86_400_000) }),
      row("rac", { title: "Báo cáo đã bỏ về đất", publishedAt: null, trashedAt: yesterday }),
    ],
  });
});

const ask = (asked: Record<string, string | string[]>) => whenFollowed(asked, () => listDocuments(questionOf(asked)));
const slugs = async (asked: Record<string, string | string[]>) => (await ask(asked)).cards.map(({ slug }) => slug);

test("bạn đọc thấy đúng văn bản công khai đã công bố, mới nhất trước, không ngày thì cuối; đếm cũng vậy", async () => {
  const list = await ask({});
  expect(list.cards.map(({ slug }) => slug)).toEqual(["bao-cao-1", "bao-cao-2", "to-trinh-1", "khong-ngay"]);
  expect((await ask({ q: "đất" })).all).toBe(4);
  expect([list.total, list.all, await hasDocuments(), await documentSitemaps()]).toEqual([4, 4, true, 1]);
  expect((await documentSitemap(1)).map(({ slug }) => slug).toSorted()).toEqual(["bao-cao-1", "bao-cao-2", "khong-ngay", "to-trinh-1"]);
  const all = await Promise.all(["bao-cao-1", "noi-bo", "han-che", "nhap", "mai", "rac"].map(async (slug) => (await findDocument(slug)) !== null));
  expect(all).toEqual([true, false, false, false, false, false]);
});

test("tìm có dấu, không dấu, bằng ký hiệu gõ kiểu nào, trong nội dung; bộ lọc đếm đúng và không đếm điều bạn đọc không thấy", async () => {
  for (const q of ["giám sát sử dụng đất", "giam sat su dung dat", "88/BC-HĐND", "88 bc hdnd", "88/bc – hđnd", "số 88/BC-HĐND", "88BC-HDND"]) {
    expect([q, await slugs({ q })]).toEqual([q, ["bao-cao-1"]]);
  }
  expect(await slugs({ q: "đất" })).toEqual(["bao-cao-1", "bao-cao-2"]);
  expect(await slugs({ q: "không có chữ này" })).toEqual([]);
  expect(await slugs({ q: "%" })).toEqual([]);
  expect(await slugs({ loai: ["to-trinh", "ke-hoach"] })).toEqual(["to-trinh-1", "khong-ngay"]);
  expect(await slugs({ nam: "2020" })).toEqual(["bao-cao-1", "bao-cao-2"]);
  expect(await slugs({ "ky-hop": session.slug })).toEqual(["bao-cao-2"]);
  expect(await slugs({ "co-quan": issuer.slug, nam: "2020", q: "dat" })).toEqual(["bao-cao-1", "bao-cao-2"]);
  const { facets } = await ask({ nam: "2020" });
  expect(facets.kind.choices.map(({ name, count }) => [name, count])).toEqual([
    ["Báo cáo", 1],
    ["Báo cáo thẩm tra", 1],
  ]);
  expect(facets.year.choices.filter(({ value }) => ["2020", "2019"].includes(value)).map(({ value, count, here }) => [value, count, here])).toEqual([
    ["2020", 2, true],
    ["2019", 1, false],
  ]);
  expect(facets.session.choices.map(({ value, count }) => [value, count])).toEqual([[session.slug, 1]]);
});

test("kỳ họp, mục chương trình, nghị quyết chưa công bố thì trang văn bản không nhắc tên", async () => {
  const { id } = await db.document.findUniqueOrThrow({ where: { slug: "bao-cao-2" }, select: { id: true } });
  const item = await db.agendaItem.create({
    data: {
      sessionId: session.id,
      position: 1,
      kind: "PRESENTATION",
      title: "Trình bày báo cáo",
      papers: { create: { documentId: id, role: "REPORT", position: 1 } },
    },
    select: { id: true },
  });
  const hidden = await record.resolution({ publishedAt: null });
  await db.resolutionPaper.create({ data: { resolutionId: hidden.id, documentId: id, role: "EXAMINATION", position: 1 }, select: { position: true } });
  const committee = await record.body({ name: "Ban Kinh tế – Ngân sách" });
  const report = await record.document({ visibility: "INTERNAL" });
  await db.examination.create({ data: { committeeId: committee.id, documentId: id, reportId: report.id, opinion: "AGREES" }, select: { id: true } });
  const before = await findDocument("bao-cao-2");
  expect([before?.session?.slug, before?.items, before?.resolutions]).toEqual([session.slug, [], []]);
  // Who examined it and what they think is told with their report, not before.
  expect(before?.examinations).toEqual([]);
  await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: yesterday } });
  await db.resolution.update({ where: { id: hidden.id }, data: { publishedAt: yesterday } });
  await db.document.update({ where: { id: report.id }, data: { visibility: "PUBLIC" } });
  const after = await findDocument("bao-cao-2");
  expect([after?.items.map((one) => one.id), after?.resolutions.length, after?.examinations[0]?.report.title]).toEqual([[item.id], 1, report.title]);
  expect(after?.examinations[0]).toMatchObject({ committee: { name: "Ban Kinh tế – Ngân sách" }, opinion: "AGREES" });
  await db.councilSession.update({ where: { id: session.id }, data: { publishedAt: null, agendaPublishedAt: null } });
  const hiddenSession = await findDocument("bao-cao-2");
  expect([hiddenSession?.session, hiddenSession?.items]).toEqual([null, []]);
  expect((await ask({})).facets.session.choices).toEqual([]);
});

test("khu quản trị: mọi tài khoản đọc công khai và nội bộ; hạn chế chỉ người, cơ quan có tên, cả trong danh sách, số đếm, tìm, trang", async () => {
  const { id } = await db.document.findUniqueOrThrow({ where: { slug: "han-che" }, select: { id: true } });
  const body = await record.body();
  const [named, colleague] = [await make.actor({ role: "LEADER" }), await make.actor({ role: "PETITION_OFFICER" })];
  await db.account.update({ where: { id: colleague.id }, data: { bodyId: body.id } });
  await db.recordGrant.createMany({
    data: [
      { documentId: id, accountId: named.id },
      { documentId: id, bodyId: body.id },
    ],
  });
  const look = async (actor: Actor) => {
    const { items, total } = await staffDocuments(actor, { ...every, issuerId: issuer.id }, 1);
    const found = await staffDocuments(actor, { ...every, q: "han che ve dat" }, 1);
    return [items.some((item) => item.id === id), total.rows, found.total.rows, (await findStaffDocument(actor, id)) !== null];
  };
  for (const role of roles) expect([role, ...(await look(await make.actor({ role })))]).toEqual([role, false, 6, 0, false]);
  for (const actor of [named, colleague]) expect(await look(actor)).toEqual([true, 7, 1, true]);
  // A draft resolution that is restricted is no choice either.
  const secret = await record.resolution({ visibility: "RESTRICTED" });
  expect((await documentChoices(await make.actor({ role: "CLERK" }))).drafts.some((draft) => draft.id === secret.id)).toBe(false);
  const states = await Promise.all(
    (["draft", "published", "trash"] as const).map(async (state) => (await staffDocuments(named, { ...every, issuerId: issuer.id, state }, 1)).total.rows),
  );
  expect(states).toEqual([1, 6, 1]);
});
