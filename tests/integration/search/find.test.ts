import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { picturesOfArticles } from "@/lib/news/queries";
import { answerOf, standingToday } from "@/lib/resolutions/queries/answer";
import { answersTo } from "@/lib/search/queries/answers";
import { suggestionsFor } from "@/lib/search/queries/suggestions";
import { plainQuestion, soughtIn } from "@/lib/search/sought";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeCouncil, makeResolution, makeText, oldText } from "@/tests/support/make-reading";
import { make } from "../../support/make";
import { addressesFound, found, titlesFound } from "../../support/search";

const hitsOf = (marked: { text: string; hit: boolean }[]) => marked.filter(({ hit }) => hit).map(({ text }) => text);
const textOf = (marked: { text: string }[]) => marked.map(({ text }) => text).join("");
let category: { id: string; slug: string };
let resolution: { year: number; slug: string };

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
  const council = await makeCouncil();
  resolution = await makeResolution(council, 12, "2017-12-08");
  await makeText((await db.resolution.findFirstOrThrow({ where: { slug: resolution.slug } })).id, "ADOPTED", 1, oldText);
});

/** Articles alone: the resolution of this file is about the same forest. */
const titlesOf = (q: string, more: Record<string, string> = {}) => titlesFound(q, { loai: "tin-bai", ...more });

test("không dấu tìm ra bài có dấu, và đánh dấu đúng chữ có dấu", async () => {
  const { hits, total, capped } = await found("hoi nghi tong ket", { loai: "tin-bai" });
  expect(hits[0] && textOf(hits[0].title)).toBe("Hội nghị tổng kết công tác năm 2020");
  expect(hits[0] && hitsOf(hits[0].title)).toEqual(["Hội nghị tổng kết"]);
  expect([total, capped]).toEqual([2, false]);
});

test("có dấu thì bài đúng dấu đứng trước, bài chỉ giống chữ cái đứng sau", async () => {
  const { hits } = await found("Hội nghị", { loai: "tin-bai" });
  expect(hits.map(({ title, exact }) => [textOf(title), exact])).toEqual([
    ["Hội nghị tổng kết công tác năm 2020", true],
    ["Họp báo về mùa hội", false],
  ]);
});

test("trong dấu ngoặc kép, các chữ phải đứng liền nhau; dấu trừ bỏ bớt", async () => {
  expect(await titlesOf('"tổng kết"')).toEqual(["Hội nghị tổng kết công tác năm 2020"]);
  expect(await titlesOf("“tong ket”")).toEqual(["Hội nghị tổng kết công tác năm 2020"]);
  expect(await titlesOf('"kết tổng"')).toEqual([]);
  expect(await titlesOf("hội -công")).toEqual(["Họp báo về mùa hội"]);
  expect(await titlesOf('hội -"lễ hội"')).toEqual(["Hội nghị tổng kết công tác năm 2020"]);
  expect(await titlesOf("-hội")).toEqual([]);
});

test("số, ký hiệu văn bản tìm được cả khi gõ một phần, không dấu hay thiếu số không", async () => {
  for (const q of ["24/2020/NQ-HĐND", "24/2020/nq-hdnd", "24/2020", "nq-hdnd khoán rừng"])
    expect((await titlesOf(q))[0], q).toBe("Khoán bảo vệ rừng: dân bản nói gì");
  for (const q of ["5/NQ-HĐND", "05/NQ-HĐND", "93,9%"]) expect(await titlesOf(q), q).toEqual(["Kỳ họp thứ nhất"]);
});

