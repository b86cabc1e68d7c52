import { ZodError } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { refusalSentence } from "@/lib/auth/labels";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { fileWords } from "@/lib/files/labels";

const statuses: Partial<Record<AppError["code"], number>> = { FORBIDDEN: 403, INVALID: 422, NOT_FOUND: 404, CONFLICT: 409, TOO_MANY: 429 };

const reasons: Record<string, string | null> = { ...fileWords, "proof-too-old": refusalSentence("proof-too-old") };

const sentences: Partial<Record<AppError["code"], string>> = {
  NOT_FOUND: "Lần tải này không còn trên máy chủ. Chọn lại tệp.",
  CONFLICT: "Có người vừa sửa tệp này. Tải lại trang để xem bản mới, rồi làm tiếp.",
};

/** Answers a request about an upload, and says in a sentence what to do where it is refused. */
export async function answerUpload(actor: Actor | null, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi chọn lại tệp." }, { status: 401 });
  try {
    return await work(actor);
  } catch (error) {
    if (error instanceof AppError) {
      const words = (error.reason && reasons[error.reason]) || sentences[error.code];
      if (words) return Response.json({ sentence: words }, { status: statuses[error.code] ?? 400 });
    }
    if (error instanceof ZodError) return Response.json({ sentence: "Tên tệp chưa đúng. Đổi tên tệp rồi tải lại." }, { status: 422 });
    log.error({ err: error }, "an upload failed");
    return Response.json({ sentence: "Chưa lưu được tệp vì lỗi của hệ thống. Tải lại sau ít phút." }, { status: 500 });
  }
}
