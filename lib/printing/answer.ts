import "server-only";
import { createHash } from "node:crypto";
import { log } from "@/lib/core/log";
import { XLSX } from "@/lib/core/spreadsheet";
import { dispositionOf } from "@/lib/files/sending";
import { PRINTER_RETRY } from "./pdf";
import { QueueFull } from "./queue";

const types = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf", xlsx: XLSX } as const;

/** A paper that is made when it is asked for. */
export interface MadePaper {
  kind: keyof typeof types;
  /** Without an extension. */
  name: string;
  /** What it is made from: the same words, the same paper. */
  from: string;
  /** @returns null when this machine has no browser to print with; @throws QueueFull */
  make: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether everybody may have it; else nobody on the way keeps it. */
  open: boolean;
}

function words(status: number, text: string, more: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...more } });
}

/** A paper as a file. @param paper null for what this reader does not find */
export async function answerPaper(request: Request, paper: MadePaper | null): Promise<Response> {
  if (!paper) return words(404, "Không có văn bản này.");
  const { kind, name, from, make, open } = paper;
  const etag = `"${createHash("sha256").update(kind).update(from).digest("hex").slice(0, 32)}"`;
  const headers = {
    "Cache-Control": open ? "public, no-cache" : "private, no-store",
    "Content-Disposition": dispositionOf(kind === "pdf" ? "inline" : "attachment", `${name}.${kind}`),
    "Content-Type": types[kind],
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  };
  const held = request.headers.get("if-none-match") ?? "";
  if (held.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()))) return new Response(null, { status: 304, headers });
  // Whoever asks for the head alone starts no printer.
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = await make();
    if (!bytes) return words(404, "Máy chủ này chưa có trình in PDF. Có bản DOCX ở trang của văn bản.");
    return new Response(bytes, { headers: { ...headers, "X-Portal-Length": String(bytes.length) } });
  } catch (error) {
    if (!(error instanceof QueueFull)) log.error({ err: error, kind }, "a document could not be made");
    const why = error instanceof QueueFull ? "Nhiều văn bản đang chờ in" : "Chưa làm được tệp này";
    return words(503, `${why}. Tải lại sau ${PRINTER_RETRY} giây.`, { "Retry-After": String(PRINTER_RETRY) });
  }
}
