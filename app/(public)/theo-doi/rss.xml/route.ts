import { alertFeedAddress } from "@/lib/alerts/addresses";
import { findSubject, pictureOf } from "@/lib/alerts/queries";
import { alertFeed, xml } from "../../feed";
import { askedIn } from "../asked";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  const asked = askedIn(Object.fromEntries(new URL(request.url).searchParams));
  const subject = asked && (await findSubject(asked));
  const picture = subject && (await pictureOf(subject));
  if (!asked || !picture) return new Response(null, { status: 404 });
  return xml((await alertFeed(alertFeedAddress(asked), picture)).rss2(), "application/rss+xml");
}
