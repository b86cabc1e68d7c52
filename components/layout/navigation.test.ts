import { expect, test } from "vitest";
import { AREAS, navigationLinks, orderedEntries, WAYS } from "./navigation";

const province = { href: "https://tinh.example", name: "Cổng thông tin tỉnh", shown: true };
const hrefs = (kept: Parameters<typeof navigationLinks>[0]) => navigationLinks(kept).map(({ href }) => href);
const areas = AREAS.map(({ href }) => href as string);
const ways = WAYS.map(({ href }) => href as string);

test("chưa ai sắp xếp thì theo thứ tự của phần mềm, mục đầu của nhóm cuối đứng sang phải", () => {
  expect(hrefs([])).toEqual([...areas, ...ways]);
  expect(navigationLinks([]).filter(({ end }) => end)).toEqual([expect.objectContaining({ href: ways[0] })]);
});

test("mục ẩn thì không hiện, liên kết thêm đứng đúng chỗ, khu mới của phần mềm tự vào trước nhóm cuối", () => {
  const kept = [province, { href: "/tin-tuc", name: null, shown: false }, { href: "/gioi-thieu", name: null, shown: true }];
  expect(hrefs(kept)).toEqual([province.href, ...areas.filter((href) => href !== "/tin-tuc"), "/gioi-thieu", "/tim-kiem"]);
  expect(orderedEntries([province]).map(({ href }) => href)).toEqual([province.href, ...areas, ...ways]);
});

test("khu mà phần mềm không còn thì biến khỏi thanh điều hướng; xếp nhóm cuối lên trước thì không mục nào bị đẩy sang phải", () => {
  expect(hrefs([{ href: "/khong-con", name: null, shown: true }])).toEqual([...areas, ...ways]);
  const first = [...ways, ...areas].map((href) => ({ href, name: null, shown: true }));
  expect(navigationLinks(first).some(({ end }) => end)).toBe(false);
});
