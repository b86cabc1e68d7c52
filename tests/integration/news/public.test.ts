import { beforeAll, describe, expect, test } from "vitest";
import { GET as shareCard } from "@/app/(public)/og/[name]/route";
import { db } from "@/lib/core/db";
import { saveEdition } from "@/lib/news/commands/save";
import { startEdition } from "@/lib/news/commands/start";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import {
  feedItems,
  findPublished,
  frontPage,
  listCategories,
  listPublished,
  listYears,
  neighboursOf,
  sameCategory,
  sitemapCount,
  sitemapPage,
} from "@/lib/news/queries";
import { savePerson } from "@/lib/people/commands";
import { suggestionsFor } from "@/lib/search/queries/suggestions";
import { make } from "../../support/make";
import { found } from "../../support/search";

const at = (text: string) => new Date(`${text}:00+07:00`);

/** Everything that readers can ask, as one text, in which a secret word would show. */
async function allThatReadersSee(q: string): Promise<string> {
  const first = (await listPublished({ page: 1 })).items[0];
  const parts = await Promise.all([
    frontPage(),
    listPublished({ page: 1 }),
    listCategories(),
    listYears(),
    feedItems(50),
    sitemapPage(1),
    found(q),
    suggestionsFor(q),
    first ? neighboursOf(first) : null,
    first ? sameCategory(first, 50) : null,
  ]);
  return JSON.stringify(parts);
}

describe("chỉ bài đã đăng mới ra ngoài", () => {
  test("nháp, chờ duyệt, trả lại, đã duyệt, hẹn giờ, bản sửa đang viết, đã gỡ: không truy vấn công khai nào thấy", async () => {
    const category = await make.category();
    const open = await make.published({ content: { title: "Tin ai cũng đọc", categoryId: category.id } });
    const content = (word: string) => ({ title: `Bài ${word}`, standfirst: word, body: make.body(word), categoryId: category.id });
    const draft = await make.edition({ content: content("hoàngyến") });
    await make.edition({ state: "SUBMITTED", content: content("hoàngyến") });
    await make.edition({ state: "APPROVED", content: content("hoàngyến") });
    const later = await make.published({ content: content("hoàngyến"), publishAt: new Date(Date.now() + 3600_000) });
    const gone = await make.published({ content: content("hoàngyến") });
    await withdrawArticle(gone.approver, { id: gone.id, version: gone.version, reason: "Đăng nhầm" });
    const started = await startEdition(open.author, { id: open.id, version: open.version });
    await saveEdition(open.author, { ...started, title: "hoàngyến", body: make.body("hoàngyến"), change: "CORRECTION", changeNote: "hoàngyến" });
    const secretCategory = await make.category({ name: "Chuyên mục hoàngyến" });
    await make.edition({ content: { ...content("x"), categoryId: secretCategory.id } });

    const seen = await allThatReadersSee("hoàngyến");
    expect(seen).toContain("Tin ai cũng đọc");
    expect(seen.toLowerCase()).not.toContain("hoàngyến");
    const slugs = await db.article.findMany({ where: { id: { in: [draft.articleId, later.id, gone.id] } }, select: { slug: true } });
    expect(slugs).toHaveLength(3);
    for (const { slug } of slugs) {
      expect(await findPublished(slug)).toBeNull();
      // The card for shared links prints the title: it must not exist before the article does.
      expect((await shareCard(new Request("http://localhost/og"), { params: Promise.resolve({ name: `${slug}.png` }) })).status).toBe(404);
    }
    expect(await found("hoàngyến")).toMatchObject({ hits: [], total: 0, everything: 0 });
  });

  test("bài hẹn giờ mở đúng lúc theo đồng hồ của cơ sở dữ liệu, đồng hồ máy chủ web chạy sai cũng không mở sớm", async () => {
    const [row] = await db.$queryRaw<{ soon: Date }[]>`SELECT clock_timestamp() + interval '1200 milliseconds' AS soon`;
    const embargoed = await make.published({ publishAt: row?.soon as Date });
    const real = Date.now;
    Date.now = () => real() + 86_400_000;
    try {
      expect(await findPublished(embargoed.slug)).toBeNull();
    } finally {
      Date.now = real;
    }
    await expect.poll(() => findPublished(embargoed.slug), { timeout: 4000 }).not.toBeNull();
  });
});

test("địa chỉ và bộ lọc vô nghĩa thì không có gì, không phải lỗi", async () => {
  for (const slug of ["", "\u0000", "../x", "Có Dấu", "a".repeat(3000), "' OR 1=1"]) {
    expect(await findPublished(slug)).toBeNull();
    expect(await listPublished({ category: slug, page: 1 }), slug).toEqual({ items: [], total: 0 });
    expect(await feedItems(5, slug)).toEqual([]);
  }
  for (const year of [0, -1, 99_999, 2020.5, Number.NaN, Number.POSITIVE_INFINITY]) expect((await listPublished({ year, page: 1 })).total).toBe(0);
  expect((await listPublished({ page: 9999 })).items).toEqual([]);
});

