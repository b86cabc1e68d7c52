import { currentActor } from "@/lib/auth/current";
import { whyNotSee } from "@/lib/files/policy";
import { staffFile } from "@/lib/files/queries";
import { notFound, sendDocument } from "@/lib/files/sending";

/** A document for staff, published or not. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor || whyNotSee(actor)) return notFound();
  const { id } = await params;
  return sendDocument(request, await staffFile(actor, id), "private, no-store");
}

export const HEAD = GET;
