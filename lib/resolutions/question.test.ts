import fc from "fast-check";
import { expect, test } from "vitest";
import { without, withoutChoices } from "@/lib/search/question";
import { fileAddress, listAddress, questionOf } from "./question";

const ofParams = (params: string) => {
  const given = new URLSearchParams(params);
  return questionOf(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
};

test("địa chỉ chuẩn: giá trị lặp theo thứ tự, mặc định bỏ ra, điều không hiểu coi như không có", () => {
  const question = ofParams("trang=1&nam=2020&nam=2019&khoa=14&loai=la&q=+r%E1%BB%ABng++n%C3%BAi&sap-xep=sat-tu-khoa&hieu-luc-ngay=31/01/2020&la=1");
  expect(listAddress(question)).toBe("/nghi-quyet?hieu-luc-ngay=2020-01-31&khoa=14&nam=2019&nam=2020&q=r%E1%BB%ABng+n%C3%BAi");
  expect(listAddress(ofParams("sap-xep=moi-nhat&trang=abc&nam=99"))).toBe("/nghi-quyet");
  expect(listAddress(ofParams("q=a&sap-xep=moi-nhat"))).toBe("/nghi-quyet?q=a&sap-xep=moi-nhat");
  expect(listAddress(ofParams("sap-xep=sat-tu-khoa"))).toBe("/nghi-quyet");
  expect(fileAddress(ofParams("nam=2020&trang=3"), "csv")).toBe("/nghi-quyet/danh-sach.csv?nam=2020");
});

test("ngày không có trên lịch không thành hôm nay mà không nói gì", () => {
  expect([ofParams("hieu-luc-ngay=31/02/2020").unclearDay, ofParams("hieu-luc-ngay=").unclearDay, ofParams("hieu-luc-ngay=5/1/2021").unclearDay]).toEqual([
    ...[true, false, false],
  ]);
});

test("bỏ một lựa chọn thì các lựa chọn khác còn, và về trang đầu", () => {
  const question = ofParams("nam=2020&nam=2019&khoa=14&trang=3");
  expect(listAddress(without(question, "year", "2020"))).toBe("/nghi-quyet?khoa=14&nam=2019");
  expect(listAddress(withoutChoices(question))).toBe("/nghi-quyet");
});

test("với mọi tham số: đọc lại địa chỉ chuẩn thì ra đúng câu hỏi ấy", () => {
  const name = fc.constantFrom(
    "q",
    "nam",
    "khoa",
    "ky-hop",
    "linh-vuc",
    "loai",
    "trang-thai",
    "co-quan",
    "nguoi-ky",
    "hieu-luc-ngay",
    "tu",
    "den",
    "sap-xep",
    "trang",
  );
  const value = fc.oneof(
    fc.constantFrom("2020", "14", "ca-biet", "con-hieu-luc", "ky-hop-thu-18", "so-ky-hieu", "2020-01-31", "rừng", "2"),
    fc.string({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
      const question = ofParams(new URLSearchParams(pairs).toString());
      expect(ofParams(listAddress(question).split("?")[1] ?? "")).toEqual({ ...question, unclearDay: false, days: { ...question.days, unclear: [] } });
    }),
  );
});
