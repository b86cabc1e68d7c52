import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "@/lib/core/vietnamese";
import { consolidated } from "./consolidated";
import type { Effect } from "./effects";
import { anchorOf, linesOf, type ProvisionNode, readProvisions, rowsOf, treeOf, writeProvisions } from "./provisions";

const anchors = (text: string) => rowsOf(readProvisions(text)).map(({ anchor }) => anchor);

const sample = `Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức hỗ trợ.
Điều 4. Mức hỗ trợ
1. Hộ nghèo:
a) Vùng cao: 1.500.000 đồng;
d) Vùng khác;
đ) Trường hợp còn lại.
1.500 hộ được hỗ trợ trong năm đầu.
2.Hộ cận nghèo được một nửa.
Chương II
TỔ CHỨC THỰC HIỆN
Mục 1. GIÁM SÁT
Điều 4a. Thường trực, các Ban giám sát việc thực hiện.
Phụ lục I
DANH MỤC
Điều 1. Trong phụ lục`;

describe("tách văn bản", () => {
  test("mỗi chương, mục, điều, khoản, điểm có neo riêng; điểm d và đ không lẫn", () => {
    expect(anchors(sample)).toEqual([
      "chuong-i",
      "dieu-1",
      "dieu-1-doan-1",
      "dieu-4",
      "dieu-4-khoan-1",
      "dieu-4-khoan-1-diem-a",
      "dieu-4-khoan-1-diem-d",
      "dieu-4-khoan-1-diem-dd",
      "dieu-4-khoan-1-diem-dd-doan-1",
      "dieu-4-khoan-2",
      "chuong-ii",
      "chuong-ii-muc-1",
      "dieu-4a",
      "phu-luc-i",
      "phu-luc-i-dieu-1",
    ]);
  });

  test("tên điều khác lời của điều; tên chương ở dòng dưới", () => {
    const rows = rowsOf(readProvisions(sample));
    expect(rows.find(({ anchor }) => anchor === "chuong-i")?.heading).toBe("QUY ĐỊNH CHUNG");
    expect(rows.find(({ anchor }) => anchor === "dieu-4")).toMatchObject({ heading: "Mức hỗ trợ", content: "", parent: "chuong-i" });
    expect(rows.find(({ anchor }) => anchor === "dieu-4a")).toMatchObject({ heading: "", content: "Thường trực, các Ban giám sát việc thực hiện." });
  });

  test("điều được trích trong ngoặc kép không phải điều của văn bản; câu bắt đầu bằng chữ Điều cũng không", () => {
    const text = `Điều 1. Sửa đổi, bổ sung một số điều
1. Sửa đổi Điều 4 như sau:
“Điều 4. Mức hỗ trợ
1. Hộ nghèo được 2.000.000 đồng.”.
2. Bãi bỏ khoản 3 Điều 7.
Điều 7 của Nghị quyết số 31/2012/NQ-HĐND hết hiệu lực.
Điều 2. Hiệu lực thi hành`;
    expect(anchors(text)).toEqual([
      "dieu-1",
      "dieu-1-khoan-1",
      "dieu-1-khoan-1-doan-1",
      "dieu-1-khoan-1-doan-2",
      "dieu-1-khoan-2",
      "dieu-1-khoan-2-doan-1",
      "dieu-2",
    ]);
  });

  test("ngoặc kép mở không đóng thì không nuốt phần sau; hai điều cùng số vẫn có hai neo", () => {
    expect(anchors("Điều 1. Một\n“Điều 4. Bỏ ngỏ\nĐiều 2. Hai\nĐiều 2. Hai nữa")).toEqual(["dieu-1", "dieu-1-doan-1", "dieu-2", "dieu-2-lan-2"]);
  });

  test("điểm trước điều đầu tiên chỉ là một dòng", () => {
    expect(anchors("a) Lời dẫn.\n1. Một\nĐiều 1. Tên")).toEqual(["doan-1", "doan-2", "dieu-1"]);
  });

  test("neo của phần bổ sung, tính từ phần đứng cạnh", () => {
    expect(anchorOf("ARTICLE", "7a", "dieu-7-khoan-3")).toBe("dieu-7a");
    expect(anchorOf("ARTICLE", "2", "phu-luc-i-dieu-1")).toBe("phu-luc-i-dieu-2");
    expect(anchorOf("CLAUSE", "3a", "dieu-7-khoan-3")).toBe("dieu-7-khoan-3a");
    expect(anchorOf("POINT", "đ", "dieu-7-khoan-3")).toBe("dieu-7-khoan-3-diem-dd");
    expect(anchorOf("SECTION", "2", "chuong-i-muc-1")).toBe("chuong-i-muc-2");
  });
});

const word = fc.stringMatching(/^[A-ZĐ][a-zđếộăâơư]{1,8}$/);
const sentence = fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => `${words.join(" ")}.`);
const title = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(" "));
const letters = ["a", "b", "c", "d", "đ", "e"];

