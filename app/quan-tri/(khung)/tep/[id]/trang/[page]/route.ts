import { currentActor } from "@/lib/auth/current";
import { NOT_KEPT, notFound, STAFF_PICTURE, sendPagePicture, wholly } from "@/lib/files/sending";
import { pictureKey } from "@/lib/texts/queries";
import { openFile } from "@/lib/visibility/commands/open";

/** What a page of a document looks like, for staff who may open the document; the others learn nothing of it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; page: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { id, page } = await params;
  const opened = actor && /^[1-9]\d{0,3}$/.test(page) ? await openFile(actor, id) : null;
  if (!opened) return notFound();
  const { file, restricted } = opened;
  return sendPagePicture(restricted ? wholly(request) : request, file, await pictureKey(file, Number(page)), restricted ? NOT_KEPT : STAFF_PICTURE);
}

export const HEAD = GET;
