import { ZodError } from "zod";
import { currentActor } from "@/lib/auth/current";
import { AppError } from "@/lib/core/errors";
import { refusalWords } from "@/lib/news/labels";
import { factsOf } from "@/lib/news/queries/facts";

const noStore = { "Cache-Control": "no-store" };

/** Where the links of a text lead and who is named in it, while it is written: Ask in, Facts out; {sentence} when it refuses. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi gõ tiếp." }, { status: 401, headers: noStore });
  try {
    return Response.json(await factsOf(actor, await request.json()), { headers: noStore });
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError)
      return Response.json({ sentence: "Chưa kiểm tra được liên kết của bài này. Gõ tiếp để kiểm tra lại." }, { status: 400, headers: noStore });
    if (error instanceof AppError && error.code === "FORBIDDEN")
      return Response.json({ sentence: refusalWords["not-a-writer"] }, { status: 403, headers: noStore });
    throw error;
  }
}
