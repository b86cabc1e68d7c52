import { line } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { fileLimits } from "@/lib/files/schema";
import { importReport } from "./schema";

/*
 * Moving a whole old portal in: what one move is made of, in types and bounds that staff pages, commands and worker share.
 */

const MEBIBYTE = 1024 * 1024;

/** Bounds of what is opened. Each entry is inflated alone, so that memory is bounded by one of them and not by the archive. */
export const moveLimits = {
  /** What the staff page takes; the operator's command has no such bound. */
  upload: fileLimits.portalBytes,
  entries: 200_000,
  inflated: 40 * 1024 * MEBIBYTE,
  page: 8 * MEBIBYTE,
  picture: fileLimits.pictureBytes,
  feed: 64 * MEBIBYTE,
  pages: 50_000,
};

/** The first of them in words: people count in gigabytes here. */
export const UPLOAD_WORDS = "1 GB";

/** Why a move is not taken in, not started or not released; `move-words.ts` has the sentence. */
export type MoveRefusal =
  | "may-not-move"
  | "move-needs-writer"
  | "move-no-file"
  | "move-too-large"
  | "move-unknown-kind"
  | "archive-broken"
  | "archive-locked"
  | "archive-with-links"
  | "archive-leads-outside"
  | "archive-too-many"
  | "no-pages"
  | "too-many-pages"
  | "no-base"
  | "no-address"
  | "feed-broken"
  | "feed-with-dtd"
  | "feed-too-large"
  | "feed-encoding"
  | "not-read-yet"
  | "already-started"
  | "undecided-categories"
  | "nothing-to-take"
  | "not-running"
  | "not-done"
  | "not-a-releaser"
  | "prepared-it"
  | "nothing-to-release"
  | "list-changed"
  | "account-closed";

/** What the reading of one page found; `move-words.ts` has the sentences. */
const problem = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("no-date") }),
  z.strictObject({ code: z.literal("date-unclear"), text: z.string() }),
  z.strictObject({ code: z.literal("date-to-come"), text: z.string() }),
  z.strictObject({ code: z.literal("no-category") }),
  z.strictObject({ code: z.literal("no-author") }),
  z.strictObject({ code: z.literal("pictures-missing"), names: z.array(z.string()) }),
  z.strictObject({ code: z.literal("unreadable"), reason: z.string() }),
  z.strictObject({ code: z.literal("few-words") }),
  z.strictObject({ code: z.literal("many-links") }),
  z.strictObject({ code: z.literal("not-a-post"), type: z.string() }),
  z.strictObject({ code: z.literal("not-public"), status: z.string() }),
]);
export type PageProblem = z.infer<typeof problem>;
export const pageProblems = z.array(problem);

/** How an article will begin, for the preview. */
export const pageSample = z.object({
  standfirst: z.string().default(""),
  opening: z.array(z.string()).default([]),
  captions: z.array(z.string()).default([]),
});
export type PageSample = z.infer<typeof pageSample>;

/** What became of a page, beside its state. */
export const pageOutcome = z.object({
  /** Why: a reason of MoveRefusal, ImportRefusal, or one of the words below. */
  code: z.string().default(""),
  /** The sentence of a field that the text of an article cannot hold. */
  sentence: z.string().default(""),
  doubted: importReport.shape.doubted.default([]),
  dropped: importReport.shape.dropped.default([]),
  /** Links to pages of the old portal that were led to their new addresses, and those that still lead there. */
  links: z
    .object({
      rewritten: z.number(),
      left: z.number(),
      /** Why the worker could not write into the draft: a refusal of the news, or "draft-gone". */
      why: z.string().optional(),
    })
    .optional(),
});
export type PageOutcome = z.infer<typeof pageOutcome>;

/** Dates of publishing: as the page writes them; else the day of the event; else one day for all that have none. */
export const dateRules = ["written", "event", "fixed"] as const;
export type DateRule = (typeof dateRules)[number];

const categoryChoice = z.strictObject({
  written: z.string(),
  /** "open" is undecided: nothing starts while one is left. */
  choice: z.enum(["open", "existing", "new", "none"]),
  categoryId: z.uuid().nullable(),
  /** Of a new one. */
  name: z.string(),
});
const authorChoice = z.strictObject({
  written: z.string(),
  /** The by-line; "" leaves the name out. */
  name: z.string(),
  personId: z.uuid().nullable(),
});

/** What was chosen, as it is kept with the move. */
export const moveMapping = z.strictObject({
  categories: z.array(categoryChoice).default([]),
  authors: z.array(authorChoice).default([]),
  dates: z.strictObject({ rule: z.enum(dateRules), day: z.iso.date().nullable() }).default({ rule: "written", day: null }),
  /** True: a picture without a description is described by its caption. */
  describe: z.boolean().default(true),
});
export type MoveMapping = z.infer<typeof moveMapping>;

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();

/** Names a move and the version that the person saw. */
export const moveInput = z.strictObject({ id, version });

/** The choices as the form sends them: one entry a line of the table, in its order. */
export const mappingInput = z.strictObject({
  id,
  version,
  /** "" undecided, "none", "new", or the id of a category. */
  categories: z.array(
    z.strictObject({
      choice: z.union([z.enum(["", "none", "new"]), z.uuid()], { error: "Chọn lại từ danh sách" }),
      name: line(100, "Đặt tên chuyên mục trong 100 ký tự, ví dụ Hoạt động giám sát"),
    }),
  ),
  authors: z.array(
    z.strictObject({
      name: line(120, "Ghi tên người viết trong 120 ký tự, ví dụ Lê Hồng Vân"),
      personId: z.union([z.literal("").transform(() => null), id]),
    }),
  ),
  rule: z.enum(dateRules, { error: "Chọn cách lấy ngày đăng" }),
  /** Only with the rule "fixed". */
  day: line(20),
  describe: z.boolean(),
});

/** Names a move, its version, and the SHA-256 (hex) of the list that was seen. */
export const releaseInput = z.strictObject({
  id,
  version,
  seal: z.string().regex(/^[0-9a-f]{64}$/, { error: "Tải lại trang rồi làm lại: trang đang mở đã cũ" }),
});

/** "https://hdnd-cu.lacgiang.example": scheme and host, and the folder the portal lay in where it had one. */
export const baseInput = z
  .string()
  .max(300, { error: "Địa chỉ dài quá 300 ký tự. Kiểm tra lại" })
  .transform((text) => text.trim())
  .transform((text) => (text === "" || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`))
  .refine((text) => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes(".")), {
    error: "Nhập địa chỉ của cổng cũ, ví dụ https://hdnd-cu.lacgiang.example",
  })
  .transform((text) => text.replace(/[/?#]+$/, ""));

export const openInput = z.strictObject({
  name: z
    .string()
    .min(1)
    .transform((name) => name.normalize("NFC").slice(-200)),
  base: baseInput,
  /** The file as it lies in the folder of moves. */
  file: z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}$/), size: z.number().int().min(0), sha256: z.instanceof(Buffer) }),
});
