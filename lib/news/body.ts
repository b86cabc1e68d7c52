import { verbatim } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { placesOf, tableLimits } from "./tables";

/*
 * The text of an article, as the editor (ProseMirror/TipTap) stores it and the server renders it. One closed schema: a node or
 * an attribute that is not named here does not exist. Stored in NFC.
 */

/** What the boxes of pictures, quotations and figures take, in signs. */
export const bodyLimits = { caption: 1000, credit: 200, alt: 1000, speaker: 300, value: 20, label: 300, detail: 500, tableCaption: tableLimits.caption };

/** Only addresses that a reader may be sent to; `javascript:`, `data:` and the like are refused. */
export const linkTarget = z
  .string()
  .max(2000, { error: "Liên kết dài quá 2.000 ký tự. Dán lại địa chỉ, bỏ phần sau dấu ?" })
  .regex(/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/, { error: "Liên kết phải bắt đầu bằng https://, mailto:, tel: hoặc /" });

/** The name of a heading within a page, as the public page makes it. */
export const anchorPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A link names an address, or an article of this portal: that one finds its page wherever it moves. */
export const linkAttrs = z.union([
  z.strictObject({ href: linkTarget }),
  z.strictObject({ articleId: z.uuid({ error: "Chọn lại bài để liên kết" }), anchor: z.string().max(200).regex(anchorPattern).optional() }),
]);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: linkAttrs }),
]);
const text = z.strictObject({
  type: z.literal("text"),
  text: verbatim(20_000, "Có đoạn dài quá 20.000 ký tự. Tách đoạn đó thành nhiều đoạn"),
  marks: z.array(mark).max(3).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z
  .array(z.discriminatedUnion("type", [text, hardBreak]))
  .max(2000, { error: "Có đoạn đổi kiểu chữ quá nhiều lần. Tách đoạn đó thành nhiều đoạn" });

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline.optional() });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.optional(),
});

/** A list of paragraphs and of lists, in the texts of every domain. */
export interface ListOf<P> {
  type: "bulletList" | "orderedList";
  content: { type: "listItem"; content: (P | ListOf<P>)[] }[];
}

export function listOf<P>(inside: z.ZodType<P>): z.ZodType<ListOf<P>> {
  const list: z.ZodType<ListOf<P>> = z.lazy(() =>
    z.strictObject({
      type: z.enum(["bulletList", "orderedList"]),
      content: z
        .array(
          z.strictObject({
            type: z.literal("listItem"),
            content: z
              .array(z.union([inside, list]))
              .min(1)
              .max(50, { error: "Có mục của danh sách dài quá 50 đoạn. Tách thành nhiều mục" }),
          }),
        )
        .min(1)
        .max(500, { error: "Có danh sách dài quá 500 mục. Tách thành nhiều danh sách" }),
    }),
  );
  return list;
}

export type ListNode = ListOf<z.infer<typeof paragraph>>;
const list = listOf(paragraph);
const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  /** Who said it, with the post: "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh". */
  attrs: z
    .strictObject({
      speaker: verbatim(bodyLimits.speaker, "Viết người nói trong 300 ký tự, ví dụ Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh").default(""),
    })
    .default({ speaker: "" }),
  content: z.array(paragraph).min(1).max(50, { error: "Lời trích dài quá 50 đoạn. Tách thành nhiều lời trích" }),
});
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    /** Null marks a place whose picture is still missing: it may be saved, never published. */
    fileId: z.uuid().nullable(),
    caption: verbatim(bodyLimits.caption, "Viết chú thích ảnh trong 1.000 ký tự, ví dụ Quang cảnh kỳ họp thứ 15").default(""),
    credit: verbatim(bodyLimits.credit, "Viết tên người chụp trong 200 ký tự, ví dụ Trần Khải").default(""),
    alt: verbatim(bodyLimits.alt, "Viết mô tả ảnh trong 1.000 ký tự, ví dụ Đại biểu ngồi kín hội trường").default(""),
  }),
});
/** A video with its poster and its captions, each a file of its own: what was approved is what readers see. */
const video = z.strictObject({
  type: z.literal("video"),
  attrs: z.strictObject({
    /** Null marks a place whose video is still missing: it may be saved, never published. */
    fileId: z.uuid().nullable(),
    posterId: z.uuid().nullable().default(null),
    captionsId: z.uuid().nullable().default(null),
    caption: verbatim(bodyLimits.caption, "Viết chú thích video trong 1.000 ký tự, ví dụ Lễ khai mạc kỳ họp thứ 15").default(""),
    credit: verbatim(bodyLimits.credit, "Viết tên người quay trong 200 ký tự, ví dụ Trần Khải").default(""),
  }),
});
/** One number that stands out, with what it counts. */
const pullFigure = z.strictObject({
  type: z.literal("pullFigure"),
  attrs: z.strictObject({
    value: verbatim(bodyLimits.value, "Viết con số nổi bật trong 20 ký tự, ví dụ 93,9%. Phần giải thích viết ở ô Đếm cái gì"),
    label: verbatim(bodyLimits.label, "Viết điều được đếm trong 300 ký tự, ví dụ nghị quyết được thông qua"),
    detail: verbatim(bodyLimits.detail, "Viết phần nói thêm của con số trong 500 ký tự").default(""),
  }),
});

