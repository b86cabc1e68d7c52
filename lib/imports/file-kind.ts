import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { refusal } from "./refusal";
import { MAX_FILE_BYTES, type SourceKind } from "./schema";

const byExtension: Record<string, SourceKind> = { txt: "txt", html: "html", htm: "html", docx: "docx" };

const starts = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);

/** What an Office container of before 2007 holds: an old Word file, or a new one behind a password. */
function compoundFile(bytes: Uint8Array) {
  return refusal(has(bytes, "EncryptedPackage", "utf16le") ? "locked-word" : "old-word");
}

/**
 * Which reader takes a file. Content decides; the name must agree with it, since a picture called "bai.txt" is a mistake that
 * somebody wants to hear about.
 * @throws AppError INVALID with the reason, foremost empty, too-large, unknown-kind, old-word, locked-word, portable-document
 */
export async function kindOf(name: string, bytes: Uint8Array): Promise<SourceKind> {
  if (bytes.byteLength === 0) throw refusal("empty");
  if (bytes.byteLength > MAX_FILE_BYTES) throw refusal("too-large", { size: bytes.byteLength });
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (has(bytes.subarray(0, 1024), "%PDF-", "latin1")) throw refusal("portable-document");
  if (has(bytes.subarray(0, 8), "{\\rtf", "latin1")) throw refusal("rich-text");

  const extension = name.includes(".") ? (name.split(".").pop() ?? "").toLowerCase() : "";
  const named = byExtension[extension];
  const zip = starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06]);
  if (zip) return zipKind(bytes, named);
  if (named === "docx") throw refusal("corrupt-word");
  const found = await fileTypeFromBuffer(bytes);
  // XML is text; everything else that has a signature is not.
  if (found && found.ext !== "xml") throw refusal("not-text", { found: found.ext });
  if (!named) throw refusal("unknown-kind");
  return named;
}

function zipKind(bytes: Uint8Array, named: SourceKind | undefined): SourceKind {
  // The directory of a zip stands at its end and is not compressed: names can be looked for without opening it.
  if (has(bytes, "word/document.xml", "latin1")) {
    if (named !== "docx") throw refusal(named ? "name-and-content-differ" : "unknown-kind");
    return "docx";
  }
  if (has(bytes.subarray(0, 200), "application/vnd.oasis.opendocument", "latin1")) throw refusal("open-document");
  if (has(bytes, "xl/workbook.xml", "latin1") || has(bytes, "ppt/presentation.xml", "latin1")) throw refusal("other-office-file");
  // Named as a Word file, but the directory that should list its parts is gone or broken.
  if (named === "docx") throw refusal("corrupt-word");
  throw refusal(named ? "not-text" : "unknown-kind");
}