test("nghị quyết: số, ký hiệu gõ cách nào cũng ra, đứng đầu, và là câu trả lời khi chỉ có một", async () => {
  const address = `/nghi-quyet/2017/${resolution.slug}`;
  for (const q of ["12/2017/NQ-HĐND", "12 2017 nq hdnd", "NQ12/2017", "nghị quyết 12 năm 2017", "nghi quyet so 12/2017/NQ-HĐND", "nghị quyết 12/2017"]) {
    const result = await found(q);
    expect(result.hits[0]?.address.replace(/#.*/, ""), q).toBe(address);
    expect(result.answer?.kind, q).toBe("RESOLUTION");
  }
});

test("chữ nằm trong một điều thì dẫn đến đúng điều ấy", async () => {
  const { hits } = await found("ho tro them 10 kg gao", { loai: "nghi-quyet" });
  expect(hits[0]?.address).toBe(`/nghi-quyet/2017/${resolution.slug}#dieu-4`);
  expect(hits[0]?.place).toBe("Điều 4");
  expect(hits[0] && hitsOf(hits[0].snippet).join(" ")).toContain("10 kg");
});

test("chữ trong tệp: tìm ra văn bản, dẫn đến đúng trang của tệp; chữ máy đọc thì nói rõ, có người xác nhận thì thôi", async () => {
  const [{ id: documentId }, { id: fileId }, { id: confirmedById }] = [await record.document(), await record.fileRow(), await make.actor({ role: "CLERK" })];
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 2, readAt: new Date() } });
  const page = { fileId, revision: 1, source: "OCR" as const, quality: 0.8 };
  await db.filePage.createMany({
    data: [
      { ...page, page: 1, text: "Trang đầu" },
      { ...page, page: 2, text: "Hạt giống quế bản địa được cấp không thu tiền." },
    ],
  });
  await db.attachment.create({ data: { documentId, fileId, role: "ORIGINAL", position: 1, title: "Phụ lục I" } });
  const [hit] = (await found('"hat giong que ban dia"')).hits;
  expect(hit).toMatchObject({ kind: "DOCUMENT", address: `/tep/${fileId}/ban-doc#trang-2`, place: "trang 2 của tệp Phụ lục I", machineRead: true });
  await db.fileText.updateMany({ where: { fileId }, data: { confirmedAt: new Date(), confirmedById } });
  expect((await found("hat giong que ban dia")).hits[0]?.machineRead).toBe(false);
});

test("chữ viết tắt và chữ viết đủ tìm ra nhau", async () => {
  await make.published({ content: { title: "Cử tri hỏi chuyện TXCT ở Hua Pe", body: make.body("Đoàn ĐBQH tỉnh dự."), categoryId: category.id } });
  expect(await titlesOf("tiếp xúc cử tri")).toEqual(["Cử tri hỏi chuyện TXCT ở Hua Pe"]);
  expect(await titlesOf("dai bieu quoc hoi")).toEqual(["Cử tri hỏi chuyện TXCT ở Hua Pe"]);
  expect(await titlesOf("hội đồng nhân dân")).toEqual(await titlesOf("HĐND"));
});

test("đại biểu tìm được bằng tên, chức vụ đang giữ", async () => {
  const { id: termId, bodyId } = await org.term();
  const { id, fullName } = await org.person("Lò Thị Hặc Thử");
  await org.member(termId, id);
  const post = await org.post(bodyId, { title: "Phó Trưởng đoàn kiểm thử" });
  await org.holding(post.id, id, "2021-07-01");
  for (const q of [fullName, "lo thi hac thu", "đại biểu lò thị hặc thử", "pho truong doan kiem thu"]) {
    expect((await titlesFound(q))[0], q).toBe(fullName);
  }
});

test("mọi chữ đều phải có; không thấy thì nói không thấy", async () => {
  expect(await titlesOf("khoán rừng thủy điện")).toEqual([]);
  expect(await found("")).toMatchObject({ hits: [], total: 0, capped: false });
  expect(await found("  !?… ")).toMatchObject({ hits: [], total: 0, capped: false });
});

