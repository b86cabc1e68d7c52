import { confirmSubscription } from "@/lib/alerts/commands/confirm";
import { answerForm, fieldsOf } from "../../answer";

/** The button of the page that a letter led to. */
export async function POST(request: Request) {
  const { ma = "" } = await fieldsOf(request);
  return answerForm(() => confirmSubscription({ token: ma }), "da-xac-nhan", {}, "het-han");
}
