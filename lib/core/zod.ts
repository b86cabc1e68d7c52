import { z } from "zod";
import { formatNumber } from "./numbers";

/*
 * The one door to zod, for server and browser alike: whoever imports `z` from here gets errors in Vietnamese. zod's own Vietnamese
 * speaks to programmers ("mong đợi string có <=20 ký tự"); these sentences stand where a schema has none of its own.
 */

const formats: Record<string, string> = {
  email: "Nhập địa chỉ thư, ví dụ vanphong@hdnd.lacgiang.example",
  url: "Nhập địa chỉ đầy đủ, ví dụ https://hdnd.lacgiang.example",
  uuid: "Chọn lại từ danh sách",
  date: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021",
  datetime: "Nhập ngày giờ, ví dụ 05/01/2021, 14 giờ 30",
};

/** What to do about one issue. It names no key and no type: those words are English and mean nothing to people. */
function sentenceOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "too_big":
      if (issue.origin === "string") return `Viết gọn lại trong ${formatNumber(Number(issue.maximum))} ký tự`;
      return issue.origin === "array"
        ? `Chọn không quá ${formatNumber(Number(issue.maximum))} mục`
        : `Nhập số không quá ${formatNumber(Number(issue.maximum))}`;
    case "too_small":
      if (issue.origin === "string") return Number(issue.minimum) > 1 ? `Viết ít nhất ${formatNumber(Number(issue.minimum))} ký tự` : "Nhập mục này";
      return issue.origin === "array" ? `Chọn ít nhất ${formatNumber(Number(issue.minimum))} mục` : `Nhập số từ ${formatNumber(Number(issue.minimum))} trở lên`;
    case "invalid_type":
      if (issue.expected === "number" || issue.expected === "int") return "Nhập một số, ví dụ 3";
      return issue.input == null ? "Nhập mục này" : "Nhập lại mục này";
    case "invalid_value":
      return "Chọn lại từ danh sách";
    case "invalid_format":
      return formats[issue.format] ?? "Nhập lại mục này";
    case "unrecognized_keys":
      return "Tải lại trang rồi làm lại: trang đang mở đã cũ";
    default:
      return "Nhập lại mục này";
  }
}

z.config({ localeError: sentenceOf });

export { z };
