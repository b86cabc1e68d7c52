import { dayOfIso } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { BylineRole, EditionChange } from "@/prisma/generated/enums";
import { bodySchema, linkAttrs, plainText } from "./body";
import { askLimits } from "./findings";
import { PLACES } from "./front";

/** Bounds of what an office may write; the database's search vectors need the last one. */
export const limits = {
  title: 300,
  standfirst: 2000,
  slug: 120,
  reason: 2000,
  comment: 2000,
  changeNote: 1000,
  bylines: 12,
  people: 50,
  attachments: 50,
  bodyText: 200_000,
  bulk: 100,
  savedLists: 20,
};

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const moment = z.iso.datetime({ offset: true, error: "Nhập ngày giờ, ví dụ 05/01/2021, 14 giờ 30" }).transform((text) => new Date(text));
/** A date without an hour, "2021-01-05", as midnight UTC: what a DATE column takes. */
const day = z.iso.date({ error: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" }).transform(dayOfIso);

const content = {
  title: line(limits.title, "Viết tiêu đề trong 300 ký tự, ví dụ Hội nghị tổng kết công tác năm 2020"),
  standfirst: paragraphs(limits.standfirst, "Viết tóm tắt trong 2.000 ký tự. Phần dài hơn chuyển vào nội dung"),
  body: bodySchema.refine((body) => plainText(body).length <= limits.bodyText, { error: "Bài dài quá 200.000 ký tự. Chuyển phần dài thành tệp kèm theo" }),
  categoryId: id.nullable(),
  eventDate: day.nullable(),
  proposedPublishAt: moment.nullable(),
  bylines: z
    .array(
      z.strictObject({
        name: filledLine(120, "Nhập tên người viết, ví dụ Lê Hồng Vân"),
        role: z.enum(BylineRole),
        personId: id.nullable().default(null),
      }),
    )
    .max(limits.bylines, { error: "Nêu không quá 12 người viết. Những người khác ghi ở cuối bài" }),
  /** Ids of the people whom the text is about. */
  people: z.array(id).max(limits.people, { error: "Nêu không quá 50 người. Giữ những người mà bài nói đến nhiều" }),
  attachments: z
    .array(z.strictObject({ fileId: id, title: line(300, "Viết tên tệp kèm theo trong 300 ký tự, ví dụ Báo cáo kết quả giám sát") }))
    .max(limits.attachments, { error: "Kèm không quá 50 tệp. Gộp các tệp lẻ thành một tệp PDF" }),
  leadFileId: id.nullable(),
  /** Of a new edition of something published: what it is for its readers, and what was changed. */
  change: z.enum(EditionChange, { error: "Chọn đính chính hoặc cập nhật" }).nullable(),
  changeNote: paragraphs(limits.changeNote),
  leadAlt: line(1000, "Viết mô tả ảnh trong 1.000 ký tự, ví dụ Đại biểu ngồi kín hội trường"),
};

/** Everything that an author writes. A field that is left out stays as it is (in a new article: empty). */
export const contentInput = z.strictObject(content).partial();
export type EditionContent = z.infer<typeof contentInput>;

export const saveInput = z.strictObject({ ...contentInput.shape, id, version });
/** Names an edition and the version that the person saw. */
export const editionInput = z.strictObject({ id, version });
export const returnInput = z.strictObject({
  id,
  version,
  reason: paragraphs(limits.reason).pipe(z.string().min(1, { error: "Viết cần sửa gì, ví dụ: Nêu rõ đơn vị trình chậm ở đoạn 3" })),
});
/** `place` counts the blocks of the text from 0; null or left out speaks of the whole. */
export const commentInput = z.strictObject({
  id,
  version,
  place: z.coerce.number().int().min(0).max(2000).nullable().default(null),
  text: paragraphs(limits.comment, "Viết góp ý trong 2.000 ký tự. Ý dài hơn tách thành nhiều góp ý").pipe(
    z.string().min(1, { error: "Viết góp ý, ví dụ: Ghi rõ nguồn của số 38" }),
  ),
});
/** Answers a comment, which is named. */
export const replyInput = z.strictObject({
  id,
  text: paragraphs(limits.comment, "Viết trả lời trong 2.000 ký tự. Ý dài hơn tách thành góp ý khác").pipe(
    z.string().min(1, { error: "Viết trả lời, ví dụ: Đã đối chiếu, số 38 lấy từ báo cáo của Sở" }),
  ),
});
/** Names a comment. It changes only once, from open to dealt with: naming it names what the person saw. */
export const resolveInput = z.strictObject({ id });
/** Names an edition, the version seen, and the account that is to write along or no longer. */
export const writerInput = z.strictObject({ id, version, accountId: z.uuid({ error: "Chọn một người trong danh sách" }) });
/** Names an edition in the version seen, and the edition or the save of the same article whose words are to stand there again. */
export const restoreInput = z.strictObject({ id, version, sourceId: id });
/** `publishAt` null or left out means now; a date in the past keeps the place of an older article in the lists. */
export const publishInput = z.strictObject({ id, version, publishAt: moment.nullable().default(null) });
/** Names a draft from an old portal as it was made there: its SHA-256, and the hour by which the old portal published it. */
export const movedInput = z.strictObject({ id, version, hash: z.instanceof(Uint8Array), publishAt: z.date() });
/** What is asked about a text while it is written: its links and the names in it. */
export const askInput = z.strictObject({
  links: z.array(linkAttrs).max(askLimits.links),
  names: z.array(z.string().max(120)).max(askLimits.names),
});
const pageIsOld = "Tải lại trang rồi làm lại: trang đang mở đã cũ";
/** Editions that were ticked in a list, each with the version that the person saw: "<id>:<version>". */
const ticked = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
  z
    .array(
      z
        .string({ error: pageIsOld })
        .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,8}$/, { error: pageIsOld })
        .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) })),
    )
    .min(1, { error: "Đánh dấu ít nhất một bài" })
    .max(limits.bulk, { error: "Mỗi lần làm với không quá 100 bài" }),
);
export const bulkInput = z.strictObject({ editions: ticked });
export const bulkRetagInput = z.strictObject({ editions: ticked, categoryId: z.uuid({ error: "Chọn chuyên mục muốn chuyển đến" }) });

