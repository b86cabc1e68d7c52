import "server-only";
import mammoth from "mammoth";
import { AppError } from "@/lib/core/errors";
import { inspectWordFile } from "./archive";
import { refuseLegacyText } from "./encoding";
import { refusal } from "./refusal";
import { MAX_PICTURES, type ReportItem } from "./schema";
import { type Source, type SourcePicture, wordsOf } from "./source";
import { blocksOfPage } from "./web-page";

/* What Word, WPS and LibreOffice call the paragraph below a picture and the title, in English and Vietnamese. */
const CAPTIONS = [
  "caption",
  "Illustration",
  "Figure",
  "Figure Caption",
  "Hình",
  "Hình ảnh",
  "Ảnh",
  "Chú thích",
  "Chú thích ảnh",
  "Chú thích hình",
  "Chú thích hình ảnh",
  "Phụ đề",
  "题注",
];
const TITLES = ["Title", "Tiêu đề", "Tiêu đề bài", "Tên bài", "标题"];
const styleMap = [
  ...TITLES.map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...CAPTIONS.map((name) => `p[style-name='${name}'] => p.caption:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

const extension: Record<string, string> = { "image/jpeg": "jpeg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/tiff": "tiff" };

/** The page mammoth makes of a Word file, with the bytes of its pictures beside it. */
async function toPage(bytes: Uint8Array): Promise<{ html: string; pictures: SourcePicture[] }> {
  const pictures: SourcePicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length >= MAX_PICTURES) throw refusal("too-many-pictures");
    const number = pictures.length;
    const name = `anh-${number + 1}.${extension[image.contentType] ?? "bin"}`;
    // The place is taken before the bytes come: several pictures are read at once. One that the file only links to stays
    // empty, because nothing outside the file is ever opened.
    pictures.push({ bytes: null, name: "", alt: "" });
    const bytes = await image.readAsBuffer().catch(() => null);
    if (bytes) pictures[number] = { bytes, name, alt: "" };
    return { src: `picture:${number}` };
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap, convertImage, externalFileAccess: false });
    return { html: value, pictures };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal("corrupt-word");
  }
}

/**
 * Reads a Word file (.docx as Word, WPS and LibreOffice save it).
 * @throws AppError INVALID archive-too-large, corrupt-word, too-many-pictures, or the old encoding its words are in
 */
export async function readWordDocument(bytes: Uint8Array): Promise<Source> {
  const parts = await inspectWordFile(bytes);
  const { html, pictures } = await toPage(bytes);
  const page = blocksOfPage(html, (src, alt) => {
    const found = pictures[Number(src.slice("picture:".length))];
    return { bytes: found?.bytes ?? null, name: found?.name ?? "", alt };
  });
  refuseLegacyText(page.blocks.map(wordsOf).join("\n"));
  const dropped: ReportItem[] = [...page.dropped];
  if (parts.headers.length) dropped.push({ code: "page-headers", texts: parts.headers });
  if (parts.hasComments) dropped.push({ code: "comments" });
  dropped.push({ code: "appearance" });
  const tracked = /<w:(ins|del)\s/.test(parts.document);
  return { kind: "docx", blocks: page.blocks, understood: [], doubted: [...page.doubted, ...(tracked ? [{ code: "tracked-changes" as const }] : [])], dropped };
}