/** A text as an office writes it: chapters, articles numbered through, clauses, points, loose paragraphs, an annex. */
const texts = fc
  .array(
    fc.record({
      title,
      chapter: fc.option(title),
      heading: fc.option(title),
      words: sentence,
      loose: fc.array(sentence, { maxLength: 2 }),
      clauses: fc.array(fc.record({ words: sentence, points: fc.array(sentence, { maxLength: 6 }) }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((articles) =>
    articles.flatMap(({ chapter, heading, words, loose, clauses }, at) => [
      ...(chapter ? [`Chương ${at + 1}`, chapter] : []),
      `Điều ${at + 1}. ${heading ?? words}`,
      ...loose,
      ...clauses.flatMap((clause, c) => [`${c + 1}. ${clause.words}`, ...clause.points.map((point, p) => `${letters[p]}) ${point}`)]),
    ]),
  );

const signs = (text: string) => fold(text).replace(/[^a-z0-9]+/g, "");
const bare = (nodes: readonly ProvisionNode[]) => rowsOf(nodes);

describe("với mọi văn bản", () => {
  test("tách rồi ghép lại là chính nó; ghép rồi tách cũng vậy", () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const nodes = readProvisions(lines.join("\n"));
        expect(writeProvisions(nodes).split("\n")).toEqual(lines);
        expect(bare(treeOf(rowsOf(nodes)))).toEqual(bare(nodes));
        const found = rowsOf(nodes).map(({ anchor }) => anchor);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((anchor) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(anchor))).toBe(true);
      }),
    );
  });

  test("không mất, không đảo một chữ nào, dù văn bản lộn xộn thế nào", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Điều 1.",
        "Điều 2: Tên",
        "CHƯƠNG II",
        "Mục 1",
        "Phụ lục",
        "PHỤ LỤC 01: Tên",
        "1. Một",
        "1.1. Nhỏ",
        "a) Điểm",
        "đ) Điểm",
        "“",
        "“Trích",
        "hết.”",
        '"Thẳng',
        "Điều 5 của luật",
      ),
      fc.string({ maxLength: 20, unit: "grapheme" }),
      sentence,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (lines) => {
        const nodes = readProvisions(lines.join("\n"));
        expect(signs(writeProvisions(nodes))).toBe(signs(linesOf(lines.join("\n")).join("\n")));
        const found = rowsOf(nodes).map(({ anchor }) => anchor);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("văn bản hợp nhất tại một ngày", () => {
  const rows = rowsOf(readProvisions("Điều 4. Mức hỗ trợ\n1. Hộ nghèo.\n2. Hộ cận nghèo.\nĐiều 5. Thi hành\n1. Giao Ủy ban."));
  const effect = (does: Effect["does"], anchor: string | null, id = anchor ?? "", start = "2020-01-01"): Effect => ({
    relation: { id: `r-${id}`, kind: "AMENDMENT", from: "24", to: "31", effectiveOn: start, endsOn: null, parts: [] },
    part: anchor === null ? null : { id, anchor, action: "REPLACE", source: "dieu-1", inserts: "" },
    ...{ does, fells: false, start, last: null, rank: start },
  });
  const none = { kind: null, number: "", heading: "", content: "" };

  test("lời mới thay lời cũ, lời cũ còn xem được; phần bãi bỏ vẫn đứng đó với dấu", () => {
    const words = new Map([["dieu-4-khoan-1", { ...none, content: "“1. Hộ nghèo và hộ mới thoát nghèo:\na) Vùng cao;\nb) Vùng khác.”" }]]);
    const { nodes } = consolidated(rows, [effect("CHANGE", "dieu-4-khoan-1"), effect("END", "dieu-4-khoan-2")], words);
    const [first, second] = nodes[0]?.parts ?? [];
    expect(first).toMatchObject({
      content: "Hộ nghèo và hộ mới thoát nghèo:",
      anchor: "dieu-4-khoan-1",
      marks: [{ does: "CHANGE", by: "24", before: "1. Hộ nghèo." }],
    });
    expect(first?.parts.map(({ anchor }) => anchor)).toEqual(["dieu-4-khoan-1-diem-a", "dieu-4-khoan-1-diem-b"]);
    expect(second).toMatchObject({ content: "Hộ cận nghèo.", marks: [{ does: "END", since: "2020-01-01" }] });
  });

  test("điều mới đứng sau điều được nêu, theo thứ tự; khoản mới vào cuối điều; sửa tiếp phần vừa bổ sung", () => {
    const words = new Map([
      ["a", { kind: "ARTICLE" as const, number: "4a", heading: "Thêm", content: "1. Khoản của điều mới." }],
      ["b", { kind: "ARTICLE" as const, number: "4b", heading: "Thêm nữa", content: "Lời." }],
      ["c", { kind: "CLAUSE" as const, number: "3", heading: "", content: "3. Khoản mới." }],
      ["d", { ...none, content: "Đã sửa." }],
    ]);
    const effects = [
      effect("INSERT", "dieu-4", "a"),
      effect("INSERT", "dieu-4-khoan-2", "b"),
      effect("INSERT", "dieu-4", "c"),
      effect("CHANGE", "dieu-4a-khoan-1", "d"),
    ];
    const { nodes } = consolidated(rows, effects, words);
    expect(nodes.map(({ anchor }) => anchor)).toEqual(["dieu-4", "dieu-4a", "dieu-4b", "dieu-5"]);
    expect(nodes[0]?.parts.at(-1)).toMatchObject({ anchor: "dieu-4-khoan-3", content: "Khoản mới." });
    expect(nodes[1]?.parts).toMatchObject([{ anchor: "dieu-4a-khoan-1", content: "Đã sửa." }]);
    expect(nodes[2]).toMatchObject({ heading: "Thêm nữa", content: "Lời." });
  });

  test("phần không tìm thấy được nói ra, việc trên toàn văn bản đứng riêng; văn bản gốc không đổi", () => {
    const copy = structuredClone(rows);
    const { whole, unplaced } = consolidated(rows, [effect("END", null), effect("END", "dieu-99")], new Map());
    expect([whole.length, unplaced.map(({ anchor }) => anchor)]).toEqual([1, ["dieu-99"]]);
    expect(rows).toEqual(copy);
  });
});
