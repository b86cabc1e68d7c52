import { expect, test } from "vitest";
import { fillPlaces } from "./front";

const all = (ids: string) => [...ids].map((id) => ({ id }));
const shown = (pins: [number, string][], newest: string) =>
  fillPlaces(new Map(pins.map(([place, id]) => [place, { id }])), all(newest))
    .map(({ id }) => id)
    .join("");

test("không ghim gì thì năm tin mới nhất đứng theo thứ tự", () => {
  expect(shown([], "abcdefgh")).toBe("abcde");
  expect(shown([], "ab")).toBe("ab");
  expect(shown([], "")).toBe("");
});

test("tin ghim đứng đúng chỗ, các tin khác dồn vào chỗ còn lại, không tin nào đứng hai lần", () => {
  expect(shown([[1, "x"]], "abcdefgh")).toBe("xabcd");
  expect(shown([[3, "b"]], "abcdefgh")).toBe("acbde");
  expect(
    shown(
      [
        [1, "e"],
        [5, "a"],
      ],
      "abcdefgh",
    ),
  ).toBe("ebcda");
});

test("thiếu tin thì không để trống chỗ nào ở giữa", () => {
  expect(shown([[5, "x"]], "a")).toBe("ax");
  expect(shown([[2, "x"]], "")).toBe("x");
});
