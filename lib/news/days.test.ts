import { expect, test } from "vitest";
import { dayFindings, futureDaysIn } from "./days";

const today = "2026-11-27";

test.each([
  ["Sáng 14/12, tại Hội trường tỉnh, HĐND tỉnh khai mạc kỳ họp thứ 18.", ["14/12"]],
  ["Ngày 14/12/2026, Thường trực HĐND tỉnh họp phiên thứ 30.", ["14/12/2026"]],
  ["Chiều ngày 05 tháng 12 năm 2026, Ban Pháp chế làm việc với Sở Tư pháp.", ["05 tháng 12 năm 2026"]],
  ["Kỳ họp đã bế mạc chiều 11.12.2026.", ["11.12.2026"]],
  ["Đoàn giám sát đã làm việc với UBND huyện Sông Lạc ngày 28/11.", ["28/11"]],
  ["Hội nghị vừa diễn ra ngày 03/01/2027 tại Lạc Thành.", ["03/01/2027"]],
])("ngày chưa đến trong việc đã qua: %s", (text, expected) => {
  expect(futureDaysIn(text, today)).toEqual(expected);
});

test.each([
  "Sáng 26/11, HĐND tỉnh khai mạc kỳ họp thứ 18.",
  "Sáng 27/11, HĐND tỉnh khai mạc kỳ họp thứ 18.",
  "Sáng 14/12, HĐND tỉnh sẽ khai mạc kỳ họp thứ 18.",
  "Ngày 14/12/2026, dự kiến khai mạc kỳ họp thứ 18.",
  "Thường trực HĐND tỉnh đã thống nhất tổ chức kỳ họp vào ngày 08/12/2026.",
  "Kế hoạch giám sát thực hiện đến ngày 31/12/2026.",
  "Nghị quyết đã được thông qua, có hiệu lực từ ngày 01/01/2027.",
  "UBND tỉnh đã yêu cầu các sở hoàn thành trước ngày 15/12/2026.",
  "Ngày 20/10, Ban Dân tộc khảo sát tại xã Bản Mới.",
  "Nghị quyết số 45/2026/NQ-HĐND đã được ban hành.",
  "Cử tri đã gửi kiến nghị, hạn trả lời là 31/12/2026.",
  "Ngày 31/02/2027, không có ngày này.",
  "Tỷ lệ 14/15 đại biểu đã tán thành.",
  "Ngày 05/3, HĐND tỉnh khai mạc kỳ họp chuyên đề.",
])("không nhắc nhầm: %s", (text) => {
  expect(futureDaysIn(text, today)).toEqual([]);
});

test("ngày 14/12 đọc vào đầu tháng Giêng là ngày của năm trước", () => {
  expect(futureDaysIn("Sáng 14/12, HĐND tỉnh khai mạc kỳ họp.", "2027-01-05")).toEqual([]);
});

test("ngày diễn ra chưa đến chỉ nhắc khi bài kể việc đã qua; chưa biết hôm nay thì chưa nói gì", () => {
  const event = { standfirst: "", bodyText: "", eventDate: new Date("2026-12-14T00:00:00Z") };
  expect(dayFindings({ ...event, title: "HĐND tỉnh đã bế mạc kỳ họp thứ 18" }, today)).toHaveLength(1);
  expect(dayFindings({ ...event, title: "HĐND tỉnh sẽ họp kỳ thứ 18" }, today)).toEqual([]);
  expect(dayFindings({ ...event, title: "Giấy mời dự kỳ họp thứ 18" }, today)).toEqual([]);
  expect(dayFindings({ ...event, title: "HĐND tỉnh đã bế mạc kỳ họp thứ 18" }, null)).toEqual([]);
});
