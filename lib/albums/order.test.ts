import { expect, test } from "vitest";
import { moved } from "./order";

test("lên, xuống, bỏ; ở đầu và ở cuối thì đứng yên", () => {
  expect(moved(["a", "b", "c"], 1, "up")).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 1, "down")).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 1, "out")).toEqual(["a", "c"]);
  expect(moved(["a", "b"], 0, "up")).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, "down")).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 7, "out")).toEqual(["a", "b"]);
});
