import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { workingDaysLater } from "@/lib/core/working-days";
import { addHoliday, removeHoliday } from "@/lib/holidays/commands";
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

test("ai không giữ hồ sơ thì không sửa lịch nghỉ", async () => {
  const day = await db.publicHoliday.findFirstOrThrow({ select: { id: true } });
  for (const role of ["AUTHOR", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const) {
    const actor = await make.actor({ role });
    await refuses("may-not-keep-holidays", () => addHoliday(actor, { day: "01/01/2032", name: "Tết" }));
    await refuses("may-not-keep-holidays", () => removeHoliday(actor, day));
  }
});
