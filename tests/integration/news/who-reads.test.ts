import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { staffFile } from "@/lib/files/queries";
import { findImport, findImportOf, latestImports } from "@/lib/imports/queries";
import { staffCategories } from "@/lib/news/queries/categories";
import { dashboardOf, waitingFor } from "@/lib/news/queries/desk";
import { findEdition, reviewOf } from "@/lib/news/queries/edition";
import { historyOf } from "@/lib/news/queries/history";
import { lastReceipts, receiptOfEdition } from "@/lib/news/queries/receipts";
import { scheduleOf } from "@/lib/news/queries/schedule";
import { listEditions } from "@/lib/news/queries/staff";
import { viewsOf } from "@/lib/news/queries/views";
import { findPeopleNamed, findPerson, listPeople, suggestPeople } from "@/lib/people/queries";
import { Role } from "@/prisma/generated/enums";
import { make } from "../../support/make";

/* Every read of the staff area against every role: what a page shows by mistake it must not be able to get. */

const nowhere = crypto.randomUUID();
const writers: Role[] = ["AUTHOR", "APPROVER"];
const withPeople: Role[] = ["AUTHOR", "APPROVER", "CLERK"];

const reads: [name: string, read: (actor: Actor) => Promise<unknown>, allowed: Role[]][] = [
  ["danh sách tin bài", (actor) => listEditions(actor, { page: 1 }), writers],
  ["một bản tin bài", (actor) => findEdition(actor, nowhere), writers],
  ["bản chờ duyệt", (actor) => reviewOf(actor, nowhere), writers],
  ["lịch sử bài", (actor) => historyOf(actor, nowhere), writers],
  ["chuyên mục", (actor) => staffCategories(actor), writers],
  ["lượt đọc", (actor) => viewsOf(actor, "khong-co"), writers],
  ["lịch đăng", (actor) => scheduleOf(actor), writers],
  ["biên nhận gần đây", (actor) => lastReceipts(actor, new Date(), 5), writers],
  ["biên nhận của một bản", (actor) => receiptOfEdition(actor, nowhere), writers],
  ["danh bạ", (actor) => listPeople(actor), withPeople],
  ["một người", (actor) => findPerson(actor, nowhere), withPeople],
  ["gợi ý người", (actor) => suggestPeople(actor, "a"), withPeople],
  ["người theo tên", (actor) => findPeopleNamed(actor, ["A"]), withPeople],
  ["tệp chưa đăng", (actor) => staffFile(actor, nowhere), withPeople],
  ["lần nhập trước", (actor) => findImportOf(actor, Buffer.alloc(32)), writers],
  ["một lần nhập", (actor) => findImport(actor, nowhere), writers],
  ["các lần nhập", (actor) => latestImports(actor), writers],
];

describe.each(Object.values(Role))("vai trò %s", (role) => {
  let actor: Actor;
  beforeAll(async () => {
    actor = await make.actor({ role });
  });

  test.each(reads)("%s: chỉ mở cho người được giao", async (_, read, allowed) => {
    if (allowed.includes(role)) await expect(read(actor)).resolves.not.toThrow();
    else await expect(read(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("bàn làm việc và số việc chờ: có phần tin bài chỉ khi làm tin bài", async () => {
    await make.edition({ state: "SUBMITTED" });
    expect((await dashboardOf(actor)) !== null).toBe(writers.includes(role));
    expect((await waitingFor(actor)) > 0).toBe(role === "APPROVER");
  });
});

test("tài khoản không có vai trò nào thì không đọc được gì", async () => {
  const nobody = await make.actor({ roles: [] });
  for (const [name, read] of reads) await expect(read(nobody), name).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect([await dashboardOf(nobody), await waitingFor(nobody)]).toEqual([null, 0]);
});

test("số việc chờ: bài người khác gửi và bài của mình bị trả lại, không phải bài của mình đang chờ", async () => {
  const author = await make.actor();
  expect(await waitingFor(author)).toBe(0);
  const { id } = await make.edition({ state: "SUBMITTED", author });
  expect(await waitingFor(author)).toBe(0);
  await db.edition.update({ where: { id }, data: { state: "RETURNED", returnReason: "Nêu rõ đơn vị" } });
  expect(await waitingFor(author)).toBe(1);
});

test("lượt đọc của một bài: tất cả, và bảy ngày qua", async () => {
  const today = new Date(new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" }));
  const longAgo = new Date(today.getTime() - 30 * 86_400_000);
  await db.pageView.createMany({
    data: [
      { path: "/tin-tuc/a", day: today, count: 5 },
      { path: "/tin-tuc/a", day: longAgo, count: 37 },
      { path: "/tin-tuc/b", day: today, count: 100 },
    ],
  });
  const author = await make.actor();
  expect(await viewsOf(author, "/tin-tuc/a")).toEqual({ total: 42, week: 5 });
  expect(await viewsOf(author, "/tin-tuc/khong-ai-doc")).toEqual({ total: 0, week: 0 });
});
