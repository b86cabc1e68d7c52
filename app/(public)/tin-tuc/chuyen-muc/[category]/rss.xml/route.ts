import { categoryAddress } from "@/lib/news/addresses";
import { listCategories } from "@/lib/news/queries";
import { newsFeed, xml } from "../../../../feed";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ category: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { category: slug } = await params;
  const category = (await listCategories()).find((candidate) => candidate.slug === slug);
  if (!category) return new Response(null, { status: 404 });
  return xml((await newsFeed(`${categoryAddress(slug)}/rss.xml`, category)).rss2(), "application/rss+xml");
}
