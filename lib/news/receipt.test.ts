import { expect, test } from "vitest";
import { asksOf, type ReceiptFacts, whatIsWrong } from "./receipt";

const facts: ReceiptFacts = {
  event: "PUBLISHED",
  slug: "hoi-nghi-tong-ket",
  title: "Hội nghị “tổng kết” công tác năm 2020",
  categorySlug: "hoat-dong",
  target: null,
  updatedAt: new Date("2021-01-05T07:30:00Z"),
  listPage: 1,
  categoryPage: 2,
  sitemapPage: 1,
  listed: true,
  inFeed: true,
};
const answer = (status: number, body = "", location: string | null = null) => ({ status, body, location });

test("sau khi đăng: hỏi trang bài, danh sách, chuyên mục, RSS, sơ đồ trang và tìm kiếm", () => {
  expect(asksOf(facts).map(({ what, address }) => [what, address])).toEqual([
    ["page", "/tin-tuc/hoi-nghi-tong-ket"],
    ["list", "/tin-tuc"],
    ["category", "/tin-tuc/chuyen-muc/hoat-dong?trang=2"],
    ["feed", "/rss.xml"],
    ["sitemap", "/sitemap/1.xml"],
    ["search", `/tim-kiem?q=${encodeURIComponent('"Hội nghị tổng kết công tác năm 2020"')}`],
  ]);
  expect(asksOf({ ...facts, listed: false }).map(({ what }) => what)).toEqual(["page", "sitemap", "search"]);
  expect(asksOf({ ...facts, inFeed: false }).map(({ what }) => what)).not.toContain("feed");
});

test("trang bài phải nói đúng giờ cập nhật của bản vừa đăng: bản cũ cùng tên không qua được", () => {
  const [page] = asksOf(facts);
  if (!page) throw new Error("no page is asked");
  expect(whatIsWrong(page, answer(200, '<a href="/tin-tuc/hoi-nghi-tong-ket">, 2021-01-05T14:30:00+07:00'))).toBeNull();
  expect(whatIsWrong(page, answer(200, '<a href="/tin-tuc/hoi-nghi-tong-ket">, 2021-01-04T14:30:00+07:00'))).toBe("chưa có bản vừa đăng");
  expect(whatIsWrong(page, answer(500))).toBe("trả lời mã 500");
});

test("địa chỉ của bài khác có cùng phần đầu không được tính", () => {
  const list = asksOf(facts)[1];
  if (!list) throw new Error("no list is asked");
  expect(whatIsWrong(list, answer(200, 'href="/tin-tuc/hoi-nghi-tong-ket-2"'))).toBe("chưa có bản vừa đăng");
  expect(whatIsWrong(list, answer(200, 'href="/tin-tuc/hoi-nghi-tong-ket-2" href="/tin-tuc/hoi-nghi-tong-ket"'))).toBeNull();
});

test("sau khi gỡ: trang bài báo 410 hoặc dẫn đi, không nơi nào còn bài", () => {
  const [gone, list] = asksOf({ ...facts, event: "WITHDRAWN" });
  const [leads] = asksOf({ ...facts, event: "WITHDRAWN", target: "/tin-tuc/bai-moi" });
  if (!gone || !list || !leads) throw new Error("too few are asked");
  expect([whatIsWrong(gone, answer(410)), whatIsWrong(gone, answer(200))]).toEqual([null, "trả lời mã 200, đúng ra là 410"]);
  expect(whatIsWrong(leads, answer(301, "", "https://hdnd.example/tin-tuc/bai-moi"))).toBeNull();
  expect(whatIsWrong(leads, answer(301, "", "/"))).toBe("dẫn đến /, đúng ra là /tin-tuc/bai-moi");
  expect([whatIsWrong(list, answer(200, "khác")), whatIsWrong(list, answer(404))]).toEqual([null, null]);
  expect(whatIsWrong(list, answer(200, 'href="/tin-tuc/hoi-nghi-tong-ket"'))).toBe("còn bài đã gỡ");
});
