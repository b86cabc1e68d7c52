import { stopAddress } from "@/lib/alerts/addresses";
import { stopSubscription } from "@/lib/alerts/commands/stop";

const codeOf = (request: Request) => new URL(request.url).searchParams.get("ma") ?? "";
const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };

/** What a mail program sends when its reader wants no more such letters (RFC 8058). It ends well whatever the code leads to. */
export async function POST(request: Request) {
  const token = codeOf(request);
  if (token.length <= 100) await stopSubscription({ token });
  return new Response("Đã dừng.\n", { headers });
}

/** Somebody opened the address: nothing ends by that, the page has the buttons. */
export function GET(request: Request) {
  const token = codeOf(request);
  const location = stopAddress(/^[\w-]{1,100}$/.test(token) ? token : "");
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store", "Referrer-Policy": "strict-origin" } });
}
