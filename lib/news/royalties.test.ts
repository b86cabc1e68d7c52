import { expect, test } from "vitest";
import { compareNames } from "@/lib/core/vietnamese";
import { monthAfter, monthWords, type PaidArticle, parseMonth, photosOf, sumsOf } from "./royalties";

const article = (facts: Partial<PaidArticle>): PaidArticle => ({
  album: false,
  slug: "bai",
  title: "Bài",
  category: "Giám sát",
  publishAt: new Date(0),
  edition: 1,
  withdrawn: false,
  words: 100,
  bylines: [],
  credits: [],
  ...facts,
});

test("tên là một dù ảnh ghi “Ảnh:”, thừa khoảng trắng, hay dấu gõ theo kiểu tách rời", () => {
  const credits = ["Trần Khải", "Ảnh: Trần  Khải", "Trần Khải".normalize("NFD"), ""];
  expect(photosOf({ credits })).toEqual([
    { name: "Trần Khải", count: 3 },
    { name: "", count: 1 },
  ]);
});

test("mỗi người: số bài theo vai, số chữ của bài viết, số ảnh đứng tên, số bài đã gỡ; xếp theo tên", () => {
  const sums = sumsOf(
    [
      article({
        bylines: [
          { name: "Lê Hồng Vân", role: "TEXT" },
          { name: "Trần Khải", role: "PICTURES" },
        ],
        credits: ["Trần Khải", "Trần Khải"],
      }),
      article({ bylines: [{ name: "Trần Khải", role: "TEXT_AND_PICTURES" }], credits: ["Trần Khải", "Vũ An", ""], words: 250, withdrawn: true }),
    ],
    compareNames,
  );
  const none = { texts: 0, pictures: 0, both: 0, words: 0, photos: 0, withdrawn: 0 };
  expect(sums).toEqual([
    { ...none, name: "Vũ An", photos: 1, withdrawn: 1 },
    { ...none, name: "Trần Khải", pictures: 1, both: 1, words: 250, photos: 3, withdrawn: 1 },
    { ...none, name: "Lê Hồng Vân", texts: 1, words: 100 },
  ]);
});

test("tháng gõ theo vài cách; tháng không có thì không nhận", () => {
  expect(parseMonth("1/2027")).toEqual({ year: 2027, month: 1 });
  expect(parseMonth(" 11-2026 ")).toEqual({ year: 2026, month: 11 });
  for (const wrong of ["13/2026", "0/2026", "2026/11", "11/26", "", "11/2026; drop"]) expect(parseMonth(wrong)).toBeNull();
  expect(monthWords(monthAfter({ year: 2026, month: 12 }, 1))).toBe("01/2027");
  expect(monthWords(monthAfter({ year: 2026, month: 1 }, -1))).toBe("12/2025");
});
