import { publicFile } from "@/lib/files/queries";
import { sendPicture } from "@/lib/files/sending";

export const dynamic = "force-dynamic";

/**
 * One size of a picture that something published uses. The bytes behind an id and a width never change, but a picture may be
 * withdrawn: a shared cache asks again after a minute, a reader's own after an hour, and both get 304 while it stands.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const { id, name } = await params;
  return sendPicture(request, await publicFile(id), name, "public, max-age=3600, s-maxage=60");
}

export const HEAD = GET;
