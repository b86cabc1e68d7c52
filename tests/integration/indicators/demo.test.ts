import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { yearRange } from "@/lib/indicators/periods";
import { comparedFigures, seriesOf, termsFor, yearToDate } from "@/lib/indicators/queries/compared";
import { figuresOf } from "@/lib/indicators/queries/figures";
import { seedDemo } from "@/prisma/seed/demo";

process.env.PORTAL_MODE = "demo";

let councilId = "";

beforeAll(async () => {
  await seedDemo();
  councilId = (await db.body.findUniqueOrThrow({ where: { slug: "hdnd-tinh-lac-giang-2004" }, select: { id: true } })).id;
}, 120_000);

test("năm 2020: 7 kỳ họp, 2 thường lệ và 5 bất thường, chuyên đề; 97 nghị quyết, cộng theo loại và theo kỳ họp đều ra 97", async () => {
  const figures = await figuresOf({ bodyId: councilId, period: yearRange(2020) });
  const parts = (code: string, key: string) => figures.get(code)?.breakdowns.find((breakdown) => breakdown.key === key)?.parts ?? [];
  expect(figures.get("ky-hop")).toMatchObject({ value: 7, contradictions: [] });
  expect(parts("ky-hop", "loai").map(({ name, value }) => [name, value])).toEqual([
    ["Thường lệ", 2],
    ["Chuyên đề", 3],
    ["Bất thường", 2],
  ]);
  expect(figures.get("nghi-quyet")).toMatchObject({ value: 97, contradictions: [] });
  expect(figures.get("nghi-quyet")?.records).toHaveLength(97);
  for (const key of ["loai", "ky-hop"]) expect(parts("nghi-quyet", key).reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(97);
});

test("số năm trước và trung bình nhiệm kỳ khớp với từng năm tính riêng", async () => {
  const [term] = await termsFor(councilId);
  const compared = (await comparedFigures({ bodyId: councilId, period: yearRange(2020) }, term?.period ?? null)).get("nghi-quyet");
  const years = await seriesOf("nghi-quyet", councilId, [2017, 2018, 2019, 2020]);
  const values = years.map(({ value }) => value ?? 0);
  expect(values.at(-1)).toBe(97);
  expect(compared).toMatchObject({ before: values[2], average: values.reduce((sum, value) => sum + value, 0) / 4, target: null });
});

test("hội đồng sau hợp nhất: cùng kỳ năm trước là của hội đồng tiền thân", async () => {
  const council = await db.body.findUniqueOrThrow({ where: { slug: "hdnd-tinh-lac-giang" }, select: { id: true } });
  const { figures, before } = await yearToDate(council.id);
  const sessions = figures.get("ky-hop");
  const own = await db.councilSession.count({
    where: { startsOn: { gte: new Date(before.from), lte: new Date(before.to) }, state: { in: ["IN_SESSION", "CLOSED", "COMPLETE"] } },
  });
  expect(own).toBeGreaterThan(0);
  expect(sessions?.lastYear).toBe(own);
});
