import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { dayColumn, instantVn } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { importFile } from "@/lib/imports/commands";
import { sentenceOf } from "@/lib/imports/labels";
import type { ImportReport } from "@/lib/imports/schema";
import { bodySchema } from "@/lib/news/body";
import { auditTrailOf, make } from "@/tests/support/make";
import { colour, type WordPart, wordFile } from "@/tests/support/word-file";

const root = path.join(import.meta.dirname, "../../..");
const fixture = (name: string) => readFileSync(path.join(root, "tests/fixtures/imports", name));

/** What a file of this structure must become, whatever its format. Words are read from the file itself: unchanged means unchanged. */
interface Expected {
  lines: string[];
  speaker: string;
  authors: [string, string];
}

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim());

const twin = fixture("hoi-nghi-lac-giang.txt").toString("utf8");
const ofTwin: Expected = { lines: linesOf(twin), speaker: "Lò Thị Thanh Vân", authors: ["Mai Phương", "Quốc Khánh"] };

const said = (report: ImportReport) => ({
  understood: report.understood.map(sentenceOf),
  doubted: report.doubted.map(sentenceOf),
  dropped: report.dropped.map(sentenceOf),
});

async function draftOf(editionId: string) {
  const edition = await db.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      title: true,
      standfirst: true,
      state: true,
      eventDate: true,
      proposedPublishAt: true,
      body: true,
      bylines: { orderBy: { position: "asc" }, select: { name: true, role: true } },
      files: { select: { fileId: true, use: true }, orderBy: { position: "asc" } },
      article: { select: { categoryId: true, publishAt: true } },
    },
  });
  const body = bodySchema.parse(edition.body);
  const words = (content: readonly { type: string; text?: string }[] = []) => content.map((node) => node.text ?? "").join("");
  return {
    ...edition,
    shape: body.content.map(({ type }) => type),
    paragraphs: body.content.flatMap((block) => (block.type === "paragraph" ? [words(block.content)] : [])),
    figures: body.content.flatMap((block) => (block.type === "figure" ? [block.attrs] : [])),
  };
}

/** Every sentence of what the portal promises to read from such a file. */
async function expectWholeArticle(bytes: Buffer, name: string, { lines, speaker, authors }: Expected) {
  // Another form of the same article would be taken for a newer version of it.
  await db.import.deleteMany();
  const author = await make.actor();
  const { editionId, importId, report, repeated } = await importFile(author, { name, bytes });
  const draft = await draftOf(editionId);
  const words = said(report);
  const captions = [lines[2], lines[4], lines[7]];

  expect(repeated).toBe(false);
  expect(draft.state).toBe("DRAFT");
  expect(draft.article).toEqual({ categoryId: null, publishAt: null });
  expect(draft.title).toBe(lines[0]);
  expect(draft.standfirst).toBe(lines[1]);
  expect(draft.eventDate).toEqual(dayColumn({ year: 2021, month: 1, day: 5 }));
  expect(draft.proposedPublishAt).toEqual(instantVn({ year: 2021, month: 1, day: 5 }));
  expect(draft.paragraphs).toEqual([lines[3], lines[5], lines[6], lines[8], lines[9]]);
  expect(draft.paragraphs.at(-1)).toMatch(/\.\/\.$/);
  expect(draft.shape).toEqual(["figure", "paragraph", "figure", "paragraph", "paragraph", "figure", "paragraph", "paragraph"]);
  expect(draft.figures.map(({ caption }) => caption)).toEqual(captions);
  expect(captions[2]).toContain(speaker);
  expect(draft.bylines).toEqual(authors.map((name) => ({ name, role: "TEXT" })));

  expect(words.understood).toContain(`Tiêu đề: “${lines[0]}”`);
  expect(words.understood).toContain(`Tóm tắt (đoạn mở đầu): “${lines[1]}”`);
  expect(words.understood).toContain("Ngày diễn ra: 05/01/2021, theo “Ngày 05/01/2021”");
  expect(words.understood).toContain("5 đoạn nội dung, giữ nguyên chữ và thứ tự, cả dấu kết “./.”");
  expect(words.understood.find((sentence) => sentence.startsWith("3 chỗ ảnh"))).toContain(captions.map((caption) => `“${caption}”`).join("; "));
  expect(words.understood).toContain(`Người viết: ${authors.join(", ")}`);
  expect(words.understood.find((sentence) => sentence.startsWith("Số liệu khớp: 02 + 05 = 07"))).toContain("07 kỳ họp HĐND tỉnh");
  expect(words.doubted).toContain("Tiêu đề viết “tổng kết” mà đoạn mở đầu viết “sơ kết”. Chữ nào đúng?");
  expect(words.doubted).toContain("Ngày đăng đề nghị lấy theo ngày diễn ra, 05/01/2021. Tệp không ghi ngày đăng: giữ hay đổi?");
  expect(words.doubted.find((sentence) => sentence.startsWith("Chưa có trong danh bạ"))).toContain(speaker);
  expect(words.doubted).toContain("Tệp không ghi chuyên mục. Chọn chuyên mục trong trang soạn.");
  expect(words.dropped.find((sentence) => sentence.startsWith("“Tin cùng chuyên mục” ở cuối bài"))).toBeDefined();

  expect(await auditTrailOf(editionId)).toEqual(["article.create"]);
  expect(await auditTrailOf(importId)).toEqual(["import.create"]);
  return { draft, words, captions };
}

