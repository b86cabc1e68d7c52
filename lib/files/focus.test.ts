import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dotsOf, focusClasses, withinCrop } from "./focus";

test("điểm chính thành lớp CSS theo nấc năm phần trăm; ở giữa thì không cần lớp nào", () => {
  expect(focusClasses({ x: 0.5, y: 0.49 })).toBe("");
  expect(focusClasses({ x: 0.12, y: 1 })).toBe("fx-10 fy-100");
  const css = readFileSync(path.join(import.meta.dirname, "../../app/styles/focus.css"), "utf8");
  for (let percent = 0; percent <= 100; percent += 5)
    for (const name of focusClasses({ x: percent / 100, y: percent / 100 })
      .split(" ")
      .filter(Boolean))
      expect(css, name).toContain(`.${name} {`);
});

test("cắt tiếp từ phần đã cắt vẫn nằm trong phần ấy", () => {
  expect(withinCrop({ left: 0.5, top: 0, width: 0.5, height: 1 }, { left: 0.5, top: 0.25, width: 0.5, height: 0.5 })).toEqual({
    left: 0.75,
    top: 0.25,
    width: 0.25,
    height: 0.5,
  });
});

test("phần cắt luôn nằm trong ảnh và không rỗng", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const side = fc.integer({ min: 1, max: 6000 });
  fc.assert(
    fc.property(fc.record({ left: share, top: share, width: share, height: share }), side, side, (crop, width, height) => {
      const dots = dotsOf(crop, { width, height });
      return dots.left >= 0 && dots.top >= 0 && dots.width >= 1 && dots.height >= 1 && dots.left + dots.width <= width && dots.top + dots.height <= height;
    }),
  );
});
