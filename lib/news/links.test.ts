import { expect, test } from "vitest";
import { type Block, type Body, bodySchema, type LinkAttrs } from "./body";
import type { Facts } from "./findings";
import { addressOfLink, keyOf, linkRuns, linksIn, linkTo, ownAddress, slugIn, withLinks } from "./links";
import { oddInAddress, wayFindings } from "./ways";

const id = "01890f3c-7c1e-7b5a-8a3e-2f6b1c0d9e8f";
const words = (text: string, attrs?: LinkAttrs, bold = false) => ({
  type: "text" as const,
  text,
  ...(attrs || bold ? { marks: [...(bold ? [{ type: "bold" as const }] : []), ...(attrs ? [{ type: "link" as const, attrs }] : [])] } : {}),
});
const body = (...content: Block[]): Body => ({ type: "doc", content });
const paragraph = (...content: ReturnType<typeof words>[]): Extract<Block, { type: "paragraph" }> => ({ type: "paragraph", content });

test("liên kết nêu một bài hoặc một địa chỉ, không cả hai, không gì khác", () => {
  const parsed = (attrs: unknown) => bodySchema.safeParse(body(paragraph(words("Bài", attrs as LinkAttrs)))).success;
  expect(parsed({ articleId: id })).toBe(true);
  expect(parsed({ articleId: id, anchor: "ket-qua-1" })).toBe(true);
  expect(parsed({ href: "/tin-tuc" })).toBe(true);
  for (const wrong of [{}, { articleId: "x" }, { articleId: id, href: "/tin-tuc" }, { articleId: id, anchor: "Kết quả" }, { href: null, articleId: id }])
    expect(parsed(wrong)).toBe(false);
});

test("mọi chỗ có liên kết đều được đi qua: đoạn, danh sách, lời trích, ô của bảng", () => {
  const cell = (attrs: LinkAttrs) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(words("Ô", attrs))] });
  const whole = body(
    paragraph(words("a", { href: "/a" }), words("chữ")),
    { type: "heading", attrs: { level: 2 }, content: [words("b", { href: "/b" })] },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("c", { href: "/c" }))] }] },
    { type: "blockquote", attrs: { speaker: "" }, content: [paragraph(words("d", { href: "/d" }))] },
    { type: "table", attrs: { caption: "" }, content: [{ type: "tableRow", content: [cell({ href: "/e" })] }] },
  );
  expect(linksIn(whole).map(keyOf)).toEqual(["/a", "/b", "/c", "/d", "/e"]);
  const moved = withLinks(whole, (attrs) => ("href" in attrs && attrs.href !== "/a" ? { articleId: id } : attrs));
  expect(linksIn(moved).map(keyOf)).toEqual(["/a", id, id, id, id]);
  expect(bodySchema.parse(moved)).toEqual(moved);
  expect(moved.content[0]).toBe(whole.content[0]);
  expect(withLinks(whole, (attrs) => attrs)).toBe(whole);
});

test("liên kết nêu bài dẫn đến địa chỉ hôm nay; bài không mở thì không dẫn đâu; địa chỉ cũ dẫn đến địa chỉ mới", () => {
  const links = { [id]: "/tin-tuc/moi", "/tin-tuc/cu": "/tin-tuc/moi", "/tin-tuc/go": null };
  expect(addressOfLink({ articleId: id }, links)).toBe("/tin-tuc/moi");
  expect(addressOfLink({ articleId: id, anchor: "ket-qua" }, links)).toBe("/tin-tuc/moi#ket-qua");
  expect(addressOfLink({ articleId: id }, {})).toBeNull();
  expect(addressOfLink({ href: "/tin-tuc/cu" }, links)).toBe("/tin-tuc/moi");
  expect(addressOfLink({ href: "/tin-tuc/go" }, links)).toBeNull();
  expect(addressOfLink({ href: "https://congbao.example" }, links)).toBe("https://congbao.example");
});

