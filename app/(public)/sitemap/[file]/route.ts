import { albumAddress } from "@/lib/albums/addresses";
import { albumsForSitemap } from "@/lib/albums/queries";
import { bodyAddress } from "@/lib/bodies/addresses";
import { bodiesForSitemap } from "@/lib/bodies/queries";
import { isoDateTime } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { disclosureAddress } from "@/lib/disclosures/addresses";
import { disclosuresForSitemap } from "@/lib/disclosures/queries";
import { documentAddress } from "@/lib/documents/addresses";
import { documentSitemap } from "@/lib/documents/queries/list";
import { meetingAddress } from "@/lib/meetings/addresses";
import { meetingsForSitemap } from "@/lib/meetings/queries";
import { memberAddress } from "@/lib/members/addresses";
import { membersForSitemap } from "@/lib/members/queries";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import { standingPages } from "@/lib/news/pages";
import { listCategories, sitemapCount, sitemapPage } from "@/lib/news/queries";
import { questionAddress } from "@/lib/questions/addresses";
import { questionsForSitemap } from "@/lib/questions/queries/list";
import { reportAddress } from "@/lib/reports/addresses";
import { reportsForSitemap } from "@/lib/reports/queries/published";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { resolutionSitemap } from "@/lib/resolutions/queries/list";
import { minutesAddress, sessionAddress } from "@/lib/sessions/addresses";
import { sessionsForSitemap } from "@/lib/sessions/queries/list";
import { xml, xmlText } from "../../feed";
import { filledAreas } from "../../profile";

export const dynamic = "force-dynamic";

interface Entry {
  path: string;
  changed?: Date | null;
}

const STANDING = ["/", "/tin-tuc", ...standingPages.map(({ path }) => path)];

async function entriesOf(number: number): Promise<Entry[] | null> {
  if (number === 0) {
    const albums = (await albumsForSitemap()).map(({ slug, publishedAt }) => ({ path: albumAddress(slug), changed: publishedAt }));
    const sessions = (await sessionsForSitemap()).flatMap(({ slug, updatedAt, minutes }) =>
      [sessionAddress(slug), ...(minutes ? [minutesAddress(slug)] : [])].map((path) => ({ path, changed: updatedAt })),
    );
    const questions = (await questionsForSitemap()).map(({ slug, updatedAt }) => ({ path: questionAddress(slug), changed: updatedAt }));
    const bodies = (await bodiesForSitemap()).map(({ slug, updatedAt }) => ({ path: bodyAddress(slug), changed: updatedAt }));
    const members = (await membersForSitemap()).map(({ slug, updatedAt }) => ({ path: memberAddress(slug), changed: updatedAt }));
    const meetings = (await meetingsForSitemap()).map(({ slug, updatedAt }) => ({ path: meetingAddress(slug), changed: updatedAt }));
    const reports = (await reportsForSitemap()).map(({ slug, updatedAt }) => ({ path: reportAddress(slug), changed: updatedAt }));
    const disclosures = (await disclosuresForSitemap()).map(({ slug, updatedAt }) => ({ path: disclosureAddress(slug), changed: updatedAt }));
    const lists = [...STANDING, ...(await filledAreas()), ...(await listCategories()).map(({ slug }) => categoryAddress(slug))];
    return [...lists.map((path) => ({ path })), ...sessions, ...questions, ...reports, ...meetings, ...disclosures, ...bodies, ...members, ...albums];
  }
  if (number > (await sitemapCount())) return null;
  return (await sitemapPage(number)).map(({ slug, updatedAt }) => ({ path: articleAddress(slug), changed: updatedAt }));
}

async function resolutionEntries(page: number): Promise<Entry[] | null> {
  const entries = await resolutionSitemap(page);
  return entries.length ? entries.map(({ year, slug, updatedAt }) => ({ path: resolutionAddress({ year, slug }), changed: updatedAt })) : null;
}

async function documentEntries(page: number): Promise<Entry[] | null> {
  const entries = await documentSitemap(page);
  return entries.length ? entries.map(({ slug, updatedAt }) => ({ path: documentAddress(slug), changed: updatedAt })) : null;
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, kind = "", number] = /^(nghi-quyet-|van-ban-)?(0|[1-9]\d{0,4})\.xml$/.exec((await params).file) ?? [];
  const read = { "": entriesOf, "nghi-quyet-": resolutionEntries, "van-ban-": documentEntries }[kind];
  const entries = number === undefined || !read ? null : await read(Number(number));
  if (!entries) return new Response(null, { status: 404 });
  const urls = entries.map(
    ({ path, changed }) => `  <url><loc>${xmlText(absoluteUrl(path))}</loc>${changed ? `<lastmod>${isoDateTime(changed)}</lastmod>` : ""}</url>`,
  );
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    "application/xml",
  );
}
