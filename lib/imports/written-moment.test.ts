import { expect, test } from "vitest";
import { isoDateTime } from "@/lib/core/dates";
import { writtenMoment } from "./written-moment";

const written = (text: string) => {
  const moment = writtenMoment(text);
  return moment && isoDateTime(moment);
};

test.each([
  ["2021-01-05T08:30:00+07:00", "2021-01-05T08:30:00+07:00"],
  ["2021-01-05T01:30:00Z", "2021-01-05T08:30:00+07:00"],
  ["2021-01-05T01:30:00+0000", "2021-01-05T08:30:00+07:00"],
  ["2021-01-05 08:30:00", "2021-01-05T08:30:00+07:00"],
  ["2021-01-05", "2021-01-05T00:00:00+07:00"],
  ["Thứ Ba, 05/01/2021 | 08:30", "2021-01-05T08:30:00+07:00"],
  ["Cập nhật lúc 14h05, ngày 5-1-2021", "2021-01-05T14:05:00+07:00"],
  ["05/01/2021 2:07 CH", "2021-01-05T14:07:00+07:00"],
  ["Tue, 05 Jan 2021 01:30:00 +0000", "2021-01-05T08:30:00+07:00"],
  ["05 Jan 2021 01:30:00 GMT", "2021-01-05T08:30:00+07:00"],
])("giờ đăng viết kiểu “%s”", (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each(["", "31/02/2021", "Kỳ họp thứ 15", "0000-00-00 00:00:00", "05/01/1921", "12345"])("“%s” không phải giờ đăng", (text) => {
  expect(writtenMoment(text)).toBeNull();
});
