import { expect, test } from "vitest";
import { formatBytes, formatNumber, formatPercent, padCount } from "./numbers";

test("số viết theo lối Việt Nam", () => {
  expect(formatNumber(1234.5)).toBe("1.234,5");
  expect(formatNumber(1284)).toBe("1.284");
  expect(formatNumber(-7)).toBe("-7");
});
test("số đếm dưới 10 trong văn bản có số 0 đứng trước", () => {
  expect([0, 7, 10, 1284].map(padCount)).toEqual(["00", "07", "10", "1.284"]);
});
test("phần trăm liền số", () => {
  expect(formatPercent(0.939)).toBe("93,9%");
  expect(formatPercent(1)).toBe("100%");
});
test("dung lượng tệp", () => {
  expect([512, 98_304, 1_887_437, 1_048_300].map(formatBytes)).toEqual(["512 byte", "96 KB", "1,8 MB", "1 MB"]);
});
