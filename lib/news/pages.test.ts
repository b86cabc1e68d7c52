import { expect, test } from "vitest";
import { bodySchema, plainText } from "./body";
import { blockingCount, findingsOf } from "./checks";
import { startingText } from "./page-texts";
import { languageOf, languagesOf, standingPages, translationsOf } from "./pages";

const names = {
  councilName: "Hội đồng nhân dân tỉnh Lạc Giang",
  shortName: "HĐND tỉnh Lạc Giang",
  officeName: "Văn phòng Hội đồng nhân dân tỉnh",
  englishName: "",
  englishOffice: "",
};

test("trang nào có cặp thì cặp dẫn ngược lại, mỗi bên một thứ tiếng", () => {
  for (const { path, language, pair } of standingPages) {
    expect([path, languageOf(path)]).toEqual([path, language]);
    if (pair === null || pair === "/") continue;
    expect([path, languagesOf(pair)[language]]).toEqual([path, path]);
    expect(languageOf(pair)).not.toBe(language);
  }
});

test("liên kết ngôn ngữ: sang đúng trang cùng nội dung, không có thì về trang đầu; hreflang chỉ khi có cặp", () => {
  expect(languagesOf("/gioi-thieu")).toEqual({ vi: "/gioi-thieu", en: "/en/about" });
  expect(languagesOf("/en/contact")).toEqual({ vi: "/lien-he", en: "/en/contact" });
  // Pages that the record makes have a pair too.
  expect(languagesOf("/co-cau")).toEqual({ vi: "/co-cau", en: "/en/organisation" });
  expect(translationsOf("/en/organisation")).toEqual({ vi: "/co-cau", en: "/en/organisation" });
  expect(languagesOf("/tin-tuc/mot-bai")).toEqual({ vi: "/tin-tuc/mot-bai", en: "/en" });
  expect(languagesOf("/en/functions")).toEqual({ vi: "/", en: "/en/functions" });
  expect(translationsOf("/")).toEqual({ vi: "/", en: "/en" });
  expect(translationsOf("/tin-tuc/mot-bai")).toBeNull();
  expect(translationsOf("/en/functions")).toBeNull();
  // "/english" is no English page.
  expect(languageOf("/entry")).toBe("vi");
});

test("chữ có sẵn của mỗi trang đăng được ngay, trang tiếng Anh không có chữ Việt, tên trống thì nói chung", () => {
  for (const { path, language } of standingPages) {
    const text = startingText(path, names);
    const body = bodySchema.parse(text.body);
    const checkable = {
      ...text,
      body,
      bodyText: plainText(body),
      categoryId: null,
      leadFileId: null,
      leadAlt: "",
      bylines: [],
      change: null,
      changeNote: "",
      eventDate: null,
      people: [],
      facts: null,
    };
    expect([path, findingsOf({ ...checkable, correcting: false, page: true })]).toEqual([path, []]);
    expect(blockingCount(findingsOf({ ...checkable, correcting: false }))).toBeGreaterThan(0);
    const words = [text.title, text.standfirst, plainText(body)].join("\n");
    if (language === "en") expect([path, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.exec(words)]).toEqual([path, null]);
  }
  expect(startingText("/en", names).title).toBe("Provincial People’s Council");
  expect(startingText("/en", { ...names, englishName: "Lac Giang Provincial People’s Council" }).title).toBe("Lac Giang Provincial People’s Council");
});
