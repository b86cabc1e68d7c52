import "server-only";
import mammoth from "mammoth";
import { AppError } from "@/lib/core/errors";
import { inspectWordFile, type WordParts, withParts } from "./archive";
import { refuseLegacyText } from "./encoding";
import { type Tidied, tidyWordFile } from "./losses";
import { withNotes } from "./notes";
import { refusal } from "./refusal";
import { MAX_PICTURES } from "./schema";
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
const extensionOf = (type: string) => extension[type] ?? /\b(emf|wmf)\b/.exec(type)?.[1] ?? "bin";

/** The page mammoth makes of a Word file, with the bytes of its pictures beside it. */
async function toPage(bytes: Uint8Array): Promise<{ html: string; pictures: SourcePicture[] }> {
  const pictures: SourcePicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length >= MAX_PICTURES) throw refusal("too-many-pictures");
    const number = pictures.length;
    const name = `anh-${number + 1}.${extensionOf(image.contentType)}`;
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

/** A text nested deeper than a stack is no office's. */
function tidy(parts: WordParts): Tidied {
  try {
    return tidyWordFile(parts);
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
  const tidied = tidy(await inspectWordFile(bytes));
  const { html, pictures } = await toPage(await withParts(bytes, tidied.xml));
  const page = withNotes(html);
  const pictureOf = (src: string, alt: string): SourcePicture => {
    const found = pictures[Number(src.slice("picture:".length))];
    return { bytes: found?.bytes ?? null, name: found?.name ?? "", alt };
  };
  const text = blocksOfPage(page.html, pictureOf);
  const { blocks: notes } = blocksOfPage(page.notes, pictureOf);
  refuseLegacyText([...text.blocks, ...notes].map(wordsOf).join("\n"));
  return {
    kind: "docx",
    blocks: text.blocks,
    notes,
    understood: page.count ? [{ code: "notes", count: page.count }] : [],
    doubted: [...text.doubted, ...tidied.doubted],
    dropped: [...text.dropped, ...tidied.dropped, { code: "appearance" }],
  };
}
