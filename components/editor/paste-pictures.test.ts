import { getSchema } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { bodySchema } from "@/lib/news/body";
import { extensions } from "./extensions";
import { cleanPastedHtml } from "./paste";
import { type ClipboardPicture, withEveryPlace, withPicturePlaces } from "./paste-pictures";
import { storedBody } from "./stored-body";

const schema = getSchema(extensions);

function read(html: string) {
  const pictures: ClipboardPicture[] = [];
  const out = withPicturePlaces(html, (picture) => `k${pictures.push(picture)}`);
  return { out, pictures };
}

test("ảnh nằm ngay trong chỗ dán thành tệp để tải lên, mô tả đi theo", async () => {
  const { out, pictures } = read(`<p>Trước</p><img alt='Một "góc" chợ' src="data:image/png;base64,aGVsbG8=">`);
  expect(out).toBe('<p>Trước</p><figure data-portal-figure data-pasted="k1" data-alt="Một &quot;góc&quot; chợ"></figure>');
  expect(pictures[0]?.file?.type).toBe("image/png");
  expect(await pictures[0]?.file?.text()).toBe("hello");
});

test("ảnh ở trang khác hoặc ở ổ đĩa thành chỗ ảnh còn thiếu, không địa chỉ nào ở lại; ảnh đếm lượt xem bị bỏ", () => {
  const { out, pictures } = read(
    '<img src="https://bao.example/a/hop.jpg?w=1"><img src="file:///C:/Temp/msohtml/clip_image001.png"><img src="https://dem.example/x" width="1" height=1><img src="data:image/svg+xml,%3Csvg%3E">',
  );
  expect(pictures.map(({ file, name }) => [file, name])).toEqual([
    [null, "hop.jpg"],
    [null, "clip_image001.png"],
    [null, ""],
  ]);
  expect(out).not.toMatch(/https?:|file:|data:/);
});

test("bảng chỉ để đặt ảnh được tháo ra, bảng số liệu bên cạnh còn nguyên", () => {
  const { out } = read("<table><tr><td><img src=a.jpg></td></tr><tr><td>Quang cảnh</td></tr></table><table><tr><td>1</td></tr></table>");
  expect(out).toContain("<div>Quang cảnh</div>");
  expect(out).toContain("<table><tr><td>1</td></tr></table>");
});

test("đoạn của Word chỉ chứa ảnh không bị coi là đoạn trống", () => {
  expect(cleanPastedHtml('<p class=MsoNormal><img src="data:image/png;base64,aGVsbG8="></p>')).toContain("<img");
});

test("chỗ ảnh không đặt được giữa danh sách thì đứng cuối, đoạn trống quanh ảnh không còn", () => {
  const figure = schema.nodeFromJSON({ type: "figure", attrs: { pasted: "k1" } });
  const blank = schema.nodeFromJSON({ type: "paragraph" });
  const words = schema.nodeFromJSON({ type: "paragraph", content: [{ type: "text", text: "Chữ" }] });
  const slice = withEveryPlace(new Slice(Fragment.from([blank, figure, blank, words]), 1, 1), schema, ["k1", "k2"]);
  expect(slice.content.toJSON().map((node: { type: string; attrs?: { pasted: string } }) => node.attrs?.pasted ?? node.type)).toEqual([
    "k1",
    "paragraph",
    "k2",
  ]);
  expect([slice.openStart, slice.openEnd]).toEqual([0, 0]);
});

test("bài được lưu không mang khóa của ảnh đã dán", () => {
  const doc = schema.nodeFromJSON({ type: "doc", content: [{ type: "figure", attrs: { pasted: "k1" } }] }).toJSON();
  expect(bodySchema.parse(storedBody(doc)).content).toEqual([{ type: "figure", attrs: { fileId: null, caption: "", credit: "", alt: "" } }]);
});
