import { expect, test } from "vitest";
import { contrastsBetween, yearsIn, yearsThatDiffer } from "./contradictions";

test("tiêu đề viết tổng kết mà đoạn mở đầu viết sơ kết", () => {
  expect(contrastsBetween("Hội nghị tổng kết công tác năm 2020", "Văn phòng tổ chức Hội nghị sơ kết công tác năm 2020")).toEqual([
    { title: "tổng kết", lead: "sơ kết" },
  ]);
});

test("khai mạc và bế mạc, theo cả hai chiều", () => {
  expect(contrastsBetween("Bế mạc kỳ họp thứ mười", "Sáng nay, kỳ họp thứ mười khai mạc")).toEqual([{ title: "bế mạc", lead: "khai mạc" }]);
});

test("có cả hai chữ ở một bên thì không ngờ", () => {
  expect(contrastsBetween("Hội nghị tổng kết", "Hội nghị sơ kết quý, tổng kết năm")).toEqual([]);
});

test("năm trong tiêu đề mà đoạn mở đầu không nhắc", () => {
  expect(yearsThatDiffer("Tổng kết công tác năm 2019", "Ngày 05/01/2021, Văn phòng tổng kết công tác năm 2020")).toEqual({
    title: ["2019"],
    lead: ["2020", "2021"],
  });
  expect(yearsThatDiffer("Tổng kết công tác năm 2020", "Ngày 05/01/2021, tổng kết công tác năm 2020")).toBeNull();
  expect(yearsThatDiffer("Tổng kết công tác năm 2020", "Văn phòng họp sáng nay")).toBeNull();
});

test("số hiệu văn bản không phải là năm", () => {
  expect(yearsIn("Nghị quyết số 12/2020/NQ-HĐND và 2019 hộ dân")).toEqual([]);
});
