import { formatBytes, padCount } from "@/lib/core/numbers";
import { fileWords } from "@/lib/files/labels";
import {
  type ImportRefusal,
  type ImportReport,
  type Lost,
  MAX_BATCH_BYTES,
  MAX_BATCH_FILES,
  MAX_FILE_BYTES,
  MAX_PICTURES,
  type Place,
  type ReportItem,
} from "./schema";

export const columnWords: Record<Exclude<keyof ImportReport, "kind">, string> = { understood: "Hiểu rõ", doubted: "Còn ngờ", dropped: "Bỏ lại" };

export const kindWords: Record<ImportReport["kind"], string> = { txt: "văn bản thuần", html: "trang web", docx: "tài liệu Word" };

const limit = formatBytes(MAX_FILE_BYTES);
const toUnicode = "Mở tệp bằng Word có UniKey, dùng “Chuyển mã” sang Unicode, lưu lại rồi nhập.";

/** Why a file was not taken in, and what to do. */
export const refusalWords: Record<ImportRefusal, string> = {
  "not-a-writer": "Tài khoản này không viết tin bài nên không nhập được. Quản trị cấp vai trò tác giả ở mục Tài khoản.",
  "no-article": "Không còn bài này. Mở lại danh sách tin bài, hoặc nhập tệp thành bài mới.",
  "already-settled": "Bản mới này đã được đối chiếu rồi. Tải lại trang để xem.",
  empty: "Tệp rỗng, không có chữ nào. Mở tệp kiểm tra, lưu lại rồi nhập.",
  "too-large": `Tệp nặng quá ${limit}. Bỏ bớt ảnh khỏi tệp, hoặc giảm cỡ ảnh rồi lưu lại; ảnh có thể tải lên sau.`,
  "batch-too-large": `Các tệp gửi một lần nặng quá ${formatBytes(MAX_BATCH_BYTES)}. Chia thành vài lần, mỗi lần ít tệp hơn.`,
  "too-many-files": `Gửi một lần không quá ${MAX_BATCH_FILES} tệp. Chọn ít tệp hơn rồi gửi, phần còn lại gửi lần sau.`,
  "unknown-kind": "Cổng đọc được tệp .txt, .html và .docx. Lưu bài sang một trong ba dạng đó, ví dụ bai-viet.docx, rồi nhập.",
  "name-and-content-differ": "Tên tệp là .txt hoặc .html nhưng bên trong là tài liệu Word. Đổi đuôi tên tệp thành .docx rồi nhập lại.",
  "not-text": "Bên trong tệp không phải là chữ. Chọn đúng tệp bài viết, dạng .txt, .html hoặc .docx.",
  "old-word": "Tệp Word đời cũ (.doc) chưa đọc được. Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập.",
  "locked-word": "Tệp đặt mật khẩu. Mở bằng Word, bỏ mật khẩu (Tệp, Bảo vệ tài liệu), lưu lại rồi nhập.",
  "rich-text": "Tệp dạng RTF chưa đọc được. Mở bằng Word, lưu lại thành .docx rồi nhập.",
  "open-document": "Tệp dạng OpenDocument (.odt) chưa đọc được. Mở bằng LibreOffice, lưu lại thành .docx rồi nhập.",
  "portable-document": "Tệp PDF chưa đọc được. Lấy tệp Word gốc, hoặc mở PDF bằng Word và lưu thành .docx rồi nhập.",
  "other-office-file": "Đây là bảng tính hoặc tệp trình chiếu, không phải bài viết. Chép phần chữ sang Word, lưu thành .docx rồi nhập.",
  "corrupt-word": "Tệp Word bị hỏng, không mở được. Mở bằng Word để sửa, hoặc xin lại tệp từ người gửi; lưu thành .docx rồi nhập.",
  "archive-too-large": "Tệp Word bung ra lớn bất thường nên không mở, để giữ an toàn cho cổng. Chép nội dung sang một tệp Word mới, lưu lại rồi nhập.",
  tcvn3: `Chữ trong tệp theo bảng mã TCVN3 (phông .VnTime, ABC). ${toUnicode}`,
  vni: `Chữ trong tệp theo bảng mã VNI (phông VNI-Times). ${toUnicode}`,
  "windows-1258": "Chữ trong tệp theo bảng mã Windows-1258. Mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8, rồi nhập.",
  "encoded-twice": "Chữ trong tệp đã bị lưu sai bảng mã (hiện như “Há»™i nghá»‹”). Lấy lại tệp gốc, lưu dạng UTF-8 rồi nhập.",
  "unknown-encoding": "Không nhận ra bảng mã của tệp. Mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8, rồi nhập.",
  "no-title": "Tệp không có dòng chữ nào để làm tiêu đề. Viết tiêu đề ở dòng đầu rồi nhập.",
  "title-too-long": "Dòng đầu dài hơn 300 ký tự nên không phải tiêu đề. Thêm tiêu đề thành một dòng riêng ở đầu tệp rồi nhập.",
  "no-text": "Tệp có tiêu đề nhưng không có đoạn nội dung nào. Kiểm tra lại tệp rồi nhập.",
  "text-too-long": "Bài dài quá mức một tin bài. Tách thành nhiều bài, hoặc đăng toàn văn làm tệp kèm theo.",
  "too-many-pictures": `Tệp có hơn ${MAX_PICTURES} ảnh. Bỏ bớt ảnh khỏi tệp rồi nhập; ảnh có thể tải lên sau.`,
};

