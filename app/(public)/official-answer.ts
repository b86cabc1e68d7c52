import "server-only";
import { createHash } from "node:crypto";
import { log } from "@/lib/core/log";
import { dispositionOf } from "@/lib/files/sending";
import { officialDocx } from "@/lib/printing/docx";
import { printKept } from "@/lib/printing/kept";
import type { OfficialForm } from "@/lib/printing/official-form";
import { officialHtml } from "@/lib/printing/official-html";
import { PRINTER_RETRY } from "@/lib/printing/pdf";
import { QueueFull } from "@/lib/printing/queue";

const types = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf" } as const;
export type OfficialKind = keyof typeof types;

function words(status: number, text: string, more: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...more } });
}

/** An official paper as a file, made when it is asked for. @param made null for what readers do not find */
export async function answerOfficial(request: Request, made: { form: OfficialForm; name: string } | null, kind: OfficialKind): Promise<Response> {
  if (!made) return words(404, "Không có văn bản này.");
  const html = officialHtml(made.form);
  const etag = `"${createHash("sha256").update(kind).update(html).digest("hex").slice(0, 32)}"`;
  const headers = {
    "Cache-Control": "public, no-cache",
    "Content-Disposition": dispositionOf(kind === "pdf" ? "inline" : "attachment", `${made.name}.${kind}`),
    "Content-Type": types[kind],
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  };
  const held = request.headers.get("if-none-match") ?? "";
  if (held.split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()))) return new Response(null, { status: 304, headers });
  // Whoever asks for the head alone starts no printer.
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = kind === "docx" ? await officialDocx(made.form) : (await printKept(html))?.bytes;
    if (!bytes) return words(404, "Máy chủ này chưa có trình in PDF. Có bản DOCX ở trang của văn bản.");
    return new Response(bytes, { headers: { ...headers, "X-Portal-Length": String(bytes.length) } });
  } catch (error) {
    if (!(error instanceof QueueFull)) log.error({ err: error, kind }, "a document could not be made");
    const why = error instanceof QueueFull ? "Nhiều văn bản đang chờ in" : "Chưa làm được tệp này";
    return words(503, `${why}. Tải lại sau ${PRINTER_RETRY} giây.`, { "Retry-After": String(PRINTER_RETRY) });
  }
}
