import { expect, test } from "vitest";
import { cleanPastedHtml } from "./paste";

const item = (bullet: string, text: string) =>
  `<p class=MsoListParagraph><!--[if !supportLists]--><span>${bullet}<span>&nbsp;&nbsp; </span></span><!--[endif]-->${text}<o:p></o:p></p>`;

test("danh sách dán từ Word thành danh sách thật", () => {
  expect(cleanPastedHtml(`${item("·", "Một")}\n${item("·", "Hai")}`)).toBe("<ul><li><p>Một</p></li><li><p>Hai</p></li></ul>");
});

test("danh sách đánh số dán từ Word giữ là danh sách số, kể cả a), b), đ)", () => {
  expect(cleanPastedHtml(`${item("1.", "Một")}${item("2.", "Hai")}`)).toBe("<ol><li><p>Một</p></li><li><p>Hai</p></li></ol>");
  expect(cleanPastedHtml(item("đ)", "Điểm đ"))).toBe("<ol><li><p>Điểm đ</p></li></ol>");
});

test("đoạn trống của Word bị bỏ, đoạn có chữ giữ nguyên", () => {
  expect(cleanPastedHtml(`<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Chữ./.</p>`)).toBe("<p class=MsoNormal>Chữ./.</p>");
});

test("nội dung dán từ nơi khác không bị động đến", () => {
  const html = "<p>&nbsp;</p><ul><li>Một</li></ul>";
  expect(cleanPastedHtml(html)).toBe(html);
});

test("hàng ẩn của Excel không theo vào bài", () => {
  const sheet = (rows: string) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>${rows}</table></html>`;
  const shown = "<tr height=20 style='height:15.0pt'><td>Nà Sa</td></tr>";
  expect(cleanPastedHtml(sheet(`${shown}<tr height=0 style='display:none;mso-height-source:userset'><td>Bí mật</td></tr>`))).toBe(sheet(shown));
});
