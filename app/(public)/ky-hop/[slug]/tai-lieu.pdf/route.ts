import { formatDate } from "@/lib/core/dates";
import { log } from "@/lib/core/log";
import { dispositionOf, holds, notFound } from "@/lib/files/sending";
import { PRINTER_RETRY } from "@/lib/printing/pdf";
import { QueueFull } from "@/lib/printing/queue";
import { MERGE_LIMIT, sizeOf } from "@/lib/sessions/bundle";
import { mergedFile, mergedHash } from "@/lib/sessions/merged-file";
import { papersOf } from "@/lib/sessions/queries/papers";
import { noPapers } from "../../no-papers";

export const dynamic = "force-dynamic";

function later(why: string): Response {
  return new Response(`${why}. Tải lại sau ${PRINTER_RETRY} giây, hoặc tải bộ ZIP.\n`, {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Retry-After": String(PRINTER_RETRY) },
  });
}

/** The PDF papers of a session that readers may open, as one document in the order of its agenda. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const found = await papersOf(slug);
  const pdf = found?.entries.filter(({ file, leftOut }) => leftOut === null && file.mimeType === "application/pdf") ?? [];
  if (!found || pdf.length === 0 || sizeOf(pdf) > MERGE_LIMIT) return noPapers(slug, "pdf");
  const etag = `"${mergedHash(found).slice(0, 32)}"`;
  const headers = {
    "Cache-Control": "public, no-cache",
    "Content-Disposition": dispositionOf("inline", `Tài liệu ${found.title}, ${formatDate(found.at).replaceAll("/", "-")}.pdf`),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Content-Type": "application/pdf",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  };
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  // Whoever asks for the head alone merges nothing.
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = await mergedFile(found);
    return bytes ? new Response(bytes, { headers: { ...headers, "X-Portal-Length": String(bytes.length) } }) : notFound();
  } catch (error) {
    if (error instanceof QueueFull) return later("Nhiều bộ tài liệu đang chờ ghép");
    log.error({ err: error, session: found.slug }, "papers could not be merged");
    return later("Chưa ghép được bộ tài liệu");
  }
}

export const HEAD = GET;
