import { randomBytes } from "node:crypto";
import { type FileLine, importIdsOf, linesFor } from "@/components/imports/file-lines";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/current";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withFormFiles } from "@/lib/files/uploads";
import { type FileResult, failureAddress, importAddress, repeatedAddress, reportAddress, resultsAddress } from "@/lib/imports/addresses";
import { importFile } from "@/lib/imports/commands";
import { findImports } from "@/lib/imports/queries";
import { MAX_BATCH_BYTES, MAX_BATCH_FILES, MAX_FILE_BYTES } from "@/lib/imports/schema";

/** What a form adds around its files: boundaries and headers of the parts. */
const ENVELOPE = 64 * 1024;

/**
 * Takes files from a form. One file leads on to its report, several to a list with a line for each; whatever goes wrong leads
 * back to the form with a sentence. A script that sends one file after the other asks for the same answer as JSON.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(importAddress);
  const asked = request.headers.get("accept") === "application/json";
  const answer = async (results: FileResult[]) => {
    if (!asked) return see(addressAfter(results));
    return Response.json({ lines: await linesOf(actor, results) }, { headers: { "Cache-Control": "no-store" } });
  };
  const body = await readBounded(request.body, MAX_BATCH_BYTES + ENVELOPE);
  if (!body) return answer([{ name: "", reason: "batch-too-large" }]);
  const form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
  const article = form?.get("bai");
  try {
    return await answer(await withFormFiles(actor, form ?? new FormData(), (files) => takeAll(actor, files, typeof article === "string" ? article : "")));
  } catch (error) {
    if (error instanceof AppError && error.reason) return answer([{ name: "", reason: error.reason }]);
    throw error;
  }
}

async function takeAll(actor: Actor, files: readonly File[], article: string): Promise<FileResult[]> {
  if (files.length === 0) return [{ name: "", reason: "no-file" }];
  if (files.length > MAX_BATCH_FILES) return [{ name: "", reason: "too-many-files" }];
  const results: FileResult[] = [];
  // One after the other: reading a file takes the whole attention of one core.
  for (const file of files) results.push(await take(actor, file, article || undefined));
  return results;
}

async function take(actor: Actor, file: File, articleId: string | undefined): Promise<FileResult> {
  const name = file.name.slice(-200);
  try {
    // Asked before it is read: what was sent in pieces may be as large as a video.
    if (file.size > MAX_FILE_BYTES) return { name, reason: "too-large" };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { importId, repeated, proposed } = await importFile(actor, { name, bytes, ...(articleId ? { articleId } : {}) });
    return { name, importId, outcome: repeated ? "repeated" : proposed ? "proposed" : "made" };
  } catch (error) {
    if (error instanceof AppError && error.reason) return { name, reason: error.reason };
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "import failed");
    return { name, reason: reference };
  }
}

async function linesOf(actor: Actor, results: FileResult[]): Promise<FileLine[]> {
  const imports = await findImports(actor, importIdsOf(results));
  return linesFor(results, imports);
}

function addressAfter(results: FileResult[]): string {
  const [only, ...others] = results;
  if (!only || others.length > 0) return resultsAddress(results);
  if ("reason" in only) return failureAddress(only.reason, only.name);
  return only.outcome === "repeated" ? repeatedAddress(only.importId) : reportAddress(only.importId);
}

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
