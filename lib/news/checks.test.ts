import { expect, test } from "vitest";
import type { Block } from "./body";
import { blockingCount, type Checkable, findingsOf, passedOf } from "./checks";

const paragraph: Block = { type: "paragraph", content: [{ type: "text", text: "Nội dung." }] };
const figure = (attrs: Partial<{ fileId: string | null; caption: string; credit: string; alt: string }> = {}): Block => ({
  type: "figure",
  attrs: { fileId: crypto.randomUUID(), caption: "Quang cảnh hội nghị", credit: "", alt: "Hội trường kín người", ...attrs },
});
const heading = (level: 2 | 3): Block => ({ type: "heading", attrs: { level }, content: [{ type: "text", text: "Kết quả" }] });
const article = (overrides: Partial<Checkable> = {}, ...blocks: Block[]): Checkable => ({
  title: "Kỳ họp thứ 19",
  standfirst: "Khai mạc ngày 14/01.",
  bodyText: "Nội dung.",
  body: { type: "doc", content: [paragraph, ...blocks] },
  categoryId: crypto.randomUUID(),
  leadFileId: null,
  leadAlt: "",
  change: null,
  changeNote: "",
  correcting: false,
  bylines: [{}],
  eventDate: null,
  people: [],
  facts: null,
  ...overrides,
});
const kinds = (edition: Checkable) => findingsOf(edition).map(({ kind, blocking, place }) => [kind, blocking, place]);

test("bài đủ mục thì không có gì phải nói", () => {
  expect(findingsOf(article({}, figure(), heading(2), heading(3)))).toEqual([]);
});

test("thiếu ảnh, thiếu mô tả, thiếu chú thích thì chặn; mỗi ảnh một việc, nói là ảnh thứ mấy", () => {
  const edition = article({}, figure(), figure({ fileId: null, alt: " ", caption: "" }), figure({ alt: "" }));
  expect(kinds(edition)).toEqual([
    ["picture", true, 2],
    ["picture", true, 3],
  ]);
  expect(findingsOf(edition).map(({ sentence }) => sentence)).toEqual([
    "Ảnh 2: thiếu tệp ảnh, thiếu mô tả, thiếu chú thích.",
    "Ảnh 3 (“Quang cảnh hội nghị”): thiếu mô tả.",
  ]);
  expect(blockingCount(findingsOf(edition))).toBe(2);
});

test("bài không có ảnh, đề mục, số liệu thì không được khen là ảnh, đề mục, số liệu đã đủ", () => {
  const empty = article({ title: "", standfirst: "", bodyText: "", categoryId: null, bylines: [], body: { type: "doc", content: [{ type: "paragraph" }] } });
  expect(passedOf(empty)).toEqual([]);
  const full = article({ bodyText: "Tổ chức 07 kỳ họp (02 kỳ thường lệ; 05 kỳ chuyên đề)." }, figure(), heading(2));
  expect(passedOf(full).map(({ sentence }) => sentence)).toEqual([
    "Có tiêu đề",
    "Có tóm tắt",
    "Có chuyên mục",
    "Có nội dung",
    "Ảnh đủ tệp, mô tả và chú thích",
    "Có tên người viết",
    "Đề mục đúng thứ bậc",
    "Các số cộng khớp với tổng đã viết: 2 + 5 = 7",
  ]);
});

test("thiếu tiêu đề, chuyên mục, nội dung, mô tả ảnh đại diện thì chặn", () => {
  const edition = article({ title: " ", categoryId: null, bodyText: "", leadFileId: crypto.randomUUID() });
  expect(
    kinds(edition)
      .filter(([, blocking]) => blocking)
      .map(([kind]) => kind),
  ).toEqual(["no-title", "no-category", "no-body", "missing-lead-alt"]);
});

test("thiếu tóm tắt, thiếu người viết, nhảy cấp đề mục chỉ là điều cần xem lại", () => {
  expect(kinds(article({ standfirst: "", bylines: [] }, heading(3)))).toEqual([
    ["no-standfirst", false, null],
    ["no-byline", false, null],
    ["heading-order", false, 1],
  ]);
});

test("số liệu cộng không khớp được nêu, không chặn", () => {
  const [finding] = findingsOf(article({ bodyText: "Tổ chức 07 kỳ họp (02 kỳ thường lệ; 04 kỳ chuyên đề)." }));
  expect(finding).toMatchObject({ kind: "sum", blocking: false });
  expect(finding?.sentence).toContain("cộng lại là 6, không phải 7");
});

test("liên kết không nói dẫn đến đâu, tiêu đề quá dài, tiêu đề và tóm tắt nói khác nhau: nhắc, không chặn", () => {
  const link = (text: string, href = "https://hdnd.lacgiang.example/") => ({
    type: "text" as const,
    text,
    marks: [{ type: "link" as const, attrs: { href } }],
  });
  const bold = {
    type: "text" as const,
    text: "đây",
    marks: [{ type: "bold" as const }, { type: "link" as const, attrs: { href: "https://hdnd.lacgiang.example/" } }],
  };
  const text: Block = {
    type: "paragraph",
    content: [
      link("tại "),
      bold,
      { type: "text", text: " và " },
      link("Nghị quyết số 45/NQ-HĐND"),
      { type: "text", text: ", " },
      link("Xem thêm…", "/tin-tuc"),
    ],
  };
  expect(findingsOf(article({}, text)).map(({ kind, sentence }) => [kind, sentence.slice(0, 24)])).toEqual([
    ["link-text", "Liên kết “tại đây” không"],
    ["link-text", "Liên kết “Xem thêm…” khô"],
  ]);
  expect(kinds(article({ title: "Hội nghị tổng kết năm 2020", standfirst: "Hội nghị sơ kết năm 2021." }))).toEqual([
    ["contrast", false, null],
    ["contrast", false, null],
  ]);
  expect(kinds(article({ title: "dài ".repeat(31) }))).toEqual([["long-title", false, null]]);
  expect(blockingCount(findingsOf(article({ title: "dài ".repeat(31) }, text)))).toBe(0);
});
