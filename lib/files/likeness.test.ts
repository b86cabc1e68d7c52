import { expect, test } from "vitest";
import { differenceHash, drawing, shareAlike } from "./likeness";

const dots = drawing.width * drawing.height;
const bits = (a: bigint, b: bigint) =>
  BigInt.asUintN(64, a ^ b)
    .toString(2)
    .replaceAll("0", "").length;

test("ảnh sáng dần sang phải và ảnh tối dần sang phải khác nhau ở mọi bit", () => {
  const rising = differenceHash(Uint8Array.from({ length: dots }, (_, at) => (at % drawing.width) * 20));
  const falling = differenceHash(Uint8Array.from({ length: dots }, (_, at) => 200 - (at % drawing.width) * 20));
  expect([rising, falling]).toEqual([0n, -1n]);
  expect(bits(rising, falling)).toBe(64);
});

test("sáng hơn đều cả ảnh không đổi dấu vân, một chấm khác đổi nhiều nhất hai bit", () => {
  const greys = Uint8Array.from({ length: dots }, (_, at) => (at * 37) % 200);
  const brighter = greys.map((grey) => grey + 40);
  const touched = Uint8Array.from(greys).fill(255, 30, 31);
  expect(differenceHash(brighter)).toBe(differenceHash(greys));
  expect(bits(differenceHash(touched), differenceHash(greys))).toBeLessThanOrEqual(2);
});

test("khác 3 bit là giống hơn 95 phần trăm", () => {
  expect(shareAlike(3)).toBeCloseTo(0.953, 3);
  expect(shareAlike(0)).toBe(1);
});