describe("bài họp tổng kết từ tệp thành bản nháp", () => {
  test("văn bản thuần: ba chỗ ảnh đều ghi là thiếu ảnh", async () => {
    const { draft, words, captions } = await expectWholeArticle(Buffer.from(twin), "hội nghị.txt", ofTwin);
    expect(draft.figures.map(({ fileId }) => fileId)).toEqual([null, null, null]);
    for (const [index, caption] of captions.entries()) {
      expect(words.doubted).toContain(`Chỗ ảnh ${index + 1}, “${caption}”: thiếu ảnh. Tải ảnh lên, hoặc bỏ chỗ này.`);
    }
    expect(words.dropped).toEqual(["“Tin cùng chuyên mục” ở cuối bài: phần của trang web cũ."]);
  });

  test("trang web: phần của trang cũ bị bỏ lại và được kể tên", async () => {
    const { draft, words } = await expectWholeArticle(fixture("hoi-nghi-lac-giang.html"), "hoi-nghi.html", ofTwin);
    expect(draft.figures.map(({ fileId }) => fileId)).toEqual([null, null, null]);
    expect(words.doubted).toContain("Chỗ ảnh 1, “Quang cảnh Hội nghị”: tệp chỉ dẫn tới ảnh “hoi-nghi-1.jpg” ở nơi khác. Tải ảnh lên, hoặc bỏ chỗ này.");
    expect(words.dropped.join("\n")).toContain("“Thường trực HĐND tỉnh họp phiên tháng 12”; “Giám sát việc cấp nước sạch ở huyện Mường Lạc”");
    expect(words.dropped).toContain("Dòng “Chia sẻ”: phần của trang web cũ.");
    expect(words.dropped).toContain("Dòng “Lượt xem: 1.284”: phần của trang web cũ.");
    expect(words.dropped).toContain("2 chỗ trình đơn, cột bên, chân trang.");
  });

  test("tài liệu Word: ảnh đi cùng chú thích, thiếu mô tả thì hỏi", async () => {
    const pictures = [
      { bytes: await colour(160, 30, 30), alt: "Hội trường lớn nhìn từ cuối phòng" },
      { bytes: await colour(30, 160, 30) },
      { bytes: await colour(30, 30, 160) },
    ];
    const parts: WordPart[] = ofTwin.lines.flatMap((line, index) => {
      const at = [2, 4, 7].indexOf(index);
      return at < 0 ? [line] : [pictures[at] as WordPart, { text: line, style: "Caption" }];
    });
    const { draft, words } = await expectWholeArticle(await wordFile(parts), "hội nghị.docx", ofTwin);
    expect(draft.figures.map(({ fileId }) => typeof fileId)).toEqual(["string", "string", "string"]);
    expect(draft.files).toEqual(draft.figures.map(({ fileId }) => ({ fileId, use: "FIGURE" })));
    expect(draft.figures[0]?.alt).toBe("Hội trường lớn nhìn từ cuối phòng");
    expect(words.doubted).toContain("Ảnh 2, 3: chưa có mô tả cho người không nhìn thấy ảnh.");
    expect(words.doubted.filter((sentence) => sentence.includes("thiếu ảnh"))).toEqual([]);
    const stored = await db.storedFile.findUniqueOrThrow({ where: { id: draft.figures[0]?.fileId ?? "" }, select: { caption: true, alt: true, kind: true } });
    expect(stored).toEqual({ kind: "PICTURE", caption: "Quang cảnh Hội nghị", alt: "Hội trường lớn nhìn từ cuối phòng" });
  });
});

