import { beforeAll, expect, test } from "vitest";
import { searchFacets, searchPublished } from "@/lib/news/queries";
import { make } from "../../support/make";

const titlesOf = async (q: string, more: Parameters<typeof searchPublished>[0] | object = {}) =>
  (await searchPublished({ q, page: 1, ...more })).hits.map(({ title }) => title);
const hitsOf = (marked: { text: string; hit: boolean }[]) => marked.filter(({ hit }) => hit).map(({ text }) => text);
let category: { id: string; slug: string };

beforeAll(async () => {
  category = await make.category({ name: "Nghị quyết vào cuộc sống" });
  const articles: [string, string, string, string?][] = [
    [
      "Hội nghị tổng kết công tác năm 2020",
      "Chiều 05/01, Văn phòng tổng kết một năm.",
      "Hội nghị nêu 97 nghị quyết được thông qua tại 07 kỳ họp.",
      "2021-01-05",
    ],
    ["Khoán bảo vệ rừng: dân bản nói gì", "", "Theo Nghị quyết số 24/2020/NQ-HĐND, tiền khoán thêm 50.000 đồng. Ông Vàng A Dơ kể.", "2020-12-22"],
    ["Họp báo về mùa hội", "", "Lễ hội nghĩ về mùa xuân, tổng số kết quả chưa có.", "2020-11-01"],
    ["Kỳ họp thứ nhất", "", "Nghị quyết số 05/NQ-HĐND về nhân sự. Tỉ lệ đạt 93,9%.", "2019-07-01"],
  ];
  for (const [title, standfirst, text, day] of articles) {
    await make.published({ publishAt: new Date(`${day}T01:00:00Z`), content: { title, standfirst, body: make.body(text), categoryId: category.id } });
  }
});

test("không dấu tìm ra bài có dấu, và đánh dấu đúng chữ có dấu", async () => {
  const { hits, total, capped } = await searchPublished({ q: "hoi nghi tong ket", page: 1 });
  expect(hits[0]?.title).toBe("Hội nghị tổng kết công tác năm 2020");
  expect(hits[0] && hitsOf(hits[0].titleMarks)).toEqual(["Hội nghị tổng kết"]);
  expect(hits[0]?.titleMarks.map(({ text }) => text).join("")).toBe(hits[0]?.title);
  expect([total, capped]).toEqual([2, false]);
});

test("có dấu thì bài đúng dấu đứng trước, bài chỉ giống chữ cái đứng sau", async () => {
  const { hits } = await searchPublished({ q: "Hội nghị", page: 1 });
  expect(hits.map(({ title, exact }) => [title, exact])).toEqual([
    ["Hội nghị tổng kết công tác năm 2020", true],
    ["Họp báo về mùa hội", false],
  ]);
});

test("trong dấu ngoặc kép, các chữ phải đứng liền nhau", async () => {
  expect(await titlesOf('"tổng kết"')).toEqual(["Hội nghị tổng kết công tác năm 2020"]);
  expect(await titlesOf("“tong ket”")).toEqual(["Hội nghị tổng kết công tác năm 2020"]);
  expect(await titlesOf('"kết tổng"')).toEqual([]);
});

test("số, ký hiệu văn bản tìm được cả khi gõ một phần, không dấu hay thiếu số không", async () => {
  for (const q of ["24/2020/NQ-HĐND", "24/2020/nq-hdnd", "24/2020", "nq-hdnd khoán rừng"])
    expect((await titlesOf(q))[0], q).toBe("Khoán bảo vệ rừng: dân bản nói gì");
  for (const q of ["5/NQ-HĐND", "05/NQ-HĐND", "93,9%"]) expect(await titlesOf(q), q).toEqual(["Kỳ họp thứ nhất"]);
});

test("mọi chữ đều phải có; không thấy thì nói không thấy", async () => {
  expect(await titlesOf("khoán rừng thủy điện")).toEqual([]);
  expect(await searchPublished({ q: "", page: 1 })).toEqual({ hits: [], total: 0, capped: false });
  expect(await searchPublished({ q: "  !?… ", page: 1 })).toEqual({ hits: [], total: 0, capped: false });
});

test("ký tự lạ của câu hỏi chỉ là chữ, không phải lệnh", async () => {
  for (const q of ["' OR 1=1 --", "a & | ! <-> :*", "hội\u0000nghị", "\\'); DROP TABLE editions; --", "%_%", "((((", "🙂", '"', "x".repeat(5000)]) {
    await expect(searchPublished({ q, page: 1 }), q).resolves.toMatchObject({ hits: expect.any(Array) });
  }
});

test("lọc theo chuyên mục và năm, xếp mới nhất trước khi được hỏi", async () => {
  expect(await titlesOf("nghi quyet", { year: 2019 })).toEqual(["Kỳ họp thứ nhất"]);
  expect(await titlesOf("nghi quyet", { category: "khong-co" })).toEqual([]);
  const newest = await titlesOf("nghị quyết", { category: category.slug, sort: "newest" });
  expect(newest).toEqual(["Hội nghị tổng kết công tác năm 2020", "Khoán bảo vệ rừng: dân bản nói gì", "Kỳ họp thứ nhất"]);
});

test("đoạn trích chứa chữ cần tìm, không có mã HTML", async () => {
  const [hit] = (await searchPublished({ q: "vang a do", page: 1 })).hits;
  expect(hit && hitsOf(hit.snippet)).toEqual(["Vàng A Dơ"]);
  expect(hit?.snippet.map(({ text }) => text).join("")).not.toMatch(/[<>]/);
});

test("chữ gõ kiểu tách dấu cũng tìm được như chữ dựng sẵn", async () => {
  expect(await titlesOf("Hội nghị tổng kết".normalize("NFD"))).toContain("Hội nghị tổng kết công tác năm 2020");
});

test("mỗi con số bên cạnh kết quả là số bài sẽ thấy khi bấm vào; chọn năm không làm mất các năm khác", async () => {
  const q = "nghi quyet";
  const everything = await searchFacets({ q });
  expect(everything.years.length).toBeGreaterThan(1);
  const inYear = await searchFacets({ q, year: 2020 });
  expect(inYear.years).toEqual(everything.years);
  for (const { year, count } of everything.years) expect((await searchPublished({ q, year, page: 1 })).total).toBe(count);
  for (const { slug, count } of inYear.categories) expect((await searchPublished({ q, category: slug, year: 2020, page: 1 })).total).toBe(count);
  expect(await searchFacets({ q: "  " })).toEqual({ categories: [], years: [] });
});
