import { randomBytes } from "node:crypto";
import { currentActor } from "@/lib/auth/current";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { failureAddress, importAddress, repeatedAddress, reportAddress } from "@/lib/imports/addresses";
import { importFile } from "@/lib/imports/commands";
import { MAX_FILE_BYTES } from "@/lib/imports/schema";

/** What a form adds around its file: boundaries and headers of the parts. */
const ENVELOPE = 64 * 1024;

/** Takes one file from a plain form and leads on to its report; whatever goes wrong leads back to the form with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(importAddress);
  let name = "";
  try {
    const body = await readBounded(request.body, MAX_FILE_BYTES + ENVELOPE);
    if (!body) return see(failureAddress("too-large"));
    const form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
    const file = form?.get("tep");
    if (!(file instanceof File) || file.name === "") return see(failureAddress("no-file"));
    name = file.name.slice(-200);
    const { importId, repeated } = await importFile(actor, { name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return see(repeated ? repeatedAddress(importId) : reportAddress(importId));
  } catch (error) {
    if (error instanceof AppError && error.reason) return see(failureAddress(error.reason, name));
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "import failed");
    return see(failureAddress(reference, name));
  }
}

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
