import { publicFile } from "@/lib/files/queries";
import { sendPicture } from "@/lib/files/sending";

export const dynamic = "force-dynamic";

/** One size of a picture that something published uses. The bytes behind an id and a width never change. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const { id, name } = await params;
  return sendPicture(request, await publicFile(id), name, "public, max-age=31536000, immutable");
}

export const HEAD = GET;
