import "server-only";
import { runAction } from "@/lib/core/action";
import { AppError } from "@/lib/core/errors";
import type { AccountState, ShownOnce } from "./form-state";
import { refusalSentence } from "./labels";

/** Fields that are never written into a page again, not even for the person who typed them. */
const secretFields = ["password", "again", "current", "code", "token", "link"];

/**
 * Runs what a form about accounts asks for. Like `runAction`, with three additions: the field `ve` (where to go afterwards) is
 * kept from the command, refusals say how many tries are left, and what was typed into a secret field is not given back.
 */
export async function runAccountAction(
  form: FormData,
  work: (input: Record<string, string | string[]>) => Promise<ShownOnce | undefined>,
): Promise<AccountState> {
  const words: Record<string, string> = {};
  let shown: ShownOnce | undefined;
  const state = await runAction(
    form,
    async ({ ve: _, ...input }) => {
      try {
        shown = await work(input);
      } catch (error) {
        const sentence = error instanceof AppError && error.reason && refusalSentence(error.reason, error.detail);
        if (sentence) words[error.reason as string] = sentence;
        throw error;
      }
    },
    words,
  );
  if (state.status === "done") return shown ?? state;
  if (!("values" in state)) return state;
  return { ...state, values: Object.fromEntries(Object.entries(state.values).filter(([field]) => !secretFields.includes(field))) };
}
