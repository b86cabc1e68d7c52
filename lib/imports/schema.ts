import { paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { bodyLimits } from "@/lib/news/body";

/** What one file may weigh, packed and unpacked. The staff page and the command say the same number. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** What several files may weigh that one form sends together, and how many they may be. The door of the server lets 60 MB pass. */
export const MAX_BATCH_BYTES = 56 * 1024 * 1024;
export const MAX_BATCH_FILES = 20;
export const MAX_ARCHIVE_ENTRIES = 2000;
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;
/** One XML part of a Word file: more than a thousand pages of text. */
export const MAX_XML_BYTES = 24 * 1024 * 1024;
export const MAX_PICTURES = 100;

const sourceKinds = ["txt", "html", "docx"] as const;
export type SourceKind = (typeof sourceKinds)[number];

const words = z.string();
const day = z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/);
const count = z.int().min(0);

/** What an article has no place for. */
const lost = z.enum(["chart", "smart-art", "shape", "word-art", "equation", "object", "hidden", "chunk", "comment"]);
export type Lost = z.infer<typeof lost>;
/** Where something stood: after which words, on which page when the file knows its pages, and the words it held itself. */
const place = z.strictObject({ page: count.nullable(), after: words, words });
export type Place = z.infer<typeof place>;

/** One finding. The code says what, the rest what the sentence needs; `labels.ts` turns it into Vietnamese. */
const reportItem = z.discriminatedUnion("code", [
  // Understood.
  z.strictObject({ code: z.literal("encoding"), name: words, composed: z.boolean() }),
  z.strictObject({ code: z.literal("title"), text: words }),
  z.strictObject({ code: z.literal("standfirst"), text: words }),
  z.strictObject({ code: z.literal("event-date"), day, from: words }),
  z.strictObject({ code: z.literal("publish-date"), day, from: words }),
  z.strictObject({ code: z.literal("paragraphs"), count, closing: z.boolean() }),
  z.strictObject({ code: z.literal("figures"), captions: z.array(words), pictures: count }),
  z.strictObject({ code: z.literal("bylines"), names: z.array(words) }),
  z.strictObject({ code: z.literal("breakdown-adds"), text: words, total: count, parts: z.array(count) }),
  z.strictObject({ code: z.literal("people"), names: z.array(words) }),
  z.strictObject({ code: z.literal("table-kept"), rows: count, columns: count, named: z.boolean() }),
  z.strictObject({ code: z.literal("notes"), count }),
  // Doubted.
  z.strictObject({ code: z.literal("publish-date-guessed"), day }),
  z.strictObject({ code: z.literal("event-date-missing") }),
  z.strictObject({ code: z.literal("event-year-missing"), from: words }),
  z.strictObject({ code: z.literal("event-days"), from: words, day }),
  z.strictObject({ code: z.literal("event-date-inside"), from: words, day }),
  z.strictObject({ code: z.literal("contrast"), title: words, lead: words }),
  z.strictObject({ code: z.literal("years-differ"), title: z.array(words), lead: z.array(words) }),
  z.strictObject({ code: z.literal("breakdown-differs"), text: words, total: count, parts: z.array(count), sum: count }),
  z.strictObject({ code: z.literal("picture-missing"), number: count, caption: words }),
  z.strictObject({ code: z.literal("picture-outside"), number: count, caption: words, name: words }),
  z.strictObject({ code: z.literal("picture-unreadable"), number: count, caption: words, format: words.optional() }),
  z.strictObject({ code: z.literal("caption-missing"), number: count }),
  z.strictObject({ code: z.literal("alt-missing"), numbers: z.array(count) }),
  z.strictObject({ code: z.literal("people-unknown"), names: z.array(words) }),
  z.strictObject({ code: z.literal("people-shared"), names: z.array(words) }),
  z.strictObject({ code: z.literal("category-missing") }),
  z.strictObject({ code: z.literal("bylines-missing") }),
  z.strictObject({ code: z.literal("standfirst-missing") }),
  z.strictObject({ code: z.literal("line-unclear"), text: words }),
  z.strictObject({ code: z.literal("lines-broken"), count }),
  z.strictObject({ code: z.literal("table"), rows: count, columns: count }),
  z.strictObject({ code: z.literal("tracked-changes"), added: z.array(words).optional(), deleted: z.array(words).optional() }),
  z.strictObject({ code: z.literal("text-boxes"), places: z.array(place) }),
  // Dropped.
  z.strictObject({ code: z.literal("related-list"), heading: words, lines: z.array(words) }),
  z.strictObject({ code: z.literal("site-line"), text: words }),
  z.strictObject({ code: z.literal("page-parts"), what: z.enum(["script", "frame", "form", "navigation", "media", "hidden"]), count }),
  z.strictObject({ code: z.literal("page-rest") }),
  z.strictObject({ code: z.literal("page-headers"), texts: z.array(words), pictures: count.optional() }),
  z.strictObject({ code: z.literal("comments") }),
  z.strictObject({ code: z.literal("lost"), what: lost, places: z.array(place) }),
  z.strictObject({ code: z.literal("alt-no-words"), texts: z.array(words) }),
  z.strictObject({ code: z.literal("appearance") }),
]);