const quoted = (text: string) => `“${text}”`;
const place = (number: number, caption = "") => (caption ? `Chỗ ảnh ${number}, ${quoted(caption)}` : `Chỗ ảnh ${number}`);

const partWords: Record<Extract<ReportItem, { code: "page-parts" }>["what"], string> = {
  script: "mã chương trình, kiểu trình bày",
  frame: "khung nhúng từ nơi khác",
  form: "biểu mẫu, nút bấm",
  navigation: "trình đơn, cột bên, chân trang",
  media: "phim, âm thanh, hình vẽ",
  hidden: "phần bị ẩn",
};

/** What was lost, and what to do about it. */
const lostWords: Record<Lost, { name: string; advice: string }> = {
  chart: { name: "biểu đồ", advice: "Mở tệp, chụp lại biểu đồ thành ảnh rồi chèn vào đúng chỗ." },
  "smart-art": { name: "sơ đồ SmartArt", advice: "Mở tệp, chụp lại sơ đồ thành ảnh rồi chèn vào đúng chỗ." },
  shape: { name: "hình vẽ (đường kẻ, mũi tên, khung)", advice: "Hình có nội dung thì chụp lại thành ảnh rồi chèn; đường kẻ trang trí thì bỏ." },
  "word-art": { name: "chữ nghệ thuật (WordArt)", advice: "Cần thì gõ lại thành chữ thường." },
  equation: { name: "công thức", advice: "Gõ lại thành chữ, hoặc chụp công thức thành ảnh rồi chèn." },
  object: { name: "đối tượng nhúng", advice: "Chép bảng vào bài, hoặc đính kèm tệp gốc." },
  hidden: { name: "chỗ chữ ẩn", advice: "Chữ ẩn không đưa lên cổng; cần thì gõ lại." },
  chunk: { name: "phần nhúng từ tệp khác", advice: "Mở tệp bằng Word, lưu lại rồi nhập." },
  comment: { name: "nhận xét bên lề (Comments)", advice: "Nhận xét không đưa lên cổng." },
};

/** "trang 2, sau “… các xã”: “Chữ”", as far as it is known. */
function placeWords({ page, after, words }: Place): string {
  const where = [page === null ? "" : `trang ${page}`, after ? `sau ${quoted(after)}` : ""].filter(Boolean).join(", ");
  return [where || "đầu bài", words ? quoted(words) : ""].filter(Boolean).join(": ");
}

const listed = (places: readonly Place[]) => places.map(placeWords).join("; ");
const said = (count: number, done: string, texts: readonly string[]) => (count ? `${count} chỗ ${done} (${texts.map(quoted).join("; ")})` : "");

/** "02 + 05 = 07", written with the zeros of the document it came from. */
function sum(text: string, parts: number[], total: number): string {
  const write = /^0\d/.test(text) ? padCount : String;
  return `${parts.map(write).join(" + ")} = ${write(total)}`;
}

