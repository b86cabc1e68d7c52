import { describe, expect, test } from "vitest";
import type { ReportBody } from "./body";
import { carriedOver, emptyReportBody, renamed, standardSections } from "./structure";

const words = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const counted = {
  type: "paragraph" as const,
  content: [
    { type: "text" as const, text: "Hội đồng thông qua " },
    { type: "figure" as const, attrs: { indicator: "nghi-quyet", form: "words" as const } },
  ],
};
const chart = { type: "chart" as const, attrs: { key: "nghi-quyet-loai" } };
const heading = (text: string) => ({ type: "heading" as const, attrs: { level: 3 as const }, content: [{ type: "text" as const, text }] });

describe("cấu trúc của báo cáo mới", () => {
  test("sáu phần thường có; phương hướng nói kỳ sau", () => {
    expect(standardSections("năm 2021").map(({ kind }) => kind)).toEqual(["RESULTS", "LIMITS", "CAUSES", "LESSONS", "DIRECTIONS", "APPENDIX"]);
    expect(standardSections("năm 2021")[4]?.title).toBe("Phương hướng năm 2021");
    expect(standardSections(null)[4]?.title).toBe("Phương hướng");
  });

  test("con số và biểu đồ theo sang, lời của năm cũ thì không", () => {
    const old: ReportBody = { type: "doc", content: [heading("Kỳ họp"), counted, words("Năm nay mưa lũ nhiều."), heading("Khác"), words("Lời riêng."), chart] };
    expect(carriedOver("RESULTS", old).content).toEqual([heading("Kỳ họp"), counted, heading("Khác"), chart]);
    expect(carriedOver("LIMITS", { type: "doc", content: [heading("Khác"), words("Lời riêng.")] })).toEqual(emptyReportBody);
  });

  test("phương hướng theo sang nguyên lời, để nhắc điều đã hứa", () => {
    const old: ReportBody = { type: "doc", content: [words("Công khai tiến độ trả lời từng kiến nghị.")] };
    expect(carriedOver("DIRECTIONS", old)).toEqual(old);
  });

  test("tên phần đổi theo kỳ", () => {
    expect(renamed("Phương hướng năm 2021", ["năm 2021", "năm 2020"], ["năm 2022", "năm 2021"])).toBe("Phương hướng năm 2022");
    expect(renamed("Kết quả năm 2020", ["năm 2021", "năm 2020"], ["năm 2022", "năm 2021"])).toBe("Kết quả năm 2021");
    expect(renamed("Hạn chế", ["năm 2021"], ["năm 2022"])).toBe("Hạn chế");
  });
});