test("gõ sai một, hai chữ cái: đề nghị chữ đúng, chỉ khi chữ ấy có kết quả", async () => {
  const firstOf = async (q: string) => {
    const { result, corrected } = await answersTo(plainQuestion(q));
    return [corrected, result.hits[0] && textOf(result.hits[0].title)];
  };
  await found("");
  expect(await firstOf("hoi nghij tong ket")).toEqual(["hoi nghi tong ket", "Hội nghị tổng kết công tác năm 2020"]);
  expect(await firstOf("khoan bao ve rugn dan ban")).toEqual(["khoan bao ve rung dan ban", "Khoán bảo vệ rừng: dân bản nói gì"]);
  expect((await answersTo(soughtIn({ q: "hoi nghij tong ket", "nguyen-van": "1" }))).corrected).toBeNull();
  expect((await answersTo(plainQuestion("qwzx"))).result).toMatchObject({ total: 0, everything: 0 });
});

test("bộ lọc mới là thứ không để lại gì: không sửa chữ, không bỏ bớt chữ của người hỏi", async () => {
  const q = "nghị quyết nêu 97 kỳ họp";
  expect((await found(q, { nam: "2021" })).total).toBe(1);
  // Of 2019 there is something with nearly these words: it answers another question.
  expect(await answersTo(soughtIn({ q, nam: "2019" }))).toMatchObject({ corrected: null, result: { everything: 0, missing: 0 } });
});

test("thiếu một chữ trong câu dài thì cho kết quả gần đúng, và nói rõ", async () => {
  const { result } = await answersTo(plainQuestion("ông Vàng A Dơ kể tiền khoán đắt"));
  expect(result.missing).toBe(1);
  expect(result.hits[0] && textOf(result.hits[0].title)).toBe("Khoán bảo vệ rừng: dân bản nói gì");
});

test("gợi ý khi đang gõ dở: tiêu đề của bài đã đăng", async () => {
  await found("");
  expect((await suggestionsFor("hội ngh")).map(({ title }) => title)).toContain("Hội nghị tổng kết công tác năm 2020");
  expect((await suggestionsFor("12/2017/nq")).map(({ address }) => address)).toContain(`/nghi-quyet/2017/${resolution.slug}`);
  expect(await suggestionsFor("h")).toEqual([]);
});

test("ký tự lạ của câu hỏi chỉ là chữ, không phải lệnh", async () => {
  const strange = [
    "' OR 1=1 --",
    "a & | ! <-> :*",
    "hội nghị",
    "\\'); DROP TABLE editions; --",
    "%_%",
    "((((",
    "🙂",
    '"',
    "x".repeat(5000),
    "~1 | #999999",
    "=12nqhdnd",
  ];
  for (const q of strange) {
    await expect(found(q), q).resolves.toMatchObject({ hits: expect.any(Array) });
    await expect(answersTo(plainQuestion(q)), q).resolves.toMatchObject({ result: { hits: expect.any(Array) } });
    await expect(suggestionsFor(q), q).resolves.toEqual(expect.any(Array));
  }
});

test("lọc theo chuyên mục, năm, ngày; xếp mới nhất trước khi được hỏi", async () => {
  expect(await titlesOf("nghi quyet", { nam: "2019" })).toEqual(["Kỳ họp thứ nhất"]);
  expect(await titlesOf("nghi quyet", { "chuyen-muc": "khong-co" })).toEqual([]);
  expect(await titlesOf("nghi quyet", { tu: "2020-12-01", den: "31/12/2020" })).toEqual(["Khoán bảo vệ rừng: dân bản nói gì"]);
  const newest = await titlesOf("nghi quyet", { "chuyen-muc": category.slug, "sap-xep": "moi-nhat" });
  expect(newest).toEqual(["Hội nghị tổng kết công tác năm 2020", "Khoán bảo vệ rừng: dân bản nói gì", "Kỳ họp thứ nhất"]);
  expect(await titlesOf("nghi quyet", { "chuyen-muc": category.slug, "sap-xep": "cu-nhat" })).toEqual(newest.toReversed());
});

test("đoạn trích chứa chữ cần tìm, không có mã HTML", async () => {
  const [hit] = (await found("vang a do")).hits;
  expect(hit && hitsOf(hit.snippet)).toEqual(["Vàng A Dơ"]);
  expect(hit && textOf(hit.snippet)).not.toMatch(/[<>]/);
});

