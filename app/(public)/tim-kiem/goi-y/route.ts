import { suggestionsFor } from "@/lib/search/queries/suggestions";
import { wordsAsked } from "@/lib/search/question";

export const dynamic = "force-dynamic";

/** Titles for what was typed so far; an enhancement of the field, which works without it. */
export async function GET(request: Request): Promise<Response> {
  const q = wordsAsked({ q: new URL(request.url).searchParams.get("q") ?? "" });
  const titles = q ? await suggestionsFor(q) : [];
  return Response.json(titles.map(({ title }) => title));
}
