import { formatDate } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { dispositionOf } from "@/lib/files/sending";
import { sessionAddress } from "@/lib/sessions/addresses";
import { archiveOf } from "@/lib/sessions/archive";
import { indexText } from "@/lib/sessions/bundle";
import { papersOf } from "@/lib/sessions/queries/papers";
import { noPapers } from "../../no-papers";

export const dynamic = "force-dynamic";

/** All papers of a session that readers may open, as one archive; asked for anew each time, so that what is withdrawn is gone. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const found = await papersOf(slug);
  const entries = found?.entries.filter(({ leftOut }) => leftOut === null) ?? [];
  if (!found || entries.length === 0) return noPapers(slug, "zip");
  const index = indexText(found.title, absoluteUrl(sessionAddress(found.slug)), found.entries, found.at);
  const { body, size } = await archiveOf(entries, index, found.at);
  if (request.method === "HEAD") await body.cancel();
  return new Response(request.method === "HEAD" ? null : body, {
    headers: {
      "Cache-Control": "public, no-cache",
      "Content-Disposition": dispositionOf("attachment", `Tài liệu ${found.title}, ${formatDate(found.at).replaceAll("/", "-")}.zip`),
      "Content-Type": "application/zip",
      "X-Content-Type-Options": "nosniff",
      "X-Portal-Length": String(size),
    },
  });
}

export const HEAD = GET;
