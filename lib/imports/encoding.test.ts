import { describe, expect, test } from "vitest";
import { decode, refuseLegacyText } from "./encoding";

/** "Hội nghị tổng kết công tác năm 2020 của HĐND tỉnh" as the fonts of before Unicode have it, byte by byte in Latin-1. */
const legacy = {
  tcvn3: "Héi nghÞ tæng kÕt c«ng t¸c n¨m 2020 cña H§ND tØnh",
  vni: "Hoäi nghò toång keát coâng taùc naêm 2020 cuûa HÑND tænh",
  "windows-1258": "Hôòi nghiò tôÒng kêìt công taìc nãm 2020 cuÒa HÐND tiÒnh",
};
const twice = "Há»™i nghá»‹ tá»•ng káº¿t cÃ´ng tÃ¡c";

const sentence = "Nghị quyết được HĐND tỉnh thông qua";
const reasonOf = (bytes: Uint8Array) => {
  try {
    return `đọc được: ${decode(bytes).text.slice(0, 40)}`;
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
};
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};

describe("bảng mã được đọc", () => {
  test.each([
    ["UTF-8", Buffer.from(sentence)],
    ["UTF-8 có BOM", Buffer.from(`\ufeff${sentence}`)],
    ["UTF-16 LE", utf16(sentence, false)],
    ["UTF-16 BE", utf16(sentence, true)],
  ])("%s cho cùng một câu", (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: sentence, encoding, composed: false });
  });

  test("dấu tổ hợp được ghép lại và nói ra", () => {
    expect(decode(Buffer.from(sentence.normalize("NFD")))).toEqual({ text: sentence, encoding: "UTF-8", composed: true });
  });

  test("dòng kết thúc kiểu Windows và kiểu Mac cũ là một", () => {
    expect(decode(Buffer.from("một\r\nhai\rba\nbốn")).text).toBe("một\nhai\nba\nbốn");
  });

  test("chữ Việt đúng Unicode không bao giờ bị coi là bảng mã cũ, kể cả lẫn tiếng Pháp", () => {
    expect(decode(Buffer.from("Đồng chí thăm trường École française d'Extrême-Orient; à, á, é, ô, ù, í\nHội nghị tổng kết")).text).toContain("École");
  });
});

describe("bảng mã cũ bị từ chối đích danh", () => {
  test.each(Object.entries(legacy))("%s", (reason, latin) => {
    expect(reasonOf(Buffer.from(latin, "latin1"))).toBe(reason);
  });

  test("UTF-8 bị lưu sai thêm một lần", () => {
    expect(reasonOf(Buffer.from(twice))).toBe("encoded-twice");
  });

  test.each(Object.entries(legacy))("%s dán vào một đoạn của văn bản Unicode", (reason, latin) => {
    expect(() => refuseLegacyText(`Hội nghị tổng kết\n${latin}\nĐại biểu thảo luận`)).toThrow(reason);
  });

  test("byte lạ không thành chữ Việt ở bảng mã nào thì nói là không nhận ra", () => {
    expect(reasonOf(Buffer.from([0x41, 0xff, 0x42, 0xc3, 0x28]))).toBe("unknown-encoding");
  });
});

describe("không phải chữ", () => {
  test("byte NUL và ký tự điều khiển", () => {
    expect(reasonOf(Buffer.from([0x41, 0x00, 0x42]))).toBe("not-text");
    expect(reasonOf(Buffer.from([0xff, 0x00, 0x42, 0x01]))).toBe("not-text");
  });

  test("chỉ có khoảng trắng là tệp rỗng", () => {
    expect(reasonOf(Buffer.from("\ufeff \r\n\t\n"))).toBe("empty");
  });
});
