import { handOut } from "@/lib/files/queries/hand-out";
import { answerGone, sendDocument } from "@/lib/files/sending";

export const dynamic = "force-dynamic";

/** A document that something published uses; asked for anew each time, so that what is withdrawn is gone. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  const { id, name } = await params;
  const found = await handOut(id);
  return found && "file" in found ? sendDocument(request, found.file, "public, no-cache") : answerGone(found, name);
}

export const HEAD = GET;
