import { describe, expect, test } from "vitest";
import { type OfficialGiven, officialForm } from "./official-form";
import { officialHtml } from "./official-html";

const given: OfficialGiven = {
  issuer: "Hội đồng nhân dân tỉnh Lạc Giang",
  symbol: "05/NQ-HĐND",
  place: "Lạc Giang",
  issuedOn: new Date(Date.UTC(2021, 0, 5)),
  kind: "Nghị quyết",
  subject: "Về chất lượng nước & đất <khu vực III>",
  preamble: ["Căn cứ Luật Tài nguyên nước;", "Xét Tờ trình số 05/TTr-UBND,"],
  verdict: "Quyết nghị",
  parts: [
    { kind: "chapter", number: "I", heading: "Quy định chung", text: "" },
    { kind: "article", number: "1", heading: "Phạm vi", text: "" },
    { kind: "clause", number: "1", heading: "", text: "Nghị quyết này quy định." },
    { kind: "point", number: "đ", heading: "", text: "Nước mặt;" },
    { kind: "article", number: "2", heading: "", text: "Có hiệu lực từ ngày ký." },
    { kind: "annex", number: "I", heading: "Danh mục", text: "Sông Lạc" },
  ],
  signedFor: "",
  signerTitle: "Chủ tịch",
  signerName: "Hoàng Thị Minh Hạnh",
  signed: true,
  recipients: ["- Chính phủ", "Lưu: VT;"],
  note: "",
};

describe("thể thức văn bản", () => {
  const form = officialForm(given);

  test("cơ quan ban hành viết hoa, địa danh ở dòng riêng", () => {
    expect(form.issuer).toEqual(["HỘI ĐỒNG NHÂN DÂN", "TỈNH LẠC GIANG"]);
    expect(officialForm({ ...given, issuer: "Văn phòng" }).issuer).toEqual(["VĂN PHÒNG"]);
  });

  test("ngày dưới 10 và tháng 1, 2 có số 0; chưa ban hành thì để trống", () => {
    expect(form.placeAndDay).toBe("Lạc Giang, ngày 05 tháng 01 năm 2021");
    expect(officialForm({ ...given, issuedOn: new Date(Date.UTC(2021, 5, 29)) }).placeAndDay).toBe("Lạc Giang, ngày 29 tháng 6 năm 2021");
    expect(officialForm({ ...given, issuedOn: null }).placeAndDay).toContain("ngày … tháng");
  });

  test("căn cứ và nơi nhận: chấm phẩy giữa các dòng, chấm ở dòng cuối", () => {
    expect(form.preamble).toEqual(["Căn cứ Luật Tài nguyên nước;", "Xét Tờ trình số 05/TTr-UBND."]);
    expect(form.recipients).toEqual(["Chính phủ;", "Lưu: VT."]);
  });

  test("Chương, Điều, khoản, điểm mang số như bản in; phụ lục đứng sau chữ ký", () => {
    expect(form.lines.map(({ label, heading, text }) => [label, heading, text].filter(Boolean).join(" | "))).toEqual([
      "Chương I | QUY ĐỊNH CHUNG",
      "Điều 1. | Phạm vi",
      "1. Nghị quyết này quy định.",
      "đ) Nước mặt;",
      "Điều 2. | Có hiệu lực từ ngày ký.",
    ]);
    expect(form.annexes.map(({ label }) => label)).toEqual(["Phụ lục I"]);
  });

  test("trang in: chữ của hồ sơ không thành mã, đề mục liền bậc, phụ lục sau nơi nhận", () => {
    const html = officialHtml(form);
    expect(html).toContain("Về chất lượng nước &amp; đất &lt;khu vực III&gt;");
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level).join("")).toBe("1232");
    expect(html.indexOf("Phụ lục I")).toBeGreaterThan(html.indexOf("Nơi nhận"));
    expect(html).not.toMatch(/<script|https?:/);
  });
});
