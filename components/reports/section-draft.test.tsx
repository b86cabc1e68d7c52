import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Conflict } from "@/components/editor/conflict";
import { mergeDrafts, settleMerge, spotKeys } from "@/components/editor/merge";
import type { ReportBlock } from "@/lib/reports/body";
import { sectionConflict } from "./section-conflict";
import { type SectionDraft, sectionDraft } from "./section-draft";
import { plainSection } from "./section-words";

const figures = [{ indicator: "nghi-quyet", unit: "nghị quyết" as const, value: 97, breakdowns: [] }];
const token = { type: "figure" as const, attrs: { indicator: "nghi-quyet", form: "words" as const } };
const chart: ReportBlock = { type: "chart", attrs: { key: "nghi-quyet-loai" } };
const said = (before: string, after: string): ReportBlock => ({
  type: "paragraph",
  content: [{ type: "text", text: before }, token, { type: "text", text: after }],
});
const draft = (content: ReportBlock[], title = "Kết quả"): SectionDraft => ({ title, body: { type: "doc", content } });
const words = ({ body }: SectionDraft) => plainSection(body, figures).split("\n");
const base = draft([said("Hội đồng thông qua ", "."), said("Đã ban hành ", " đúng hạn.")]);

test("hai người sửa hai đoạn của một phần: tự gộp, con số vẫn là con số, không thành chữ gõ", () => {
  const mine = draft([said("Năm 2020 Hội đồng thông qua ", "."), said("Đã ban hành ", " đúng hạn.")]);
  const theirs = draft([said("Hội đồng thông qua ", "."), said("Đã ban hành ", " đúng hạn, đủ hồ sơ.")], "Kết quả đạt được");
  const merge = mergeDrafts(sectionDraft, base, mine, theirs);
  expect(spotKeys(merge)).toEqual([]);
  const both = settleMerge(merge, {});
  expect(words(both)).toEqual(["Năm 2020 Hội đồng thông qua 97 nghị quyết.", "Đã ban hành 97 nghị quyết đúng hạn, đủ hồ sơ."]);
  expect([both.title, both.body.content[0]]).toEqual(["Kết quả đạt được", said("Năm 2020 Hội đồng thông qua ", ".")]);
});

test("cùng sửa một câu ở hai chỗ thì gộp được thành một câu; cùng đổi tên phần, cùng bỏ và đổi biểu đồ thì phải chọn", () => {
  const mine = draft([said("Hội đồng tỉnh thông qua ", "."), said("Đã ban hành ", " đúng hạn.")], "Kết quả năm 2020");
  const theirs = draft([said("Hội đồng thông qua ", ", không quá hạn."), said("Đã ban hành ", " đúng hạn.")], "Kết quả đạt được");
  const merge = mergeDrafts(sectionDraft, base, mine, theirs);
  const [name = "", place = ""] = spotKeys(merge);
  const settled = settleMerge(merge, { [name]: "theirs", [place]: "both" });
  expect([settled.title, words(settled)[0]]).toEqual(["Kết quả đạt được", "Hội đồng tỉnh thông qua 97 nghị quyết, không quá hạn."]);

  const other: ReportBlock = { type: "chart", attrs: { key: "nghi-quyet-ky-hop" } };
  const drawn = mergeDrafts(sectionDraft, draft([chart]), draft([]), draft([other]));
  const stands = { version: 4, who: "Trần Thu Hà", at: "8 giờ 05", what: "viết báo cáo: nội dung", draft: draft([other]) };
  const charts = [{ key: "nghi-quyet-ky-hop", name: "Nghị quyết theo kỳ họp" }];
  const nothing = () => undefined;
  const html = renderToStaticMarkup(
    <Conflict stands={stands} merge={drawn} view={sectionConflict("s", figures, charts)} onSettle={nothing} onDiscard={nothing} />,
  );
  for (const shown of ['id="xung-dot-s"', "Biểu đồ sau đoạn 0", "Đã bỏ biểu đồ này", "Nghị quyết theo kỳ họp", "Trần Thu Hà đã viết báo cáo: nội dung"])
    expect(html).toContain(shown);
});

test("bản giữ trên máy không nguyên vẹn thì không đem ra", () => {
  expect(sectionDraft.isWhole(base)).toBe(true);
  for (const kept of [null, {}, { title: "Kết quả" }, { ...base, body: { type: "doc", content: [{ type: "quote" }] } }])
    expect(sectionDraft.isWhole(kept)).toBe(false);
});
