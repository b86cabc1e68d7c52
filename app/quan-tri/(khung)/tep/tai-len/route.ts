import { currentActor } from "@/lib/auth/current";
import { beginUpload } from "@/lib/files/uploads";
import { answerUpload } from "./answer";

/**
 * Begins an upload by the tus protocol (1.0, creation): length and metadata {filename, sha256?, replaces?, version?} in the head.
 * Answers 201 with the address of the upload, or {sentence} that says what to do.
 */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(await currentActor(), (actor) => beginUpload(actor, request));
}
