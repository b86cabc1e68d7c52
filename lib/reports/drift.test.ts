import { describe, expect, test } from "vitest";
import { driftOf, driftsOf, type Measured } from "./drift";

const figure = (records: readonly string[], parts: [string, number | null][] = [], value: number | null = records.length): Measured => ({
  indicator: "nghi-quyet",
  value,
  records,
  breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts: parts.map(([key, of]) => ({ key, name: key, value: of, records: [] })) }],
});

describe("đã thay đổi từ khi chốt", () => {
  test("không đổi gì thì không báo", () => {
    expect(driftOf(figure(["a", "b"]), figure(["b", "a"]))).toBeNull();
  });

  test("thêm một, bớt một: số như cũ vẫn báo, và nói hồ sơ nào", () => {
    expect(driftOf(figure(["a", "b"]), figure(["b", "c"]))).toMatchObject({ frozen: 2, now: 2, added: ["c"], removed: ["a"] });
  });

  test("chuyển từ loại này sang loại khác: tổng giữ nguyên, phần thì đổi", () => {
    const drift = driftOf(
      figure(["a", "b"], [["LEGAL", 2]]),
      figure(
        ["a", "b"],
        [
          ["LEGAL", 1],
          ["INDIVIDUAL", 1],
        ],
      ),
    );
    expect(drift?.parts).toEqual([
      { breakdown: "loai", part: "LEGAL", name: "LEGAL", frozen: 2, now: 1 },
      { breakdown: "loai", part: "INDIVIDUAL", name: "INDIVIDUAL", frozen: 0, now: 1 },
    ]);
  });

  test("số nhập đổi thì báo; chỉ tiêu không còn thì thôi", () => {
    const frozen = [figure([], [], 12), { ...figure([], [], 3), indicator: "da-bo" }];
    expect(driftsOf(frozen, new Map([["nghi-quyet", figure([], [], 13)]])).map(({ indicator, now }) => [indicator, now])).toEqual([["nghi-quyet", 13]]);
  });
});