describe("trang một bài", () => {
  test("có đủ nội dung, người viết, người liên quan, tệp, ảnh, ngày diễn ra", async () => {
    const approver = await make.actor({ role: "APPROVER" });
    const person = await savePerson(approver, { fullName: "Hoàng Thị Minh Hạnh", titleLine: "Chủ tịch Hội đồng nhân dân tỉnh" });
    const picture = await make.picture({ width: 700, height: 400 });
    const { slug } = await make.published({
      publishAt: at("2021-01-05T14:30"),
      content: {
        title: "Hội nghị tổng kết năm 2020",
        standfirst: "Một năm 7 kỳ họp.",
        body: make.body("Dự hội nghị có bà Hạnh.", make.figure(picture.id, { alt: "Đại biểu giơ thẻ biểu quyết" })),
        eventDate: "2021-01-05",
        bylines: [
          { name: "Ngọc Trâm", role: "TEXT" },
          { name: "Thu Hương", role: "PICTURES" },
        ],
        people: [person.id],
      },
    });
    expect(await findPublished(slug)).toMatchObject({
      title: "Hội nghị tổng kết năm 2020",
      publishAt: at("2021-01-05T14:30"),
      updatedAt: at("2021-01-05T14:30"),
      eventDate: new Date("2021-01-05T00:00:00Z"),
      bylines: [
        { name: "Ngọc Trâm", role: "TEXT" },
        { name: "Thu Hương", role: "PICTURES" },
      ],
      people: [{ slug: person.slug, fullName: "Hoàng Thị Minh Hạnh" }],
      picture: { id: picture.id, width: 700, widths: [640] },
      pictures: { [picture.id]: { alt: "Đại biểu giơ thẻ biểu quyết" } },
      wordCount: 10,
    });
  });
});

describe("thứ tự và láng giềng", () => {
  let category: { id: string; slug: string; name: string };
  const hours = ["2019-03-01T08:00", "2019-03-02T08:00", "2019-03-02T08:00", "2019-03-05T08:00"];
  const ids: string[] = [];

  beforeAll(async () => {
    category = await make.category({ name: "Tiếp xúc cử tri" });
    for (const hour of hours) ids.push((await make.published({ publishAt: at(hour), content: { categoryId: category.id, title: `Tin ${ids.length}` } })).id);
  });

  test("danh sách mới trước, lọc theo chuyên mục và năm, mỗi bài một lần", async () => {
    const { items, total } = await listPublished({ category: category.slug, year: 2019, page: 1 });
    expect(total).toBe(4);
    expect(items.map(({ id }) => id)).toEqual([ids[3], ids[2], ids[1], ids[0]]);
    expect((await listPublished({ category: category.slug, year: 2018, page: 1 })).total).toBe(0);
    expect((await listPublished({ category: category.slug, page: 2 })).items).toEqual([]);
  });

  test("năm tính theo giờ Việt Nam", async () => {
    await make.published({ publishAt: new Date("2016-12-31T18:00:00Z") });
    expect(await listYears()).toContainEqual({ year: 2017, count: 1 });
    expect((await listPublished({ year: 2017, page: 1 })).total).toBe(1);
    expect((await listPublished({ year: 2016, page: 1 })).total).toBe(0);
  });

  test("bài trước, bài sau nối thành một hàng, cùng giờ thì theo mã", async () => {
    const { items } = await listPublished({ category: category.slug, page: 1 });
    const card = (id: string | undefined) => items.find((item) => item.id === id) as (typeof items)[number];
    const middle = await neighboursOf(card(ids[1]));
    expect([middle.previous?.id, middle.next?.id]).toEqual([ids[0], ids[2]]);
    expect((await neighboursOf(card(ids[2]))).previous?.id).toBe(ids[1]);
  });

  test("tin cùng chuyên mục: gần nhất về thời gian, không bao giờ là chính bài đó", async () => {
    const { items } = await listPublished({ category: category.slug, page: 1 });
    const first = items.find(({ id }) => id === ids[0]) as (typeof items)[number];
    const same = await sameCategory(first, 2);
    expect(same.map(({ id }) => id).toSorted()).toEqual([ids[1], ids[2]].toSorted());
    expect((await sameCategory(first, 10)).map(({ id }) => id)).not.toContain(ids[0]);
  });

  test("chuyên mục chỉ hiện khi có bài, kèm số bài", async () => {
    const empty = await make.category({ name: "Chưa có bài" });
    const categories = await listCategories();
    expect(categories).toContainEqual({ slug: category.slug, name: "Tiếp xúc cử tri", count: 4 });
    expect(categories.map(({ slug }) => slug)).not.toContain(empty.slug);
  });

  test("trang chủ nêu mỗi bài một lần, bài mới nhất đứng đầu", async () => {
    const newest = await make.published({ content: { title: "Mới nhất" } });
    const { lead, latest, sections } = await frontPage();
    expect(lead?.id).toBe(newest.id);
    const shown = [lead?.id, ...latest.map(({ id }) => id), ...sections.flatMap(({ items }) => items.map(({ id }) => id))];
    expect(latest).toHaveLength(4);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("sơ đồ trang và nguồn tin có mọi bài đã mở", async () => {
    expect(await sitemapCount()).toBe(1);
    const entries = await sitemapPage(1);
    expect(entries).toHaveLength((await listPublished({ page: 1 })).total);
    expect(await sitemapPage(2)).toEqual([]);
    expect((await feedItems(3)).map(({ id }) => id)).toEqual((await listPublished({ page: 1 })).items.slice(0, 3).map(({ id }) => id));
  });
});
