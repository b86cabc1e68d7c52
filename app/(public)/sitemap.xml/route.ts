import { absoluteUrl } from "@/lib/core/public-url";
import { documentSitemaps } from "@/lib/documents/queries/list";
import { sitemapCount } from "@/lib/news/queries";
import { resolutionSitemaps } from "@/lib/resolutions/queries/list";
import { xml, xmlText } from "../feed";

export const dynamic = "force-dynamic";

const numbered = (count: number, from: number, kind = "") => Array.from({ length: count }, (_, place) => `${kind}${place + from}`);

/** Index of the sitemaps: 0 holds lists and standing pages, 1 and following the articles; resolutions and documents have their own. */
export async function GET() {
  const [articles, resolutions, documents] = await Promise.all([sitemapCount(), resolutionSitemaps(), documentSitemaps()]);
  const files = [...numbered(articles + 1, 0), ...numbered(resolutions, 1, "nghi-quyet-"), ...numbered(documents, 1, "van-ban-")].map(
    (name) => `  <sitemap><loc>${xmlText(absoluteUrl(`/sitemap/${name}.xml`))}</loc></sitemap>`,
  );
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join("\n")}\n</sitemapindex>\n`,
    "application/xml",
  );
}
