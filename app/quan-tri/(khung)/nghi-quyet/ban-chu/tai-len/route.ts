import { randomBytes } from "node:crypto";
import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { refusalSentence } from "@/lib/core/action";
import { readBounded } from "@/lib/core/bounded-body";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { fileWords } from "@/lib/files/labels";
import { withFormFiles } from "@/lib/files/uploads";
import { refusalWords as importWords } from "@/lib/imports/labels";
import { linesOfSource } from "@/lib/imports/numbered-lines";
import { readWordDocument } from "@/lib/imports/word-document";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { saveText } from "@/lib/resolutions/commands/texts";
import { refusalWords, whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate } from "@/lib/resolutions/policy";

const MOST_BYTES = 20 * 1024 * 1024;

/** Takes a Word file as a text of a resolution. Leads to the page of the text, or back with a sentence; a script gets both as JSON. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = request.headers.get("accept") === "application/json";
  const see = (address: string) => new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
  if (!actor) return asked ? Response.json({ status: "signed-out" }, { status: 401 }) : see(RESOLUTIONS_ADMIN);
  const body = await readBounded(request.body, MOST_BYTES);
  const form = body && (await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null));
  const field = (name: string) => (typeof form?.get(name) === "string" ? String(form.get(name)) : "");
  const back = (sentence: string, status: number) => {
    if (asked) return Response.json({ sentence }, { status, headers: { "Cache-Control": "no-store" } });
    return see(
      /^[0-9a-f-]{36}$/.test(field("id")) ? `${resolutionAdminAddress(field("id"))}/ban-chu?${new URLSearchParams({ loi: sentence })}` : RESOLUTIONS_ADMIN,
    );
  };
  const refusal = whyNotCreate(actor);
  if (refusal) return back(whyWord(refusal) ?? "", 403);
  const tooLarge = () => back("Tệp lớn hơn 20 MB. Bỏ bớt ảnh trong tệp rồi gửi lại.", 413);
  if (!body || !form) return tooLarge();
  const take = async ([file]: File[]) => {
    if (!file || file.size === 0) return back("Chọn một tệp Word (.docx) rồi gửi lại.", 400);
    if (file.size > MOST_BYTES) return tooLarge();
    const source = await readWordDocument(new Uint8Array(await file.arrayBuffer()));
    const words = { kind: field("kind"), label: field("label"), onDay: "", note: field("note"), body: linesOfSource(source.blocks).join("\n") };
    const { id, textId } = await saveText(actor, { id: field("id"), version: field("version"), ...words });
    if (asked) return Response.json({ textId }, { status: 201, headers: { "Cache-Control": "no-store" } });
    return see(`${resolutionAdminAddress(id)}/ban-chu?xong=luu&ban=${textId}`);
  };
  try {
    return await withFormFiles(actor, form, take);
  } catch (error) {
    if (error instanceof AppError)
      return back(refusalSentence(error, { ...fileWords, ...importWords, ...refusalWords }), error.code === "FORBIDDEN" ? 403 : 400);
    if (error instanceof ZodError) return back(error.issues[0]?.message ?? "Có ô chưa đúng.", 400);
    const reference = randomBytes(4).toString("hex");
    log.error({ reference, err: error }, "text upload failed");
    return back(`Chưa làm được vì lỗi của hệ thống. Báo quản trị mã ${reference}; chưa có gì bị mất.`, 500);
  }
}
