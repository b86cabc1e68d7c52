import { currentActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/people/labels";
import { whyNotSee } from "@/lib/people/policy";
import { suggestPeople } from "@/lib/people/queries";

/** People whose name contains `q`, for the field in which a text names the people it is about. Answers {people}, and {sentence} when it refuses. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ people: [], sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi gõ tiếp." }, { status: 401 });
  const refusal = whyNotSee(actor);
  if (refusal) return Response.json({ people: [], sentence: refusalWords[refusal] }, { status: 403 });
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const people = await suggestPeople(actor, q);
  return Response.json({ people: people.map(({ id, fullName, titleLine }) => ({ id, fullName, titleLine })) }, { headers: { "Cache-Control": "no-store" } });
}
