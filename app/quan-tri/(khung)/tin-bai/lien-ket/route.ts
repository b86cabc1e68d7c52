import { currentActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { findLinkable, searchLinkable } from "@/lib/news/queries/linkable";

/** Articles to link to: by words of the title (`q`), or the one that a link names (`bai`). Answers {articles}, and {sentence} when it refuses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ articles: [], sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi gõ tiếp." }, { status: 401 });
  const refusal = whyNotRead(actor);
  if (refusal) return Response.json({ articles: [], sentence: refusalWords[refusal] }, { status: 403 });
  const { searchParams } = new URL(request.url);
  const id = searchParams.get("bai");
  const articles = id === null ? await searchLinkable(actor, searchParams.get("q") ?? "") : await findLinkable(actor, id);
  return Response.json({ articles }, { headers: { "Cache-Control": "no-store" } });
}