const tooBigTable = "Bảng quá lớn để đọc trên trang: nhiều nhất 300 hàng, 30 cột. Đính kèm thành tệp, trong bài giữ những hàng chính";
const span = (max: number) => z.int({ error: tooBigTable }).min(1, { error: tooBigTable }).max(max, { error: tooBigTable }).default(1);
const cell = z.strictObject({
  /** A header names its column in the rows at the top, its row everywhere else. */
  type: z.enum(["tableHeader", "tableCell"]),
  attrs: z.strictObject({ colspan: span(tableLimits.columns), rowspan: span(tableLimits.rows) }).default({ colspan: 1, rowspan: 1 }),
  content: z.array(paragraph).min(1).max(tableLimits.paragraphs, { error: "Có ô của bảng dài quá 20 đoạn. Chuyển phần dài ra ngoài bảng" }),
});
const table = z
  .strictObject({
    type: z.literal("table"),
    attrs: z
      .strictObject({ caption: verbatim(tableLimits.caption, "Viết tên bảng trong 300 ký tự, ví dụ Kết quả giám sát theo xã").default("") })
      .default({ caption: "" }),
    content: z
      .array(
        z.strictObject({
          type: z.literal("tableRow"),
          // A row whose places are all taken by cells from above has none of its own.
          content: z.array(cell).max(tableLimits.columns, { error: tooBigTable }).default([]),
        }),
      )
      .min(1)
      .max(tableLimits.rows, { error: tooBigTable }),
  })
  .refine(({ content }) => placesOf(content) !== null, { error: "Có hàng của bảng thừa hoặc thiếu ô. Xóa bảng rồi chèn hoặc dán lại" });

const block = z.union([paragraph, heading, list, blockquote, figure, video, pullFigure, table]);

/** The whole document. */
export const bodySchema = z.strictObject({
  type: z.literal("doc"),
  content: z.array(block).max(2000, { error: "Bài dài quá 2.000 đoạn. Chuyển phần dài thành tệp kèm theo" }),
});

export type Body = z.infer<typeof bodySchema>;
export type Block = Body["content"][number];
export type LinkAttrs = z.infer<typeof linkAttrs>;
export type Inline = z.infer<typeof text> | z.infer<typeof hardBreak>;
export type Figure = z.infer<typeof figure>;
export type Video = z.infer<typeof video>;
export type Table = z.infer<typeof table>;
export type TableCell = z.infer<typeof cell>;

export const emptyBody: Body = { type: "doc", content: [{ type: "paragraph" }] };

function inlineText(content: Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

function blockText(node: Block | ListNode): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlineText(node.content);
    case "bulletList":
    case "orderedList":
      return node.content.map((item) => item.content.map(blockText).join("\n")).join("\n");
    case "blockquote":
      return [...node.content.map(blockText), node.attrs.speaker].filter(Boolean).join("\n");
    case "figure":
    case "video":
      return node.attrs.caption;
    case "pullFigure":
      return [node.attrs.value, node.attrs.label, node.attrs.detail].filter(Boolean).join(" ");
    case "table":
      return [node.attrs.caption, ...node.content.map(({ content }) => content.map(cellText).join(" | "))].filter(Boolean).join("\n");
  }
}

/** The words of one cell on one line. */
export function cellText({ content }: TableCell): string {
  return content
    .map((node) => inlineText(node.content))
    .filter(Boolean)
    .join(" ")
    .replaceAll("\n", " ");
}

/** The words of a document, one block a line: for search, counting and feeds. Captions count, descriptions of pictures do not. */
export function plainText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join("\n");
}

/** The figures of a document in reading order, pictures missing or not. */
export function figuresOf(body: Body): Figure[] {
  return body.content.filter((node): node is Figure => node.type === "figure");
}

/** The videos of a document in reading order, files missing or not. */
export function videosOf(body: Body): Video[] {
  return body.content.filter((node): node is Video => node.type === "video");
}

/** Every file that a document shows: pictures, videos, and their posters and captions. */
export function filesOf(body: Body): string[] {
  const ids = [...figuresOf(body).map(({ attrs }) => attrs.fileId), ...videosOf(body).flatMap(({ attrs }) => [attrs.fileId, attrs.posterId, attrs.captionsId])];
  return ids.filter((id) => id !== null);
}
