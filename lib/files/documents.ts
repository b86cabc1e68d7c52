import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/core/errors";
import { fileLimits } from "./schema";

const office = {
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
} as const;

/** The real type of a document, and its name with the ending of that type. */
export interface CheckedDocument {
  mimeType: string;
  name: string;
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

/**
 * Finds the type of a document by its content; the name decides only between plain text and CSV.
 * @throws AppError INVALID "empty", "too-large-document", "not-a-document"
 */
export async function checkDocument(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
  if (bytes.length === 0) throw new AppError("INVALID", "empty");
  if (bytes.length > fileLimits.documentBytes) throw new AppError("INVALID", "too-large-document");
  const type = await fileTypeFromBuffer(bytes);
  if (type && type.mime in office) return { mimeType: type.mime, name: withEnding(name, office[type.mime as keyof typeof office]) };
  if (!type && isText(bytes)) {
    const csv = name.toLowerCase().endsWith(".csv");
    return { mimeType: csv ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8", name: withEnding(name, csv ? ".csv" : ".txt") };
  }
  throw new AppError("INVALID", "not-a-document");
}
