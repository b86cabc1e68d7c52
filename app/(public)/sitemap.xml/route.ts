import { absoluteUrl } from "@/lib/core/public-url";
import { sitemapCount } from "@/lib/news/queries";
import { xml, xmlText } from "../feed";

export const dynamic = "force-dynamic";

/** Index of the sitemaps: 0 holds lists and standing pages, 1 and following the articles. */
export async function GET() {
  const files = Array.from(
    { length: (await sitemapCount()) + 1 },
    (_, number) => `  <sitemap><loc>${xmlText(absoluteUrl(`/sitemap/${number}.xml`))}</loc></sitemap>`,
  );
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join("\n")}\n</sitemapindex>\n`,
    "application/xml",
  );
}
