import { verbatim } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { type ListOf, linkTarget, listOf } from "@/lib/news/body";

/*
 * The text of a section. One closed schema like that of an article, with two nodes of its own: a figure, whose words come from the record and
 * are never typed, and a chart. Stored in NFC.
 */

/** Codes of indicators and breakdowns, keys of charts: "ky-hop". */
export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const code = z.string().max(80).regex(codePattern);

/** One part of a breakdown, or several of which only the sum is known: "REGULAR", "THEMATIC+EXTRAORDINARY", the slug or id of a record. */
export const partKey = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_.-]+(\+[A-Za-z0-9_.-]+)*$/);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkTarget }) }),
]);
const text = z.strictObject({
  type: z.literal("text"),
  text: verbatim(20_000, "Có đoạn dài quá 20.000 ký tự. Tách đoạn đó thành nhiều đoạn"),
  marks: z.array(mark).max(3).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z
    .strictObject({
      indicator: code,
      /** With a part: that part alone. Without one: the figure, its parts named in brackets. */
      breakdown: code.optional(),
      part: partKey.optional(),
      /** "97", or "97 nghị quyết". */
      form: z.enum(["number", "words"]),
    })
    .refine(({ breakdown, part }) => part === undefined || breakdown !== undefined, { error: "Chọn lại con số: phần được chọn không thuộc cách chia nào" }),
});
const inline = z
  .array(z.discriminatedUnion("type", [text, hardBreak, figure]))
  .max(2000, { error: "Có đoạn đổi kiểu chữ quá nhiều lần. Tách đoạn đó thành nhiều đoạn" });

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline.optional() });
const heading = z.strictObject({ type: z.literal("heading"), attrs: z.strictObject({ level: z.literal(3) }), content: inline.optional() });
const chart = z.strictObject({ type: z.literal("chart"), attrs: z.strictObject({ key: code }) });

export type ReportList = ListOf<z.infer<typeof paragraph>>;
const list = listOf(paragraph);

/** The whole text of one section. */
export const reportBodySchema = z.strictObject({
  type: z.literal("doc"),
  content: z.array(z.union([paragraph, heading, list, chart])).max(500, { error: "Phần này dài quá 500 đoạn. Tách thành nhiều phần" }),
});

export type ReportBody = z.infer<typeof reportBodySchema>;
export type ReportBlock = ReportBody["content"][number];
export type ReportInline = NonNullable<z.infer<typeof inline>>[number];
/** What a figure in the text names. */
export type FigureToken = z.infer<typeof figure>["attrs"];

/** Every run of words and figures of a text, in reading order: one for each paragraph or heading. */
export function runsOf(body: ReportBody): ReportInline[][] {
  const below = (block: ReportBlock | ReportList): ReportInline[][] => {
    if (block.type === "paragraph" || block.type === "heading") return [block.content ?? []];
    return block.type === "chart" ? [] : block.content.flatMap((item) => item.content.flatMap(below));
  };
  return body.content.flatMap(below);
}

/** The figures that a text names, in reading order; one that is named twice stands twice. */
export function tokensOf(body: ReportBody): FigureToken[] {
  return runsOf(body)
    .flat()
    .flatMap((node) => (node.type === "figure" ? [node.attrs] : []));
}

/** Keys of the charts that a text shows. */
export function chartsOf(body: ReportBody): string[] {
  return body.content.flatMap((block) => (block.type === "chart" ? [block.attrs.key] : []));
}
