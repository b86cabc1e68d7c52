import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/news/body";
import { articleDraft } from "./article-draft";
import type { Draft } from "./draft";
import { mergeDrafts as mergeAny, settleMerge, spotKeys } from "./merge";
import type { Choice } from "./merge-text";

const mergeDrafts = (base: Draft | null, mine: Draft, theirs: Draft) => mergeAny(articleDraft, base, mine, theirs);

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const draft = (blocks: (string | Block)[], fields: Partial<Draft> = {}): Draft => ({
  title: "Hội nghị tổng kết",
  standfirst: "",
  body: { type: "doc", content: blocks.map((block) => (typeof block === "string" ? paragraph(block) : block)) },
  categoryId: "",
  eventDate: "",
  proposedPublishAt: "",
  bylines: [],
  people: [],
  attachments: [],
  leadFileId: null,
  leadAlt: "",
  correcting: false,
  change: "",
  changeNote: "",
  ...fields,
});
const words = ({ body }: Draft) =>
  body.content.map((block) => (block.type === "paragraph" ? (block.content ?? []).map((node) => ("text" in node ? node.text : "")).join("") : block.type));

const base = draft(["Một.", "Hai.", "Ba.", "Bốn."]);

test("hai người sửa hai đoạn, kể cả hai đoạn liền nhau: tự gộp, không phải chọn gì", () => {
  const merge = mergeDrafts(base, draft(["Một.", "Hai của tôi.", "Ba.", "Bốn."]), draft(["Một.", "Hai.", "Ba của chị Hà.", "Bốn.", "Năm."]));
  expect(spotKeys(merge)).toEqual([]);
  expect(words(settleMerge(merge, {}))).toEqual(["Một.", "Hai của tôi.", "Ba của chị Hà.", "Bốn.", "Năm."]);
});

test("cùng sửa một đoạn: chọn của tôi, của người kia, hoặc cả hai khi sửa khác chỗ trong câu", () => {
  const before = draft(["Năm 2020 Hội đồng tổ chức 7 kỳ họp, thông qua các nghị quyết."]);
  const mine = draft(["Năm 2020 Hội đồng tỉnh tổ chức 7 kỳ họp, thông qua các nghị quyết."]);
  const theirs = draft(["Năm 2020 Hội đồng tổ chức 7 kỳ họp, thông qua 97 nghị quyết."]);
  const merge = mergeDrafts(before, mine, theirs);
  const [key = ""] = spotKeys(merge);
  expect(spotKeys(merge)).toHaveLength(1);
  const as = (choice: Choice) => words(settleMerge(merge, { [key]: choice }));
  expect(as("mine")).toEqual(words(mine));
  expect(as("theirs")).toEqual(words(theirs));
  expect(as("both")).toEqual(["Năm 2020 Hội đồng tỉnh tổ chức 7 kỳ họp, thông qua 97 nghị quyết."]);
});

test("cùng sửa đúng một chữ thì “cả hai” là hai đoạn đứng cạnh nhau; chữ đậm còn nguyên khi gộp", () => {
  const clash = mergeDrafts(draft(["Có 36 phòng."]), draft(["Có 38 phòng."]), draft(["Có 40 phòng."]));
  const [spot] = clash.parts;
  expect(spot?.kind === "spot" && spot.spot.woven).toBe(false);
  expect(words(settleMerge(clash, { [spotKeys(clash)[0] ?? ""]: "both" }))).toEqual(["Có 38 phòng.", "Có 40 phòng."]);
  const bold: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "Có " },
      { type: "text", text: "38", marks: [{ type: "bold" }] },
      { type: "text", text: " phòng ở." },
    ],
  };
  const plain: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "Có " },
      { type: "text", text: "36", marks: [{ type: "bold" }] },
      { type: "text", text: " phòng ở." },
    ],
  };
  const longer: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "Có " },
      { type: "text", text: "36", marks: [{ type: "bold" }] },
      { type: "text", text: " phòng ở mới." },
    ],
  };
  const woven = mergeDrafts(draft([plain]), draft([bold]), draft([longer]));
  expect(settleMerge(woven, { [spotKeys(woven)[0] ?? ""]: "both" }).body.content).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Có " },
        { type: "text", text: "38", marks: [{ type: "bold" }] },
        { type: "text", text: " phòng ở mới." },
      ],
    },
  ]);
});

test("một người xóa đoạn mà người kia sửa: phải chọn, không đoạn nào tự mất", () => {
  const merge = mergeDrafts(base, draft(["Một.", "Ba.", "Bốn."]), draft(["Một.", "Hai, sửa lại.", "Ba.", "Bốn."]));
  const [key = ""] = spotKeys(merge);
  expect(key).not.toBe("");
  expect(words(settleMerge(merge, { [key]: "theirs" }))).toEqual(["Một.", "Hai, sửa lại.", "Ba.", "Bốn."]);
});

test("các ô bên cạnh: ai sửa thì lấy của người đó, cùng sửa thì chọn; danh sách gộp được cả hai", () => {
  const byline = (name: string) => ({ name, role: "TEXT" as const, personId: null });
  const merge = mergeDrafts(
    draft([], { bylines: [byline("Lê Hồng Vân")] }),
    draft([], { title: "Tiêu đề của tôi", eventDate: "05/01/2021", bylines: [byline("Lê Hồng Vân"), byline("Trần Khải")] }),
    draft([], { title: "Tiêu đề của chị Hà", categoryId: "giam-sat", bylines: [byline("Lê Hồng Vân"), byline("Trần Thu Hà")] }),
  );
  expect(spotKeys(merge)).toEqual(["muc-title", "muc-bylines"]);
  const settled = settleMerge(merge, { "muc-title": "theirs", "muc-bylines": "both" });
  expect(settled).toMatchObject({ title: "Tiêu đề của chị Hà", eventDate: "05/01/2021", categoryId: "giam-sat" });
  expect(settled.bylines.map(({ name }) => name)).toEqual(["Lê Hồng Vân", "Trần Khải", "Trần Thu Hà"]);
});

test("không biết bản gốc thì chỗ nào khác nhau cũng phải chọn hoặc còn đủ chữ của cả hai", () => {
  const merge = mergeDrafts(null, draft(["Một.", "Hai của tôi.", "Ba."]), draft(["Một.", "Hai của chị Hà.", "Ba."], { title: "Khác" }));
  expect(spotKeys(merge)).toEqual(["muc-title", expect.stringMatching(/^doan-/)]);
});

test("gộp với bản không ai sửa trả lại đúng bản kia, với mọi bản", () => {
  const text = fc.array(fc.constantFrom("Một.", "Hai.", "Ba.", "Bốn.", "Năm."), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (old, next) => {
      const [before, after] = [draft(old), draft(next)];
      for (const merge of [mergeDrafts(before, after, before), mergeDrafts(before, before, after), mergeDrafts(before, after, after)]) {
        expect(spotKeys(merge)).toEqual([]);
        expect(words(settleMerge(merge, {}))).toEqual(next);
      }
    }),
  );
});