/** Without an id a new saved list; with one another name, and the version that the person saw. `question` as in the address, without "?". */
export const savedListInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  name: filledLine(60, "Đặt tên cho danh sách, ví dụ Chờ duyệt của Ban Pháp chế"),
  question: z.string().max(1000).default(""),
});
export const namedListInput = z.strictObject({ id, version });
/** Names an article and the version of the article that the person saw. */
export const articleInput = z.strictObject({ id, version });
/** Publishing past the ordinary way; the reason stays with the edition for everybody who decides. */
export const forceInput = z.strictObject({
  id,
  version,
  reason: paragraphs(limits.reason).pipe(z.string().min(1, { error: "Viết vì sao phải đăng ngay, ví dụ: Công điện về bão, không liên lạc được người duyệt" })),
});
/** When an article is looked at again and who answers for it; both null for never. Names the article and its version. */
export const reviewInput = z
  .strictObject({ id, version, reviewOn: day.nullable(), reviewerId: id.nullable() })
  .refine(({ reviewOn, reviewerId }) => (reviewOn === null) === (reviewerId === null), {
    path: ["reviewerId"],
    error: "Chọn cả ngày xem lại và người phụ trách, hoặc bỏ trống cả hai",
  });
/** It was looked at and holds; `reviewOn` is the next day, null for no more. Names the article and its version. */
export const reviewedInput = z.strictObject({ id, version, reviewOn: day.nullable() });
export const withdrawInput = z.strictObject({
  id,
  version,
  reason: paragraphs(limits.reason).pipe(z.string().min(1, { error: "Viết lý do gỡ, ví dụ: Đăng nhầm danh sách chưa được duyệt" })),
  /** The hour at which it goes by itself; null or left out means now. */
  withdrawAt: moment.nullable().default(null),
  /** Path on this portal where readers are sent, "/tin-tuc/…"; null answers that the page is gone. */
  redirectTo: z
    .string()
    .max(500, { error: "Đường dẫn dài quá 500 ký tự. Nhập đường dẫn trên cổng này, ví dụ /tin-tuc/thong-bao-moi" })
    .regex(/^\/(?!\/)[^?#\s\\]*$/, { error: "Nhập đường dẫn trên cổng này, ví dụ /tin-tuc/thong-bao-moi" })
    .nullable()
    .default(null),
});

/** Names an article and its version, with the reason that readers will see in the banner. */
export const retireInput = z.strictObject({
  id,
  version,
  reason: paragraphs(limits.changeNote).pipe(
    z.string().min(1, { error: "Viết lý do cho người đọc, ví dụ: Mức phí trong bài đã thay bằng mức mới từ 01/01/2021" }),
  ),
});

const slug = z
  .string()
  .max(limits.slug, { error: "Đặt đường dẫn trong 120 ký tự, ví dụ hoi-nghi-tong-ket-2020" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ hoi-nghi-tong-ket-2020" });

export const addressInput = z.strictObject({ id, version, slug });
const wantedPlace = "Nhập thứ tự là số từ 0 đến 1000, ví dụ 3";

/** Without an id a new category; with one, a change that names the version seen. */
export const categoryInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  name: filledLine(100, "Nhập tên chuyên mục, ví dụ Hoạt động giám sát"),
  position: z.coerce.number({ error: wantedPlace }).int({ error: wantedPlace }).min(0, { error: wantedPlace }).max(1000, { error: wantedPlace }),
});

/** Names a standing page that has no text of the office yet. */
export const pageInput = z.strictObject({ path: z.string().max(100) });

/** Names a place of the front page and the version seen; 0 where nothing was ever pinned. */
const place = { place: z.coerce.number().int().min(1).max(PLACES), version: z.coerce.number().int().min(0) };
export const releaseInput = z.strictObject(place);
export const pinInput = z.strictObject({
  ...place,
  articleId: z.uuid({ error: "Chọn bài cần ghim" }),
  until: moment,
});

/** Moves a category by one place. */
export const moveCategoryInput = z.strictObject({ id, version, direction: z.enum(["up", "down"]) });
/** Names a category and the version seen. */
export const removeCategoryInput = z.strictObject({ id, version });

/**
 * Whether a filter from an address can name anything at all. What cannot is answered with nothing, before the database is asked:
 * it would refuse a null byte or the year 99999 with an error.
 */
export function namesSomething({ category, year }: { category?: string | null | undefined; year?: number | null | undefined }): boolean {
  return (category == null || slug.safeParse(category).success) && (year == null || (Number.isInteger(year) && year >= 1900 && year <= 2200));
}
