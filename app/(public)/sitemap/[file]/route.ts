import { albumAddress, libraryAddress } from "@/lib/albums/addresses";
import { albumsForSitemap } from "@/lib/albums/queries";
import { BODIES, bodyAddress } from "@/lib/bodies/addresses";
import { bodiesForSitemap } from "@/lib/bodies/queries";
import { isoDateTime } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { MEMBERS, memberAddress } from "@/lib/members/addresses";
import { membersForSitemap } from "@/lib/members/queries";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import { standingPages } from "@/lib/news/pages";
import { listCategories, sitemapCount, sitemapPage } from "@/lib/news/queries";
import { xml, xmlText } from "../../feed";

export const dynamic = "force-dynamic";

interface Entry {
  path: string;
  changed?: Date | null;
}

const STANDING = ["/", "/tin-tuc", ...standingPages.map(({ path }) => path)];

async function entriesOf(number: number): Promise<Entry[] | null> {
  if (number === 0) {
    const albums = (await albumsForSitemap()).map(({ slug, publishedAt }) => ({ path: albumAddress(slug), changed: publishedAt }));
    const bodies = (await bodiesForSitemap()).map(({ slug, updatedAt }) => ({ path: bodyAddress(slug), changed: updatedAt }));
    const members = (await membersForSitemap()).map(({ slug, updatedAt }) => ({ path: memberAddress(slug), changed: updatedAt }));
    const areas = [...(albums.length ? [libraryAddress] : []), ...(bodies.length ? [BODIES] : []), ...(members.length ? [MEMBERS] : [])];
    const lists = [...STANDING, ...areas, ...(await listCategories()).map(({ slug }) => categoryAddress(slug))];
    return [...lists.map((path) => ({ path })), ...albums, ...bodies, ...members];
  }
  if (number > (await sitemapCount())) return null;
  return (await sitemapPage(number)).map(({ slug, updatedAt }) => ({ path: articleAddress(slug), changed: updatedAt }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const number = /^(0|[1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1];
  const entries = number === undefined ? null : await entriesOf(Number(number));
  if (!entries) return new Response(null, { status: 404 });
  const urls = entries.map(
    ({ path, changed }) => `  <url><loc>${xmlText(absoluteUrl(path))}</loc>${changed ? `<lastmod>${isoDateTime(changed)}</lastmod>` : ""}</url>`,
  );
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    "application/xml",
  );
}
