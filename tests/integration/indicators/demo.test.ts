import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { yearRange } from "@/lib/indicators/periods";
import { comparedFigures, seriesOf, termsFor, yearToDate } from "@/lib/indicators/queries/compared";
import { figuresOf } from "@/lib/indicators/queries/figures";
import { liveList } from "@/lib/indicators/queries/live";
import { listBehind } from "@/lib/indicators/queries/staff";
import { listResolutions } from "@/lib/resolutions/queries/list";
import { questionOf } from "@/lib/resolutions/question";
import { copiedDemo } from "@/tests/support/demo";
import { make } from "@/tests/support/make";
import { makeCounted } from "@/tests/support/make-figures";

/* What is counted in the made-up province's record, without the numbers that were entered beside it. */

let councilId = "";

beforeAll(async () => {
  await copiedDemo();
  await db.indicatorValue.deleteMany();
  councilId = (await db.body.findUniqueOrThrow({ where: { slug: "hdnd-tinh-lac-giang-2004" }, select: { id: true } })).id;
}, 300_000);

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

test("danh sách 97 nghị quyết năm 2020 trên cổng đúng là các bản ghi đã đếm; thêm một nghị quyết thì nơi nào cũng là 98", async () => {
  const scope = { bodyId: councilId, period: yearRange(2020) };
  const actor = await make.actor({ role: "LEADER" });
  const everywhere = async () => {
    const figure = (await figuresOf(scope, { only: ["nghi-quyet"] })).get("nghi-quyet");
    const ids = figure?.records ?? [];
    const sum = (key: string) => figure?.breakdowns.find((breakdown) => breakdown.key === key)?.parts.reduce((total, { value }) => total + (value ?? 0), 0);
    const live = await liveList("nghi-quyet", scope.period, ids);
    const parts = figure?.breakdowns[0]?.parts.map((part) => liveList("nghi-quyet", scope.period, part.records, `loai.${part.key}`)) ?? [];
    return {
      ...{ value: figure?.value, ids: ids.length, byKind: sum("loai"), bySession: sum("ky-hop"), live, parts: await Promise.all(parts) },
      list: (await listResolutions(questionOf({ nam: "2020" }))).total,
      file: (await listBehind(actor, "nghi-quyet", scope, ""))?.rows.length,
      series: (await seriesOf("nghi-quyet", councilId, [2020]))[0]?.value,
    };
  };
  const same = (count: number) => ({
    ...{ value: count, ids: count, byKind: count, bySession: count, list: count, file: count, series: count, live: "/nghi-quyet?nam=2020" },
    parts: ["/nghi-quyet?nam=2020&loai=quy-pham-phap-luat", "/nghi-quyet?nam=2020&loai=ca-biet"],
  });
  expect(await everywhere()).toEqual(same(97));
  const { termId } = await db.resolution.findFirstOrThrow({ where: { issuerId: councilId, year: 2020 }, select: { termId: true } });
  await makeCounted.resolution({ councilId, termId, standing: "", legal: "", budget: "" }, "2020-12-10");
  expect(await everywhere()).toEqual(same(98));
  // Adopted in December, issued in January: the list by year is another one then.
  await makeCounted.resolution({ councilId, termId, standing: "", legal: "", budget: "" }, "2020-12-31", { issuedOn: new Date("2021-01-05"), year: 2021 });
  expect(await everywhere()).toMatchObject({ value: 99, list: 98, live: null });
});
