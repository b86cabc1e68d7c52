import { currentActor } from "@/lib/auth/current";
import { AppError } from "@/lib/core/errors";
import { suggestPeople } from "@/lib/people/queries";

/** People whose name contains `q`, for the field in which a text names the people it is about. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ people: [] }, { status: 401 });
  const q = new URL(request.url).searchParams.get("q") ?? "";
  try {
    const people = await suggestPeople(actor, q);
    return Response.json({ people: people.map(({ id, fullName, titleLine }) => ({ id, fullName, titleLine })) }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof AppError) return Response.json({ people: [] }, { status: 403 });
    throw error;
  }
}
