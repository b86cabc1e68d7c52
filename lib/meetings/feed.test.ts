import { expect, test } from "vitest";
import type { FeedEntry } from "./calendar";
import { icsOf } from "./feed";

const entry = (overrides: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ id: "0197e0a0-0000-7000-8000-000000000001", kind: "CONFERENCE", title: "Hội nghị tổng kết; công tác năm 2020, triển khai 2021" },
  ...{ startsAt: new Date("2021-01-05T07:00:00Z"), endsAt: new Date("2021-01-05T10:00:00Z"), allDay: false, from: "2021-01-05", to: "2021-01-05", minute: 840 },
  ...{ place: "Hội trường tỉnh", line: "", state: "NEW", stateNote: "", href: "/lich/hoi-nghi", organisers: ["Đảng ủy", "Văn phòng"] },
  ...{ file: "/lich/su-kien/hoi-nghi.ics", sessionFile: null },
  ...{ sequence: 2, updatedAt: new Date("2021-01-04T00:45:00Z"), details: ["Bà Hoàng Thị Minh Hạnh chủ trì"] },
  ...overrides,
});
const urlOf = (path: string) => `https://hdnd.lacgiang.example${path}`;

/** The lines of a file as a program reads them: those folded are whole again. */
function linesOf(file: string): string[] {
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  return file.replace(/\r\n[ \t]/g, "").split("\r\n");
}

test("một cuộc họp: mã cố định, số lần sửa, giờ Việt Nam kèm múi giờ, chữ có dấu được giữ, dấu phẩy và chấm phẩy được thoát", () => {
  const lines = linesOf(icsOf("Lịch công tác HĐND tỉnh", [entry()], urlOf));
  for (const line of [
    "BEGIN:VCALENDAR",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Lịch công tác HĐND tỉnh",
    "TZID:Asia/Ho_Chi_Minh",
    "UID:0197e0a0-0000-7000-8000-000000000001",
    "SEQUENCE:2",
    "DTSTAMP:20210104T004500Z",
    "LAST-MODIFIED:20210104T004500Z",
    "DTSTART;TZID=Asia/Ho_Chi_Minh:20210105T140000",
    "DTEND;TZID=Asia/Ho_Chi_Minh:20210105T170000",
    "SUMMARY:Hội nghị tổng kết\\; công tác năm 2020\\, triển khai 2021",
    "LOCATION:Hội trường tỉnh",
    "DESCRIPTION:Bà Hoàng Thị Minh Hạnh chủ trì\\nTổ chức: Đảng ủy\\, Văn phòng",
    "STATUS:CONFIRMED",
    "URL;VALUE=URI:https://hdnd.lacgiang.example/lich/hoi-nghi",
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1);
});

test("hoãn là chưa chắc, hủy là hủy; đều nói lý do", () => {
  const state = (state: "POSTPONED" | "CANCELLED") => linesOf(icsOf("Lịch", [entry({ state, stateNote: "Mưa lũ" })], urlOf));
  expect(state("POSTPONED")).toEqual(
    expect.arrayContaining(["STATUS:TENTATIVE", expect.stringMatching(/^SUMMARY:Hoãn: /), expect.stringMatching(/^DESCRIPTION:Hoãn: Mưa lũ/)]),
  );
  expect(state("CANCELLED")).toEqual(expect.arrayContaining(["STATUS:CANCELLED", expect.stringMatching(/^SUMMARY:Hủy: /)]));
});

test("cả ngày, nhiều ngày: ngày cuối là ngày sau ngày cuối, không có giờ", () => {
  const days = { allDay: true, from: "2020-12-09", to: "2020-12-11", startsAt: new Date("2020-12-08T17:00:00Z"), endsAt: new Date("2020-12-10T17:00:00Z") };
  const lines = linesOf(icsOf("Lịch", [entry(days)], urlOf));
  expect(lines).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20201209", "DTEND;VALUE=DATE:20201212"]));
});

test("hỏi hai lần được hai tệp như nhau; ký tự điều khiển không lọt vào", () => {
  const asked = () => icsOf("Lịch", [entry({ title: "Họp\u0007 Ban" }), entry({ id: "b", title: "Dòng một\r\nBEGIN:VEVENT" })], urlOf);
  expect(asked()).toBe(asked());
  expect(linesOf(asked()).filter((line) => line.startsWith("SUMMARY"))).toEqual(["SUMMARY:Họp Ban", "SUMMARY:Dòng một\\nBEGIN:VEVENT"]);
});
