import { currentActor } from "@/lib/auth/current";
import { continueUpload, finishUpload } from "@/lib/files/uploads";
import { answerUpload } from "../answer";

type Context = { params: Promise<{ id: string }> };

/** HEAD says how far an upload is, PATCH brings more bytes, DELETE gives it up; all three by the tus protocol, for its own account only. */
async function go(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerUpload(await currentActor(), (actor) => continueUpload(actor, id, request));
}

/** Takes an upload whose bytes have all come. Answers {id, kind, name, size, width, height, alike}, or {sentence} that says what to do. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerUpload(await currentActor(), async (actor) => Response.json(await finishUpload(actor, id), { status: 201 }));
}

export { go as DELETE, go as HEAD, go as PATCH };
