import { expect, test } from "vitest";
import { followAddress, followableOf, followedSearch, searchIn, subjectParams } from "./addresses";
import { type Fact, feedEntries, findingsIn } from "./facts";
import { newsLetter } from "./letter";

const fact = (key: string, more: Partial<Fact> = {}): Fact => ({ key, mark: "m", words: `Điều ${key}`, address: `/${key}`, at: new Date(0), ...more });
const newsOf = (facts: Fact[], seen: string[], full = false) =>
  findingsIn({ lists: [{ facts, full }] }, new Map(seen.map((key) => [key, "m"])))
    .filter(({ silent }) => !silent)
    .map(({ key, changed }) => (changed ? `${key}*` : key));

test("mới, đổi chữ, đã biết; thứ đi kèm với điều mới thì không nói riêng", () => {
  expect(newsOf([fact("a"), fact("b", { mark: "khác" }), fact("c")], ["b", "c"])).toEqual(["a", "b*"]);
  expect(newsOf([fact("agenda"), fact("item", { within: "agenda" })], [])).toEqual(["agenda"]);
  expect(newsOf([fact("agenda"), fact("item", { within: "agenda" })], ["agenda"])).toEqual(["item"]);
});

test("gỡ một mục ở đầu danh sách dài thì mục cũ dồn lên không phải điều mới; mới hẳn thì vẫn là mới", () => {
  expect(newsOf([fact("b"), fact("c"), fact("d")], ["a", "b", "c"], true)).toEqual([]);
  expect(newsOf([fact("x"), fact("a"), fact("b")], ["a", "b", "c"], true)).toEqual(["x"]);
  expect(newsOf([fact("x"), fact("y"), fact("z")], ["a", "b", "c"], true)).toEqual(["x", "y", "z"]);
});

test("nguồn tin: mới nhất trước, mục đi kèm nằm trong mục của nó và đổi mã khi nó đổi", () => {
  const agenda = fact("agenda", { at: new Date(5) });
  const entries = (mark: string) => feedEntries({ lists: [{ facts: [fact("a"), agenda, fact("i", { within: "agenda", mark })], full: false }] });
  expect(entries("1").map(({ words }) => words)).toEqual(["Điều agenda", "Điều a"]);
  expect(entries("1")[0]?.id).not.toBe(entries("2")[0]?.id);
  expect(entries("1")[1]?.id).toBe(entries("2")[1]?.id);
});

test("địa chỉ theo dõi đọc lại được; một câu tìm có một cách viết; thứ không thể có thì không là gì", () => {
  const subjects = [
    { kind: "RESOLUTION", year: 2020, slug: "45-nq-hdnd" },
    { kind: "SESSION", slug: "khoa-14-ky-hop-thu-18" },
    { kind: "SEARCH", question: followedSearch(searchIn("q=rừng&nam=2020&nam=2019&trang=3&loai=")) },
  ] as const;
  for (const one of subjects) {
    expect(followableOf(subjectParams(one))).toEqual(one);
    expect(followableOf(Object.fromEntries(new URLSearchParams(followAddress(one).split("?")[1])))).toEqual(one);
  }
  expect(followedSearch(searchIn("nam=2020&q=rừng"))).toBe(followedSearch(searchIn("q= rừng &nam=2020&sap-xep=moi-nhat&la=1")));
  for (const wrong of [{}, { loai: "x" }, { loai: "ky-hop", muc: "../x" }, { loai: "nghi-quyet", muc: "a", nam: "20" }, { loai: "tim-kiem", cau: "trang=2" }])
    expect(followableOf(wrong)).toBeNull();
});

test("thư: chữ của hồ sơ không thành mã HTML, danh sách dài thì gọn lại, tiêu đề một dòng", () => {
  const lines = Array.from({ length: 25 }, (_, n) => ({ words: `Điều <${n}>`, changed: n === 0, address: `https://x/${n}?a=1&b=2` }));
  const section = { title: "Kỳ họp\nthứ “18”", address: "https://x/k", lines, stop: "https://x/dung?ma=a" };
  const { subject, text, html } = newsLetter([section], { site: "HĐND tỉnh", stopAll: "https://x/dung?ma=b" });
  expect(subject).toBe("[HĐND tỉnh] Điều mới: Kỳ họp thứ “18”");
  expect(text).toContain("- Thay đổi: Điều <0>\n  https://x/0?a=1&b=2");
  expect(text).toContain("và 5 điều khác");
  expect(text).not.toContain("Điều <20>");
  expect(html).toContain('<a href="https://x/1?a=1&amp;b=2">Điều &lt;1&gt;</a>');
  expect(html).not.toMatch(/<img|<script|style=|Điều <1>/);
  expect([text, html].every((part) => part.includes("https://x/dung?ma=a") && part.includes("https://x/dung?ma=b"))).toBe(true);
});
