import { expect, test } from "vitest";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { disclosuresOf } from "@/lib/disclosures/queries";
import { overdueDisclosures } from "@/lib/disclosures/queries/overdue";
import { contradictions } from "@/lib/disclosures/sums";
import { tableOf } from "@/lib/disclosures/table";
import { seedBodies } from "@/prisma/seed/record/bodies";
import { seedDisclosures } from "@/prisma/seed/record/disclosures";
import { make } from "@/tests/support/make";

test("dữ liệu mẫu: năm nào từ 2019 cũng đủ mục, tổng nào cũng khớp; một mục chậm, một mục đang quá hạn", async () => {
  await db.$transaction(async (tx) => {
    await seedBodies(tx);
    await seedDisclosures(tx, todayOf(new Date()));
  });
  const rows = await db.disclosureEdition.findMany({ select: { table: true } });
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.flatMap(({ table }) => contradictions(tableOf(table)))).toEqual([]);
  const shown = await Promise.all([2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => disclosuresOf(year)));
  const states = shown.flatMap((year) => year?.plans.flatMap(({ lines }) => lines.map(({ standing }) => standing.state)) ?? []);
  expect([states.filter((state) => state === "done-late").length, states.filter((state) => state !== "on-time" && state !== "done-late")]).toEqual([1, []]);
  // Until the merger the office of the council, from then on the common one.
  expect(shown[2]?.plans.map(({ office, lines }) => [office.slug, lines.length])).toEqual([
    ["van-phong-hdnd-tinh", 3],
    ["van-phong-doan-dbqh-va-hdnd-tinh", 5],
  ]);
  const late = await overdueDisclosures(await make.actor({ role: "LEADER" }));
  expect(late).toMatchObject([{ id: expect.any(String), kind: "QUARTER", title: expect.stringMatching(/^Thực hiện dự toán ngân sách quý/) }]);
});
