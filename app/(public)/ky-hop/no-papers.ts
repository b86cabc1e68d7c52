import { notFound } from "@/lib/files/sending";
import { papersAddress } from "@/lib/sessions/addresses";
import { oldAddressOf } from "@/lib/site/queries";

/** The answer where readers find no papers of a session: where they stand now, that they were taken back, or that there is no such file. */
export async function noPapers(slug: string, kind: "zip" | "pdf"): Promise<Response> {
  const old = await oldAddressOf(papersAddress(slug, kind));
  if (!old) return notFound();
  if (old.target) return new Response(null, { status: 301, headers: { Location: old.target, "Cache-Control": "no-store" } });
  return new Response("Tài liệu của kỳ họp này đã gỡ.\n", {
    status: 410,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