test("địa chỉ của cổng nhận ra dù viết có tên máy chủ hay không; trang khác, thư, điện thoại thì không", () => {
  const origin = "https://hdnd.lacgiang.example/";
  expect(ownAddress("/tin-tuc/a/", origin)).toEqual({ path: "/tin-tuc/a", anchor: null });
  expect(ownAddress("https://hdnd.lacgiang.example/tin-tuc/a?x=1#ket-qua", origin)).toEqual({ path: "/tin-tuc/a", anchor: "ket-qua" });
  expect(ownAddress("http://HDND.lacgiang.example/", origin)).toEqual({ path: "/", anchor: null });
  expect(ownAddress("/tin-t%E1%BB%A9c", origin)).toEqual({ path: "/tin-tức", anchor: null });
  for (const other of ["https://congbao.example/tin-tuc/a", "mailto:a@b.vn", "tel:113", "#ket-qua", "//hdnd.lacgiang.example/a", "/%E0%A4", "https://"])
    expect(ownAddress(other, origin)).toBeNull();
  expect([slugIn("/tin-tuc/a-1"), slugIn("/tin-tuc"), slugIn("/tin-tuc/chuyen-muc/a")]).toEqual(["a-1", null, null]);
  expect(linkTo(id, "Kết quả")).toEqual({ articleId: id });
});

test("liên kết qua chữ đậm là một liên kết; hai liên kết liền nhau là hai", () => {
  const text = body(paragraph(words("Nghị ", { href: "/a" }), words("quyết", { href: "/a" }, true), words(" số 45", { articleId: id })));
  expect(linkRuns(text).map((run) => [run.words, keyOf(run.attrs)])).toEqual([
    ["Nghị quyết", "/a"],
    ["số 45", id],
  ]);
});

test.each([
  ["https://congbao.chinhphu.example/van-ban-1", null],
  ["https://vi.wikipedia.example/wiki/H%C3%A0_N%E1%BB%99i_(t%E1%BB%89nh)", null],
  ["mailto:vanphong@hdnd.example", null],
  ["tel:+84 200 3555 666", null],
  ["#ket-qua", null],
  ["mailto:van phong", "không phải địa chỉ thư"],
  ["tel:không", "không phải số điện thoại"],
  ["http://localhost:3000/a", "chỉ mở được trong cơ quan"],
  ["http://192.168.1.5/bao-cao", "chỉ mở được trong cơ quan"],
  ["http://may-in.local", "chỉ mở được trong cơ quan"],
  ["https://congbao", "thiếu phần đuôi như .vn"],
  ["https://https://congbao.example", "có hai địa chỉ dính vào nhau"],
  ["https://congbao.example/a.", "thừa dấu câu ở cuối"],
  ["https://congbao.example/a b", "viết chưa đúng"],
])("địa chỉ ngoài cổng xét theo hình thức: %s", (href, expected) => {
  expect(oddInAddress(href)).toBe(expected);
});

test("trong cổng: không có trang và bài đã gỡ thì chặn, bài chưa đăng thì nhắc, chưa hỏi máy chủ thì chưa nói gì", () => {
  const text = body(
    paragraph(
      words("một", { href: "/tin-tuc/khong-co" }),
      words(" chữ "),
      words("hai", { articleId: id }),
      words(" chữ "),
      words("ba", { href: "/tin-tuc/sap" }),
    ),
    paragraph(words("bốn", { href: "/quan-tri/tin-bai" }), words(" chữ "), words("năm", { href: "/tin-tuc/dang" })),
  );
  const facts: Facts = {
    today: "2026-11-27",
    people: {},
    links: {
      "/tin-tuc/khong-co": { state: "nowhere", title: null },
      [id]: { state: "withdrawn", title: "Thông báo cũ" },
      "/tin-tuc/sap": { state: "waiting", title: "Kỳ họp thứ 18" },
      "/tin-tuc/dang": { state: "open", title: "Bài đang đăng" },
    },
  };
  expect(wayFindings(text, facts).map(({ kind, blocking, sentence }) => [kind, blocking, sentence])).toEqual([
    ["link-broken", true, "Liên kết “một” dẫn đến /tin-tuc/khong-co không có trên cổng. Sửa địa chỉ hoặc bỏ liên kết."],
    ["link-broken", true, "Liên kết “hai” dẫn đến bài đã gỡ “Thông báo cũ”. Chọn bài khác hoặc bỏ liên kết."],
    ["link-waiting", false, "Liên kết “ba” dẫn đến bài chưa đăng “Kỳ họp thứ 18”. Đến khi bài đó đăng, người đọc chỉ thấy chữ."],
    ["link-broken", true, "Liên kết “bốn” dẫn vào phần quản trị, người đọc không vào được. Chọn bài ở ô Liên kết."],
  ]);
  expect(wayFindings(text, null).map(({ kind }) => kind)).toEqual(["link-broken"]);
});
