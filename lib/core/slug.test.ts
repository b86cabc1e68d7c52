import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, slugify } from "./slug";

const vietnamese = fc.string({
  unit: fc.oneof(fc.constantFrom(..."aăâbdđeêioôơuưyÁẰẬĐẾỘƯ –,./0123456789".split("")), fc.constant("ề".normalize("NFD"))),
  maxLength: 200,
});

test.each([
  ["Hội nghị tổng kết công tác năm 2020", "hoi-nghi-tong-ket-cong-tac-nam-2020"],
  ["Đường đèo", "duong-deo"],
  ["Nghị quyết số 24/2020/NQ-HĐND", "nghi-quyet-so-24-2020-nq-hdnd"],
  ["  “Kỳ họp” – lần 2!  ", "ky-hop-lan-2"],
  ["Tiếng Việt".normalize("NFD"), "tieng-viet"],
  ["漢字", ""],
])("%s có địa chỉ %s", (title, slug) => expect(slugify(title)).toBe(slug));

test("địa chỉ dài được cắt giữa hai từ", () => {
  expect(slugify("Giám sát tiến độ cầu Sông Lạc", 15)).toBe("giam-sat-tien");
  expect(slugify("Nghiêngngả", 4)).toBe("nghi");
});

test("địa chỉ chỉ gồm chữ không dấu, chữ số và gạch nối đơn, không quá dài, và tạo lại thì không đổi", () => {
  fc.assert(
    fc.property(vietnamese, fc.integer({ min: 3, max: 90 }), (title, max) => {
      const slug = slugify(title, max);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(max);
      expect(slugify(slug, max)).toBe(slug);
    }),
  );
});

test("địa chỉ đã có người dùng thì thêm số, số nhỏ nhất còn trống", () => {
  expect(freeSlug("vu-hong-son", [])).toBe("vu-hong-son");
  expect(freeSlug("vu-hong-son", ["vu-hong-son", "vu-hong-son-2", "vu-hong-son-4"])).toBe("vu-hong-son-3");
  expect(freeSlug("vu-hong-son", ["vu-hong-son-dong"])).toBe("vu-hong-son");
});
