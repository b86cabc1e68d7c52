import { formatBytes, formatNumber } from "@/lib/core/numbers";
import type { FileLanguage, FileLicence, FileTextState } from "@/prisma/generated/enums";

/* What is said of a file beside its name: "PDF, 1,2 MB, 4 trang, tiếng Anh". */

/** What a list needs to know of a file to describe it. */
export interface Described {
  mimeType: string;
  /** In bytes. */
  size: number;
  /** Null where nobody has counted them. */
  pages: number | null;
  language: FileLanguage | null;
  licence: FileLicence | null;
}

/** Goes into the `select` of a stored file. */
export const describedSelect = { mimeType: true, size: true, pages: true, language: true, licence: true } as const;

/** Goes into the `select` of a stored file: what `wasRead` asks for. */
export const readSelect = { revision: true, texts: { select: { revision: true, state: true } } } as const;

/** Whether the words of what stands at a file now can be read as a page. */
export function wasRead({ revision, texts }: { revision: number; texts: { revision: number; state: FileTextState }[] }): boolean {
  return texts.some((text) => text.revision === revision && text.state === "READ");
}

export const languageLabels: Record<FileLanguage, string> = {
  VIETNAMESE: "Tiếng Việt",
  ENGLISH: "Tiếng Anh",
  FRENCH: "Tiếng Pháp",
  CHINESE: "Tiếng Trung",
  LAO: "Tiếng Lào",
  KHMER: "Tiếng Khmer",
  HMONG: "Tiếng Mông",
  TAY: "Tiếng Tày",
};

/** As BCP 47 names them, for `hreflang`. */
export const languageCodes: Record<FileLanguage, string> = {
  ...{ VIETNAMESE: "vi", ENGLISH: "en", FRENCH: "fr", CHINESE: "zh" },
  ...{ LAO: "lo", KHMER: "km", HMONG: "hmn", TAY: "tyz" },
};

export const licenceLabels: Record<FileLicence, string> = {
  OFFICIAL: "Văn bản chính thức, không có bản quyền (Điều 15 Luật Sở hữu trí tuệ)",
  OWN: "Của cơ quan, dùng lại thì ghi nguồn",
  CC_BY: "Giấy phép CC BY 4.0, dùng lại thì ghi tên tác giả",
  RESERVED: "Của người khác, muốn dùng lại phải xin phép",
};

/** As short as a line of a list takes; official documents are spoken of once, below the list. */
const termsInBrief: Record<FileLicence, string> = { OFFICIAL: "", OWN: "dùng lại thì ghi nguồn", CC_BY: "CC BY 4.0", RESERVED: "giữ bản quyền" };

/** Below a list of official documents. */
export const officialTerms =
  "Văn bản chính thức của cơ quan nhà nước không thuộc phạm vi bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ): ai cũng được dùng lại.";

/** Why nobody has a right in any of these files; false as soon as one has other terms, or none were written down. */
export const areOfficial = (files: readonly Pick<Described, "licence">[]): boolean => files.length > 0 && files.every(({ licence }) => licence === "OFFICIAL");

const formats = [
  [/\/pdf$/, "PDF", "file-text"],
  [/wordprocessingml\.document$/, "DOCX", "file-text"],
  [/spreadsheetml\.sheet$/, "XLSX", "file-spreadsheet"],
  [/\/csv(?:;|$)/, "CSV", "file-spreadsheet"],
  [/^text\/plain(?:;|$)/, "Văn bản thuần", "file-text"],
  [/^image\//, "Ảnh", "images"],
  [/^video\//, "Video", "video"],
] as const;

/** What readers call a format, and the icon that stands for it. */
export function formatOf(mimeType: string): { name: string; icon: "file" | (typeof formats)[number][2] } {
  const [, name, icon] = formats.find(([type]) => type.test(mimeType)) ?? [null, "Tệp", "file" as const];
  return { name, icon };
}

/** "PDF, 1,2 MB, 4 trang": format, size, pages; the language where it is not Vietnamese; terms of use where there are any to heed. */
export function fileFacts({ mimeType, size, pages, language, licence }: Described, page: "vi" | "en" = "vi"): string {
  const parts = [formatOf(mimeType).name, formatBytes(size)];
  if (pages !== null) parts.push(page === "en" ? `${pages} ${pages === 1 ? "page" : "pages"}` : `${formatNumber(pages)} trang`);
  if (page === "vi" && language && language !== "VIETNAMESE") parts.push(languageLabels[language].replace("Tiếng", "tiếng"));
  if (page === "vi" && licence && termsInBrief[licence]) parts.push(termsInBrief[licence]);
  return parts.join(", ");
}
