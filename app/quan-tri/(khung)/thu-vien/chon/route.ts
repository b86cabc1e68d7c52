import { currentActor } from "@/lib/auth/current";
import { pageOf, pages } from "@/lib/core/pagination";
import { fileWords } from "@/lib/files/labels";
import { whyNotSee } from "@/lib/files/policy";
import { LIBRARY_PAGE, pickPictures } from "@/lib/files/queries/library";

/** Pictures of the library that hold the words of `q`, for choosing one in the editor. Answers {pictures, total, next}, or {sentence}. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi tìm tiếp." }, { status: 401 });
  const refusal = whyNotSee(actor);
  if (refusal) return Response.json({ sentence: fileWords[refusal] }, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const page = pageOf(asked.get("trang"));
  const { items, total } = await pickPictures(actor, asked.get("q") ?? "", page);
  const pictures = items.map(({ id, name, alt, caption, credit, picture }) => ({ id, name, alt, caption, credit, revision: picture?.revision ?? 1 }));
  return Response.json({ pictures, total, next: pages(total, page, LIBRARY_PAGE).next }, { headers: { "Cache-Control": "no-store" } });
}