const real = path.join(root, "../shared/fixtures/hoi-nghi-tong-ket-2020.txt");
if (!existsSync(real)) console.info("Bỏ qua bài thật: không có tệp hoi-nghi-tong-ket-2020.txt bên cạnh dự án.");

test.runIf(existsSync(real))("bài thật của một văn phòng, khi có tệp bên cạnh dự án", async () => {
  const bytes = readFileSync(real);
  const lines = linesOf(bytes.toString("utf8"));
  const authors = lines.at(-2)?.split(" - ") as [string, string];
  const speaker = /tỉnh (.+) phát biểu/.exec(lines[7] ?? "")?.[1] ?? "";
  expect(speaker.split(" ").length).toBe(4);
  const { captions } = await expectWholeArticle(bytes, path.basename(real), { lines, speaker, authors });
  expect(captions[0]).toBe("Quang cảnh Hội nghị");
  expect(captions[1]).toBe("Đại biểu thảo luận tại Hội nghị");
  expect(captions[2]).toMatch(/^Đồng chí Phó Chủ tịch/);
});

describe("danh bạ", () => {
  let report: ImportReport;
  let linked: string[];

  beforeAll(async () => {
    const author = await make.actor();
    const person = { fullName: "Nông Đức Kiên", sortKey: "kien1" };
    const { id } = await db.person.create({ data: { ...person, slug: "nong-duc-kien" }, select: { id: true } });
    await db.person.createMany({ data: [1, 2].map((n) => ({ fullName: "Sùng Thị Mai Lan", sortKey: "lan1", slug: `sung-thi-mai-lan-${n}` })) });
    const text =
      "Họp tổ đại biểu\n\nNgày 06/01/2021, tổ đại biểu họp.\n\nDự họp có ông Nông Đức Kiên, bà Sùng Thị Mai Lan và bà Lầu Thị Xuân Hoa; cuộc họp kéo dài cả buổi.";
    const done = await importFile(author, { name: "hop-to.txt", bytes: Buffer.from(text) });
    report = done.report;
    linked = (await db.editionPerson.findMany({ where: { editionId: done.editionId }, select: { personId: true } })).map(({ personId }) => personId);
    expect(linked).toEqual([id]);
  });

  test("người đã có tên được nối vào bài", () => {
    expect(said(report).understood).toContain("Người có trong danh bạ: Nông Đức Kiên");
  });

  test("người chưa có tên và người trùng tên được hỏi lại", () => {
    expect(said(report).doubted).toContain("Chưa có trong danh bạ: Lầu Thị Xuân Hoa. Tên có đúng không, có cần thêm vào danh bạ?");
    expect(said(report).doubted).toContain("Danh bạ có nhiều người cùng tên: Sùng Thị Mai Lan. Chọn đúng người trong trang soạn.");
  });
});
