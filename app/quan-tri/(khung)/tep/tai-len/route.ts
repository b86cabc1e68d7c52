import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { storeFromPath } from "@/lib/files/commands/store-video";
import { fileWords } from "@/lib/files/labels";
import { receive } from "@/lib/files/receiving";

const statuses: Partial<Record<AppError["code"], number>> = { FORBIDDEN: 403, INVALID: 422 };

function nameOf(header: string | null): string {
  try {
    return decodeURIComponent(header ?? "") || "tep";
  } catch {
    return "tep";
  }
}

/**
 * Takes one file: its raw bytes as the body, its name percent-encoded in X-File-Name, its SHA-256 in hex in X-Content-SHA256 when
 * the sender can say it. Answers {id, kind, name, size, width, height}, or {sentence} that says what to do.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi chọn lại tệp." }, { status: 401 });
  try {
    if (!actor.can("file.upload")) throw new AppError("FORBIDDEN", "may-not-upload");
    const length = request.headers.get("content-length");
    const announced = { length: length === null ? null : Number(length), sha256: request.headers.get("x-content-sha256") };
    const name = nameOf(request.headers.get("x-file-name"));
    return Response.json(await receive(request.body, announced, (path) => storeFromPath(actor, { path, name })), { status: 201 });
  } catch (error) {
    if (error instanceof AppError && error.reason && error.reason in fileWords) {
      return Response.json({ sentence: fileWords[error.reason as keyof typeof fileWords] }, { status: statuses[error.code] ?? 400 });
    }
    if (error instanceof ZodError) return Response.json({ sentence: "Tên tệp chưa đúng. Đổi tên tệp rồi tải lại." }, { status: 422 });
    log.error({ err: error }, "an upload failed");
    return Response.json({ sentence: "Chưa lưu được tệp vì lỗi của hệ thống. Tải lại sau ít phút." }, { status: 500 });
  }
}
