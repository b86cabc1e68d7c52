import { currentActor } from "@/lib/auth/current";
import { whyNotSee } from "@/lib/files/policy";
import { staffFile } from "@/lib/files/queries";
import { notFound, STAFF_PICTURE, sendPicture } from "@/lib/files/sending";

/** One size of a picture for staff, published or not. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor || whyNotSee(actor)) return notFound();
  const { id, name } = await params;
  return sendPicture(request, await staffFile(actor, id), name, STAFF_PICTURE);
}

export const HEAD = GET;
