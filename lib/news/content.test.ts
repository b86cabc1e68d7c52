import { expect, test } from "vitest";
import { canonical } from "@/lib/core/canonical";
import { changedFields, contentHash, type FullContent } from "./content";

const content: FullContent = {
  title: "Kỳ họp",
  standfirst: "",
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Một." }] }] },
  categoryId: null,
  eventDate: new Date("2021-01-05"),
  proposedPublishAt: null,
  bylines: [{ name: "Lê Hồng Vân", role: "TEXT", personId: null }],
  people: ["b", "a"],
  attachments: [{ fileId: "f", title: "Báo cáo" }],
  leadFileId: null,
  leadAlt: "",
  change: null,
  changeNote: "",
};
const hex = (changes: Partial<FullContent> = {}) => contentHash({ ...content, ...changes }).toString("hex");

test("lời duyệt gắn với mọi thứ người đọc sẽ thấy", () => {
  const changes: Partial<FullContent>[] = [
    { title: "Kỳ họp " },
    { standfirst: "x" },
    { body: { type: "doc", content: [] } },
    { categoryId: "c" },
    { eventDate: null },
    { bylines: [] },
    { people: ["a"] },
    { attachments: [] },
    { leadFileId: "f" },
    { leadAlt: "x" },
  ];
  const hashes = [hex(), ...changes.map(hex)];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("thứ tự khóa, thứ tự người liên quan và ngày đăng đề nghị không làm đổi lời duyệt", () => {
  expect(hex({ people: ["a", "b"] })).toBe(hex());
  expect(hex({ proposedPublishAt: new Date() })).toBe(hex());
  expect(canonical({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
});

test("chỉ nêu những mục thật sự đổi", () => {
  expect(changedFields(content, { title: "Kỳ họp", eventDate: new Date("2021-01-05"), people: ["a", "b"] })).toEqual([]);
  expect(changedFields(content, { title: "Khác", standfirst: "", bylines: [] })).toEqual(["title", "bylines"]);
});
