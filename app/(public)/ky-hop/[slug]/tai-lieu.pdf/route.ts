import { formatDate } from "@/lib/core/dates";
import { dispositionOf, notFound } from "@/lib/files/sending";
import { MERGE_LIMIT, sizeOf } from "@/lib/sessions/bundle";
import { mergePapers } from "@/lib/sessions/merged";
import { papersOf } from "@/lib/sessions/queries/papers";

export const dynamic = "force-dynamic";

/** The PDF papers of a session that readers may open, as one document in the order of its agenda. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const found = await papersOf((await params).slug);
  const pdf = found?.entries.filter(({ file }) => file.mimeType === "application/pdf") ?? [];
  if (!found || pdf.length === 0 || sizeOf(pdf) > MERGE_LIMIT) return notFound();
  const bytes = await mergePapers(found.title, found.entries, async () => null);
  if (!bytes) return notFound();
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
    headers: {
      "Cache-Control": "public, no-cache",
      "Content-Disposition": dispositionOf("inline", `Tài liệu ${found.title}, ${formatDate(found.at).replaceAll("/", "-")}.pdf`),
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "Content-Type": "application/pdf",
      "X-Content-Type-Options": "nosniff",
      "X-Portal-Length": String(bytes.length),
    },
  });
}

export const HEAD = GET;
