import { newsFeed, xml } from "../feed";

export const dynamic = "force-dynamic";

export async function GET() {
  return xml((await newsFeed("/rss.xml")).rss2(), "application/rss+xml");
}
