import { expect, test } from "vitest";
import { roleWords } from "./role-words";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const term = (ordinal: string, endsOn: string) => ({ name: `khóa ${ordinal}`, endsOn: day(endsOn) });
const office = (title: string, protocol: number, fromDay: string, toDay: string | null) => ({
  ...{ title, protocol, fromDay: day(fromDay) },
  toDay: toDay === null ? null : day(toDay),
});
const today = day("2022-05-01");
const present = { fromDay: day("2021-07-01"), toDay: null, term: term("XV", "2026-03-31"), constituency: { name: "Huyện Nậm Sơn" } };

test("chức vụ cao nhất đang giữ hôm nay, cả khi đã biết ngày thôi; chức vụ đã thôi, chưa nhận thì không kể", () => {
  const offices = [
    office("Ủy viên Ban Pháp chế", 60, "2021-07-05", null),
    office("Trưởng Ban Dân tộc", 30, "2021-07-05", "2022-12-31"),
    office("Phó Chủ tịch", 10, "2016-07-01", "2022-04-30"),
    office("Chủ tịch", 5, "2022-06-01", null),
  ];
  expect(roleWords({ offices, chosen: present, today })).toBe("Trưởng Ban Dân tộc, đại biểu huyện Nậm Sơn");
  expect(roleWords({ offices: [], chosen: { ...present, constituency: null }, today })).toBe("Đại biểu Hội đồng nhân dân khóa XV");
});

test("xem một khóa đã qua thì nói chức vụ trong khóa ấy, không nói chức vụ hôm nay", () => {
  const past = { fromDay: day("2016-07-01"), toDay: null, term: term("XIV", "2021-06-30"), constituency: null };
  const offices = [office("Chủ tịch", 5, "2021-07-05", null), office("Phó Trưởng Ban Dân tộc", 40, "2018-01-01", "2021-06-30")];
  expect(roleWords({ offices, chosen: past, today })).toBe("Phó Trưởng Ban Dân tộc, đại biểu Hội đồng nhân dân khóa XIV");
});
