import { currentActor } from "@/lib/auth/current";
import { NOT_KEPT, notFound, STAFF_PICTURE, sendPicture, wholly } from "@/lib/files/sending";
import { openFile } from "@/lib/visibility/commands/open";

/** One size of a picture for staff, published or not; whoever may not open it learns nothing of it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { id, name } = await params;
  const opened = actor && (await openFile(actor, id));
  if (!opened) return notFound();
  return sendPicture(opened.restricted ? wholly(request) : request, opened.file, name, opened.restricted ? NOT_KEPT : STAFF_PICTURE);
}

export const HEAD = GET;
