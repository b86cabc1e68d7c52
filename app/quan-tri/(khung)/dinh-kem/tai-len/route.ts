import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { fileLimits } from "@/lib/files/schema";
import { backTo } from "@/lib/visibility/addresses";
import { attachBytes } from "@/lib/visibility/commands/attach";
import { attachedInput } from "@/lib/visibility/schema";

/** What a form adds around its file: boundaries and headers of the parts, and the other fields. */
const ENVELOPE = 64 * 1024;

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}

/** Takes one file of a record from a plain form, as a browser without scripts sends it, and leads back to the record's page. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The desk sends on to the sign-in.
  if (!actor) return see("/quan-tri");
  const body = await readBounded(request.body, fileLimits.documentBytes + ENVELOPE);
  const form = body && (await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null));
  if (!form) return see("/quan-tri?loi=tep");
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const record = attachedInput.safeParse({ type: text("type"), id: text("id") });
  if (!record.success) return see("/quan-tri");
  const back = (param: "xong" | "loi", word: string) => see(backTo(text("ve"), record.data, param, word));
  const file = form.get("tep");
  if (!(file instanceof File) || file.name === "") return back("loi", "no-file");
  const words = { version: text("version"), role: text("role"), title: text("title"), visibility: text("visibility"), replaces: text("replaces") };
  try {
    await attachBytes(actor, { ...record.data, ...words, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
    return back("xong", "dinh-kem");
  } catch (error) {
    if (error instanceof AppError) return back("loi", error.reason ?? error.code);
    if (error instanceof ZodError) return back("loi", "INVALID");
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "attaching failed");
    return back("loi", reference);
  }
}
