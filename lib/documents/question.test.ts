import { expect, test } from "vitest";
import { without, withoutChoices } from "@/lib/search/question";
import { DocumentKind } from "@/prisma/generated/enums";
import { kindOf, kindWord, listAddress, questionOf } from "./question";

test("địa chỉ đọc ra câu hỏi, câu hỏi viết lại thành một địa chỉ; điều không biết thì bỏ", () => {
  const asked = questionOf({ q: "  đất   rừng ", loai: ["to-trinh", "bao-cao", "to-trinh", "la"], nam: "2020", "co-quan": "Ban A", trang: "2", khac: "1" });
  expect(asked).toEqual({
    q: "đất rừng",
    chosen: { kind: ["bao-cao", "to-trinh"], year: ["2020"], field: [], issuer: [], term: [], session: [] },
    days: { from: null, to: null, unclear: [] },
    sort: null,
    page: 2,
  });
  expect(listAddress(asked)).toBe("/van-ban?loai=bao-cao&loai=to-trinh&nam=2020&q=%C4%91%E1%BA%A5t+r%E1%BB%ABng&trang=2");
  expect(listAddress(questionOf({}))).toBe("/van-ban");
  expect(listAddress(without(asked, "kind", "to-trinh"))).toBe("/van-ban?loai=bao-cao&nam=2020&q=%C4%91%E1%BA%A5t+r%E1%BB%ABng");
  expect(listAddress(withoutChoices({ ...asked, q: "" }))).toBe("/van-ban");
});

test("khóa, lĩnh vực, thứ tự, khoảng ngày: mỗi câu hỏi một địa chỉ; ngày đảo thì xếp lại, ngày không có trên lịch thì nói", () => {
  const asked = { khoa: ["15", "14", "x"], "linh-vuc": "dat-dai", "sap-xep": "cu-nhat", tu: "31/12/2020", den: "2020-01-05" };
  expect(listAddress(questionOf(asked))).toBe("/van-ban?den=2020-12-31&khoa=14&khoa=15&linh-vuc=dat-dai&sap-xep=cu-nhat&tu=2020-01-05");
  expect(listAddress(questionOf({ "sap-xep": "moi-nhat" }))).toBe("/van-ban");
  expect(listAddress(questionOf({ "sap-xep": "sat-tu-khoa" }))).toBe("/van-ban");
  expect(listAddress(questionOf({ q: "đất", "sap-xep": "moi-nhat" }))).toBe("/van-ban?q=%C4%91%E1%BA%A5t&sap-xep=moi-nhat");
  expect(questionOf({ tu: "khong-ro", den: "31/02/2020" }).days).toEqual({ from: null, to: null, unclear: ["tu", "den"] });
});

test("mỗi loại văn bản có một chữ riêng trên địa chỉ", () => {
  const kinds = Object.values(DocumentKind);
  expect(new Set(kinds.map(kindWord)).size).toBe(kinds.length);
  expect(kinds.map((kind) => kindOf(kindWord(kind)))).toEqual(kinds);
});