test("chữ gõ kiểu tách dấu cũng tìm được như chữ dựng sẵn", async () => {
  expect(await titlesOf("Hội nghị tổng kết".normalize("NFD"))).toContain("Hội nghị tổng kết công tác năm 2020");
});

test("mỗi con số bên cạnh kết quả là số mục sẽ thấy khi bấm vào; chọn năm không làm mất các năm khác", async () => {
  const q = "nghi quyet";
  const everything = await found(q);
  expect(everything.facets.nam.choices.length).toBeGreaterThan(1);
  const inYear = await found(q, { nam: "2020" });
  const counts = ({ facets }: typeof everything) => facets.nam.choices.map(({ value, count }) => [value, count]);
  expect(counts(inYear)).toEqual(counts(everything));
  for (const { value, count } of everything.facets.nam.choices) expect((await found(q, { nam: value })).total).toBe(count);
  for (const { value, count } of inYear.facets["chuyen-muc"].choices) expect((await found(q, { "chuyen-muc": value, nam: "2020" })).total).toBe(count);
  expect(everything.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(everything.total);
  expect(await addressesFound(q, { nam: "1990" })).toEqual([]);
});

test("bên kết quả: hiệu lực hôm nay của nghị quyết, ảnh của tin bài; thứ người đọc không mở được thì không có gì", async () => {
  const council = await makeCouncil();
  const [lined, plain, later, hidden] = [
    await makeResolution(council, 61, "2018-07-10"),
    await makeResolution(council, 62, "2018-07-10", { expiresOn: new Date("2019-01-01") }),
    await makeResolution(council, 63, "2018-07-10", { publishedAt: new Date(Date.now() + 86_400_000) }),
    await makeResolution(council, 64, "2018-07-10", { visibility: "INTERNAL" }),
  ].map(({ id }) => id) as [string, string, string, string];
  await db.validityPeriod.create({ data: { resolutionId: lined, fromDay: new Date("2018-07-10"), state: "SUSPENDED" } });
  expect(await standingToday([lined, plain, later, hidden])).toEqual(
    new Map([
      [lined, "SUSPENDED"],
      [plain, "ENDED"],
    ]),
  );
  expect((await answerOf(plain))?.state).toBe("ENDED");
  const author = await make.actor();
  const { id: leadFileId } = await make.picture({ actor: author });
  const content = { title: "Tin có ảnh", body: make.body("Ảnh hội trường."), categoryId: category.id, leadFileId, leadAlt: "Hội trường" };
  const [shown, bare, draft] = [
    await make.published({ author, content }),
    await make.published({ content: { title: "Tin không ảnh", body: make.body("Chỉ chữ."), categoryId: category.id } }),
    await make.edition({ author, content }),
  ];
  const pictures = await picturesOfArticles([shown.id, bare.id, draft.articleId]);
  expect([...pictures].map(([id, picture]) => [id, picture.id])).toEqual([[shown.id, leadFileId]]);
});

test("số ký hiệu gõ rời: văn bản mang nó hoặc nhắc đến nó; không có thì mới đến nơi có đủ các chữ", async () => {
  const body = make.body("Năm 2020, NQ-HĐND còn là chữ lạ; 24 và 96 hộ chưa rõ.");
  await make.published({ publishAt: new Date("2020-05-01T01:00:00Z"), content: { title: "Chữ viết tắt", standfirst: "", body, categoryId: category.id } });
  expect(await titlesOf("24 2020 nq hdnd")).toEqual(["Khoán bảo vệ rừng: dân bản nói gì"]);
  expect(await titlesOf("96 2020 nq hdnd")).toEqual(["Chữ viết tắt"]);
  // The resolution is there, no article mentions it: words far apart are no answer then.
  expect(await found("12 2017 nq hdnd", { loai: "tin-bai" })).toMatchObject({ hits: [], everything: 1 });
});
