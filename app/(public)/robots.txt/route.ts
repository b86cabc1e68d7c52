import { absoluteUrl } from "@/lib/core/public-url";

export const dynamic = "force-dynamic";

/** Search results carry noindex themselves; forbidding them here would hide that word from robots. */
export function GET() {
  const lines = ["User-agent: *", "Disallow: /quan-tri", "Disallow: /api/", "", `Sitemap: ${absoluteUrl("/sitemap.xml")}`, ""];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
