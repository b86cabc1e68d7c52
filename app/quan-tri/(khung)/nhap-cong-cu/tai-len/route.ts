import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { moveAddress, moveFailureAddress, movesAddress } from "@/lib/imports/addresses";
import { openMove } from "@/lib/imports/commands/open-move";
import { whyNotMove } from "@/lib/imports/policy";
import { receiveUpload } from "@/lib/imports/upload-form";

/** Takes the file of an old portal from a form and leads on to its page; whatever goes wrong leads back with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(movesAddress);
  // Nobody sends a gigabyte to be told that they may not.
  const refusal = whyNotMove(actor);
  if (refusal) return see(moveFailureAddress(refusal));
  let name = "";
  try {
    const { file, base } = await receiveUpload(actor, request);
    if (!file) return see(moveFailureAddress("move-no-file"));
    name = file.name.slice(-200);
    const { key, size, sha256 } = file;
    const { id } = await openMove(actor, { name, base, file: { key, size, sha256 } });
    return see(moveAddress(id));
  } catch (error) {
    if (error instanceof ZodError) return see(moveFailureAddress("base", name));
    if (error instanceof AppError && error.reason) return see(moveFailureAddress(error.reason, name));
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "an old portal could not be received");
    return see(moveFailureAddress(reference, name));
  }
}

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
