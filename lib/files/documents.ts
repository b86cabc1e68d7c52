import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/core/errors";
import { ArchiveTooLarge, unpack } from "./archive";
import { isPolyglot } from "./polyglots";
import { fileLimits } from "./schema";

const office = {
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
} as const;

/** The real type of a document, its name with the ending of that type, and its pages where it says so itself. */
export interface CheckedDocument {
  mimeType: string;
  name: string;
  pages: number | null;
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending) ? name : `${name.replace(/\.[^.]{1,5}$/, "")}${ending}`;
}

/** Text is what decodes as UTF-8 and holds no control signs; a program renamed to .txt is not. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

const starts = (bytes: Uint8Array, signature: string) => Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") === signature;

/** Programs inside a document: VBA, and the macro sheets of Excel 4. A file without macros has neither, whatever its ending says. */
const PROGRAM = /(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\//i;

/** A template that Word fetches from another machine when it opens the document: a known way to bring in a program unseen. */
const FETCHED_TEMPLATE = /<Relationship\b(?=[^>]*\battachedTemplate")(?=[^>]*\bTarget\s*=\s*"(?:https?:|ftp:|\\\\|file:\/\/(?!\/)))[^>]*>/i;

/** Small parts that are read whole: what Word says of the document, and where it takes its template from. */
const PROPERTIES = "docprops/app.xml";
const SETTINGS = "word/_rels/settings.xml.rels";
const SMALL_PART = 256 * 1024;

/**
 * Word and Excel files are archives: unpacked once under limits, so that nobody's program unpacks a bomb that we passed on.
 * @returns the pages that Word counted when it saved the document
 */
async function refuseBadArchive(bytes: Uint8Array): Promise<number | null> {
  const small: Record<string, string> = { [PROPERTIES]: "", [SETTINGS]: "" };
  let program = false;
  try {
    await unpack(bytes, { entries: fileLimits.archiveEntries, inflated: fileLimits.inflatedBytes }, (name, chunk) => {
      program ||= PROGRAM.test(name);
      const read = small[name.toLowerCase()];
      if (read !== undefined && read.length < SMALL_PART) small[name.toLowerCase()] = read + chunk.toString("latin1");
    });
  } catch (error) {
    throw new AppError("INVALID", error instanceof ArchiveTooLarge ? "archive-too-large" : "broken-document");
  }
  if (program || FETCHED_TEMPLATE.test(small[SETTINGS] ?? "")) throw new AppError("INVALID", "with-program");
  const pages = Number(/<Pages>(\d{1,5})<\/Pages>/.exec(small[PROPERTIES] ?? "")?.[1] ?? 0);
  return pages || null;
}

/** A PDF ends with its mark; readers look for it in the last thousand bytes, some programs write more behind it. */
function refuseBadPdf(bytes: Uint8Array): void {
  if (isPolyglot(bytes, "pdf")) throw new AppError("INVALID", "two-things-at-once");
  if (!Buffer.from(bytes.subarray(-4096)).includes("%%EOF", 0, "latin1")) throw new AppError("INVALID", "broken-document");
}

/**
 * Finds the type of a document by its content; the name decides only between plain text and CSV.
 * @throws AppError INVALID "empty", "too-large-document", "not-a-document", "broken-document", "archive-too-large",
 *   "with-program", "two-things-at-once"
 */
export async function checkDocument(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
  if (bytes.length === 0) throw new AppError("INVALID", "empty");
  if (bytes.length > fileLimits.documentBytes) throw new AppError("INVALID", "too-large-document");
  // Before anything looks inside.
  const pages = starts(bytes, "PK\u0003\u0004") ? await refuseBadArchive(bytes) : null;
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime === "application/pdf") refuseBadPdf(bytes);
  if (type && type.mime in office) return { mimeType: type.mime, name: withEnding(name, office[type.mime as keyof typeof office]), pages };
  if (!type && isText(bytes)) {
    const csv = name.toLowerCase().endsWith(".csv");
    return { mimeType: csv ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8", name: withEnding(name, csv ? ".csv" : ".txt"), pages: null };
  }
  throw new AppError("INVALID", "not-a-document");
}
