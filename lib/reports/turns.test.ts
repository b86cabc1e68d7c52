import { describe, expect, test } from "vitest";
import { allAgreed, turnsOf } from "./turns";

const reviewer = (accountId: string, position: number) => ({ accountId, position });
const agreed = (accountId: string) => ({ accountId, kind: "APPROVE" as const });
const words = (turns: ReturnType<typeof turnsOf>) => turns.map(({ accountId, turn }) => `${accountId}:${turn}`);

describe("lượt duyệt", () => {
  test("lần lượt: người sau chờ người trước", () => {
    const reviewers = [reviewer("luong", 2), reviewer("ha", 1), reviewer("thuong-truc", 3)];
    expect(words(turnsOf(reviewers, []))).toEqual(["ha:now", "luong:later", "thuong-truc:later"]);
    expect(words(turnsOf(reviewers, [agreed("ha")]))).toEqual(["ha:done", "luong:now", "thuong-truc:later"]);
  });

  test("cùng lúc: người cùng thứ tự đều được hỏi, người sau chờ đủ cả", () => {
    const reviewers = [reviewer("a", 1), reviewer("b", 1), reviewer("c", 2)];
    expect(words(turnsOf(reviewers, []))).toEqual(["a:now", "b:now", "c:later"]);
    expect(words(turnsOf(reviewers, [agreed("b")]))).toEqual(["a:now", "b:done", "c:later"]);
    expect(words(turnsOf(reviewers, [agreed("a"), agreed("b")]))).toEqual(["a:done", "b:done", "c:now"]);
  });

  test("một người trả lại thì không hỏi ai nữa", () => {
    const reviewers = [reviewer("a", 1), reviewer("b", 1)];
    expect(words(turnsOf(reviewers, [{ accountId: "a", kind: "RETURN" }]))).toEqual(["a:returned", "b:later"]);
  });

  test("đủ cả mới là đồng ý; không có ai thì chưa phải", () => {
    const reviewers = [reviewer("a", 1), reviewer("b", 2)];
    expect(allAgreed(reviewers, [agreed("a")])).toBe(false);
    expect(allAgreed(reviewers, [agreed("a"), agreed("b")])).toBe(true);
    expect(allAgreed([], [])).toBe(false);
  });
});
