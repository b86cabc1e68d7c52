import { expect, test } from "vitest";
import { whyNotPassword } from "./password";

const context = ["van.le@lacgiang.example", "Lê Hồng Vân", "Hội đồng nhân dân tỉnh Lạc Giang", "HĐND Lạc Giang"];

test("từ 12 ký tự, tính theo chữ chứ không theo byte", () => {
  expect(whyNotPassword("ngựa leo núi", context)).toBeNull();
  expect(whyNotPassword("ngựa leo nú", context)).toBe("too-short");
});

test("nhận mật khẩu dài 64 ký tự và hơn, đến 200", () => {
  const phrase = "bốn con ngựa leo núi khi trời chưa sáng ";
  expect(whyNotPassword(phrase.repeat(4).slice(0, 64), context)).toBeNull();
  expect(whyNotPassword(phrase.repeat(9).slice(0, 200), context)).toBeNull();
  expect(whyNotPassword(phrase.repeat(9).slice(0, 201), context)).toBe("too-long");
});

test("không bắt phải có chữ hoa, chữ số hay ký hiệu", () => {
  for (const password of ["correct horse battery", "đi chợ mua rau muống", "TRÂU-CÀY-RUỘNG-SÂU"]) expect(whyNotPassword(password, context)).toBeNull();
});

test("mật khẩu hay bị đoán bị từ chối, thêm số hay dấu cũng vậy", () => {
  for (const password of ["Password1234", "mật khẩu 2021!", "matkhau@12345", "qwertyuiop123", "Anh yêu em 1995", "0912 345 678 99", "Admin@123456789"]) {
    expect(whyNotPassword(password, context), password).toBe("too-common");
  }
});

test("lặp lại hoặc xếp theo thứ tự bị từ chối", () => {
  for (const password of ["aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "abcdefghijklmn", "zyxwvutsrqpo"]) {
    expect(whyNotPassword(password, context), password).toBe("too-simple");
  }
});

test("tên mình, tên tài khoản, tên cơ quan bị từ chối; có nhắc tới trong một câu dài thì được", () => {
  for (const password of ["lehongvan1985", "Van.Le@LacGiang", "hdndlacgiang2021", "HoiDongNhanDan!2021"])
    expect(whyNotPassword(password, context), password).toBe("too-personal");
  expect(whyNotPassword("chị Vân thích trồng cà phê", context)).toBeNull();
});
