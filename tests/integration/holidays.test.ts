import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { workingDaysLater } from "@/lib/core/working-days";
import { addHoliday, citeHoliday, removeHoliday } from "@/lib/holidays/commands";
import { holidaysOf, holidayYears, workCalendar } from "@/lib/holidays/queries";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { refuses } from "@/tests/support/refused";

test("Tết 2020 có sẵn: năm ngày làm việc từ 22/01/2020 là 05/02/2020", async () => {
  expect(workingDaysLater(new Date("2020-01-22"), 5, await workCalendar())).toEqual(new Date("2020-02-05"));
  expect((await holidaysOf(2020)).map(({ name }) => name)).toContain("Tết Nguyên đán");
  expect(await holidayYears()).toEqual(expect.arrayContaining([2019, 2020, 2026]));
});

test("thêm ngày nghỉ, ngày làm bù; ngày trùng, ngày ngược thì từ chối; bỏ thì nhật ký còn giữ", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const { id } = await addHoliday(clerk, { day: "01/01/2031", name: "Tết Dương lịch" });
  await refuses("day-known", () => addHoliday(clerk, { day: "01/01/2031", name: "Lần nữa" }), "CONFLICT");
  await refuses("day-of-rest", () => addHoliday(clerk, { day: "05/01/2031", name: "Chủ nhật" }), "INVALID");
  await refuses("day-of-work", () => addHoliday(clerk, { day: "02/01/2031", name: "Làm bù", worked: "on" }), "INVALID");
  await addHoliday(clerk, { day: "04/01/2031", name: "Làm bù", worked: "on" });
  expect((await holidaysOf(2031)).map(({ worked }) => worked)).toEqual([false, true]);
  await removeHoliday(clerk, { id });
  await refuses("", () => removeHoliday(clerk, { id }), "NOT_FOUND");
  expect([await auditTrailOf(id), await removedFrom(id)]).toMatchObject([
    ["holiday.add", "holiday.remove"],
    [{ onDay: "2031-01-01", title: "Tết Dương lịch" }],
  ]);
});

test("ngày có căn cứ thì nêu, ngày chưa đối chiếu thì để trống; ghi căn cứ có nhật ký", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const of = async (day: string) => (await holidaysOf(Number(day.slice(0, 4)))).find((one) => one.day.toISOString().startsWith(day));
  expect([(await of("2026-01-02"))?.source, (await of("2026-08-31"))?.source, (await of("2025-04-26"))?.source]).toEqual([
    ...["Văn bản số 12729/VPCP-KGVX ngày 25/12/2025", "", ""],
  ]);
  const day = await of("2025-01-27");
  await expect(citeHoliday(clerk, { id: day?.id, source: " " })).rejects.toMatchObject({ name: "ZodError" });
  await citeHoliday(clerk, { id: day?.id, source: "Thông báo lịch nghỉ Tết 2025" });
  await citeHoliday(clerk, { id: day?.id, source: "Thông báo lịch nghỉ Tết 2025" });
  expect([(await of("2025-01-27"))?.source, await auditTrailOf(day?.id ?? "")]).toEqual(["Thông báo lịch nghỉ Tết 2025", ["holiday.cite"]]);
  await refuses("", () => citeHoliday(clerk, { id: crypto.randomUUID(), source: "Thông báo" }), "NOT_FOUND");
});

test("ai không giữ hồ sơ thì không sửa lịch nghỉ", async () => {
  const day = await db.publicHoliday.findFirstOrThrow({ select: { id: true } });
  for (const role of ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await refuses("may-not-keep-holidays", () => addHoliday(actor, { day: "01/01/2032", name: "Tết" }));
    await refuses("may-not-keep-holidays", () => removeHoliday(actor, day));
    await refuses("may-not-keep-holidays", () => citeHoliday(actor, { ...day, source: "Thông báo" }));
  }
});
