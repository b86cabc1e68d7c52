import { expect, test } from "vitest";
import { areOfficial, type Described, fileFacts, formatOf } from "./facts";

const file: Described = { mimeType: "application/pdf", size: 1_258_291, pages: 4, language: "VIETNAMESE", licence: "OFFICIAL" };

test("kiểu tệp, độ lớn, số trang; ngôn ngữ và quyền sử dụng chỉ khi có điều phải biết", () => {
  expect(fileFacts(file)).toBe("PDF, 1,2 MB, 4 trang");
  expect(fileFacts({ ...file, pages: null, language: null, licence: null })).toBe("PDF, 1,2 MB");
  expect(fileFacts({ ...file, language: "ENGLISH", licence: "RESERVED" })).toBe("PDF, 1,2 MB, 4 trang, tiếng Anh, giữ bản quyền");
  expect([fileFacts(file, "en"), fileFacts({ ...file, pages: 1 }, "en")]).toEqual(["PDF, 1,2 MB, 4 pages", "PDF, 1,2 MB, 1 page"]);
});

test("kiểu tệp theo nội dung, kiểu lạ vẫn có tên", () => {
  expect(["text/csv; charset=utf-8", "image/jpeg", "application/x-la"].map((type) => formatOf(type).name)).toEqual(["CSV", "Ảnh", "Tệp"]);
});

test("ghi chú về văn bản chính thức chỉ khi mọi tệp đều như vậy", () => {
  expect([areOfficial([file, file]), areOfficial([file, { licence: null }]), areOfficial([])]).toEqual([true, false, false]);
});
