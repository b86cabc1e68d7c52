import { stopSubscription } from "@/lib/alerts/commands/stop";
import { answerForm, fieldsOf } from "../../answer";

/** One of the buttons of the page that a letter led to. */
export async function POST(request: Request) {
  const { ma = "", "tat-ca": all } = await fieldsOf(request);
  return answerForm(() => stopSubscription({ token: ma, all: all === "1" }), "da-dung", {}, "het-han");
}
