import { describe, expect, test } from "vitest";
import type { LegalGraph } from "./effects";
import { longName, shortName } from "./named-text";
import { lineText, preambleOf } from "./preamble";
import { readProvisions, rowsOf } from "./provisions";
import { eventsToTell, milestoneOf, readingOf } from "./reading";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const law = { kind: "Luật", symbol: "16/2017/QH14", title: "Luật Lâm nghiệp", issuer: "Quốc hội", issuedOn: day("2017-11-15"), href: null };
const decree = {
  ...law,
  kind: "Nghị định",
  symbol: "156/2018/NĐ-CP",
  title: "Quy định chi tiết thi hành",
  issuer: "Chính phủ",
  issuedOn: day("2018-11-16"),
  href: "/x",
};

describe("tên gọi", () => {
  test("luật gọi bằng tên, văn bản khác gọi bằng số", () => {
    expect(shortName(law)).toBe("Luật Lâm nghiệp số 16/2017/QH14");
    expect(shortName(decree)).toBe("Nghị định số 156/2018/NĐ-CP");
    expect(longName(law).join("")).toBe("Luật Lâm nghiệp ngày 15 tháng 11 năm 2017");
    expect(longName(decree).join("")).toBe("Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ quy định chi tiết thi hành");
    expect(shortName({ ...decree, kind: "Tờ trình", symbol: "", title: "Về rừng" })).toBe("Tờ trình Về rừng");
  });

  test("căn cứ là một chuỗi: luật, tờ trình, thẩm tra, thảo luận", () => {
    const paper = { ...decree, kind: "Tờ trình", symbol: "412/TTr-UBND", title: "", issuer: "Ủy ban nhân dân tỉnh", issuedOn: day("2020-09-18") };
    const lines = preambleOf(
      [law],
      [paper, { ...paper, kind: "Báo cáo thẩm tra", symbol: "88/BC-HĐND", href: null }],
      "Ý kiến thảo luận của đại biểu tại kỳ họp.",
    );
    expect(lines.map(lineText)).toEqual([
      "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017",
      "Xét Tờ trình số 412/TTr-UBND ngày 18 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 88/BC-HĐND ngày 18 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh; ý kiến thảo luận của đại biểu tại kỳ họp",
    ]);
    expect(lines[1]?.filter(({ href }) => href).map(({ text }) => text)).toEqual(["Tờ trình số 412/TTr-UBND"]);
  });
});

describe("đọc văn bản tại một ngày", () => {
  const rows = rowsOf(readProvisions("Điều 4. Mức khoán\n1. Rừng phòng hộ: 400.000 đồng.\n2. Rừng sản xuất: 350.000 đồng."));
  const parts = [
    { id: "p1", anchor: "dieu-4-khoan-1", action: "REPLACE" as const, source: "dieu-1", inserts: "" },
    { id: "p2", anchor: "dieu-9", action: "REPEAL" as const, source: "dieu-2", inserts: "" },
  ];
  const graph: LegalGraph = {
    texts: [
      { id: "old", issuedOn: "2017-07-14", effectiveOn: "2017-07-24", expiresOn: null, provisions: rows },
      { id: "new", issuedOn: "2020-12-09", effectiveOn: "2020-12-20", expiresOn: null, provisions: [] },
    ],
    relations: [{ id: "r", kind: "AMENDMENT", from: "new", to: "old", effectiveOn: "2020-12-20", endsOn: null, parts }],
  };
  const words = new Map([["p1", { kind: null, number: "", heading: "", content: "Rừng phòng hộ: 450.000 đồng." }]]);
  const contents = (nodes: ReturnType<typeof readingOf>["original"]["nodes"]) => nodes[0]?.parts.map(({ content }) => content);

  test("bản gốc giữ nguyên chữ và nói điều gì đã xảy ra; bản hợp nhất có chữ của ngày ấy", () => {
    const after = readingOf("old", rows, graph, words, "2021-01-05");
    expect(contents(after.original.nodes)).toEqual(["Rừng phòng hộ: 400.000 đồng.", "Rừng sản xuất: 350.000 đồng."]);
    expect(after.original.nodes[0]?.parts[0]?.marks).toMatchObject([{ does: "CHANGE", by: "new", since: "2020-12-20", source: "dieu-1" }]);
    expect(contents(after.consolidated.nodes)).toEqual(["Rừng phòng hộ: 450.000 đồng.", "Rừng sản xuất: 350.000 đồng."]);
    expect(after.original.unplaced).toMatchObject([{ anchor: "dieu-9", does: "END" }]);
    const before = readingOf("old", rows, graph, words, "2020-12-19");
    expect(contents(before.consolidated.nodes)).toEqual(contents(before.original.nodes));
    expect(before.original.nodes[0]?.parts[0]?.marks).toEqual([]);
  });

  test("các mốc: ngày có hiệu lực và ngày đổi chữ; ngày nào cũng thuộc một mốc", () => {
    const { milestones } = readingOf("old", rows, graph, words, "2021-01-05");
    expect(milestones).toEqual(["2017-07-24", "2020-12-20"]);
    expect(["2017-01-01", "2019-05-05", "2020-12-20", "2030-01-01"].map((at) => milestoneOf(milestones, at))).toEqual([
      "2017-07-24",
      "2017-07-24",
      "2020-12-20",
      "2020-12-20",
    ]);
  });

  test("văn bản đã hết hiệu lực: chữ cuối cùng của nó, không phải chữ cũ trở lại vì văn bản sửa đổi cũng hết", () => {
    const last = { id: "last", issuedOn: "2023-07-12", effectiveOn: "2023-07-22", expiresOn: null, provisions: [] };
    const ends = (kind: "REPLACEMENT" | "REPEAL", to: string) => ({ id: kind, kind, from: "last", to, effectiveOn: "2023-07-22", endsOn: null, parts: [] });
    const ended: LegalGraph = { texts: [...graph.texts, last], relations: [...graph.relations, ends("REPLACEMENT", "old"), ends("REPEAL", "new")] };
    const now = readingOf("old", rows, ended, words, "2026-11-27");
    expect(now.wordsOf).toBe("2023-07-21");
    expect(contents(now.consolidated.nodes)?.[0]).toBe("Rừng phòng hộ: 450.000 đồng.");
    expect(now.consolidated.whole).toMatchObject([{ does: "END", by: "last" }]);
    expect(now.milestones).toEqual(["2017-07-24", "2020-12-20"]);
    expect(eventsToTell(now.validity).map(({ day, what }) => `${day} ${what}`)).toEqual(["2017-07-24 EFFECTIVE", "2020-12-20 BEGINS", "2023-07-22 BEGINS"]);
  });
});
