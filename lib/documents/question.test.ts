import { expect, test } from "vitest";
import { without, withoutChoices } from "@/lib/search/question";
import { DocumentKind } from "@/prisma/generated/enums";
import { kindOf, kindWord, listAddress, questionOf } from "./question";

test("địa chỉ đọc ra câu hỏi, câu hỏi viết lại thành một địa chỉ; điều không biết thì bỏ", () => {
  const asked = questionOf({ q: "  đất   rừng ", loai: ["to-trinh", "bao-cao", "to-trinh", "la"], nam: "2020", "co-quan": "Ban A", trang: "2", khac: "1" });
  expect(asked).toEqual({ q: "đất rừng", chosen: { kind: ["bao-cao", "to-trinh"], year: ["2020"], issuer: [], session: [] }, page: 2 });
  expect(listAddress(asked)).toBe("/van-ban?loai=bao-cao&loai=to-trinh&nam=2020&q=%C4%91%E1%BA%A5t+r%E1%BB%ABng&trang=2");
  expect(listAddress(questionOf({}))).toBe("/van-ban");
  expect(listAddress(without(asked, "kind", "to-trinh"))).toBe("/van-ban?loai=bao-cao&nam=2020&q=%C4%91%E1%BA%A5t+r%E1%BB%ABng");
  expect(listAddress(withoutChoices({ ...asked, q: "" }))).toBe("/van-ban");
});

test("mỗi loại văn bản có một chữ riêng trên địa chỉ", () => {
  const kinds = Object.values(DocumentKind);
  expect(new Set(kinds.map(kindWord)).size).toBe(kinds.length);
  expect(kinds.map((kind) => kindOf(kindWord(kind)))).toEqual(kinds);
});
