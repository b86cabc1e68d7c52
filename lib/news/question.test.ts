import { expect, test } from "vitest";
import { listAddress, listExportAddress, paramsOf, questionIn, questionOf, sortedBy, usualSort } from "./question";

const whole = questionOf({});

test("địa chỉ và câu hỏi nói cùng một điều, mỗi câu hỏi một cách viết", () => {
  expect(whole).toEqual({ status: null, mine: false, category: null, q: "", sort: usualSort, need: null });
  expect(listAddress(whole)).toBe("/quan-tri/tin-bai");
  expect(listAddress(whole, 3)).toBe("/quan-tri/tin-bai?trang=3");
  const question = questionOf({ "trang-thai": "thung-rac", "cua-toi": "1", "chuyen-muc": ["giam-sat", "x"], q: "  cầu & đò ", "sap-xep": "tieu-de-giam" });
  expect(question).toMatchObject({ status: "TRASHED", mine: true, category: "giam-sat", q: "cầu & đò", sort: { column: "tieu-de", descending: true } });
  expect(questionIn(paramsOf(question))).toEqual(question);
  expect(listAddress(question, 2)).toMatch(/^\/quan-tri\/tin-bai\?trang-thai=thung-rac&.*&trang=2$/);
  expect(listExportAddress(whole)).toBe("/quan-tri/tin-bai/xuat");
  expect(listAddress(questionOf({ can: "qua-han" }))).toBe("/quan-tri/tin-bai?can=qua-han");
  expect(questionIn("can=la").need).toBeNull();
});

test("điều không biết thì không hỏi", () => {
  expect(questionOf({ "trang-thai": "la", "sap-xep": "id; drop", "cua-toi": "0", trang: "9" })).toEqual(whole);
  expect(questionIn("sap-xep=-giam").sort).toEqual(usualSort);
});

test("bấm lại cùng một cột thì đảo chiều", () => {
  const once = sortedBy(whole, "tieu-de");
  expect(once.sort).toEqual({ column: "tieu-de", descending: false });
  expect(sortedBy(once, "tieu-de").sort.descending).toBe(true);
  expect(sortedBy(once, "thoi-diem").sort).toEqual(usualSort);
});
