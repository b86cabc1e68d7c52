import { followableOf, subjectParams } from "@/lib/alerts/addresses";
import { subscribe } from "@/lib/alerts/commands/subscribe";
import { answerForm, fieldsOf } from "../answer";

/** Somebody wants to follow something. What they typed stands in no address. */
export async function POST(request: Request) {
  const { email = "", pace = "", ...params } = await fieldsOf(request);
  const asked = followableOf(params);
  const from = request.headers.get("x-forwarded-for") ?? "";
  return answerForm(() => subscribe({ ...params, email, pace }, from), "da-gui", asked ? subjectParams(asked) : {});
}
