import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { SPREADSHEETS, spreadsheetAddress, uploadFailureAddress } from "@/lib/spreadsheets/addresses";
import { openSpreadsheet } from "@/lib/spreadsheets/commands";
import { whyNotImport } from "@/lib/spreadsheets/policy";
import { receiveSheet } from "@/lib/spreadsheets/upload-form";

/** Takes a table from a form and leads on to its page; whatever goes wrong leads back with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(SPREADSHEETS);
  const refusal = whyNotImport(actor);
  if (refusal) return see(uploadFailureAddress(refusal));
  let name = "";
  try {
    const { file, kind, termId, issuerId, publish } = await receiveSheet(actor, request);
    if (!file) return see(uploadFailureAddress("no-file"));
    name = file.name;
    const settings = kind === "MEMBERS" ? { kind, termId } : { kind, termId, issuerId, publish };
    const { id } = await openSpreadsheet(actor, settings, file);
    return see(`${spreadsheetAddress(id)}?xong=tai-len`);
  } catch (error) {
    if (error instanceof ZodError) return see(uploadFailureAddress("no-choice", name));
    if (error instanceof AppError && error.reason) return see(uploadFailureAddress(error.reason, name));
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "a table could not be received");
    return see(uploadFailureAddress(reference, name));
  }
}

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
