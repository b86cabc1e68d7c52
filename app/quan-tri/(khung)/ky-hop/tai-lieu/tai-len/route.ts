import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/current";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { fileLimits } from "@/lib/files/schema";
import { SESSIONS_ADMIN, sessionAdminAddress } from "@/lib/sessions/addresses";
import { newPaper } from "@/lib/sessions/commands/papers";
import { whyNotWrite } from "@/lib/sessions/policy";
import { sessionOfItem } from "@/lib/sessions/queries/staff-item";

/** What a form adds around its file: boundaries and the other fields. */
const ENVELOPE = 64 * 1024;

/** Takes a new paper of an agenda item with its file from a plain form, and leads back to the item, with a word where it went wrong. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(SESSIONS_ADMIN);
  const refusal = whyNotWrite(actor);
  if (refusal) return see(`${SESSIONS_ADMIN}?loi=${refusal}`);
  const body = await readBounded(request.body, fileLimits.documentBytes + ENVELOPE);
  if (!body) return see(`${SESSIONS_ADMIN}?loi=too-large-document`);
  const form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
  const file = form?.get("tep");
  const words = Object.fromEntries([...(form ?? [])].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const itemId = words.id ?? "";
  const sessionId = await sessionOfItem(actor, itemId);
  if (sessionId === null) return see(`${SESSIONS_ADMIN}?loi=unknown-item`);
  const back = (query: string) => see(`${sessionAdminAddress(sessionId)}?muc=${itemId}&mo=tai-lieu&${query}#muc-${itemId}`);
  const trouble = await take(actor, words, file instanceof File && file.size > 0 ? file : null);
  return back(trouble === null ? "xong=luu" : `loi=${trouble}`);
}

/** @returns why it was not taken, as a word; null when it was */
async function take(actor: Actor, words: Record<string, string>, file: File | null): Promise<string | null> {
  try {
    await newPaper(actor, { ...words, file: file && { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(-200) } });
    return null;
  } catch (error) {
    if (error instanceof ZodError) return String(error.issues[0]?.path[0] ?? "") || "invalid";
    if (error instanceof AppError) return error.reason ?? "invalid";
    log.error({ reference: randomBytes(4).toString("hex"), err: error }, "a paper was not taken");
    return "failed";
  }
}

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
