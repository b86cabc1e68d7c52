import type { IncomingMessage, ServerResponse } from "node:http";
import { redirect } from "./answer-simply";
import { changedPreferences, pathToReturnTo, preferenceCookie, readPreferences } from "./display-preferences";
import { plainHeaders } from "./security-headers";
import type { Settings } from "./settings";

async function bodyOf(req: IncomingMessage): Promise<string> {
  // The door has checked the length, and Node reads no more than was announced.
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Takes the form of the display preferences: sets the cookie and sends the reader back to the page they were on. */
export async function takePreferences(req: IncomingMessage, res: ServerResponse, requestId: string, settings: Settings): Promise<void> {
  const chosen = changedPreferences(readPreferences(req.headers.cookie), new URLSearchParams(await bodyOf(req)));
  redirect(req, res, 303, pathToReturnTo(req.headers.referer, settings.origins), requestId, [
    "Set-Cookie",
    preferenceCookie(chosen, settings.https),
    "Cache-Control",
    "no-store",
    ...plainHeaders(settings.https),
  ]);
}
