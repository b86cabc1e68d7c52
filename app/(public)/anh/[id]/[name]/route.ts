import { handOut } from "@/lib/files/queries/hand-out";
import { answerGone, sendPicture } from "@/lib/files/sending";

export const dynamic = "force-dynamic";

/**
 * One size of a picture that something published uses. The bytes behind an id and a width never change, but a picture may be
 * withdrawn: a shared cache asks again after a minute, a reader's own after an hour, and both get 304 while it stands.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const { id, name } = await params;
  const found = await handOut(id);
  return found && "file" in found ? sendPicture(request, found.file, name, "public, max-age=3600, s-maxage=60") : answerGone(found, name);
}

export const HEAD = GET;
