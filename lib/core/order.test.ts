import { expect, test } from "vitest";
import { askedMove, moved } from "./order";

test("lên, xuống, bỏ; ở đầu và ở cuối thì đứng yên", () => {
  expect(moved(["a", "b", "c"], 1, "up")).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 1, "down")).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 1, "out")).toEqual(["a", "c"]);
  expect(moved(["a", "b"], 0, "up")).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, "down")).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 7, "out")).toEqual(["a", "b"]);
});

test("nút nói việc và chỗ; chữ khác thì không là việc gì", () => {
  expect([askedMove("len:0"), askedMove("xuong:12"), askedMove("bo:3")]).toEqual([
    { move: "up", at: 0 },
    { move: "down", at: 12 },
    { move: "out", at: 3 },
  ]);
  for (const other of ["", "len", "len:", "len-1", "toString:1", "bo:1234", "luu"]) expect(askedMove(other), other).toBeNull();
});
