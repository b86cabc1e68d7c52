import { expect, test } from "vitest";
import { isFontOfCapitals, type Span, toUnicode } from "./legacy-encodings";

test("phông chữ hoa của TCVN3 nhận ra theo tên, kể cả tên có tiền tố của PDF và kiểu đậm nghiêng", () => {
  for (const name of [".VnTimeH", "ABCDEF+.VnArialH", ".VnTimeH,Bold", ".VnArial NarrowH", "XYZABC+.VnTimeH,BoldItalic", ".VnBlackH-Bold", "VnTimeH"])
    expect([name, isFontOfCapitals(name)]).toEqual([name, true]);
  for (const name of [".VnTime", ".VnArial", ".VnTimeh", "ABCDEF+.VnTime,Bold", "TimesNewRomanH", "VNI-TimesH", "Times New Roman", ""])
    expect([name, isFontOfCapitals(name)]).toEqual([name, false]);
});

/** The very bytes that TCVN3 puts on a disk. */
const bytes = (hex: string) => Buffer.from(hex, "hex").toString("latin1");

test("chữ TCVN3 gõ bằng phông chữ hoa ra chữ hoa, phần còn lại giữ nguyên hoa thường", () => {
  // "nghị quyết" in .VnTimeH, then "về ngân sách của Hội đồng nhân dân tỉnh" in .VnTime.
  const title = bytes("6e6768de20717579d574");
  const line = bytes("76d2206e67a96e2073b8636820" + "63f1612048e96920aee56e67206e68a96e2064a96e2074d86e68");
  const text = `${title}\n${line}`;
  const capitals: Span[] = [[0, title.length]];
  expect(toUnicode(text, "tcvn3", capitals)).toBe("NGHỊ QUYẾT\nvề ngân sách của Hội đồng nhân dân tỉnh");
  expect(toUnicode(text, "tcvn3")).toBe("nghị quyết\nvề ngân sách của Hội đồng nhân dân tỉnh");
});

test("ư của TCVN3 mà chương trình khác ghi thành dấu gạch nối được trả lại, dấu gạch nối thật thì giữ", () => {
  const typed = "Th- viÖn, ®-îc -u tiªn, n-íc ngoµi cña Ban KT-NS, c¸c n¨m 2020-2021 - ®¹i biÓu v¨n hãa-x· héi nhÊt trÝ";
  const meant = "Thư viện, được ưu tiên, nước ngoài của Ban KT-NS, các năm 2020-2021 - đại biểu văn hóa-xã hội nhất trí";
  expect(toUnicode(typed, "tcvn3")).toBe(meant);
});
