import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SendingLine } from "./sending-line";
import type { OnItsWay } from "./use-sending";

const html = (sending: OnItsWay | null) => renderToStaticMarkup(<SendingLine sending={sending} />);
const spoken = (sending: OnItsWay | null) => /role="status">([^<]*)</.exec(html(sending))?.[1];

test("tiến độ: mắt thấy từng phần trăm, tai nghe từng phần tư; đứt mạng thì nói; vùng đọc có sẵn trước khi gửi", () => {
  const file = { name: "to-trinh.pdf", broken: false };
  expect(spoken(null)).toBe("");
  expect([0, 24, 25, 99, 100].map((percent) => spoken({ ...file, percent }))).toEqual([0, 0, 25, 75, 100].map((step) => `Đang gửi to-trinh.pdf: ${step}%`));
  expect(html({ ...file, percent: 37 })).toContain("to-trinh.pdf: 37%");
  expect(spoken({ ...file, percent: 37, broken: true })).toBe("Mất mạng, đang thử lại.");
});