type Words = { [Code in ReportItem["code"]]: (item: Extract<ReportItem, { code: Code }>) => string };

const sentences: Words = {
  encoding: ({ name, composed }) => `Bảng mã: ${name}${composed ? "; dấu rời đã ghép vào chữ" : ""}`,
  title: ({ text }) => `Tiêu đề: ${quoted(text)}`,
  standfirst: ({ text }) => `Tóm tắt (đoạn mở đầu): ${quoted(text)}`,
  "event-date": ({ day, from }) => `Ngày diễn ra: ${day}, theo ${quoted(from)}`,
  "publish-date": ({ day, from }) => `Ngày đăng: ${day}, theo dòng ${quoted(from)}`,
  paragraphs: ({ count, closing }) => `${count} đoạn nội dung, giữ nguyên chữ và thứ tự${closing ? ", cả dấu kết “./.”" : ""}`,
  figures: ({ captions, pictures }) =>
    `${captions.length} chỗ ảnh${pictures ? `, ${pictures} ảnh lấy từ tệp` : ""}: ${captions.map((caption) => (caption ? quoted(caption) : "chưa có chú thích")).join("; ")}`,
  bylines: ({ names }) => `Người viết: ${names.join(", ")}`,
  "breakdown-adds": ({ text, parts, total }) => `Số liệu khớp: ${sum(text, parts, total)}, trong ${quoted(text)}`,
  people: ({ names }) => `Người có trong danh bạ: ${names.join(", ")}`,
  notes: ({ count }) => `${count} chú thích chân trang chuyển xuống cuối bài, đánh số từ [1]`,
  "publish-date-guessed": ({ day }) => `Ngày đăng đề nghị lấy theo ngày diễn ra, ${day}. Tệp không ghi ngày đăng: giữ hay đổi?`,
  "event-date-missing": () => "Không thấy ngày diễn ra ở đoạn mở đầu. Điền trong trang soạn nếu bài có.",
  "event-year-missing": ({ from }) => `${quoted(from)} không ghi năm. Điền ngày diễn ra đủ ngày, tháng, năm.`,
  "event-days": ({ from, day }) => `${quoted(from)} là nhiều ngày; tạm ghi ngày đầu, ${day}.`,
  "event-date-inside": ({ from, day }) => `Ngày diễn ra ${day} lấy từ ${quoted(from)} ở giữa đoạn. Có đúng là ngày diễn ra?`,
  contrast: ({ title, lead }) => `Tiêu đề viết ${quoted(title)} mà đoạn mở đầu viết ${quoted(lead)}. Chữ nào đúng?`,
  "years-differ": ({ title, lead }) => `Tiêu đề nói năm ${title.join(", ")} mà đoạn mở đầu nói năm ${lead.join(", ")}. Năm nào đúng?`,
  "breakdown-differs": ({ text, parts, total, sum: real }) => `${quoted(text)}: ${sum(text, parts, real)}, không phải ${total}. Đối chiếu lại số liệu.`,
  "picture-missing": ({ number, caption }) => `${place(number, caption)}: thiếu ảnh. Tải ảnh lên, hoặc bỏ chỗ này.`,
  "picture-outside": ({ number, caption, name }) =>
    `${place(number, caption)}: tệp chỉ dẫn tới ảnh${name ? ` ${quoted(name)}` : ""} ở nơi khác. Tải ảnh lên, hoặc bỏ chỗ này.`,
  "picture-unreadable": ({ number, caption, format }) =>
    format
      ? `${place(number, caption)}: hình dạng ${format} chỉ Word mở được. Mở tệp, chụp lại hình thành ảnh PNG rồi tải lên chỗ này.`
      : `${place(number, caption)}: ảnh trong tệp không mở được. Lưu lại thành JPEG hoặc PNG rồi tải lên.`,
  "caption-missing": ({ number }) => `${place(number)}: chưa có chú thích. Ghi ai, ở đâu, khi nào.`,
  "alt-missing": ({ numbers }) => `Ảnh ${numbers.join(", ")}: chưa có mô tả cho người không nhìn thấy ảnh.`,
  "people-unknown": ({ names }) => `Chưa có trong danh bạ: ${names.join(", ")}. Tên có đúng không, có cần thêm vào danh bạ?`,
  "people-shared": ({ names }) => `Danh bạ có nhiều người cùng tên: ${names.join(", ")}. Chọn đúng người trong trang soạn.`,
  "category-missing": () => "Tệp không ghi chuyên mục. Chọn chuyên mục trong trang soạn.",
  "bylines-missing": () => "Không thấy người viết ở cuối bài. Điền trong trang soạn.",
  "standfirst-missing": () => "Không có đoạn mở đầu ngắn để làm tóm tắt. Viết tóm tắt trong trang soạn.",
  "line-unclear": ({ text }) => `Dòng ${quoted(text)} là tiêu đề nhỏ, chú thích ảnh hay câu bỏ dở? Đang để thành một đoạn.`,
  "lines-broken": ({ count }) => `${count} dòng bị ngắt giữa câu; mỗi dòng đang thành một đoạn. Nối lại trong trang soạn.`,
  "table-kept": ({ rows, columns, named }) => `Bảng ${rows} hàng, ${columns} cột${named ? ", hàng đầu là tên cột" : ", chưa có hàng nào là tên cột"}`,
  table: ({ rows, columns }) =>
    `Bảng ${rows} hàng, ${columns} cột có danh sách hoặc bảng khác trong ô, hoặc quá lớn, nên được chép thành từng dòng chữ. Xem lại, hoặc đính kèm bảng thành tệp.`,
  "tracked-changes": ({ added = [], deleted = [] }) => {
    const parts = [said(added.length, "chữ thêm được lấy", added), said(deleted.length, "chữ xóa bị bỏ", deleted)].filter(Boolean);
    return `Tệp còn sửa đổi chưa chấp nhận (Track Changes): ${parts.join(", ") || "chữ thêm được lấy, chữ xóa bị bỏ"}. Có đúng ý?`;
  },
  "text-boxes": ({ places }) =>
    `Chữ của ${places.length} khung chữ (text box) đặt thành đoạn riêng sau đoạn chứa khung: ${listed(places)}. Xem lại chỗ đứng trong bài.`,
  "related-list": ({ heading, lines }) =>
    `${quoted(heading)} ở cuối bài${lines.length ? ` và ${lines.length} dòng sau đó: ${lines.map(quoted).join("; ")}` : ""}: phần của trang web cũ.`,
  "site-line": ({ text }) => `Dòng ${quoted(text)}: phần của trang web cũ.`,
  "page-parts": ({ what, count }) => `${count} chỗ ${partWords[what]}.`,
  "page-rest": () => "Phần của trang nằm ngoài bài viết.",
  "page-headers": ({ texts, pictures = 0 }) => `Đầu trang, chân trang: ${[...texts.map(quoted), ...(pictures ? [`${pictures} ảnh`] : [])].join("; ")}.`,
  comments: () => "Nhận xét bên lề (Comments).",
  lost: ({ what, places }) => `${places.length} ${lostWords[what].name} không lấy vào bài: ${listed(places)}. ${lostWords[what].advice}`,
  "alt-no-words": ({ texts }) => `Tên tệp, chữ máy tự viết ở ô mô tả ảnh: ${texts.map(quoted).join("; ")}.`,
  appearance: () => "Phông chữ, màu, cỡ chữ, căn lề của tệp: trang công khai có kiểu riêng.",
};

/** One line of the report. */
export function sentenceOf(item: ReportItem): string {
  return (sentences[item.code] as (item: ReportItem) => string)(item);
}

/**
 * Why the form came back, from what its address says: a refusal, or the reference of an error. The address is not trusted:
 * anything else is no sentence at all.
 */
export function failureSentence(reason: string): string | null {
  if (reason === "no-file") return "Chưa chọn tệp. Chọn một tệp .docx, .html hoặc .txt rồi bấm Đọc tệp.";
  if (reason === "cut-short" || reason === "may-not-upload") return fileWords[reason];
  if (Object.hasOwn(refusalWords, reason)) return refusalWords[reason as ImportRefusal];
  if (/^[0-9a-f]{8}$/.test(reason)) return `Chưa nhập được vì lỗi của hệ thống; chưa có gì được lưu. Báo quản trị mã ${reason}.`;
  return null;
}
