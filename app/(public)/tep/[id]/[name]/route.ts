import { publicFile } from "@/lib/files/queries";
import { sendDocument } from "@/lib/files/sending";

export const dynamic = "force-dynamic";

/** A document that something published uses; asked for anew each time, so that what is withdrawn is gone. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return sendDocument(request, await publicFile(id), "public, no-cache");
}

export const HEAD = GET;
