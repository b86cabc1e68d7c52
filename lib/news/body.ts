import { z } from "zod";

/*
 * The text of an article, as the editor (ProseMirror/TipTap) stores it and the server renders it. One closed schema: a node or
 * an attribute that is not named here does not exist. Stored in NFC.
 */

const nfc = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize("NFC"));

/** Only addresses that a reader may be sent to; `javascript:`, `data:` and the like are refused. */
export const linkTarget = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/, { error: "Liên kết phải bắt đầu bằng https://, mailto:, tel: hoặc /" });

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkTarget }) }),
]);
const text = z.strictObject({ type: z.literal("text"), text: nfc(20_000), marks: z.array(mark).max(3).optional() });
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.array(z.discriminatedUnion("type", [text, hardBreak])).max(2000);

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline.optional() });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.optional(),
});

export interface ListNode {
  type: "bulletList" | "orderedList";
  content: { type: "listItem"; content: (z.infer<typeof paragraph> | ListNode)[] }[];
}
const list: z.ZodType<ListNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(["bulletList", "orderedList"]),
    content: z
      .array(
        z.strictObject({
          type: z.literal("listItem"),
          content: z
            .array(z.union([paragraph, list]))
            .min(1)
            .max(50),
        }),
      )
      .min(1)
      .max(500),
  }),
);
const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  /** Who said it, with the post: "Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh". */
  attrs: z.strictObject({ speaker: nfc(300).default("") }).default({ speaker: "" }),
  content: z.array(paragraph).min(1).max(50),
});
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    /** Null marks a place whose picture is still missing: it may be saved, never published. */
    fileId: z.uuid().nullable(),
    caption: nfc(1000).default(""),
    credit: nfc(200).default(""),
    alt: nfc(1000).default(""),
  }),
});
/** One number that stands out, with what it counts. */
const pullFigure = z.strictObject({
  type: z.literal("pullFigure"),
  attrs: z.strictObject({ value: nfc(20), label: nfc(300), detail: nfc(500).default("") }),
});

const block = z.union([paragraph, heading, list, blockquote, figure, pullFigure]);

/** The whole document. */
export const bodySchema = z.strictObject({ type: z.literal("doc"), content: z.array(block).max(2000) });

export type Body = z.infer<typeof bodySchema>;
export type Block = Body["content"][number];
export type Inline = z.infer<typeof text> | z.infer<typeof hardBreak>;
export type Figure = z.infer<typeof figure>;

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
      return node.attrs.caption;
    case "pullFigure":
      return [node.attrs.value, node.attrs.label, node.attrs.detail].filter(Boolean).join(" ");
  }
}

/** The words of a document, one block a line: for search, counting and feeds. Captions count, descriptions of pictures do not. */
export function plainText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join("\n");
}

/** The figures of a document in reading order, pictures missing or not. */
export function figuresOf(body: Body): Figure[] {
  return body.content.filter((node): node is Figure => node.type === "figure");
}