/** What a file was read into: what is sure, what somebody must look at, what did not come along. */
export const importReport = z.strictObject({
  kind: z.enum(sourceKinds),
  understood: z.array(reportItem),
  doubted: z.array(reportItem),
  dropped: z.array(reportItem),
});

export type ReportItem = z.infer<typeof reportItem>;
export type ImportReport = z.infer<typeof importReport>;

/** What the staff page and the command hand over: the bytes and the name the file had on somebody's computer. */
export const importInput = z.strictObject({
  name: z
    .string()
    .min(1, { error: "Tệp chưa có tên. Đặt tên cho tệp rồi nhập lại, ví dụ hoi-nghi.docx" })
    .max(255, { error: "Tên tệp dài quá 255 ký tự. Đặt tên ngắn hơn rồi nhập lại, ví dụ hoi-nghi.docx" })
    .transform((name) => name.normalize("NFC")),
  bytes: z.instanceof(Uint8Array),
  /** The article of which somebody says that this is a newer version; left out, the portal looks for one that it resembles. */
  articleId: z.string().max(100).optional(),
});

/** What somebody says about the pictures of an import, naming the version of the edition that they saw. */
export const confirmInput = z.strictObject({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  pictures: z
    .array(
      z.strictObject({
        position: z.coerce.number().int().positive(),
        caption: paragraphs(bodyLimits.caption, "Viết chú thích ảnh trong 1.000 ký tự, ví dụ Quang cảnh kỳ họp thứ 15"),
        credit: paragraphs(bodyLimits.credit, "Viết tên người chụp trong 200 ký tự, ví dụ Trần Khải"),
        alt: paragraphs(bodyLimits.alt, "Viết mô tả ảnh trong 1.000 ký tự, ví dụ Đại biểu ngồi kín hội trường"),
        /** Said to be right; the others only keep what was typed. */
        right: z.boolean(),
      }),
    )
    .min(1)
    .max(MAX_PICTURES),
});

/** Names an import whose file looked like a newer version of something. */
export const separateInput = z.strictObject({ id: z.uuid() });

/** What becomes of an edition after somebody chose, place by place. Title, standfirst and body are checked by the news. */
export const takeInput = z.strictObject({
  id: z.uuid(),
  editionId: z.uuid(),
  version: z.coerce.number().int().positive(),
  title: z.string(),
  standfirst: z.string(),
  body: z.unknown(),
});

/** Why a file is not taken in at all; `labels.ts` has the sentence. */
export type ImportRefusal =
  | "not-a-writer"
  | "no-article"
  | "already-settled"
  | "empty"
  | "too-large"
  | "batch-too-large"
  | "too-many-files"
  | "unknown-kind"
  | "name-and-content-differ"
  | "not-text"
  | "old-word"
  | "locked-word"
  | "rich-text"
  | "open-document"
  | "portable-document"
  | "other-office-file"
  | "corrupt-word"
  | "archive-too-large"
  | "tcvn3"
  | "vni"
  | "windows-1258"
  | "encoded-twice"
  | "unknown-encoding"
  | "no-title"
  | "title-too-long"
  | "no-text"
  | "text-too-long"
  | "too-many-pictures";
