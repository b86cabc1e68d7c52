import { currentActor } from "@/lib/auth/current";
import { NOT_KEPT, notFound, sendDocument, wholly } from "@/lib/files/sending";
import { openFile } from "@/lib/visibility/commands/open";

/** A document for staff, published or not, or with ?ban= what stood there before; whoever may not open it learns nothing of it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const revision = /^[1-9]\d{0,5}$/.exec(new URL(request.url).searchParams.get("ban") ?? "");
  const opened = actor && (await openFile(actor, (await params).id, revision ? Number(revision[0]) : undefined));
  if (!opened) return notFound();
  return sendDocument(opened.restricted ? wholly(request) : request, opened.file, NOT_KEPT);
}

export const HEAD = GET;
