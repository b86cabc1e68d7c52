import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { z } from "@/lib/core/zod";
import { disclosuresAdminAddress, tableAdminAddress } from "@/lib/disclosures/addresses";
import { layTable } from "@/lib/disclosures/commands/table";
import { whyNotWrite } from "@/lib/disclosures/policy";
import { cellOf } from "@/lib/disclosures/reading";
import { disclosureLimits } from "@/lib/disclosures/schema";
import { withFormFiles } from "@/lib/files/uploads";
import { sheetRows, UnreadableSheet } from "@/lib/spreadsheets/sheet";

/** What a form adds around its file: boundaries, headers of the parts, the other fields. */
const ENVELOPE = 16 * 1024;

/** 303: the browser asks for the next page with GET, and a reload of that page sends no file again. */
function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}

/** Takes one sheet from a plain form, lays what it says beside the record, and leads back to the page of the table. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  // The page behind this address sends on to the sign-in.
  if (!actor) return see(disclosuresAdminAddress);
  const refusal = whyNotWrite(actor);
  if (refusal) return see(`${disclosuresAdminAddress}?loi=${refusal}`);
  const body = await readBounded(request.body, disclosureLimits.sheetBytes + ENVELOPE);
  // Which record it was for stands in what was not read.
  if (!body) return see(`${disclosuresAdminAddress}?loi=too-large`);
  const form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
  const id = String(form?.get("id") ?? "");
  if (!z.uuid().safeParse(id).success) return see(disclosuresAdminAddress);
  const back = (word: string) => see(`${tableAdminAddress(id)}?loi=${word}#gui-tep`);
  const take = async ([file]: File[]) => {
    if (!file) return back("no-file");
    // Asked before it is read: what was sent in pieces may be as large as a video.
    if (file.size > disclosureLimits.sheetBytes) return back("too-large");
    const rows = await Array.fromAsync(sheetRows(Buffer.from(await file.arrayBuffer()), cellOf));
    const sent = { id, version: form?.get("version"), unit: form?.get("unit"), name: file.name.slice(-200), rows };
    await layTable(actor, sent);
    return see(`${tableAdminAddress(id)}#cho-nhan`);
  };
  try {
    return await withFormFiles(actor, form ?? new FormData(), take);
  } catch (error) {
    if (error instanceof UnreadableSheet) return back(error.reason);
    if (error instanceof AppError) return back(error.reason ?? error.code);
    if (error instanceof ZodError) return back("INVALID");
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "a sheet of a disclosure could not be read");
    return back(reference);
  }
}
